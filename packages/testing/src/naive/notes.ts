import { Day, Instant, Stockholm } from '@norrsken/rules'
import type { NaiveFinding } from './NaiveFinding.ts'
import { type Happened, inForceOn, type NaiveLog, those } from './NaiveLog.ts'
import { answersFor } from './units.ts'

/** Clause 12: whether notes were screened. Each event that carries one is asked about, and what the note says never. */
export const notes = (log: NaiveLog): ReadonlyArray<NaiveFinding> =>
  log.cases.flatMap(({ events }) =>
    events.flatMap((one): ReadonlyArray<NaiveFinding> => {
      if (!('note' in one.event.data) || inForceOn(one.day, log) === null) return []
      const bearer = answersFor(attestedBy(one) ?? one.event.by.unit)
      const isScreened = those('PresentationScreened', events).some((screening) => lets(one, screening))
      return [
        {
          norm: '12/note-screened',
          bearer,
          from: one.day,
          to: one.day,
          state: isScreened ? 'met' : 'undetermined'
        }
      ]
    })
  )

/** Whether a screening lets a note stand: it found nothing or was confirmed, that day, by one that may do so. */
const lets = (one: Happened, { event: { data, by }, day }: Happened<'PresentationScreened'>): boolean => {
  const isOpen = data.outcome === 'passed' || data.outcome === 'confirmed'
  return isOpen && day === dayOf(one) && (by.unit === one.event.by.unit || by.unit === attestedBy(one))
}

/** The unit that attests that nobody can tell whose case is discussed; `null` of any other event. */
const attestedBy = ({ event }: Happened): string | null =>
  event.type === 'CaseDiscussed' && event.data.basis.kind === 'de-identified' ? event.data.basis.attestedBy : null

/** The day of what a note is about: a discussion is of the day on which it begins, whenever it is said to have been. */
const dayOf = ({ event, day }: Happened): string =>
  event.type === 'CaseDiscussed' ? Day.toIso(Stockholm.localDay(Instant.instant(event.data.from))) : day
