import type { Asks, Record } from '../log/Command.ts'
import type { Event } from './Event.ts'

/** What can be asked for about a meeting. A request is guarded: it is carried out, or refused with a reason. */
export type Request =
  | Asks<Event, 'CallMeeting', 'MeetingCalled'>
  | Asks<Event, 'HoldMeeting', 'MeetingHeld'>
  | Asks<Event, 'EnterMeeting', 'AttendeeEntered'>
  | Asks<Event, 'LeaveMeeting', 'AttendeeLeft'>
  | Asks<Event, 'CancelMeeting', 'MeetingCancelled'>
  | Asks<Event, 'DocumentMeeting', 'MeetingDocumented'>

export type Command = Request | Record<Event>
