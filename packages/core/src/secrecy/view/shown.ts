import type * as Agreement from '../../agreement/Event.ts'
import type * as Case from '../../case/Event.ts'
import type { Event } from '../../log/Event.ts'
import type * as Meeting from '../../meeting/Event.ts'
import type { Sights } from './sights.ts'
import { endedBy, WITHHELD, withheld } from './withheld.ts'

export const isOfAgreement = (event: Event): event is Agreement.Event => event.stream.startsWith('agreement/')
export const isOfMeeting = (event: Event): event is Meeting.Event => event.stream.startsWith('meeting/')

/** What an event is about; of a retraction: what it takes back. */
export interface About {
  /** Its stream. */
  readonly target: string
  /** The name of the consent that it ends or narrows; `null` where it is about something else. */
  readonly consent: string | null
  /** Whether it is of a meeting that the unit sees only because it keeps the record of it. */
  readonly isKept: boolean
  /** The agreement to which its case belongs, where the log has several; else `null`. */
  readonly agreement: string | null
}

/** What of an event that a unit sees it may know. */
export const shown = (event: Event, sights: Sights, unit: string, about: About): Event => {
  if (event.type === 'EventRetracted') return retraction(event, sights, unit, about)
  if (isOfAgreement(event)) return event
  if (isOfMeeting(event)) return about.isKept && event.by.unit !== unit ? kept(event) : event
  return belonging(withheld(event, sights.ofCase(event.stream)), about.agreement)
}

/** An event of a case, with the agreement to which that belongs. */
const belonging = (event: Case.Event, agreement: string | null): Event =>
  agreement === null || event.type === 'EventRetracted'
    ? event
    : ({ ...event, data: { ...event.data, agreement } } as Case.Event)

/** What others recorded of a meeting, without free texts: that is for those who were to be there. */
const kept = ({ source: _, ...event }: Exclude<Meeting.Event, { type: 'EventRetracted' }>): Event =>
  event.type === 'MeetingCancelled' ? { ...event, data: { ...event.data, reason: WITHHELD } } : event

/**
 * A retraction, without its reason where that is for fewer than what it takes back. One that stands in a case or a meeting that
 * is not that of its target would tell that there is one: it is shown where its target stands.
 */
const retraction = (
  event: Extract<Event, { type: 'EventRetracted' }>,
  sights: Sights,
  unit: string,
  { target, consent, isKept }: About
): Event => {
  const stream = isOfAgreement(event) ? event.stream : target
  const isOpen = event.by.unit === unit || (event.stream === target && !target.startsWith('case/') && !isKept)
  if (isOpen) return { ...event, stream }
  const { source: _, ...rest } = event
  const by = consent === null ? event.by : endedBy(event.by, consent, sights.ofCase(target))
  return { ...rest, stream, by, data: { ...event.data, reason: WITHHELD } }
}
