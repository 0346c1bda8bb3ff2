import type { Command } from './Scenario.ts'

/**
 * A page in which each command is followed by what is printed now.
 *
 * @param commands - those of the page, with what it says today
 * @param printed - for each of them, in the same order, the lines of now
 */
export const rewritten = (
  page: string,
  commands: ReadonlyArray<Command>,
  printed: ReadonlyArray<ReadonlyArray<string>>
): string => {
  const lines = page.split('\n')
  // From the end, so that the lines above keep their numbers.
  for (const [index, command] of [...commands.entries()].reverse()) {
    lines.splice(command.line, command.printed.length, ...(printed[index] ?? []))
  }
  return lines.join('\n')
}
