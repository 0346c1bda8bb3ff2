import type { Draft } from 'immer'
import type { Entry } from '../log/Entry.ts'
import type { Event } from './Event.ts'
import type { State } from './State.ts'

/**
 * How an event changes what is known of a meeting. A recipe: immer runs it on a draft, bulk replay on a private plain
 * object. It never fails, copies what it keeps and stores no part of the event.
 */
export const evolve = (draft: Draft<State>, { event, day, at }: Entry<Event>): void => {
  if (draft.began === null && event.type !== 'EventRetracted') {
    draft.began = day
    draft.agreement = event.data.agreement ?? null
  }
  switch (event.type) {
    case 'MeetingCalled': {
      const { kind, starts, called } = event.data
      draft.called = { event: event.id, on: day, kind, starts, units: called === undefined ? null : [...called] }
      draft.cancelled = null
      return
    }
    case 'MeetingHeld': {
      const { kind, from, to, attendance } = event.data
      draft.held = { event: event.id, on: day, kind, from, to, attendance: attendance.map((one) => ({ ...one })) }
      return
    }
    case 'AttendeeEntered':
      draft.movements.push({ at, unit: event.data.unit, function: event.data.function, entered: true })
      return
    case 'AttendeeLeft':
      draft.movements.push({ at, unit: event.data.unit, function: event.data.function, entered: false })
      return
    case 'MeetingCancelled':
      draft.cancelled = day
      return
    case 'MeetingDocumented':
      draft.documented ??= { event: event.id, on: day }
      return
    case 'EventRetracted':
      return
  }
  event satisfies never
}
