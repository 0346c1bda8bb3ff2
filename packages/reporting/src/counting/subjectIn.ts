import type { Log, Sealed } from '@norrsken/core'

/** The pseudonym of a person that an event tells. */
export const subjectIn = (event: Log.Event): Sealed.Sealed<string> | null =>
  event.type === 'CaseReferred' || event.type === 'SubjectAttached' ? event.data.subject : null
