import { strictest } from '../secrecy/gate/Disclosure.ts'
import type { Judged, Verdicts } from './verdicts.ts'

/**
 * What was told in the past as each of some agreements, or readings of one, judges it: of each thing the strictest that any of
 * them says, by itself for each of its verdicts. Where several are as strict, what the first says. Nobody makes anything lawful
 * by asking by another agreement or reading.
 *
 * @param judged - by the one that is asked about, and by the others: the same things, in the same order
 *
 * @example
 * import { Answers, Law } from '@norrsken/core'
 *
 * const streams = { stream: 'case/1', case: [], meeting: () => [], agreement: [] }
 * const asWritten = Answers.discussed(streams, Law.swedish)
 * const asRead = Answers.discussed({ ...streams, reading: { noticeDay: 'included' } }, Law.swedish)
 * assert.deepEqual(Answers.strictestVerdicts([asRead, asWritten]), [])
 */
export const strictestVerdicts = <V extends Verdicts>([first, ...others]: readonly [
  ReadonlyArray<V>,
  ...ReadonlyArray<ReadonlyArray<V>>
]): ReadonlyArray<V> =>
  first.map((one, place) => {
    const all = [one, ...others.flatMap((list) => list[place] ?? [])]
    return {
      ...one,
      lawfulByNow: strictestOf(
        one.lawfulByNow,
        all.map(({ lawfulByNow }) => lawfulByNow)
      ),
      justifiedThen: strictestOf(
        one.justifiedThen,
        all.map(({ justifiedThen }) => justifiedThen)
      )
    }
  })

const strictestOf = (first: Judged, all: ReadonlyArray<Judged>): Judged => {
  const outcome = strictest(all.map((one) => one.outcome))
  return all.find((one) => one.outcome === outcome) ?? first
}
