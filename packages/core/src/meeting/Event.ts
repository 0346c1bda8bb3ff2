import type * as t from 'io-ts'
import { closed } from '../codec/closed.ts'
import { InstantText, list, Name, oneOf, Text, UnitId } from '../codec/values.ts'
import { type EventOf, EventRetracted } from '../log/Envelope.ts'
import { AgreementStream } from '../log/StreamName.ts'

/** The data of an event of a meeting. The first of a meeting may name the agreement that it belongs to. */
const said = <R extends t.Props, P extends t.Props = Record<never, never>>(
  event: string,
  required: R,
  optional: P = {} as P
) => closed(`the data of ${event}`, required, { ...optional, agreement: AgreementStream })

/** Clause 12: meetings at fixed times every week, and acute ones that are called when needed. */
export const MeetingKind = oneOf('regular', 'acute')
export type MeetingKind = t.TypeOf<typeof MeetingKind>

/** Clause 12: taking part by phone or video counts. */
export const Mode = oneOf('in-place', 'phone', 'video')
export type Mode = t.TypeOf<typeof Mode>

const attendee = { unit: UnitId, function: Name }

/**
 * What can happen to a consultation meeting, with the codec of what each event says.
 *
 * Stored as written: a name or a key here is never changed, only added.
 */
export const data = {
  /** `called` absent: all units are. */
  MeetingCalled: said('MeetingCalled', { kind: MeetingKind, starts: InstantText }, { called: list(UnitId) }),
  MeetingHeld: said('MeetingHeld', {
    kind: MeetingKind,
    from: InstantText,
    to: InstantText,
    attendance: list(closed('{unit, function, mode}', { ...attendee, mode: Mode }))
  }),
  AttendeeEntered: said('AttendeeEntered', attendee),
  AttendeeLeft: said('AttendeeLeft', attendee),
  MeetingCancelled: said('MeetingCancelled', { reason: Text }),
  /** Clause 14.1. */
  MeetingDocumented: said('MeetingDocumented', {}),
  EventRetracted
} as const

/** What has happened to a consultation meeting. */
export type Event = EventOf<typeof data>
