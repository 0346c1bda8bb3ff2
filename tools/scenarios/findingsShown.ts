import { runOn } from './program.ts'
import type { Scenario } from './Scenario.ts'

/** How a norm stands in a window, where a scenario shows it. */
export interface FindingShown {
  /** The line of the command that shows it. */
  readonly line: number
  readonly id: string
  readonly norm: string
  readonly state: string
}

/** The findings that a scenario explains, each as `check` has it under the same options. */
export const findingsShown = async ({ log, commands }: Scenario): Promise<ReadonlyArray<FindingShown>> => {
  const standardInput = log.map((event) => `${JSON.stringify(event)}\n`).join('')
  const shown = commands.map(async ({ line, words: [command, , id, ...options] }) => {
    if (command !== 'explain') return []
    const asked = options.filter((option) => option !== '--all-readings')
    const { out } = await runOn({ standardInput })('check', '-', ...asked, '--json')
    const { findings } = JSON.parse(out) as { readonly findings: ReadonlyArray<Omit<FindingShown, 'line'>> }
    return findings
      .filter((finding) => finding.id === id)
      .map(({ norm, state }) => ({ line, id: id ?? '', norm, state }))
  })
  return (await Promise.all(shown)).flat()
}
