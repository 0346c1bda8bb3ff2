import type * as Agreement from '../../agreement/Event.ts'
import type { Event } from '../../log/Event.ts'
import type * as Meeting from '../../meeting/Event.ts'
import type { Sights } from './sights.ts'
import { WITHHELD, withheld } from './withheld.ts'

export const isOfAgreement = (event: Event): event is Agreement.Event => event.stream.startsWith('agreement/')
export const isOfMeeting = (event: Event): event is Meeting.Event => event.stream.startsWith('meeting/')

/**
 * What of an event that a unit sees it may know.
 *
 * @param target - the stream of what a retraction takes back
 */
export const shown = (event: Event, sights: Sights, unit: string, target: string): Event => {
  if (event.type === 'EventRetracted') return retraction(event, unit, target)
  return isOfAgreement(event) || isOfMeeting(event) ? event : withheld(event, sights.ofCase(event.stream))
}

/**
 * A retraction, without its reason where that is for fewer than what it takes back. One that stands in a case or a meeting that
 * is not that of its target would tell that there is one: it is shown where its target stands.
 */
const retraction = (event: Extract<Event, { type: 'EventRetracted' }>, unit: string, target: string): Event => {
  const stream = isOfAgreement(event) ? event.stream : target
  const isOpen = event.by.unit === unit || (event.stream === target && !target.startsWith('case/'))
  if (isOpen) return { ...event, stream }
  const { source: _, ...rest } = event
  return { ...rest, stream, data: { ...event.data, reason: WITHHELD } }
}
