import type { Sealed } from '@norrsken/core'

/** The pseudonym of a person that an event tells. */
export const subjectIn = (event: { readonly type: string; readonly data: object }): Sealed.Sealed<string> | null => {
  if (event.type !== 'CaseReferred' && event.type !== 'SubjectAttached') return null
  const { subject }: { readonly subject?: Sealed.Sealed<string> | null } = event.data
  return subject ?? null
}
