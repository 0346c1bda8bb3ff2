import type { Case, Log } from '@norrsken/core'
import { instantText, type Random, randomFrom } from './random.ts'

/** An event as it is before it is written. The texts that reading seals are not sealed yet. */
export interface Unread {
  readonly id: string
  readonly stream: string
  readonly version: number
  readonly type: Case.Event['type']
  readonly schema: 1
  readonly effective: string
  readonly recorded: string
  readonly by: Log.By
  readonly data: { readonly [key: string]: unknown }
}

/** How many events streams have, in turn: a tenth of the streams hold one guidance only. Ten on average. */
const LENGTHS = [10, 6, 13, 1, 9, 16, 11, 8, 14, 12]

/** The same events each time. The first stream begins on 2 January 2025; a stream's events are at least 26 hours apart. */
export function* caseLog(streams: number): Generator<ReadonlyArray<Unread>, void> {
  const random = randomFrom(20250102)
  for (let number = 0; number < streams; number += 1)
    yield stream(number, LENGTHS[number % LENGTHS.length] ?? 1, random)
}

const stream = (number: number, length: number, random: Random): ReadonlyArray<Unread> => {
  let at = BEGINNING + random.below(730) * DAY + random.below(DAY)
  const home = random.oneOf(MUNICIPALITIES)
  const events: Unread[] = []
  const story: Story = { home, number, actions: 0, consents: 0, random }
  for (let version = 1; version <= length; version += 1) {
    const [type, data, byDay] = said(story, version, length)
    events.push({
      id: idOf(number, version),
      stream: nameOf(number),
      version,
      type,
      schema: 1,
      effective: byDay ? instantText(at).slice(0, 10) : instantText(at),
      recorded: instantText(at + random.below(2 * HOUR)),
      by: { unit: 'ostersund/coordination', function: 'coordinator' },
      data
    })
    at += 26 * HOUR + random.below(20 * DAY)
  }
  return events
}

/** The name of a stream, by its number from 0. */
export const nameOf = (number: number): string => `case/2025-${String(number + 1).padStart(6, '0')}`

/** The id of an event, by the number of its stream and its version. */
export const idOf = (number: number, version: number): string =>
  `0194${hex(number, 4)}-${hex(version, 4)}-7${hex(number & 0xfff, 3)}-8${hex(version, 3)}-${hex(number, 12)}`

interface Story {
  readonly home: string
  readonly number: number
  readonly random: Random
  actions: number
  consents: number
}

type Said = readonly [type: Case.Event['type'], data: { readonly [key: string]: unknown }, byDay: boolean]

const said = (story: Story, version: number, length: number): Said => {
  if (length === 1) return ['GuidanceGiven', {}, true]
  if (version === 1) return referral(story)
  if (version === 2) return consent(story)
  if (version === length && story.number % 3 > 0)
    return ['CaseClosed', { reason: 'the plan has been carried out' }, true]
  return afterwards(story)
}

const referral = ({ home, number, random }: Story): Said => [
  'CaseReferred',
  {
    homeMunicipality: home,
    residence: random.below(20) === 0 ? 'outside' : 'in-county',
    ageBand: random.oneOf(['18-24', '25-34', '35-44', '45-54', '55-64', '65+']),
    gender: random.oneOf(['woman', 'woman', 'woman', 'man', 'unknown']),
    contexts: random.some(['men-against-women', 'honour', 'same-sex']),
    forms: random.some(['psychological', 'physical', 'sexual', 'economic', 'latent']),
    children: random.oneOf([true, false, 'unknown']),
    subject: number % 4 === 0 ? null : `p-${hex(number, 8)}`,
    referrer: `${home}/social-services`,
    reportedBefore: random.oneOf(['yes', 'no', 'unknown'])
  },
  false
]

const consent = (story: Story): Said => {
  story.consents += 1
  const { home, random } = story
  return [
    'ConsentGiven',
    {
      consent: `c${story.consents}`,
      recipients: ['ostersund/coordination', 'region/health-care', `${home}/social-services`, 'police/investigation'],
      facts: random.some(['identity', 'location', 'health', 'social', 'risk', 'crime']),
      subjects: ['individual'],
      purposes: random.some(['clarify-needs', 'assess-risk', 'consult']),
      form: 'consent-form',
      explained: true
    },
    false
  ]
}

/** What happens in a case once it is known, each about as often as in a year's work. */
const afterwards = (story: Story): Said => {
  const { home, random } = story
  const unit = random.oneOf([`${home}/social-services`, 'region/health-care', 'ostersund/violence-team'])
  const last = `a${story.actions}`
  switch (random.oneOf(HAPPENINGS)) {
    case 'CaseDiscussed':
      return discussion(story)
    case 'NeedsClarified':
      return ['NeedsClarified', { needs: [{ need: 'a safe home', responsible: unit, horizon: 'short' }] }, false]
    case 'RiskAssessed':
      return ['RiskAssessed', { instrument: 'PATRIARK', level: random.oneOf(['low', 'raised', 'high']) }, false]
    case 'ActionAgreed':
      story.actions += 1
      return [
        'ActionAgreed',
        {
          action: `a${story.actions}`,
          responsible: unit,
          goal: 1 + random.below(9),
          due: '2027-06-01',
          kind: 'support'
        },
        false
      ]
    case 'ActionCompleted':
      return ['ActionCompleted', { action: last }, true]
    case 'SupportAssessed':
      return ['SupportAssessed', {}, true]
    case 'ContactEstablished':
      return ['ContactEstablished', { unit }, true]
    case 'ConsentNarrowed':
      return ['ConsentNarrowed', { consent: 'c1', recipients: ['ostersund/coordination', unit] }, false]
    case 'HomeMunicipalityChanged':
      return ['HomeMunicipalityChanged', { homeMunicipality: random.oneOf(MUNICIPALITIES) }, true]
  }
}

const discussion = ({ home, random }: Story): Said => [
  'CaseDiscussed',
  {
    meeting: `meeting/2025-${String(1 + random.below(12)).padStart(2, '0')}-05`,
    from: '2025-02-05T09:00:00+01:00',
    to: '2025-02-05T09:20:00+01:00',
    basis: { kind: 'consent', consents: ['c1'] },
    kind: random.oneOf(['planning', 'consulting', 'acute', 'follow-up']),
    purposes: ['clarify-needs', 'assess-risk'],
    present: ['ostersund/coordination', `${home}/social-services`, 'police/investigation', 'region/health-care'],
    facts: ['identity', 'social', 'risk'],
    subjects: ['individual']
  },
  false
]

const HAPPENINGS = [
  'CaseDiscussed',
  'CaseDiscussed',
  'NeedsClarified',
  'RiskAssessed',
  'RiskAssessed',
  'ActionAgreed',
  'ActionAgreed',
  'ActionAgreed',
  'ActionCompleted',
  'ActionCompleted',
  'SupportAssessed',
  'ContactEstablished',
  'ContactEstablished',
  'ConsentNarrowed',
  'HomeMunicipalityChanged'
] as const

const MUNICIPALITIES = ['berg', 'bracke', 'harjedalen', 'krokom', 'ragunda', 'stromsund', 'are', 'ostersund'] as const

const HOUR = 3_600_000
const DAY = 24 * HOUR
const BEGINNING = Date.parse('2025-01-02T00:00:00Z')

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0').slice(-digits)
