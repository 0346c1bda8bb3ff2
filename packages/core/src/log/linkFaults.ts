import type { Event } from './Event.ts'
import { type Fault, quoted } from './Fault.ts'

/** What there is to know of an earlier event that another one leads to. */
export interface Target {
  readonly type: string
  /** Whether it is of the stream of the event that leads to it. */
  readonly isOfStream: boolean
  /** Whether it, or an event that it corrects, has been retracted. */
  readonly isRetracted: boolean
}

const none: ReadonlyArray<Fault> = []

/**
 * What is wrong with where an event leads, as a correction or a retraction, in the words of `Log.ledger`; for a store that
 * looks up by itself what the event leads to.
 *
 * @param find - the earlier event with an id; `null` where there is none
 *
 * @example
 * import { Log } from '@norrsken/core'
 *
 * const corrected = { type: 'MeetingDocumented', corrects: 'e1', stream: 'meeting/2025-02-05' } as Log.Event
 * const [fault] = Log.linkFaults(corrected, () => null)
 * assert.equal(fault && Log.words(fault), 'corrects: expected the id of an earlier event, found "e1"')
 */
export const linkFaults = (event: Event, find: (id: string, stream: string) => Target | null): ReadonlyArray<Fault> => {
  const { type, stream, corrects } = event
  if (type === 'EventRetracted') {
    const faults = faultsOfLink('data.event', event.data.event, find(event.data.event, stream), null)
    return corrects === undefined
      ? faults
      : [...faults, { path: 'corrects', expected: 'nothing: a retraction is not corrected', found: 'a key' }]
  }
  return corrects === undefined ? none : faultsOfLink('corrects', corrects, find(corrects, stream), event)
}

/** @param like - the event of whose type and stream it must be; `null`: it may be of any */
const faultsOfLink = (path: string, id: string, target: Target | null, like: Event | null): ReadonlyArray<Fault> => {
  if (target === null) return [{ path, expected: 'the id of an earlier event', found: quoted(id) }]
  if (target.type === 'EventRetracted') {
    return [{ path, expected: 'an event that may be taken back or replaced', found: `${quoted(id)}, a retraction` }]
  }
  if (target.isRetracted) {
    return [{ path, expected: 'an event that stands', found: `${quoted(id)}, which has been retracted` }]
  }
  if (like === null || (like.type === target.type && target.isOfStream)) return none
  const other = like.type === target.type ? 'an event of another stream' : `one of type ${target.type}`
  return [{ path, expected: `an event of type ${like.type} in ${like.stream}`, found: `${quoted(id)}, ${other}` }]
}

/**
 * What is wrong with an event whose id an earlier one has.
 *
 * @param number - the number of the earlier one in the log, from 1
 *
 * @example
 * import { Log } from '@norrsken/core'
 *
 * assert.equal(Log.words(Log.twinFault('e1', 7)), 'id: expected an id that no earlier event has, found "e1", the id of event 7')
 */
export const twinFault = (id: string, number: number): Fault => ({
  path: 'id',
  expected: 'an id that no earlier event has',
  found: `${quoted(id)}, the id of event ${number}`
})
