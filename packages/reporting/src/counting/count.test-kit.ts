import type { Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { logOf, type Said } from '@norrsken/testing'
import { expect } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import type { Definition } from '../catalogue/Definition.ts'
import type { PopulationTable } from '../tables/Population.ts'
import type { Counted, Tally } from './Counted.ts'
import { count } from './count.ts'
import { historyOf } from './History.ts'
import { period } from './Period.ts'
import { ofWantedOnly } from './wanted.test-kit.ts'

/** Something that happened in a case, `1` if nothing is said, to whom a test gives what matters to it. */
export const happened = (effective: string, type: string, data: object = {}, name = '1'): Said => ({
  stream: `case/${name}`,
  type,
  effective,
  data: { ...usual[type], ...data }
})

const usual: { readonly [type: string]: object } = {
  CaseReferred: {
    homeMunicipality: 'are',
    residence: 'in-county',
    ageBand: '25-34',
    gender: 'woman',
    contexts: ['men-against-women'],
    forms: ['physical'],
    children: false,
    subject: null
  },
  ConsentGiven: {
    consent: 'c',
    recipients: [],
    facts: [],
    subjects: [],
    purposes: [],
    form: 'consent-form',
    explained: true
  },
  ConsentWithdrawn: { consent: 'c' },
  CaseDiscussed: {
    meeting: 'meeting/1',
    from: '2024-03-06T09:00:00+01:00',
    to: '2024-03-06T09:15:00+01:00',
    basis: { kind: 'de-identified', attestedBy: 'are/social-services' },
    kind: 'planning',
    purposes: ['consult'],
    present: [],
    facts: [],
    subjects: []
  },
  RiskAssessed: { instrument: 'FREDA', level: 'low' },
  ActionAgreed: { action: 'a', responsible: 'are/social-services', goal: 1 },
  ActionCompleted: { action: 'a' },
  ActionDropped: { action: 'a', reason: 'declined' },
  ContactEstablished: { unit: 'region/health-care' },
  InformationGiven: { party: 'are' },
  PresentationScreened: { outcome: 'passed', rules: [] },
  DisclosureDecided: {
    decision: 'd',
    facts: [],
    subjects: [],
    from: 'are/social-services',
    to: 'police/investigation',
    purpose: 'consult',
    lawOn: '2024-03-06',
    outcome: 'permit',
    unmet: []
  }
}

/** The basis of a discussion to which the individual has consented. */
export const byConsent = { basis: { kind: 'consent', consents: ['c'] } }

export const parties = { police: 'police', region: 'region', are: 'municipality', berg: 'municipality' } as const

/** An agreement of some parties from 1 March 2023 on. */
export const agreed = (terms: object = {}): ReadonlyArray<Said> => [
  {
    stream: 'agreement/norrsken',
    type: 'EditionAdopted',
    effective: '2023-02-01',
    data: {
      edition: 'first',
      parties: Object.entries(parties).map(([id, kind]) => ({ id, kind })),
      terms: { starts: '2023-03-01', firstTermEnds: '2023-12-31', ...terms }
    }
  },
  ...Object.keys(parties).map((party) => inAgreement('2023-02-15', 'EditionSigned', { edition: 'first', party }))
]

export const inAgreement = (effective: string, type: string, data: object): Said => ({
  stream: 'agreement/norrsken',
  type,
  effective,
  data
})

/** A meeting that was held, with the units that attended. */
export const held = (on: string, units: ReadonlyArray<string>, kind = 'regular', mode = 'video'): Said => ({
  stream: `meeting/${on}`,
  type: 'MeetingHeld',
  effective: on,
  data: {
    kind,
    from: `${on}T09:00:00Z`,
    to: `${on}T10:00:00Z`,
    attendance: units.map((unit) => ({ unit, function: 'representative', mode }))
  }
})

/** What is asked of a log in a test; the year 2024 as it stood at its end, where nothing is said. */
export interface Options {
  readonly period?: string
  readonly validAt?: string
  readonly knownAt?: string
  readonly version?: number
  readonly populations?: ReadonlyArray<PopulationTable>
}

/** The shipped definition of an id, in its newest version if nothing is said. */
export const shipped = (id: string, version?: number): Definition => {
  const found = catalogue.filter((one) => one.id === id && (version === undefined || one.version === version)).at(-1)
  if (found === undefined) throw new Error(`there is no ${id}`)
  return found
}

/** What a definition comes to. A refusal is a mistake of the test. */
export const countedBy = (definition: Definition, events: ReadonlyArray<Log.Event>, options: Options = {}): Counted => {
  const result = ask([definition], events, options)
  if (result._tag === 'Left') throw new Error(JSON.stringify(result.left))
  const [counted] = result.right
  if (counted === undefined) throw new Error('nothing was counted')
  return counted
}

export const ask = (
  definitions: ReadonlyArray<Definition>,
  events: ReadonlyArray<Log.Event>,
  { period: text = '2024', validAt, knownAt, populations = [] }: Options = {}
): ReturnType<typeof count> => {
  const window = period(text)
  if (window._tag === 'Left') throw new Error(text)
  const known = knownAt === undefined ? null : (Date.parse(knownAt) as Parameters<typeof historyOf>[0])
  const day = validAt === undefined ? window.right.to : Day.day(validAt)
  const history = historyOf(known)(events)
  const asked = { period: window.right, validAt: day, agreement: null, populations }
  const counted = count(history, definitions, asked)
  expect(count(ofWantedOnly(history), definitions, asked), 'of what is wanted alone').toEqual(counted)
  return counted
}

/** What a shipped indicator comes to. */
export const counted = (id: string, said: ReadonlyArray<Said>, options: Options = {}): Counted =>
  countedBy(shipped(id, options.version), logOf(...said), options)

/** A tally in a few letters: numerator/denominator, then what is not yet assessable and what is unknown. */
export const brief = ({ numerator, denominator, notYet, unknown }: Tally): string =>
  `${numerator ?? '–'}/${denominator ?? '–'}${notYet > 0 ? ` ${notYet} not yet` : ''}${unknown > 0 ? ` ${unknown} unknown` : ''}`

/** The rows of a dimension in which somebody stands. */
export const rows = (of: Counted, dimension: string): { readonly [value: string]: string } =>
  Object.fromEntries(
    (of.by.find((table) => table.dimension === dimension)?.rows ?? []).flatMap(({ value, tally }) =>
      tally.inside + tally.outside + tally.notYet + tally.unknown === 0 ? [] : [[value, brief(tally)]]
    )
  )
