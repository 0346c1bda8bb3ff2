import { Stockholm } from '@norrsken/rules'
import { type Person, persons } from '../../meeting/attending.ts'
import type { Agenda, CaseAtMeeting } from '../agenda.ts'
import type { Difference } from './differences.ts'
import type { Gathering } from './gathering.ts'
import type { Segment } from './segments.ts'

/** An agenda, as JSON. Its moments are written in local time. */
export interface AgendaJson {
  readonly meeting: string
  readonly status: Gathering['status']
  readonly from: string
  /** `null` where the meeting has not been held. */
  readonly to: string | null
  /** Who is at the meeting, at any time of it, and how that is known. */
  readonly room: {
    readonly known: Gathering['known']
    readonly contradicting: boolean
    readonly people: ReadonlyArray<Person>
  }
  readonly cases: ReadonlyArray<CaseAtMeetingJson>
}

/** A case at a meeting, as JSON. */
export interface CaseAtMeetingJson {
  readonly case: string
  readonly why: CaseAtMeeting['why']
  readonly room: { readonly known: CaseAtMeeting['known']; readonly contradicting: boolean }
  readonly segments: ReadonlyArray<Written<Segment>>
  readonly differences: ReadonlyArray<Written<Difference>>
  /** The duties to report that may bind somebody in the room, by the ids of their wordings. */
  readonly duties: ReadonlyArray<string>
}

/** What lasts from one moment to another, both as they are written. */
export type Written<A> = Omit<A, 'from' | 'to'> & { readonly from: string; readonly to: string | null }

/**
 * An agenda, as JSON.
 *
 * @example
 * import { Answers } from '@norrsken/core'
 * import { Instant } from '@norrsken/rules'
 *
 * const from = Instant.instant('2025-02-05T08:00:00Z')
 * const called = { from, to: null, status: 'called', known: 'called', contradicting: false, attendees: [] } as const
 * const json = Answers.agendaJson({ meeting: 'meeting/1', gathering: called, cases: [] })
 * assert.equal(json.from, '2025-02-05T09:00:00+01:00')
 */
export const agendaJson = ({ meeting, gathering, cases }: Agenda): AgendaJson => ({
  meeting,
  status: gathering.status,
  from: Stockholm.toLocalIso(gathering.from),
  to: gathering.to === null ? null : Stockholm.toLocalIso(gathering.to),
  room: {
    known: gathering.known,
    contradicting: gathering.contradicting,
    people: persons(gathering.attendees)
  },
  cases: cases.map(({ case: stream, why, known, contradicting, segments, differences, duties }) => ({
    case: stream,
    why,
    room: { known, contradicting },
    segments: segments.map(written),
    differences: differences.map(written),
    duties: duties.map(({ id }) => id)
  }))
})

const written = <A extends { readonly from: Segment['from']; readonly to: Segment['to'] }>({
  from,
  to,
  ...rest
}: A): Written<A> => ({
  from: Stockholm.toLocalIso(from),
  to: to === null ? null : Stockholm.toLocalIso(to),
  ...rest
})
