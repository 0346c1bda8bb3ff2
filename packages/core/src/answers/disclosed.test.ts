import { Day } from '@norrsken/rules'
import { entriesOf, logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { swedish } from '../secrecy/law/swedish.ts'
import { proof as inWords } from '../words/proof.ts'
import { type Disclosed, disclosed } from './disclosed.ts'
import type { AgreementStream, Streams } from './streams.ts'

const early = '2025-02-04T12:00:00Z'
const at = (time: string): string => `2025-05-07T${time}:00+02:00`

const conditions = swedish.provisions.find(({ id }) => id === '10:18 c@2025-04-01')?.conditions ?? []
const answered = (answer: 'yes' | 'no' | 'unknown') => Object.fromEntries(conditions.map((name) => [name, answer]))

const agreed: Said = {
  stream: 'agreement/made-up',
  type: 'EditionAdopted',
  effective: '2025-01-01',
  recorded: early,
  data: {
    edition: 'first',
    parties: [
      { id: 'police', kind: 'police' },
      { id: 'are', kind: 'municipality' }
    ],
    terms: { starts: '2025-01-01', firstTermEnds: '2027-12-31', noticeMonths: 6, exit: 'year-end-floor' }
  }
}

const decided = (more: object, effective = at('09:00'), recorded = at('12:00')): Said => ({
  stream: 'case/1',
  type: 'DisclosureDecided',
  effective,
  recorded,
  data: {
    decision: 'd1',
    facts: ['risk'],
    subjects: ['individual'],
    from: 'are/social-services',
    to: 'police/investigation',
    purpose: 'assess-risk',
    lawOn: '2025-05-07',
    outcome: 'permit',
    unmet: [],
    ...more
  }
})
const byProvision = { provision: '10:18 c', conditions: answered('yes') }

const consent: Said = {
  stream: 'case/1',
  type: 'ConsentGiven',
  effective: '2025-05-06',
  recorded: early,
  data: {
    consent: 'c1',
    recipients: ['police/investigation'],
    facts: ['risk'],
    subjects: ['individual'],
    purposes: ['assess-risk'],
    form: 'consent-form',
    explained: true
  }
}
const withdrawn = (effective: string, recorded: string): Said => ({
  stream: 'case/1',
  type: 'ConsentWithdrawn',
  effective,
  recorded,
  data: { consent: 'c1' }
})

const streamsOf = (acts: ReadonlyArray<Said>): Streams => {
  const entries = entriesOf(logOf(agreed, ...acts))
  const of = (kind: string) => entries.filter(({ event }) => event.stream.startsWith(kind))
  return {
    stream: 'case/1',
    case: of('case/') as Streams['case'],
    meeting: () => [],
    agreements: [{ stream: 'agreement/made-up', entries: of('agreement/') as AgreementStream['entries'], always: true }]
  }
}

const asIfOn = (day: string, ...acts: ReadonlyArray<Said>) =>
  disclosed(streamsOf(acts), swedish, Day.day(day))[0]?.lawfulByNow
const verdicts = (...acts: ReadonlyArray<Said>): ReadonlyArray<Disclosed> => disclosed(streamsOf(acts), swedish)
const now = (...acts: ReadonlyArray<Said>) => verdicts(...acts)[0]?.lawfulByNow
const outcomes = (...acts: ReadonlyArray<Said>) =>
  verdicts(...acts).map(({ lawfulByNow, justifiedThen }) => [lawfulByNow.outcome, justifiedThen.outcome])

describe('a disclosure that was decided, outside a meeting too', () => {
  test('has its ground in a provision of the law of its day, all conditions of which are recorded as met', () => {
    expect(outcomes(decided(byProvision))).toEqual([['permit', 'permit']])
  })

  test('lacks it where a condition is not recorded as met, or none is', () => {
    const open = { ...byProvision, conditions: { ...answered('yes'), [conditions[0] ?? '']: 'unknown' } }
    expect(now(decided(open))).toMatchObject({ outcome: 'needs-human', conditions: [conditions[0]] })
    expect(now(decided({ provision: '10:18 c' }))).toMatchObject({ outcome: 'needs-human', conditions })
  })

  test('lacks it where the provision opens nothing to that unit, was not in force, or the law is of another day', () => {
    const toRegion = now(decided({ ...byProvision, to: 'region/health-care' }))
    expect(toRegion?.outcome).not.toBe('permit')
    const before = { ...byProvision, lawOn: '2021-05-07' }
    expect(now(decided(before, '2021-05-07T09:00:00+02:00'))?.lacks).toContain('provision-not-in-force')
    expect(now(decided({ ...byProvision, lawOn: '2025-05-06' }))?.lacks).toEqual(['law-of-another-day'])
  })

  test('is judged by the law of another day, where that is asked for', () => {
    const earlier = decided(byProvision, '2021-05-07T09:00:00+02:00')
    expect(now(earlier)?.outcome).not.toBe('permit')
    expect(asIfOn('2025-05-07', earlier)?.outcome).toBe('permit')
    expect(asIfOn('2021-05-07', decided(byProvision))?.lacks).toContain('provision-not-in-force')
  })

  test('needs a reservation where the provision wants one, its own or that of an earlier decision', () => {
    const toShelter = { to: 'outside/shelter', provision: '10:14', conditions: { 'reservation-removes-harm': 'yes' } }
    expect(now(decided(toShelter))?.lacks).toEqual(['reservation-missing'])
    const reserved = (more: object = {}, effective = at('09:00')) =>
      decided({ ...toShelter, reservation: 'told to nobody else', ...more }, effective)
    expect(outcomes(reserved())).toEqual([['permit', 'permit']])
    const lacksAfter = (earlier: Said) => verdicts(earlier, decided(toShelter))[1]?.lawfulByNow.lacks
    expect(lacksAfter(reserved({}, at('08:00')))).toEqual([])
    for (const other of [
      { from: 'police/other' },
      { facts: ['social'] },
      { subjects: ['child'] },
      { purpose: 'consult' }
    ])
      expect(lacksAfter(reserved(other, at('08:00')))).toEqual(['reservation-missing'])
    expect(lacksAfter(reserved({ to: 'outside/other' }, at('08:00')))).toEqual(['reservation-missing'])
    const later = verdicts(decided(toShelter), reserved({}, at('10:00')))
    expect(later[0]?.lawfulByNow.lacks).toEqual(['reservation-missing'])
  })

  test('is not for whoever hears it to decide, nor for a unit that holds nothing under a secrecy', () => {
    const conditionsOf = swedish.provisions.find(({ id }) => id.startsWith('10:27@'))?.conditions ?? []
    const met = { provision: '10:27', conditions: Object.fromEntries(conditionsOf.map((name) => [name, 'yes'])) }
    const from = (unit: string, to = 'are/schools') => now(decided({ ...met, from: unit, to }))
    expect(from('police/investigation')?.outcome).toBe('permit')
    expect(from('police/investigation', 'police/investigation')).toMatchObject({
      outcome: 'needs-human',
      lacks: ['not-theirs-to-decide']
    })
    expect(now(decided({ ...met, from: 'are/schools', facts: ['health'] }))?.lacks).toEqual(['not-theirs-to-decide'])
    expect(from('are/schools', 'police/investigation')).toMatchObject({
      outcome: 'needs-human',
      lacks: ['not-theirs-to-decide']
    })
  })

  test('by consent, has it where the consent that it names covers it then', () => {
    const named = decided({ consent: 'c1' })
    expect(outcomes(consent, named)).toEqual([['permit', 'permit']])
    expect(outcomes(named)).toEqual([['needs-human', 'needs-human']])
    expect(outcomes(consent, decided({}))).toEqual([['needs-human', 'needs-human']])
  })

  test('was justified by what was on record then, where the withdrawal was recorded later', () => {
    const named = decided({ consent: 'c1' })
    expect(outcomes(consent, withdrawn(at('08:00'), at('10:00')), named)).toEqual([['needs-human', 'permit']])
    expect(outcomes(consent, withdrawn(at('08:00'), at('08:00')), named)).toEqual([['needs-human', 'needs-human']])
  })

  test('is judged throughout its day where only that is known', () => {
    const named = decided({ consent: 'c1' }, '2025-05-07')
    expect(outcomes(consent, named)).toEqual([['permit', 'permit']])
    expect(now(consent, withdrawn(at('17:00'), at('17:00')), named)?.outcome).toBe('needs-human')
  })

  test('is denied of a day only if it would be at each moment of it', () => {
    const toBody = { ...consent, data: { ...(consent.data as object), recipients: ['body/tmv'] } }
    const given: Said = { ...toBody, effective: at('08:00') }
    const named = decided({ consent: 'c1', to: 'body/tmv' }, '2025-05-07')
    expect(now(given, named)).toMatchObject({ outcome: 'needs-human', unmet: [{ lacks: ['not-given-yet'] }] })
    expect(now({ ...given, effective: '2025-05-08' }, named)?.outcome).toBe('deny')
  })

  test('is not judged where it was denied, or left to a person', () => {
    expect(verdicts(decided({ outcome: 'deny' }), decided({ outcome: 'needs-human' }))).toEqual([])
  })

  test('is explained, in both languages', () => {
    const explained = now(decided(byProvision))?.proof
    if (explained === undefined) throw new Error('nothing was decided')
    expect(inWords(explained, 'en')[0]).toContain('that there was a ground for')
    expect(inWords(explained, 'sv')[0]).toContain('för socialtjänsten')
    expect(JSON.stringify(explained.because)).toContain('10:18 c')
  })
})
