import type { Instant } from '@norrsken/rules'
import { isDayText } from '../log/Entry.ts'
import type { Movement } from './State.ts'

/** From when to when somebody is in the room; `null`: from before its beginning, or beyond its end. */
export interface Stay {
  readonly from: Instant.Instant | null
  readonly to: Instant.Instant | null
}

/** That somebody came or left. */
export interface Move extends Pick<Movement, 'at' | 'entered'> {
  readonly evidence: Pick<Movement['evidence'], 'effective'>
}

/** Whether somebody is in the room at an instant. Whoever leaves is gone at the instant of leaving. */
export const isThere = (stays: ReadonlyArray<Stay>, at: Instant.Instant): boolean =>
  stays.some(({ from, to }) => (from === null || from <= at) && (to === null || at < to))

/** The first moment of a span at which somebody is in the room, or `null`. A span has its beginning, if nothing else. */
export const firstThere = (
  stays: ReadonlyArray<Stay>,
  from: Instant.Instant,
  to: Instant.Instant
): Instant.Instant | null => {
  const comings = stays.flatMap((stay) => (stay.from !== null && from < stay.from && stay.from < to ? [stay.from] : []))
  return [from, ...comings.sort((one, other) => one - other)].find((at) => isThere(stays, at)) ?? null
}

/** Somebody is in the room all the time. */
export const throughout: ReadonlyArray<Stay> = [{ from: null, to: null }]

/**
 * When those of a unit with a function are in the room. Where the record leaves it open they are there, since what somebody may
 * have heard is heard. Who is listed is there from the beginning, also if they are said to have come later or to have left
 * before it; who came before it is one of those who are listed. Who is listed twice is two, of whom one may stay. Who leaves
 * without having come was there all along. Who came on a day, nobody knows when, is always there, and who left on one not gone.
 *
 * @param listed - how many of them attended, by the account that lists the most
 * @param moves - their movements, in the order of time
 * @param begins - when those who are listed are there; `null` where nobody is
 */
export const staying = (
  listed: number,
  moves: ReadonlyArray<Move>,
  begins: Instant.Instant | null
): ReadonlyArray<Stay> => {
  const ofDay = moves.filter(isOfDay)
  if (ofDay.some(({ entered }) => entered)) return throughout
  const stays: Stay[] = []
  let count = listed
  let since: Instant.Instant | null = null
  let notCome = listed
  for (const { at, entered } of moves.filter((move) => !isOfDay(move))) {
    const isEarly = begins !== null && at < begins
    if (entered && notCome > 0 && (isEarly || at === begins)) notCome -= 1
    else if (entered) {
      if (count === 0) since = at
      count += 1
    } else if (isEarly && 0 < count && count <= listed) notCome = Math.min(notCome + 1, listed)
    else {
      if (!isEarly) notCome = 0
      count = Math.max(count - 1, 0)
      if (count === 0) stays.push({ from: since, to: at })
    }
  }
  if (ofDay.length > count) return throughout
  return count === 0 ? stays : [...stays, { from: since, to: null }]
}

const isOfDay = ({ evidence }: Move): boolean => isDayText(evidence.effective)
