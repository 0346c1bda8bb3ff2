import type { Secrecy } from '../Law.ts'
import { COMMENCEMENT, secrecy } from './rows.ts'

/**
 * What protects the facts that are spoken of at consultations. In health care, in the social services and in the work of the
 * police against crime a fact is secret unless it is clear that disclosing it harms nobody. Chapter 21 protects some facts
 * with whatever authority they are.
 *
 * Of a paragraph that has been reworded only the wording now in force was read; the earlier ones stand in one row, which
 * closes as much and is `not-verified`.
 */
export const secrecies: ReadonlyArray<Secrecy> = [
  // What lifts another secrecy of a fact lifts this one too (21:2).
  secrecy({
    paragraph: '2009:400 21:1',
    from: COMMENCEMENT,
    to: null,
    amendedBy: null,
    certainty: 'text-read',
    facts: ['health'],
    onlyIfAlone: true
  }),
  // It asks for a particular reason to fear a threat. That the whereabouts are protected is one which a log can know of.
  secrecy({
    paragraph: '2009:400 21:3',
    from: COMMENCEMENT,
    to: '2020-06-30',
    amendedBy: null,
    certainty: 'not-verified',
    facts: ['location'],
    whenProtected: true
  }),
  secrecy({
    paragraph: '2009:400 21:3',
    from: '2020-07-01',
    to: null,
    amendedBy: '2020:277',
    certainty: 'text-read',
    facts: ['location'],
    whenProtected: true
  }),
  secrecy({
    paragraph: '2009:400 21:3 a',
    from: '2019-01-01',
    to: '2020-06-30',
    amendedBy: '2018:691',
    certainty: 'not-verified',
    facts: ['location'],
    whenProtected: true
  }),
  secrecy({
    paragraph: '2009:400 21:3 a',
    from: '2020-07-01',
    to: null,
    amendedBy: '2020:277',
    certainty: 'text-read',
    facts: ['location'],
    whenProtected: true
  }),
  secrecy({
    paragraph: '2009:400 25:1',
    from: COMMENCEMENT,
    to: '2025-06-30',
    amendedBy: null,
    certainty: 'not-verified',
    heldBy: ['health-care']
  }),
  secrecy({
    paragraph: '2009:400 25:1',
    from: '2025-07-01',
    to: null,
    amendedBy: '2024:243',
    certainty: 'text-read',
    heldBy: ['health-care']
  }),
  secrecy({
    paragraph: '2009:400 26:1',
    from: COMMENCEMENT,
    to: '2024-03-31',
    amendedBy: null,
    certainty: 'not-verified',
    heldBy: ['social-services']
  }),
  secrecy({
    paragraph: '2009:400 26:1',
    from: '2024-04-01',
    to: null,
    amendedBy: '2024:88',
    certainty: 'text-read',
    heldBy: ['social-services']
  }),
  secrecy({
    paragraph: '2009:400 35:1',
    from: COMMENCEMENT,
    to: '2024-11-07',
    amendedBy: null,
    certainty: 'not-verified',
    heldBy: ['police']
  }),
  secrecy({
    paragraph: '2009:400 35:1',
    from: '2024-11-08',
    to: null,
    amendedBy: '2024:788',
    certainty: 'text-read',
    heldBy: ['police']
  })
]
