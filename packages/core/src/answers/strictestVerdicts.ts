import { strictest } from '../secrecy/gate/Disclosure.ts'
import type { Judged, Verdicts } from './verdicts.ts'

/**
 * What was told as each of some agreements, or readings of one, judges it: for each of the verdicts by itself the strictest that
 * any of them says, and where several are as strict, what the first says. Nobody makes anything lawful by asking by another
 * agreement or reading.
 */
export const strictestVerdicts = (all: readonly [Verdicts, ...Verdicts[]]): Verdicts => ({
  lawfulByNow: strictestOf(
    all[0].lawfulByNow,
    all.map(({ lawfulByNow }) => lawfulByNow)
  ),
  justifiedThen: strictestOf(
    all[0].justifiedThen,
    all.map(({ justifiedThen }) => justifiedThen)
  )
})

const strictestOf = (first: Judged, all: ReadonlyArray<Judged>): Judged => {
  const outcome = strictest(all.map((one) => one.outcome))
  return all.find((one) => one.outcome === outcome) ?? first
}
