import type { Instant } from '@norrsken/rules'
import { isDayText } from '../log/Entry.ts'
import type { Movement } from './State.ts'

/** From when to when somebody is in the room; `null`: from before its beginning, or beyond its end. */
export interface Stay {
  readonly from: Instant.Instant | null
  readonly to: Instant.Instant | null
}

/** Whether somebody is in the room at an instant. Whoever leaves is gone at the instant of leaving. */
export const isThere = (stays: ReadonlyArray<Stay>, at: Instant.Instant): boolean =>
  stays.some(({ from, to }) => (from === null || from <= at) && (to === null || at < to))

/** Somebody is in the room all the time. */
export const throughout: ReadonlyArray<Stay> = [{ from: null, to: null }]

/**
 * When those of a unit with a function are in the room. Where the record leaves it open they are there, since what somebody may
 * have heard is heard: who is listed is there from the beginning, also if they are said to have come later; who is listed twice
 * is two, of whom one may stay; who leaves without having come was there all along; and who came or left on a day, nobody
 * knows when, was not gone.
 *
 * @param listed - how many of them attended, by the account that lists the most
 * @param moves - their movements, in the order of time
 */
export const staying = (
  listed: number,
  moves: ReadonlyArray<Movement>,
  { from, to }: { readonly from: Instant.Instant; readonly to: Instant.Instant }
): ReadonlyArray<Stay> => {
  const early = moves.filter((one) => one.entered && (one.at < from || isOfDay(one))).length
  const stays: Stay[] = []
  let count = listed + early
  let since: Instant.Instant | null = null
  for (const move of moves) {
    if (isOfDay(move) || move.at < from || to <= move.at) continue
    const { at, entered } = move
    if (entered) {
      if (count === 0) since = at
      count += 1
      continue
    }
    if (count === 0) stays.push({ from: stays[stays.length - 1]?.to ?? null, to: at })
    else {
      count -= 1
      if (count === 0) stays.push({ from: since, to: at })
    }
  }
  return count === 0 ? stays : [...stays, { from: since, to: null }]
}

const isOfDay = ({ evidence }: Movement): boolean => isDayText(evidence.effective)
