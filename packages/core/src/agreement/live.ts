import type { Day } from '@norrsken/rules'
import { agreeOtherwise, endAsAgreed, expire } from '../clauses/16-term.ts'
import { depart, giveNotice, lapse, neverRan, revokeNotice, runNotices } from '../clauses/17-notice.ts'
import { joinBySigning, signed, succeed } from '../clauses/signatures.ts'
import { dayOf } from '../log/Entry.ts'
import { begin, type Candidate, type Course, lifeOf } from './Course.ts'
import type { Life } from './Life.ts'
import * as Reading from './Reading.ts'
import type { State } from './State.ts'
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
  for (const { on } of [...state.editions, ...state.signatures]) course.days.add(on)
  const acts = actsByDay(state)
  for (const on of acts.keys()) course.days.add(on)
  for (const { terms } of editions) course.days.add(dayOf(terms.starts))
  for (const notice of state.notices) {
    for (const { on } of notice.notified) if (on > notice.on) course.days.add(on)
  }
  for (let day = course.days.take(); day !== null; day = course.days.take()) visit(course, day, acts.get(day) ?? [])
  neverRan(course)
  return lifeOf(course)
}

/**
 * The editions under a reading, in the order of their adoption. One that is adopted again under its name is another edition
 * from then on, which those who signed the name have signed, unless the agreement has ended since.
 */
export const candidates = (state: State, reading: Reading.Reading): ReadonlyArray<Candidate> =>
  state.editions.map((edition) => ({ edition, terms: complete(Reading.apply(reading)(edition.terms)), reading }))

type DatedAct = (course: Course) => void

/** What was done on each day under clauses 16 and 17, in the order in which it was done. */
const actsByDay = (state: State): ReadonlyMap<Day.Day, ReadonlyArray<DatedAct>> => {
  const acts = [
    ...state.notices.map((act) => ({ act, carryOut: (course: Course) => giveNotice(course, act) })),
    ...state.revocations.map((act) => ({ act, carryOut: (course: Course) => revokeNotice(course, act) })),
    ...state.otherwiseAgreed.map((act) => ({ act, carryOut: (course: Course) => agreeOtherwise(course, act) }))
  ].sort((one, other) => one.act.place - other.act.place)
  const byDay = new Map<Day.Day, DatedAct[]>()
  for (const { act, carryOut } of acts) {
    const others = byDay.get(act.on)
    if (others === undefined) byDay.set(act.on, [carryOut])
    else others.push(carryOut)
  }
  return byDay
}

/** What a day brings: what has come to its end, what applies, and then the acts, with those who are parties on the day. */
const visit = (course: Course, day: Day.Day, acts: ReadonlyArray<DatedAct>): void => {
  turn(course, day)
  runNotices(course, day)
  for (const carryOut of acts) {
    carryOut(course)
    runNotices(course, day)
  }
  turn(course, day)
}

/**
 * Who has left is gone, an agreement that has ended is over, and what was signed applies: an edition that was signed to
 * follow one that has ended applies without a day between.
 */
const turn = (course: Course, day: Day.Day): void => {
  depart(course, day)
  endAsAgreed(course, day)
  bringIntoForce(course, day)
  expire(course, day)
  lapse(course, day)
  bringIntoForce(course, day)
}

/** The signatures clause: an edition applies, and who has signed it is a party. */
const bringIntoForce = (course: Course, day: Day.Day): void => {
  while (succeed(course, day));
  joinBySigning(course, day)
}
