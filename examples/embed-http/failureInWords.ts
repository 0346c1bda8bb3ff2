/**
 * A failure of the service, for whoever runs it: which request, the name of the error, and where it was thrown. Not its message,
 * which might quote what was sent.
 *
 * @param id - what the service calls the request: the `instance` of the problem that whoever asked was told
 */
export const failureInWords = (id: string, error: unknown): string => {
  if (!(error instanceof Error)) return `request ${id} failed: no error was thrown but a ${typeof error}`
  const { name, message, stack = '' } = error
  // A message may have lines that look like places.
  const places = stack.slice(stack.indexOf(message) + message.length).split('\n')
  return [`request ${id} failed: ${name}`, ...places.filter((line) => /^ {4}at /.test(line))].join('\n')
}
