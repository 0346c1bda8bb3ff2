import { Log } from '@norrsken/core'
import type { Audience } from './Audience.ts'

/**
 * The events that an audience may see the effects of. The coordinator sees those of the whole log. Others see those of the
 * agreements and of the regular meetings: no case, no meeting that was called for one case alone, and not who came. What takes back
 * an event that is left out is left out too, so that nothing of it shows.
 *
 * A meeting is what it was last said to be. One that turned out to be acute is left out as a whole, also of what was known while it
 * passed for a regular one; of one that turned out to be regular, it is left out that it ever was said to be acute.
 */
export const forAudience = (events: ReadonlyArray<Log.Event>, audience: Audience): ReadonlyArray<Log.Event> => {
  if (audience === 'coordinator') return events
  const acute = acuteMeetings(events)
  const isShown = (event: Log.Event): boolean =>
    !event.stream.startsWith('case/') && !acute.has(event.stream) && !isSaidAcute(event) && !isOfCourse(event)
  const shown = new Set(events.filter(isShown).map(({ id }) => id))
  const retractions = retracting(events)
  const isOfShown = (event: Log.Event): boolean => {
    const target = retractions.get(event.id)
    return target === undefined ? shown.has(event.id) : shown.has(target)
  }
  return events.filter(isOfShown).map((event) => correctingAmong(shown, event))
}

/** The meetings that were acute, by the last that was said of how they were held, else of how they were called. */
const acuteMeetings = (events: ReadonlyArray<Log.Event>): ReadonlySet<string> => {
  const ofMeetings = events.filter(({ stream, type }) => stream.startsWith('meeting/') || type === 'EventRetracted')
  const { meetings } = Log.worldOf({ validAt: null, knownAt: null })(ofMeetings)
  return new Set(
    meetings.flatMap(({ stream, state: { held, called } }) => ((held ?? called)?.kind === 'acute' ? [stream] : []))
  )
}

const isSaidAcute = (event: Log.Event): boolean =>
  (event.type === 'MeetingCalled' || event.type === 'MeetingHeld') && event.data.kind === 'acute'

/** Who came and went, and whether a meeting was documented, is not shown; that it belongs to an agreement is. */
const isOfCourse = ({ type, data }: Log.Event): boolean =>
  (type === 'AttendeeEntered' || type === 'AttendeeLeft' || type === 'MeetingDocumented') && !('agreement' in data)

/** An event, which corrects no other where the one that it corrected is not shown. */
const correctingAmong = (shown: ReadonlySet<string>, event: Log.Event): Log.Event => {
  if (event.corrects === undefined || shown.has(event.corrects)) return event
  const { corrects: _, ...original } = event
  return original
}

const retracting = (events: ReadonlyArray<Log.Event>): ReadonlyMap<string, string> =>
  new Map(events.flatMap((event) => (event.type === 'EventRetracted' ? [[event.id, event.data.event]] : [])))
