import type { Unplaced } from '../log/Command.ts'
import type { Event } from './Event.ts'

/** What can be asked for about a meeting. A request is guarded: it is carried out, or refused with a reason. */
export type Request =
  | Asks<'CallMeeting', 'MeetingCalled'>
  | Asks<'HoldMeeting', 'MeetingHeld'>
  | Asks<'CancelMeeting', 'MeetingCancelled'>
  | Asks<'DocumentMeeting', 'MeetingDocumented'>

/** A record of what has already happened. It is stored, and judged; it is never refused for having been unlawful. */
export interface Record {
  readonly type: 'Record'
  readonly event: Unplaced<Event>
}

export type Command = Request | Record

type Asks<T extends string, E extends Event['type']> = Omit<
  Extract<Unplaced<Event>, { readonly type: E }>,
  'type' | 'schema'
> & {
  readonly type: T
}
