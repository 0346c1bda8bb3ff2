import type { EventType } from '../../arbitrary/event.ts'
import { type Change, ofEach } from './Change.ts'
import { longer, next, of, otherLetters } from './values.ts'

const notes = { CaseReferred: ['note'], CaseDiscussed: ['note'], ActionAgreed: ['note'] }

/** Changes of what hidden events of cases say, and of what is hidden in events that are seen. */
export const ofValues: ReadonlyArray<Change> = [
  of('another level of risk', { RiskAssessed: ['level'] }, next('low', 'raised', 'high')),
  of('another outcome of a screening', { PresentationScreened: ['outcome'] }, next('passed', 'blocked', 'confirmed')),
  of('other letters in a note', notes, otherLetters),
  of('a longer note', notes, longer),
  of('other words', { CaseClosed: ['reason'], EventRetracted: ['reason'], RiskAssessed: ['instrument'] }, longer),
  of('another need', { NeedsClarified: ['needs'] }, (value) =>
    (value as ReadonlyArray<{ readonly need: string }>).map((one) => ({ ...one, need: longer(one.need) }))
  ),
  of('one need more', { NeedsClarified: ['needs'] }, (value) => [
    ...(value as ReadonlyArray<unknown>),
    { need: 'a need more', responsible: 'police/custody', horizon: 'short' }
  ]),
  {
    name: 'a consent that was withdrawn at another time',
    of: ['ConsentWithdrawn'],
    candidates: (ground) =>
      ofEach(ground, (event) =>
        event.type === 'ConsentWithdrawn'
          ? { ...event, effective: event.effective === '2024-03-04' ? '2024-03-11T08:00:00+01:00' : '2024-03-04' }
          : null
      )
  },
  {
    name: 'a note, or none',
    of: Object.keys(notes) as ReadonlyArray<EventType>,
    candidates: (ground) =>
      ofEach(ground, (event) => {
        if (!Object.hasOwn(notes, event.type)) return null
        const { note, ...rest } = event.data
        return { ...event, data: note === undefined ? { ...rest, note: 'a note' } : rest }
      })
  }
]
