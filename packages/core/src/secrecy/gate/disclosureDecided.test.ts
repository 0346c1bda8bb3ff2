import { Day, Instant } from '@norrsken/rules'
import { given, logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import type * as Agreement from '../../agreement/Event.ts'
import { evolve as evolveAgreement } from '../../agreement/evolve.ts'
import { live } from '../../agreement/live.ts'
import { initial as initialAgreement } from '../../agreement/State.ts'
import { data, type Event } from '../../case/Event.ts'
import { evolve } from '../../case/evolve.ts'
import { initial } from '../../case/State.ts'
import { E } from '../../fp.ts'
import { swedish } from '../law/swedish.ts'
import { disclosuresIn, type Room } from './Disclosure.ts'
import { type Decision, disclosureDecided } from './disclosureDecided.ts'
import { ground } from './ground.ts'
import { judge } from './judge.ts'
import { tellingOf } from './tellingOf.ts'

const parties: Said = {
  stream: 'agreement/made-up',
  type: 'EditionAdopted',
  effective: '2025-01-01',
  data: {
    edition: 'first',
    parties: [
      { id: 'police', kind: 'police' },
      { id: 'region', kind: 'region' },
      { id: 'are', kind: 'municipality' }
    ],
    terms: { starts: '2025-01-01', firstTermEnds: '2027-12-31', noticeMonths: 6, exit: 'year-end-floor' }
  }
}
const consent: Said = {
  stream: 'case/1',
  type: 'ConsentGiven',
  effective: '2025-02-04',
  data: {
    consent: 'c1',
    recipients: ['region/health-care'],
    facts: ['risk', 'social'],
    subjects: ['individual', 'child'],
    purposes: ['consult'],
    form: 'consent-form',
    explained: true
  }
}
const agreement = given({ initial: initialAgreement, evolve: evolveAgreement })(
  ...(logOf(parties) as ReadonlyArray<Agreement.Event>)
).state
const { state } = given({ initial, evolve })(...(logOf(consent) as ReadonlyArray<Event>))
const situation = { state, agreement: { state: agreement, life: live(agreement) }, law: swedish }

const asked = '2025-05-07T09:00:00+02:00'
const room: Room = {
  from: null,
  units: ['region/health-care', 'police/investigation', 'body/tmv'],
  facts: ['risk', 'social', 'health'],
  subjects: ['individual', 'child'],
  purpose: 'consult',
  at: Instant.instant(asked)
}
const conditions = swedish.provisions.find(({ id }) => id === '10:18 c@2025-04-01')?.conditions ?? []
const decision: Decision = { decision: 'd1', from: 'are/social-services' }
const by = (answer: 'yes' | 'no') => ({
  provision: '10:18 c',
  conditions: Object.fromEntries(conditions.map((name) => [name, answer]))
})

describe('what the log says of a decision on a disclosure', () => {
  test('has the ground that it names, once it is on record as a permission', () => {
    const decided = disclosureDecided(situation, room, { ...decision, by: by('yes') })
    const said = decided.map((data): Said => ({ ...consent, type: 'DisclosureDecided', effective: asked, data }))
    const { state: after } = given({ initial, evolve })(...(logOf(consent, ...said) as ReadonlyArray<Event>))
    const permitted = after.disclosures.filter(({ outcome }) => outcome === 'permit')
    expect(new Set(permitted.map(({ to }) => to))).toEqual(new Set(['region/health-care', 'police/investigation']))
    for (const one of permitted) {
      expect(ground({ ...situation, state: after }, tellingOf(one))).toMatchObject({ outcome: 'permit', lacks: [] })
    }
  })

  test('is one event for each unit and each reason, permissions and denials alike', () => {
    const decided = disclosureDecided(situation, room, decision)
    const common = {
      decision: 'd1',
      subjects: ['individual', 'child'],
      from: 'are/social-services',
      purpose: 'consult',
      lawOn: '2025-05-07',
      consent: 'c1'
    }
    expect(decided.filter(({ to }) => to !== 'police/investigation')).toEqual([
      { ...common, facts: ['risk', 'social'], to: 'region/health-care', outcome: 'permit', unmet: [] },
      expect.objectContaining({ facts: ['health'], to: 'region/health-care', unmet: ['fact-not-named'] }),
      { ...common, facts: ['risk', 'social'], to: 'body/tmv', outcome: 'deny', unmet: ['unit-not-named'] },
      { ...common, facts: ['health'], to: 'body/tmv', outcome: 'deny', unmet: ['unit-not-named', 'fact-not-named'] }
    ])
  })

  test('holds each disclosure once, with what the gate says of it', () => {
    const alike = { ...room, units: [...room.units, 'body/socsam'] }
    const told = disclosureDecided(situation, alike, decision).flatMap(({ to, facts, subjects, outcome }) =>
      facts.flatMap((fact) => subjects.map((subject) => JSON.stringify([to, fact, subject, outcome])))
    )
    const asked = disclosuresIn({ ...alike, from: decision.from })
    const of = judge(situation)
    expect([...told].sort()).toEqual(
      asked.map((one) => JSON.stringify([one.to, one.fact, one.subject, of(one)])).sort()
    )
  })

  test('can be written to a log', () => {
    for (const one of disclosureDecided(situation, room, {
      ...decision,
      by: { ...by('yes'), reservation: 'kept apart' }
    })) {
      expect(E.isRight(data.DisclosureDecided.decode(one))).toBe(true)
    }
  })

  test('names the provision by which a person permitted it, with the conditions as they were decided', () => {
    const toPolice = {
      ...room,
      units: ['police/investigation'],
      facts: ['social'] as const,
      subjects: ['individual'] as const
    }
    const decided = (answer: 'yes' | 'no') => disclosureDecided(situation, toPolice, { ...decision, by: by(answer) })
    expect(decided('yes')).toMatchObject([{ outcome: 'permit', unmet: [], ...by('yes') }])
    expect(decided('no')).toMatchObject([
      {
        outcome: 'needs-human',
        unmet: ['unit-not-named', ...conditions.map((name) => `condition/${name}`)],
        ...by('no')
      }
    ])
  })

  test('permits by a provision that wants a reservation only with one', () => {
    const outside = { ...room, units: ['outside/shelter'], facts: ['risk'] as const }
    const wanted = { provision: '10:14', conditions: { 'reservation-removes-harm': 'yes' } } as const
    const decided = (more: object) => disclosureDecided(situation, outside, { ...decision, by: { ...wanted, ...more } })
    expect(decided({})).toMatchObject([{ outcome: 'needs-human', unmet: ['unit-not-named', 'reservation'] }])
    expect(decided({ reservation: 'told to nobody else' })).toMatchObject([{ outcome: 'permit', unmet: [] }])
  })

  test('takes a provision by its paragraph, with its act or without, or by the id of its wording', () => {
    const police = { ...room, units: ['police/investigation'] }
    for (const provision of ['10:18 c', '2009:400 10:18 c', '10:18 c@2025-04-01']) {
      const decided = disclosureDecided(situation, police, { ...decision, by: { ...by('yes'), provision } })
      expect(decided.map(({ outcome }) => outcome)).toContain('permit')
    }
  })

  test('is judged by the day whose law is asked for, and says so', () => {
    const on = { ...situation, lawOn: Day.day('2021-07-31') }
    const police = { ...room, units: ['police/investigation'] }
    for (const one of disclosureDecided(on, police, { ...decision, by: by('yes') })) {
      expect(one).toMatchObject({ lawOn: '2021-07-31', unmet: expect.arrayContaining(['provision-not-in-force']) })
    }
  })

  test('is no permission by the law of another day', () => {
    const later = { ...situation, lawOn: Day.day('2025-12-02') }
    const police = { ...room, units: ['police/investigation'], facts: ['risk'], subjects: ['individual'] } as const
    for (const one of disclosureDecided(later, police, { ...decision, by: by('yes') })) {
      expect(one).toMatchObject({ outcome: 'needs-human', unmet: expect.arrayContaining(['law-of-another-day']) })
    }
  })

  test('is not for whoever hears it to decide', () => {
    const general = swedish.provisions.find(({ id }) => id.startsWith('10:27@'))
    const met = Object.fromEntries((general?.conditions ?? []).map((name) => [name, 'yes' as const]))
    const byGeneral = { decision: 'd1', from: 'police/investigation', by: { provision: '10:27', conditions: met } }
    const to = (unit: string) =>
      disclosureDecided(situation, { ...room, units: [unit], facts: ['risk'], subjects: ['individual'] }, byGeneral)
    expect(to('are/schools').map(({ outcome }) => outcome)).toEqual(['permit'])
    expect(to('police/investigation')).toMatchObject([
      { outcome: 'needs-human', unmet: expect.arrayContaining(['not-theirs-to-decide']) }
    ])
  })

  test('names the consent that covers it by every account', () => {
    const other = { ...consent, data: { ...(consent.data as object), recipients: ['police/investigation'] } }
    const sure = { ...consent, data: { ...(consent.data as object), consent: 'c2' } }
    const { state } = given({ initial, evolve })(...(logOf(consent, other, sure) as ReadonlyArray<Event>))
    const told = { ...room, units: ['region/health-care'], facts: ['risk'], subjects: ['child'] } as const
    expect(disclosureDecided({ ...situation, state }, told, decision)).toMatchObject([
      { outcome: 'permit', consent: 'c2' }
    ])
  })

  test('names no provision where it opens nothing, and says of one that it is none of that day', () => {
    const toBody = { ...room, units: ['body/tmv'] }
    for (const one of disclosureDecided(situation, toBody, { ...decision, by: by('yes') })) {
      expect(one).toMatchObject({ outcome: 'deny' })
      expect(one).not.toHaveProperty('provision')
    }
    const earlier = { ...room, units: ['police/investigation'], at: Instant.instant('2021-07-31T09:00:00+02:00') }
    for (const one of disclosureDecided(situation, earlier, { ...decision, by: by('yes') })) {
      expect(one.lawOn).toBe(Day.toIso(Day.day('2021-07-31')))
      expect(one).toMatchObject({ provision: '10:18 c', unmet: expect.arrayContaining(['provision-not-in-force']) })
      expect(one.outcome).not.toBe('permit')
    }
  })
})
