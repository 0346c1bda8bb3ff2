import { Day, Instant } from '@norrsken/rules'
import { given, logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { evidenceOf } from '../log/Evidence.ts'
import type { Event } from './Event.ts'
import { evolve } from './evolve.ts'
import { initial } from './State.ts'

const said = (id: string, type: Event['type'], effective: string, data: unknown, more: Partial<Said> = {}): Said => ({
  id,
  stream: 'case/1',
  type,
  effective,
  data,
  ...more
})

/** The state after some acts, and what a proof cites of each. */
const known = (...acts: ReadonlyArray<Said>) => {
  const events = logOf(...acts) as ReadonlyArray<Event>
  const byId = new Map(events.map((event) => [event.id, evidenceOf(event)]))
  return { state: given({ initial, evolve })(...events).state, of: (id: string) => byId.get(id) }
}

const referral = {
  homeMunicipality: 'are',
  residence: 'in-county',
  ageBand: '25-34',
  gender: 'woman',
  contexts: ['men-against-women'],
  forms: ['physical'],
  children: true,
  subject: null
}
const consent = {
  consent: 'c1',
  recipients: ['are/social-services', 'police/investigation'],
  facts: ['identity', 'risk'],
  subjects: ['individual'],
  purposes: ['assess-risk'],
  form: 'consent-form',
  explained: true
}
const discussion = {
  meeting: 'meeting/2025-02-05',
  from: '2025-02-05T09:00:00+01:00',
  to: '2025-02-05T09:30:00+01:00',
  basis: { kind: 'consent', consents: ['c1'] },
  kind: 'planning',
  purposes: ['assess-risk'],
  present: ['are/social-services'],
  facts: ['risk'],
  subjects: ['individual']
}

describe('a referral', () => {
  const first = said('r1', 'CaseReferred', '2025-01-10', referral)
  const second = said('r2', 'CaseReferred', '2025-01-12', { ...referral, children: false })

  test('is kept with the event that says so', () => {
    const { state, of } = known(first)
    expect(state.referral?.evidence).toEqual(of('r1'))
    expect(state.otherReferrals).toEqual([])
  })

  test('said twice applies as it was said of the later day, and the earlier one stays as another', () => {
    for (const acts of [
      [first, second],
      [second, first]
    ]) {
      const { state, of } = known(...acts)
      expect(state.referral).toMatchObject({ evidence: of('r2'), children: false })
      expect(state.otherReferrals).toMatchObject([{ evidence: of('r1'), children: true }])
    }
  })

  test('that was corrected contradicts nothing', () => {
    const { state, of } = known(first, said('r3', 'CaseReferred', '2025-01-12', referral, { corrects: 'r1' }))
    expect(state.referral?.evidence).toEqual(of('r3'))
    expect(state.otherReferrals).toEqual([])
  })
})

describe('the home municipality', () => {
  test('is known from a day on, by the event that says so', () => {
    const { state, of } = known(
      said('r1', 'CaseReferred', '2025-01-10', referral),
      said('h1', 'HomeMunicipalityChanged', '2025-02-01T08:00:00+01:00', { homeMunicipality: 'berg' })
    )
    expect(state.homes).toEqual([
      {
        on: Day.day('2025-01-10'),
        from: Instant.instant('2025-01-10T00:00+01:00'),
        municipality: 'are',
        evidence: of('r1')
      },
      {
        on: Day.day('2025-02-01'),
        from: Instant.instant('2025-02-01T08:00+01:00'),
        municipality: 'berg',
        evidence: of('h1')
      }
    ])
  })
})

describe('accounts of one consent', () => {
  const first = said('c1', 'ConsentGiven', '2025-01-11', consent)
  const same = said('c2', 'ConsentGiven', '2025-01-11', consent)

  test('are narrowed together, with every consent of that name that was given before', () => {
    const narrow = said('n1', 'ConsentNarrowed', '2025-01-13', { consent: 'c1', facts: [] })
    const facts = (...acts: ReadonlyArray<Said>) =>
      known(...acts).state.consents.map(({ scopes }) => scopes.at(-1)?.scope.facts.length === 0)
    expect(facts(first, same, narrow)).toEqual([true, true])
    expect(facts(first, { ...same, effective: '2025-01-12' }, narrow)).toEqual([true, true])
    expect(facts(first, { ...same, effective: '2025-01-11T00:00:00+01:00' }, narrow)).toEqual([true, true])
  })
})

describe('a consent', () => {
  const consented = said('c1', 'ConsentGiven', '2025-01-11', consent)

  test('has for what it covers the event by which it covers that', () => {
    const { state, of } = known(
      consented,
      said('n1', 'ConsentNarrowed', '2025-01-20', { consent: 'c1', facts: ['risk'] })
    )
    const [given] = state.consents
    expect(given?.evidence).toEqual(of('c1'))
    expect(given?.scopes.map(({ scope, evidence }) => [scope.facts, evidence])).toEqual([
      [['identity', 'risk'], of('c1')],
      [['risk'], of('n1')]
    ])
  })

  test('is withdrawn by the first withdrawal', () => {
    const withdrawn = (id: string, on: string): Said => said(id, 'ConsentWithdrawn', on, { consent: 'c1' })
    const { state, of } = known(consented, withdrawn('w2', '2025-02-01'), withdrawn('w1', '2025-01-25T10:00:00+01:00'))
    expect(state.consents[0]?.withdrawn).toEqual({ at: Date.parse('2025-01-25T09:00:00Z'), evidence: of('w1') })
  })
})

test('a discussion is kept with the event that says so', () => {
  const { state, of } = known(said('d1', 'CaseDiscussed', '2025-02-05', discussion))
  expect(state.discussions.map(({ evidence }) => evidence)).toEqual([of('d1')])
})

test('what was done in a case is kept with the event that says so', () => {
  const { state, of } = known(
    said('s1', 'SupportAssessed', '2025-02-06', {}),
    said('s2', 'ContactEstablished', '2025-02-07', { unit: 'are/social-services' })
  )
  expect(state.steps.map(({ what, evidence }) => [what, evidence])).toEqual([
    ['support-assessed', of('s1')],
    ['contact-established', of('s2')]
  ])
})

describe('a note', () => {
  const note = 'said in other words'
  const action = { action: 'a', responsible: 'are/social-services', goal: 1 }
  const by = { unit: 'are/social-services', function: 'social-secretary' }
  const notedIn = ({ referral, discussions, actions }: ReturnType<typeof known>['state']) =>
    [referral, ...discussions, ...actions].map((one) => one?.noted)

  test('is known to be there, and who recorded it, and not what it says', () => {
    const { state, of } = known(
      said('r1', 'CaseReferred', '2025-01-10', { ...referral, note }, { by }),
      said('d1', 'CaseDiscussed', '2025-02-05T09:00:00+01:00', { ...discussion, note }, { by }),
      said('a1', 'ActionAgreed', '2025-02-05', { ...action, note }, { by })
    )
    expect(notedIn(state)).toEqual(['r1', 'd1', 'a1'].map((id) => ({ evidence: of(id), by: by.unit })))
    expect(JSON.stringify({ ...state, subject: null })).not.toContain(note)
  })

  test('is not known of an event that carries none', () => {
    const { state } = known(
      said('r1', 'CaseReferred', '2025-01-10', referral),
      said('d1', 'CaseDiscussed', '2025-02-05T09:00:00+01:00', discussion),
      said('a1', 'ActionAgreed', '2025-02-05', action)
    )
    expect(notedIn(state)).toEqual([null, null, null])
  })
})
