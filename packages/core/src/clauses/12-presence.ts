import { type Day, Norm, type Proof, Reasoned, Term, Timeline, type Tri } from '@norrsken/rules'
import { type Attending, accountsOf, attending } from '../meeting/attending.ts'
import { type Difference, differenceOf } from '../meeting/difference.ts'
import type * as Meeting from '../meeting/State.ts'
import { evidence } from './evidence.ts'
import type { Facts } from './Facts.ts'
import { contradiction, type Matter } from './open.ts'
import { occasionOf, type Presentation, presentations } from './presentation.ts'

/**
 * Clause 12: those who hear a case are those who are at the meeting when its presentation begins. Who was present by the
 * presentation is what its ground is judged by; where the meeting has it differently, one of two records is wrong and nobody
 * knows which, so this is undetermined and no breach. A presentation at a meeting of which nobody says that it was held is not
 * judged.
 */
export const presentAsAttended: Norm.Obligation<Facts> = Norm.prohibition<Facts, AtMeeting, Day.Day>({
  id: '12/present-as-attended',
  clause: '12',
  act: 'CaseDiscussed',
  unless: Term.fact({
    name: 'same-as-attendance',
    of: (subject: AtMeeting) => Timeline.of<Reasoned.Reasoned<Tri.Tri>, Day.Day>(sameAsAttendance(subject))
  }),
  occasions: (facts, until) => {
    const known = new Map<string, Room | null>()
    return presentations(facts, until).flatMap((presentation) => {
      const { discussion } = presentation
      const { meeting, on } = discussion
      const room = known.get(meeting) ?? roomOf(facts.meetingNamed(meeting))
      known.set(meeting, room)
      if (room === null) return []
      const { during: _, ...occasion } = occasionOf(presentation, 'coordinator')
      return [{ ...occasion, subject: { presentation, room }, during: { from: on, to: on } }]
    })
  }
})

interface AtMeeting {
  readonly presentation: Presentation
  readonly room: Room
}

/** A meeting as it was held, and the events that say so. */
interface Room extends Pick<Attending, 'attendees'>, Pick<Meeting.State, 'movements'> {
  readonly held: ReadonlyArray<Proof.EventProof>
  /** The units that attended by an account of the meeting. */
  readonly listed: ReadonlySet<string>
}

const roomOf = (meeting: Meeting.State | undefined): Room | null => {
  const accounts = meeting === undefined ? null : accountsOf(meeting)
  if (meeting === undefined || accounts === null) return null
  return {
    attendees: attending(meeting, accounts).attendees,
    movements: meeting.movements,
    held: accounts.map((held) => evidence(held, { kind: held.kind })),
    listed: new Set(accounts.flatMap(({ attendance }) => attendance.map(({ unit }) => unit)))
  }
}

const sameAsAttendance = ({ presentation, room }: AtMeeting): Reasoned.Reasoned<Tri.Tri> => {
  const { discussion, from, to } = presentation
  const { present } = discussion
  const difference = differenceOf(room, room, { from, to, present })
  if (difference === null) return Reasoned.reasoned('yes', ...room.held, ...moved(room, present))
  const differing = contradiction(mattersOf(difference), [evidence(discussion, {}), ...room.held])
  return Reasoned.reasoned('unknown', ...moved(room, [...present, ...difference.inAttendanceOnly]), differing)
}

/** Who came and went of some units and of those that attended. Others came for something else, and were gone again or not yet there. */
const moved = ({ movements, listed }: Room, units: ReadonlyArray<string>): ReadonlyArray<Proof.EventProof> =>
  movements
    .filter(({ unit }) => listed.has(unit) || units.includes(unit))
    .map((one) => evidence(one, { unit: one.unit, function: one.function }))

/** Whose presence would have to be put right, and on which side it stands. */
const mattersOf = ({ inPresentOnly, inAttendanceOnly }: Difference): ReadonlyArray<Matter> => [
  ...inPresentOnly.map((unit): Matter => ({ name: 'present-not-attending', of: { unit } })),
  ...inAttendanceOnly.map((unit): Matter => ({ name: 'attending-not-present', of: { unit } }))
]
