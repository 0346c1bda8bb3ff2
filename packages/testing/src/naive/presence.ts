import { Instant } from '@norrsken/rules'
import { lasting } from './hearers.ts'
import type { NaiveFinding } from './NaiveFinding.ts'
import { type Happened, inForceOn, type NaiveLog, those } from './NaiveLog.ts'

/** Clause 12: whether those who were present by a discussion are those who were at its meeting when it began. */
export const presence = (log: NaiveLog): ReadonlyArray<NaiveFinding> =>
  log.cases.flatMap(({ events }) =>
    those('CaseDiscussed', events).flatMap((discussion): ReadonlyArray<NaiveFinding> => {
      if (inForceOn(discussion.day, log) === null) return []
      const state = comparedWith(
        log.everything.filter(({ event }) => event.stream === discussion.event.data.meeting),
        discussion
      )
      if (state === null) return []
      return [
        {
          norm: '12/present-as-attended',
          bearer: 'coordinator',
          from: discussion.day,
          to: discussion.day,
          state
        }
      ]
    })
  )

/** How a discussion compares with what is told of its meeting; `null` where nobody tells that it was held. */
const comparedWith = (
  told: ReadonlyArray<Happened>,
  { event: { data } }: Happened<'CaseDiscussed'>
): 'met' | 'undetermined' | null => {
  if (those('MeetingHeld', told).length === 0) return null
  const { from, to } = lasting(data)
  const entering = those('AttendeeEntered', told).filter(({ at }) => from <= at && at < to)
  const cameIn = entering.map(({ event }) => event.data.unit)
  const there = unitsAt(from, told)
  const isTold = [...data.present, ...there].every(
    (unit) => cameIn.includes(unit) || (data.present.includes(unit) && there.includes(unit))
  )
  return isTold ? 'met' : 'undetermined'
}

type Movement = Happened<'AttendeeEntered' | 'AttendeeLeft'>

/** The units of which somebody is in the room at a moment, by what is told of a meeting. */
const unitsAt = (moment: number, told: ReadonlyArray<Happened>): ReadonlyArray<string> => {
  const tellings = those('MeetingHeld', told).map(({ event }) => event.data)
  const times = tellings.flatMap(({ from, to }) => [Instant.instant(from), Instant.instant(to)])
  const [begins, ends] = [Math.min(...times), Math.max(...times)]
  const moves = told.filter((one): one is Movement => /^Attendee(Entered|Left)$/.test(one.event.type))
  const everyone = [...tellings.flatMap(({ attendance }) => attendance), ...moves.map(({ event }) => event.data)]
  return everyone
    .filter((person) => {
      const isThem = (one: { unit: string; function: string }): boolean =>
        one.unit === person.unit && one.function === person.function
      const listed = tellings.map(({ attendance }) => attendance.filter(isThem).length)
      return isIn(
        moment,
        Math.max(...listed),
        moves.filter(({ event }) => isThem(event.data)),
        [begins, ends]
      )
    })
    .map(({ unit }) => unit)
}

/**
 * Whether any of some like each other is in the room. Who is listed, who came before the meeting began, and who came nobody knows
 * when, is there from its beginning. If by all that nobody is, but somebody leaves next, they had been there after all.
 */
const isIn = (
  moment: number,
  listed: number,
  moves: ReadonlyArray<Movement>,
  [begins, ends]: readonly [number, number]
): boolean => {
  const comes = ({ event: { type } }: Movement): boolean => type === 'AttendeeEntered'
  const timed = moves.filter(({ at, isKnownByItsDay }) => !isKnownByItsDay && begins <= at && at < ends)
  const before = moves.filter((move) => comes(move) && (move.isKnownByItsDay || move.at < begins))
  let people = listed + before.length
  for (const move of timed) {
    if (move.at <= moment) people = comes(move) ? people + 1 : Math.max(0, people - 1)
  }
  const next = timed.find(({ at }) => at > moment)
  return people > 0 || (next !== undefined && !comes(next))
}
