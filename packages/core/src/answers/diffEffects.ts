import type { Ledger } from '../log/Ledger.ts'
import type { News } from './diffNews.ts'

/** The links of a log, as its ledger holds them. */
export type Links = Pick<Ledger, 'find' | 'corrected'>

/** What news come to once corrections and retractions among them are resolved. */
export interface Effects {
  /**
   * The new event by which a new one counts: itself, or what has corrected it since, or what has the last word on the
   * event that it corrects or takes back; `null` where nothing new has.
   */
  readonly holder: (event: number) => number | null
  /** The new events by which an event that stood does not stand any more, or not as it did. */
  readonly undoings: (event: number) => ReadonlyArray<number>
}

/**
 * What news come to: of each chain of an event, its corrections and its retractions, one new event has the last word.
 *
 *     known    a   b <- c                     a and b are events, c corrects b
 *     news       e <- f   g -> c   h          f corrects e, g takes back c
 *     holder     f    f   g        h          c is undone by g
 */
export const effects = ({ from, corrections, retractions }: News, { find, corrected }: Links): Effects => {
  const takenBack = new Map(retractions.map(({ by, of }) => [by, find(of)]))
  const retractionOf = new Map([...takenBack].map(([by, target]) => [target, by]))
  const chainOf = (event: number): ReadonlyArray<number> => (event < 0 ? [] : [event, ...chainOf(corrected(event))])
  const originalOf = (event: number): number => chainOf(takenBack.get(event) ?? event).at(-1) ?? event
  const retractionsOf = (event: number): ReadonlyArray<number> =>
    chainOf(event).flatMap((link) => retractionOf.get(link) ?? [])

  const standing = corrections.filter((correction) => retractionsOf(correction).length === 0)
  const lastCorrectionOf = new Map(standing.map((correction) => [originalOf(correction), correction]))
  const ofKnown = [...takenBack].filter(([, target]) => target < from)
  const lastRetractionOf = new Map(ofKnown.map(([by, target]) => [originalOf(target), by]))

  const holder = (event: number): number | null => {
    const original = originalOf(event)
    const correction = lastCorrectionOf.get(original)
    if (correction !== undefined) return correction
    return original < from ? (lastRetractionOf.get(original) ?? null) : original
  }
  const undoings = (event: number): ReadonlyArray<number> => {
    const correction = lastCorrectionOf.get(originalOf(event))
    return correction === undefined ? retractionsOf(event) : [...retractionsOf(event), correction]
  }
  return { holder, undoings }
}
