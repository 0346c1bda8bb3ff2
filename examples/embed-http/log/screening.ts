import { createHash } from 'node:crypto'
import { Case, Log, Population, Screen } from '@norrsken/core'
import { Stockholm } from '@norrsken/rules'
import type { Sizes } from './sizesIn.ts'

/** The rules of the screening, with the lists that come with core. Its lists are read once. */
const find = Screen.ofSealed()

/**
 * The id of the event that says how the note of another was screened. It follows from the other's, so that a request which is
 * sent again comes to the same events; however long that is, it is short enough for an id.
 */
export const screeningId = (id: string): string => `screening-${createHash('sha256').update(id).digest('hex')}`

/**
 * How an event of a case is screened before it is stored: its note, and, where the case is presented de-identified, how many people
 * it may concern. The text of the note is not shown to the service.
 *
 * @param sizes - what the operator has supplied; `null`: nothing, so that nobody knows how many
 */
export const screeningOf =
  (sizes: Sizes | null, event: Log.Event) =>
  (state: Case.State): Case.Screening => {
    const note = Case.noteOf(event)
    const found = note === undefined ? [] : find(note)
    const deidentified = compared(sizes, event, state)
    return { id: screeningId(event.id), found, ...(deidentified === null ? {} : { deidentified }) }
  }

/** How many people share what the log says of whom a presentation is about: that may be said of them, so it is all compared. */
const compared = (
  sizes: Sizes | null,
  event: Log.Event,
  { referral, homes }: Case.State
): Population.Deidentified | null => {
  if (event.type !== 'CaseDiscussed' || event.data.basis.kind !== 'de-identified' || referral === null) return null
  const day = Stockholm.localDay(Log.instantOf(event.data.from))
  const { ageBand, gender, contexts } = referral
  const municipality = homes.findLast(({ on }) => on <= day)?.municipality ?? null
  const { counts, threshold, oldAfterYears } = sizes ?? { counts: null, threshold: 1, oldAfterYears: 0 }
  return Population.checkDeidentified(
    counts,
    { municipality, ageBand, gender, contexts },
    { threshold, oldAfterYears, day }
  )
}
