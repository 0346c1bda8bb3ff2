import type { Log } from '@norrsken/core'
import type { Audience } from './Audience.ts'

/**
 * The events that an audience may see the effects of. The coordinator sees those of the whole log. Others see those of the
 * agreements and of the regular meetings: no case, and no meeting that was called for one case alone. What takes back an
 * event that is left out is left out too, so that nothing of it shows.
 */
export const forAudience = (events: ReadonlyArray<Log.Event>, audience: Audience): ReadonlyArray<Log.Event> => {
  if (audience === 'coordinator') return events
  const acute = acuteMeetings(events)
  const isShown = ({ stream }: Log.Event): boolean => !stream.startsWith('case/') && !acute.has(stream)
  const shown = new Set(events.filter(isShown).map(({ id }) => id))
  const retractions = retracting(events)
  const isOfShown = (event: Log.Event): boolean => {
    const target = retractions.get(event.id)
    return target === undefined ? shown.has(event.id) : shown.has(target)
  }
  return events.filter(isOfShown)
}

/** The meetings of which all that was ever said is that they were acute. */
const acuteMeetings = (events: ReadonlyArray<Log.Event>): ReadonlySet<string> => {
  const kinds = new Map<string, Set<string>>()
  for (const event of events) {
    if (event.type !== 'MeetingCalled' && event.type !== 'MeetingHeld') continue
    kinds.set(event.stream, (kinds.get(event.stream) ?? new Set()).add(event.data.kind))
  }
  return new Set([...kinds].flatMap(([stream, said]) => (said.has('regular') ? [] : [stream])))
}

const retracting = (events: ReadonlyArray<Log.Event>): ReadonlyMap<string, string> =>
  new Map(events.flatMap((event) => (event.type === 'EventRetracted' ? [[event.id, event.data.event]] : [])))
