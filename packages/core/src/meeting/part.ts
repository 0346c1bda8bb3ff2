import type { Event } from './Event.ts'

/** The part of a meeting's state that an event changes. Events of different parts can be folded in any order. */
export const part = (event: Event): number => {
  switch (event.type) {
    case 'MeetingCalled':
    case 'MeetingCancelled':
    case 'EventRetracted':
      return 0
    case 'MeetingHeld':
      return 1
    case 'AttendeeEntered':
    case 'AttendeeLeft':
      return 2
    case 'MeetingDocumented':
      return 3
  }
}
