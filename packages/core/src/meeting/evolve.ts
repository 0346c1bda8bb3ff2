import type { Draft } from 'immer'
import { beginningWith, isBeginning } from '../log/Beginning.ts'
import type { Entry } from '../log/Entry.ts'
import { evidenceOf } from '../log/Evidence.ts'
import type { Event } from './Event.ts'
import type { State } from './State.ts'

/**
 * How an event changes what is known of a meeting. A recipe: immer runs it on a draft, bulk replay on a private plain
 * object. It never fails, copies what it keeps and stores no part of the event.
 */
export const evolve = (draft: Draft<State>, entry: Entry<Event>): void => {
  const { event, day } = entry
  if (event.type !== 'EventRetracted' && isBeginning(entry, draft.beganWith)) {
    draft.began = day
    draft.beganWith = beginningWith(entry)
    draft.agreement = event.data.agreement ?? null
  }
  switch (event.type) {
    case 'MeetingCalled': {
      const { kind, starts, called } = event.data
      const units = called === undefined ? null : [...called]
      if (draft.called !== null) draft.otherCalls.push(draft.called)
      draft.called = { evidence: evidenceOf(event), on: day, kind, starts, units }
      draft.cancelled = null
      return
    }
    case 'MeetingHeld': {
      const { kind, from, to, attendance } = event.data
      if (draft.held !== null) draft.otherHeld.push(draft.held)
      const attended = attendance.map((one) => ({ ...one }))
      draft.held = { evidence: evidenceOf(event), on: day, kind, from, to, attendance: attended }
      return
    }
    case 'AttendeeEntered':
      return moved(draft, entry, event.data, true)
    case 'AttendeeLeft':
      return moved(draft, entry, event.data, false)
    case 'MeetingCancelled':
      draft.cancelled = day
      return
    case 'MeetingDocumented':
      draft.documented ??= { evidence: evidenceOf(event), on: day }
      return
    case 'EventRetracted':
      return
  }
  event satisfies never
}

const moved = (
  draft: Draft<State>,
  { event, at }: Entry<Event>,
  who: { readonly unit: string; readonly function: string },
  entered: boolean
): void => {
  draft.movements.push({ evidence: evidenceOf(event), at, unit: who.unit, function: who.function, entered })
}
