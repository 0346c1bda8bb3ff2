import type { Definition } from '../Definition.ts'
import { discussedCase } from './parts.ts'

/** Consent, de-identification and secrecy. */
export const consent: ReadonlyArray<Definition> = [
  {
    id: 'I03',
    version: 1,
    names: { sv: 'Andel ärenden med samtycke', en: 'Share of cases with consent' },
    goals: [1],
    clause: '12',
    count: discussedCase,
    measure: { type: 'share', numerator: { is: { 'basis.kind': ['consent'] } } },
    risk: 'low',
    cannotSay: {
      sv: 'Om samtycke gavs senare: det som räknas är grunden första gången ärendet togs upp. Inte heller om samtycket täckte alla som hörde.',
      en: 'Whether consent was given later: what counts is the ground on which the case was first taken up. Nor whether the consent covered everybody who heard.'
    }
  },
  {
    id: 'I04',
    version: 1,
    names: { sv: 'Samtyckesblankett använd', en: 'Consent form used' },
    goals: [],
    clause: '12',
    count: { each: 'ConsentGiven', once: ['consent'] },
    measure: { type: 'share', numerator: { is: { form: ['consent-form'] } } },
    by: [{ id: 'form', names: { sv: 'Form för samtycket', en: 'Form of the consent' }, by: { field: 'form' } }],
    risk: 'low',
    cannotSay: {
      sv: 'Om den enskilde förstod vad samtycket innebar.',
      en: 'Whether the individual understood what the consent meant.'
    }
  },
  {
    id: 'I05',
    version: 1,
    names: { sv: 'Återkallade samtycken', en: 'Consents withdrawn' },
    goals: [],
    clause: '8',
    count: {
      each: 'ConsentGiven',
      once: ['consent'],
      lasting: [
        { on: 'until' },
        { event: 'ConsentWithdrawn', same: { consent: 'consent' } },
        { event: 'ConsentNarrowed', same: { consent: 'consent' }, on: 'until' }
      ]
    },
    measure: {
      type: 'share',
      numerator: { has: 'ConsentWithdrawn', same: { consent: 'consent' }, from: 0, in: 'period' }
    },
    risk: 'high',
    cannotSay: {
      sv: 'Varför ett samtycke återkallades. Ett samtycke som gäller i flera år räknas i vart och ett av dem.',
      en: 'Why a consent was withdrawn. A consent that lasts for several years is counted in each of them.'
    }
  },
  {
    id: 'I26',
    version: 1,
    names: { sv: 'Beslut om att lämna ut uppgifter', en: 'Decisions on disclosure' },
    goals: [],
    clause: '15',
    count: { each: 'DisclosureDecided', once: ['decision'] },
    measure: { type: 'distribution' },
    by: [
      { id: 'outcome', names: { sv: 'Utfall', en: 'Outcome' }, by: { field: 'outcome' } },
      { id: 'provision', names: { sv: 'Bestämmelse', en: 'Provision' }, by: { field: 'provision' } }
    ],
    risk: 'medium',
    cannotSay: {
      sv: 'Om besluten var riktiga, eller hur trygga de som fattade dem var. Där ingen bestämmelse är angiven kan ett samtycke ha varit grunden.',
      en: 'Whether the decisions were right, or how secure those who took them were. Where no provision is stated a consent may have been the ground.'
    }
  },
  {
    id: 'I27',
    version: 1,
    names: { sv: 'Avidentifiering godkänd första gången', en: 'De-identification passed the first time' },
    goals: [],
    clause: '12',
    count: { first: 'PresentationScreened', of: 'case' },
    population: { not: { has: 'ConsentGiven', to: 0 } },
    measure: { type: 'share', numerator: { is: { outcome: ['passed'] } } },
    by: [
      { id: 'outcome', names: { sv: 'Utfall', en: 'Outcome' }, by: { field: 'outcome' } },
      { id: 'rules', names: { sv: 'Regel som stoppade', en: 'Rule that found something' }, by: { field: 'rules' } }
    ],
    risk: 'low',
    cannotSay: {
      sv: 'Om det som sades muntligt var avidentifierat. Bara ärendets första granskning räknas, och bara om inget samtycke då fanns.',
      en: 'Whether what was said aloud was de-identified. Only the first screening of a case counts, and only if there was no consent by then.'
    }
  }
]
