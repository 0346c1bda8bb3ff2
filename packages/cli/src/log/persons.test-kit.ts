import type { Said } from '@norrsken/testing'
import fc from 'fast-check'

/** Few persons, who have several cases. */
export const ofPersons: fc.Arbitrary<ReadonlyArray<Said>> = fc
  .array(
    fc.record({
      stream: fc.constantFrom('case/1', 'case/2', 'case/3', 'case/4'),
      effective: fc.integer({ min: 1, max: 28 }).map((day) => `2024-02-${String(day).padStart(2, '0')}`),
      type: fc.constantFrom('CaseReferred', 'SubjectAttached', 'CaseDiscussed'),
      subject: fc.constantFrom('p', 'q')
    }),
    { minLength: 10, maxLength: 20 }
  )
  .map((said) =>
    said.map(({ subject, ...one }) => ({
      ...one,
      data: { ...dataOf[one.type], ...(one.type === 'CaseDiscussed' ? {} : { subject }) }
    }))
  )

const dataOf: { readonly [type: string]: object } = {
  CaseReferred: {
    homeMunicipality: 'are',
    residence: 'in-county',
    ageBand: '25-34',
    gender: 'woman',
    contexts: [],
    forms: [],
    children: false
  },
  CaseDiscussed: {
    meeting: 'meeting/1',
    from: '2024-03-06T09:00:00+01:00',
    to: '2024-03-06T09:15:00+01:00',
    basis: { kind: 'consent', consents: ['c'] },
    kind: 'planning',
    purposes: ['consult'],
    present: [],
    facts: [],
    subjects: []
  }
}
