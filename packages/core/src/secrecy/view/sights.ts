import { Stockholm } from '@norrsken/rules'
import { views } from '../../answers/View.ts'
import * as CaseState from '../../case/State.ts'
import type { World } from '../../log/World.ts'
import type * as Meeting from '../../meeting/Event.ts'
import * as MeetingState from '../../meeting/State.ts'
import { type CaseSight, caseSight } from './caseSight.ts'
import { coveredFacts } from './covered.ts'
import { seesMeeting } from './meetingSight.ts'
import type { Reader } from './Reader.ts'
import { standingIn } from './standing.ts'

/** How a unit sees the cases and meetings of a log. */
export interface Sights {
  readonly ofCase: (stream: string) => CaseSight
  /** To which agreement a case belongs; `null` where that is no question: the log has one. */
  readonly agreementOf: (stream: string) => string | null
  readonly ofMeeting: (stream: string) => (event: Meeting.Event) => boolean
  /** Whether the unit keeps the record of a meeting that it called or held: a party that has left is told nothing new. */
  readonly keepsRecords: boolean
}

/**
 * How a unit sees the cases and meetings of a world. Terms are read as they are written: no reading opens a gate.
 *
 * @param isSeen - whether the unit sees the referral, action or discussion that an event of this id tells of
 */
export const sightsIn = (world: World, { unit, at }: Reader, isSeen: (id: string) => boolean): Sights => {
  const day = Stockholm.localDay(at)
  const agreements = views(world, { validAt: day, knownAt: null, agreement: null, reading: {} })
  const lives = agreements.map(({ ahead }) => ahead.life)
  const standing = standingIn(lives, unit, day)
  const cases = new Map(world.cases.map(({ stream, state }) => [stream, state]))
  const meetings = new Map(world.meetings.map(({ stream, state }) => [stream, state]))
  const meetingNamed = (stream: string): MeetingState.State => meetings.get(stream) ?? MeetingState.initial()

  const ofCase = remembered((stream) => {
    const state = cases.get(stream) ?? CaseState.initial()
    const hasLeft = standing.type === 'left'
    return caseSight({ state, unit, hasLeft, meetingNamed, covered: () => coveredFacts(state, unit, at), isSeen })
  })
  const belonging = new Map(
    agreements.flatMap(({ stream, cases }) => cases.map((one) => [one.stream, stream] as const))
  )
  const agreementOf = (stream: string): string | null =>
    agreements.length < 2 ? null : (cases.get(stream)?.agreement ?? belonging.get(stream) ?? null)
  /** The meetings at which the unit heard a case; one that has left knows of no such case any more. */
  const heardAt = new Set<string>()
  for (const { stream, state } of standing.type === 'left' ? [] : world.cases) {
    for (const { basis, present, meeting, from, to } of state.discussions) {
      if (basis.kind === 'de-identified') continue
      if (present.includes(unit) || ofCase(stream).reader.cameIn(meeting, from, to)) heardAt.add(meeting)
    }
  }
  const ofMeeting = remembered((stream) => seesMeeting(meetingNamed(stream), unit, standing, heardAt.has(stream)))
  return { ofCase, agreementOf, ofMeeting, keepsRecords: standing.type !== 'left' }
}

const remembered = <A>(find: (stream: string) => A): ((stream: string) => A) => {
  const found = new Map<string, A>()
  return (stream) => {
    const known = found.get(stream)
    if (known !== undefined) return known
    const made = find(stream)
    found.set(stream, made)
    return made
  }
}
