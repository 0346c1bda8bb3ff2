/** Says which of some lines is the first that a program does not print, in their order; nothing, where it prints all. */
export const missing = (lines: ReadonlyArray<string>, printed: ReadonlyArray<string>): string => {
  let from = 0
  for (const line of lines) {
    const at = printed.indexOf(line, from)
    if (at < 0) return `${line}\nis not in\n${printed.slice(from).join('\n')}`
    from = at + 1
  }
  return ''
}
