import type { Day } from '@norrsken/rules'
import { agreeOtherwise, endAsAgreed, expire } from '../clauses/16-term.ts'
import { depart, giveNotice, lapse, neverRan, revokeNotice, runNotices } from '../clauses/17-notice.ts'
import { joinBySigning, signed, succeed } from '../clauses/signatures.ts'
import { dayOf } from '../log/Entry.ts'
import { begin, type Candidate, type Course, lifeOf } from './Course.ts'
import type { Life } from './Life.ts'
import * as Reading from './Reading.ts'
import type { Act, State } from './State.ts'
import { complete } from './Terms.ts'

/**
 * The life of an agreement, from what was done under it.
 *
 * Only the days on which something may change are visited, in order; on each, the clauses say what does.
 *
 * @param reading - terms asked about instead of those that the editions state
 *
 * @example
 * import { Agreement } from '@norrsken/core'
 *
 * assert.deepEqual(Agreement.live(Agreement.initial()).spells, [])
 */
export const live = (state: State, reading: Reading.Reading = {}): Life => {
  const editions = candidates(state, reading)
  const course = begin(state, editions, signed(state.signatures))
  const acts: ReadonlyArray<Act> = [
    ...state.editions,
    ...state.signatures,
    ...state.notices,
    ...state.revocations,
    ...state.otherwiseAgreed
  ]
  for (const { on } of acts) course.days.add(on)
  for (const { terms } of editions) course.days.add(dayOf(terms.starts))
  for (const notice of state.notices) {
    for (const { on } of notice.notified) if (on > notice.on) course.days.add(on)
  }
  for (let day = course.days.take(); day !== null; day = course.days.take()) visit(course, day)
  neverRan(course)
  return lifeOf(course)
}

/** The editions under a reading, in the order of their adoption; of two with one name the later holds. */
export const candidates = (state: State, reading: Reading.Reading): ReadonlyArray<Candidate> => {
  const latest = new Map(state.editions.map((edition) => [edition.edition, edition]))
  return state.editions
    .filter((edition) => latest.get(edition.edition) === edition)
    .map((edition) => ({ edition, terms: complete(Reading.apply(reading)(edition.terms)) }))
}

/** What a day brings. The acts of the day count with those who are parties on it. */
const visit = (course: Course, day: Day.Day): void => {
  depart(course, day)
  endAsAgreed(course, day)
  succeed(course, day)
  joinBySigning(course, day)
  expire(course, day)
  giveNotice(course, day)
  runNotices(course, day)
  revokeNotice(course, day)
  agreeOtherwise(course, day)
  depart(course, day)
  endAsAgreed(course, day)
  lapse(course, day)
}
