import type { Log } from '@norrsken/core'
import type { Audience } from './Audience.ts'
import { forAudience } from './forAudience.ts'

/**
 * Whether all the events that a page rests on are made up, some of them or none. For others than the coordinator it is told of
 * those alone that they may see: who came to a meeting late, or left it early, may be somebody of whom the page tells nothing.
 */
export const madeUp = (events: ReadonlyArray<Log.Event>, audience: Audience): 'all' | 'some' | 'none' => {
  const seen = forAudience(events, audience)
  const unsaid = new Set(audience === 'coordinator' ? [] : seen.flatMap((event) => (isOfRoom(event) ? [event.id] : [])))
  const ofSaid = seen.filter(
    (event) => !unsaid.has(event.id) && !(event.type === 'EventRetracted' && unsaid.has(event.data.event))
  )
  const many = ofSaid.filter(({ synthetic }) => synthetic === true).length
  return many === 0 ? 'none' : many === ofSaid.length ? 'all' : 'some'
}

const isOfRoom = ({ type }: Log.Event): boolean => type === 'AttendeeEntered' || type === 'AttendeeLeft'
