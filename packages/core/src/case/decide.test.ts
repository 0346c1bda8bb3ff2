import { given, logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { decode } from '../log/decode.ts'
import type { Command, Request } from './Command.ts'
import { decide } from './decide.ts'
import type { Event } from './Event.ts'
import { evolve } from './evolve.ts'
import type { Refusal } from './Refusal.ts'
import { initial } from './State.ts'

const by = { unit: 'ostersund/coordination', function: 'coordinator' } as const
const day = '2025-02-05'

const said = (type: Event['type'], data: unknown, effective = day): Said => ({
  stream: 'case/1',
  type,
  effective,
  data
})

/** A request is written as the event that it becomes: what is sealed is sealed by the codec. */
const ask = (type: Request['type'], becomes: Event['type'], data: unknown, effective = day): Request => {
  const event = {
    ...said(becomes, data, effective),
    id: 'new',
    version: 1,
    schema: 1,
    recorded: `${day}T12:00:00Z`,
    by
  }
  const decoded = decode(event)
  if (E.isLeft(decoded)) throw new Error(JSON.stringify(decoded.left))
  return { type, id: 'new', effective, by, data: decoded.right.data } as Request
}

const decided = (acts: ReadonlyArray<Said>, command: Command) => {
  const events = logOf(...acts) as ReadonlyArray<Event>
  const recorded = new Map(events.map((event) => [event.id, event]))
  const parties = new Set(['are', 'ostersund'])
  const units = new Set(['are/social-services', 'police/investigation', 'region/health-care'])
  return given({ initial, evolve })(...events).when(decide(command, { recorded, parties, units }))
}

const referral = {
  homeMunicipality: 'are',
  residence: 'in-county',
  ageBand: '25-34',
  gender: 'woman',
  contexts: ['men-against-women'],
  forms: ['physical'],
  children: 'unknown',
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
const action = { action: 'a1', responsible: 'are/social-services', goal: 2 }

const deidentified = [said('CaseReferred', referral)]
const referred = [said('CaseReferred', { ...referral, subject: 'p-17' })]
const consented = [...referred, said('ConsentGiven', consent)]
const agreed = [...referred, said('ActionAgreed', action)]
const closed = [...referred, said('CaseClosed', { reason: 'support in place' })]

/** What the gate decides has its own tests, in discuss.test.ts. */
type Guarded = Exclude<Request['type'], 'DiscussCase'>
type Reason = Exclude<
  Refusal['type'],
  | 'EndsBeforeItStarts'
  | 'DatedOutside'
  | 'NobodyHears'
  | 'NothingTold'
  | 'NotJudged'
  | 'OthersHear'
  | 'NotPermitted'
  | 'ProvisionIsNoGround'
  | 'NotScreened'
  | 'Identifying'
>

describe('a request is carried out', () => {
  const cases: { readonly [R in Guarded]: readonly [ReadonlyArray<Said>, Request, Event['type']] } = {
    ReferCase: [[], ask('ReferCase', 'CaseReferred', referral), 'CaseReferred'],
    AttachSubject: [deidentified, ask('AttachSubject', 'SubjectAttached', { subject: 'p-17' }), 'SubjectAttached'],
    GiveConsent: [referred, ask('GiveConsent', 'ConsentGiven', consent), 'ConsentGiven'],
    NarrowConsent: [
      consented,
      ask('NarrowConsent', 'ConsentNarrowed', { consent: 'c1', facts: ['risk'], until: '2025-12-31' }),
      'ConsentNarrowed'
    ],
    WithdrawConsent: [consented, ask('WithdrawConsent', 'ConsentWithdrawn', { consent: 'c1' }), 'ConsentWithdrawn'],
    AgreeAction: [referred, ask('AgreeAction', 'ActionAgreed', action), 'ActionAgreed'],
    CompleteAction: [agreed, ask('CompleteAction', 'ActionCompleted', { action: 'a1' }), 'ActionCompleted'],
    DropAction: [agreed, ask('DropAction', 'ActionDropped', { action: 'a1', reason: 'declined' }), 'ActionDropped'],
    CloseCase: [referred, ask('CloseCase', 'CaseClosed', { reason: 'support in place' }), 'CaseClosed'],
    ReopenCase: [closed, ask('ReopenCase', 'CaseReopened', {}), 'CaseReopened']
  }

  test.each(Object.entries(cases))('%s', (_, [acts, request, type]) => {
    const { effective, data } = request
    expect(decided(acts, request)).toEqual(E.right([{ type, schema: 1, id: 'new', effective, by, data }]))
  })
})

describe('a request is refused, with the reason', () => {
  const cases: { readonly [R in Reason]: readonly [ReadonlyArray<Said>, Request, Refusal] } = {
    AlreadyReferred: [referred, ask('ReferCase', 'CaseReferred', referral), { type: 'AlreadyReferred' }],
    UnderEighteen: [
      [],
      ask('ReferCase', 'CaseReferred', { ...referral, ageBand: 'under-18' }),
      { type: 'UnderEighteen' }
    ],
    OutsideCounty: [
      [],
      ask('ReferCase', 'CaseReferred', { ...referral, residence: 'outside' }),
      { type: 'OutsideCounty' }
    ],
    NotReferred: [[said('GuidanceGiven', {})], ask('GiveConsent', 'ConsentGiven', consent), { type: 'NotReferred' }],
    SubjectAlreadyAttached: [
      [...deidentified, said('SubjectAttached', { subject: 'p-17' })],
      ask('AttachSubject', 'SubjectAttached', { subject: 'p-18' }),
      { type: 'SubjectAlreadyAttached' }
    ],
    ConsentAlreadyGiven: [
      consented,
      ask('GiveConsent', 'ConsentGiven', consent),
      { type: 'ConsentAlreadyGiven', consent: 'c1' }
    ],
    UnknownUnits: [
      referred,
      ask('GiveConsent', 'ConsentGiven', {
        ...consent,
        recipients: ['police/investigation', 'polise/investigation', 'outside/legal-aid', 'body/tmv']
      }),
      { type: 'UnknownUnits', units: ['polise/investigation', 'body/tmv'] }
    ],
    OnlyDeidentified: [deidentified, ask('GiveConsent', 'ConsentGiven', consent), { type: 'OnlyDeidentified' }],
    ConsentNotGiven: [
      consented,
      ask('WithdrawConsent', 'ConsentWithdrawn', { consent: 'c2' }),
      { type: 'ConsentNotGiven', consent: 'c2' }
    ],
    ConsentAlreadyWithdrawn: [
      [...consented, said('ConsentWithdrawn', { consent: 'c1' }, '2025-03-01')],
      ask('NarrowConsent', 'ConsentNarrowed', { consent: 'c1', facts: ['risk'] }, '2025-03-02'),
      { type: 'ConsentAlreadyWithdrawn', consent: 'c1' }
    ],
    ConsentNotGivenYet: [
      consented,
      ask('WithdrawConsent', 'ConsentWithdrawn', { consent: 'c1' }, '2025-02-04'),
      { type: 'ConsentNotGivenYet', consent: 'c1', given: day }
    ],
    ConsentNamesNothing: [
      referred,
      ask('GiveConsent', 'ConsentGiven', { ...consent, recipients: [], purposes: [] }),
      { type: 'ConsentNamesNothing', consent: 'c1', empty: ['recipients', 'purposes'] }
    ],
    ConsentEndsBeforeItStarts: [
      referred,
      ask('GiveConsent', 'ConsentGiven', { ...consent, until: '2025-02-04' }),
      { type: 'ConsentEndsBeforeItStarts', consent: 'c1', until: '2025-02-04' }
    ],
    NarrowingWidens: [
      consented,
      ask('NarrowConsent', 'ConsentNarrowed', {
        consent: 'c1',
        recipients: ['are/social-services', 'region/health-care'],
        facts: ['risk', 'health']
      }),
      { type: 'NarrowingWidens', consent: 'c1', added: ['region/health-care', 'health'] }
    ],
    NotOpen: [closed, ask('CloseCase', 'CaseClosed', { reason: 'again' }), { type: 'NotOpen' }],
    NotClosed: [referred, ask('ReopenCase', 'CaseReopened', {}), { type: 'NotClosed' }],
    ActionAlreadyAgreed: [
      agreed,
      ask('AgreeAction', 'ActionAgreed', action),
      { type: 'ActionAlreadyAgreed', action: 'a1' }
    ],
    ActionNotAgreed: [
      agreed,
      ask('CompleteAction', 'ActionCompleted', { action: 'a2' }),
      { type: 'ActionNotAgreed', action: 'a2' }
    ],
    ActionAlreadyEnded: [
      [...agreed, said('ActionDropped', { action: 'a1', reason: 'not-done' })],
      ask('CompleteAction', 'ActionCompleted', { action: 'a1' }),
      { type: 'ActionAlreadyEnded', action: 'a1' }
    ],
    ResponsibleIsNoParty: [
      referred,
      ask('AgreeAction', 'ActionAgreed', { ...action, responsible: 'outside/legal-aid' }),
      { type: 'ResponsibleIsNoParty', responsible: 'outside/legal-aid' }
    ]
  }

  test.each(Object.entries(cases))('%s', (_, [acts, request, refusal]) => {
    expect(decided(acts, request)).toEqual(E.left(refusal))
  })
})

describe('a consent', () => {
  test('may be given once the case has a subject, also where it was referred without', () => {
    const attached = [...deidentified, said('SubjectAttached', { subject: 'p-17' })]
    expect(E.isRight(decided(attached, ask('GiveConsent', 'ConsentGiven', consent)))).toBe(true)
  })

  test.each(['recipients', 'facts', 'subjects', 'purposes'])('names %s, or it would cover nobody', (part) => {
    expect(decided(referred, ask('GiveConsent', 'ConsentGiven', { ...consent, [part]: [] }))).toEqual(
      E.left({ type: 'ConsentNamesNothing', consent: 'c1', empty: [part] })
    )
  })

  test('may end on the day on which it is given: a day is included', () => {
    const request = ask('GiveConsent', 'ConsentGiven', { ...consent, until: day })
    expect(E.isRight(decided(referred, request))).toBe(true)
  })

  test('may not end at the instant at which it is given', () => {
    const at = '2025-02-05T10:00:00+01:00'
    const request = ask('GiveConsent', 'ConsentGiven', { ...consent, until: '2025-02-05T09:00:00Z' }, at)
    expect(decided(referred, request)).toMatchObject(E.left({ type: 'ConsentEndsBeforeItStarts' }))
  })

  test('may be narrowed to an earlier end, never to a later one', () => {
    const until = [...referred, said('ConsentGiven', { ...consent, until: '2025-06-30' })]
    const to = (end: string) => ask('NarrowConsent', 'ConsentNarrowed', { consent: 'c1', until: end })
    expect(E.isRight(decided(until, to('2025-05-31')))).toBe(true)
    expect(decided(until, to('2025-07-01'))).toEqual(
      E.left({ type: 'NarrowingWidens', consent: 'c1', added: ['2025-07-01'] })
    )
  })
})

describe('a command is carried out once', () => {
  const referral17 = { ...referral, subject: 'p-17' }
  const acts = [{ ...said('CaseReferred', referral17), id: 'new' }]

  test('sent again it adds nothing, although it holds what is sealed', () => {
    expect(decided(acts, ask('ReferCase', 'CaseReferred', referral17))).toEqual(E.right([]))
  })

  test('the same id for something else is refused, although only what is sealed differs', () => {
    const other = ask('ReferCase', 'CaseReferred', { ...referral, subject: 'p-18' })
    expect(decided(acts, other)).toEqual(E.left({ type: 'IdTaken', id: 'new' }))
  })
})

describe('a record', () => {
  test('of somebody under 18 is kept: it is judged, not refused', () => {
    const { type: _type, ...event } = ask('ReferCase', 'CaseReferred', { ...referral, ageBand: 'under-18' })
    const record = { type: 'Record', event: { ...event, type: 'CaseReferred', schema: 1 } } as Command
    expect(E.isRight(decided(referred, record))).toBe(true)
  })
})
