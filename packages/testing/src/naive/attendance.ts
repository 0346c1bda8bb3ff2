import { Instant } from '@norrsken/rules'
import { type Held, heldOf } from './held.ts'
import type { NaiveFinding } from './NaiveFinding.ts'
import { type DayInForce, inForceOn, type NaiveLog, type NaiveStream, those } from './NaiveLog.ts'
import { partyOf } from './units.ts'

/** Clauses 10.1, 10.2 and 10.4: who is to attend the consultation meetings. */
export const attendance = (log: NaiveLog): ReadonlyArray<NaiveFinding> =>
  log.meetings.flatMap((meeting) => duties.flatMap((duty) => attends(duty, meeting, log)))

interface AttendanceDuty {
  readonly norm: string
  readonly unit: 'investigationUnit' | 'safetyUnit' | 'healthCareUnit' | 'violenceTeamUnit'
  /** Whether any unit of the party may attend for it. */
  readonly anyUnit: boolean
  readonly functions: ReadonlyArray<string>
}

const stand = ['representative', 'deputy']
const duties: ReadonlyArray<AttendanceDuty> = [
  {
    norm: '10.1/investigator-attends',
    unit: 'investigationUnit',
    anyUnit: false,
    functions: ['investigator', ...stand]
  },
  {
    norm: '10.1/safety-attends',
    unit: 'safetyUnit',
    anyUnit: false,
    functions: ['crime-victim-and-personal-safety', ...stand]
  },
  { norm: '10.2/attends', unit: 'healthCareUnit', anyUnit: true, functions: stand },
  { norm: '10.4/attends', unit: 'violenceTeamUnit', anyUnit: false, functions: stand }
]

/** By each telling of the meeting its own day decides; the finding is that of the last telling by which there is a duty. */
const attends = (duty: AttendanceDuty, meeting: NaiveStream, log: NaiveLog): ReadonlyArray<NaiveFinding> => {
  const answers = heldOf(meeting).map((held) => boundBy(duty, held, meeting, log))
  const last = answers.findLast((answer) => answer !== null)
  if (last === undefined || last === null) return []
  const isSame = (answer: Bound | null): boolean => answer?.bearer === last.bearer && answer.state === last.state
  return [{ norm: duty.norm, ...last, state: answers.every(isSame) ? last.state : 'undetermined' }]
}

interface Bound {
  readonly bearer: string
  readonly from: string
  readonly to: string
  readonly state: 'met' | 'breached'
}

const boundBy = (duty: AttendanceDuty, held: Held, meeting: NaiveStream, log: NaiveLog): Bound | null => {
  const on = inForceOn(held.day, log)
  if (on === null) return null
  const bearer = partyOf(on.terms[duty.unit])
  const state = answerOf(duty, held, meeting, on)
  return state === 'not-bound' || !on.members.includes(bearer) ? null : { bearer, from: on.day, to: on.day, state }
}

/** What a telling of the meeting says of a duty. */
const answerOf = (
  { unit, anyUnit, functions }: AttendanceDuty,
  held: Held,
  meeting: NaiveStream,
  { terms }: DayInForce
): 'not-bound' | 'met' | 'breached' => {
  const looksFor = terms[unit]
  const isIt = (other: string): boolean => (anyUnit ? partyOf(other) === partyOf(looksFor) : other === looksFor)
  if (held.event.data.kind === 'acute') {
    const calls = those('MeetingCalled', meeting.events)
    if (!calls.some(({ event }) => event.data.called === undefined || event.data.called.some(isIt))) return 'not-bound'
  }
  const end = Instant.instant(held.event.data.to)
  const entered = those('AttendeeEntered', meeting.events)
    .filter(({ at }) => at < end)
    .map(({ event }) => event.data)
  const there = [...held.event.data.attendance, ...entered]
  return there.some((one) => isIt(one.unit) && functions.includes(one.function)) ? 'met' : 'breached'
}
