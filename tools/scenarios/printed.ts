import { runOn } from './program.ts'
import type { Scenario } from './Scenario.ts'

/**
 * The lines that the program prints when it reads the log of a scenario from standard input: as on a terminal, messages
 * and answer together, with `[exit 1]` at the end where the exit code is not 0.
 *
 * That the log is made up is left out: the pages say it once, for all of them.
 *
 * @param words - what stands after the program's name
 */
export const printed = async (
  { log }: Pick<Scenario, 'log'>,
  words: ReadonlyArray<string>
): Promise<ReadonlyArray<string>> => {
  const standardInput = log.map((event) => `${JSON.stringify(event)}\n`).join('')
  const { exit, out, err } = await runOn({ standardInput, now })(...words)
  const text = `${err.replace(madeUp, '')}${out}`.replace(/\n+$/, '')
  return [...(text === '' ? [] : text.split('\n')), ...(exit === 0 ? [] : [`[exit ${exit}]`])]
}

const madeUp = /^(this log is (partly )?made up|den här loggen är (delvis )?påhittad)[ :(].*\n/m

/** The clock stands still. No answer depends on it, since each command says for which day it asks. */
const now = '2025-01-15T12:00:00+01:00'
