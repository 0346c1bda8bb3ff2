import { Instant } from '@norrsken/rules'
import { given, logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import type * as Agreement from '../agreement/Event.ts'
import { evolve as evolveAgreement } from '../agreement/evolve.ts'
import { live } from '../agreement/live.ts'
import { initial as initialAgreement } from '../agreement/State.ts'
import { E } from '../fp.ts'
import { decode } from '../log/decode.ts'
import { entry } from '../log/Entry.ts'
import { replay } from '../log/replay.ts'
import { swedish } from '../secrecy/law/swedish.ts'
import type { Command, Request } from './Command.ts'
import { decide } from './decide.ts'
import type { Discussing } from './discuss.ts'
import type { Event } from './Event.ts'
import { evolve } from './evolve.ts'
import type { Refusal } from './Refusal.ts'
import { initial } from './State.ts'
import type { Screening } from './screening.ts'

const by = { unit: 'ostersund/coordination', function: 'coordinator' } as const
const stream = 'case/1'
const at = (time: string): string => `2025-05-07T${time}:00+02:00`

const said = (type: Event['type'], effective: string, data: unknown, from: Said['by'] = by): Said => ({
  stream,
  type,
  effective,
  data,
  by: from ?? by
})

const edition = (provisionIsGround: 'yes' | 'no'): ReadonlyArray<Said> => [
  {
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
      terms: {
        starts: '2025-01-01',
        firstTermEnds: '2027-12-31',
        noticeMonths: 6,
        exit: 'year-end-floor',
        provisionIsGround
      }
    }
  },
  ...['police', 'region', 'are'].map((party) => ({
    stream: 'agreement/made-up',
    type: 'EditionSigned',
    effective: '2025-01-01',
    data: { edition: 'first', party }
  }))
]

const factsOf = (provisionIsGround: 'yes' | 'no', ...acts: ReadonlyArray<Said>) => {
  const events = logOf(...edition(provisionIsGround), ...acts) as ReadonlyArray<Agreement.Event>
  const state = replay({ initial: initialAgreement, evolve: evolveAgreement })(events.map((one, i) => entry(one, i, 0)))
  return { state, life: live(state, {}) }
}

const inRoom = (...hearers: ReadonlyArray<readonly [unit: string, time: string]>) =>
  hearers.map(([unit, time]) => ({ unit, from: Instant.instant(at(time)) }))

const discussing = (room: Discussing['room'] = [], provisionIsGround: 'yes' | 'no' = 'no'): Discussing => ({
  agreements: [factsOf(provisionIsGround)],
  law: swedish,
  room
})

const screening = (rules: ReadonlyArray<string>, risk: 'yes' | 'no' | 'unknown' = 'no'): Screening => ({
  id: 'screened',
  found: rules.map((rule, i) => ({ rule, offset: 10 * i, length: 5, certainty: 'likely' })),
  deidentified: {
    identifyingRisk: risk,
    reasons: [risk === 'yes' ? 'few-people' : risk === 'no' ? 'enough-people' : 'none-supplied']
  }
})

interface Looked {
  readonly discussing?: Discussing
  readonly screening?: Screening
}

const decided = (acts: ReadonlyArray<Said>, command: Command, looked: Looked) => {
  const events = logOf(...acts) as ReadonlyArray<Event>
  const recorded = new Map(events.map((event) => [event.id, event]))
  const context = { recorded, parties: new Set<string>(), units: new Set<string>(), ...looked }
  return given({ initial, evolve })(...events).when(decide(command, context))
}

const referral = {
  homeMunicipality: 'are',
  residence: 'in-county',
  ageBand: '25-34',
  gender: 'woman',
  contexts: ['men-against-women'],
  forms: ['physical'],
  children: false,
  subject: 'p-17'
}
const consent = {
  consent: 'c1',
  recipients: ['are/social-services', 'police/investigation'],
  facts: ['risk', 'social'],
  subjects: ['individual'],
  purposes: ['assess-risk'],
  form: 'consent-form',
  explained: true
}
const discussion = {
  meeting: 'meeting/2025-05-07',
  from: at('09:00'),
  to: at('09:30'),
  basis: { kind: 'consent', consents: ['c1'] },
  kind: 'planning',
  purposes: ['assess-risk'],
  present: ['are/social-services', 'police/investigation'],
  facts: ['risk'],
  subjects: ['individual']
}
const deidentified = { ...discussion, basis: { kind: 'de-identified', attestedBy: 'are/social-services' } }
const note = 'hemligt'
const byLaw = (conditions: { readonly [name: string]: string }) => ({
  kind: 'provision',
  provision: '10:18 c',
  decidedBy: 'are/social-services',
  conditions,
  lawOn: '2025-05-07'
})
const conditions = swedish.provisions.find(({ id }) => id === '10:18 c@2025-04-01')?.conditions ?? []
const allMet = Object.fromEntries(conditions.map((name) => [name, 'yes']))
const toPolice = { ...discussion, present: ['police/investigation'], facts: ['social'] }

const referred = [said('CaseReferred', '2025-02-03', referral)]
const consented = [...referred, said('ConsentGiven', '2025-02-04', consent)]
const withdrawn = (time: string) => [...consented, said('ConsentWithdrawn', at(time), { consent: 'c1' })]
const confirmed = (rules: ReadonlyArray<string>, time = '08:00', unit = 'are/social-services') =>
  said('PresentationScreened', at(time), { outcome: 'confirmed', rules }, { unit, function: 'representative' })

/** The data of a discussion, decoded: its note is sealed. */
const eventOf = (data: unknown, effective = discussion.from) => {
  const decoded = decode({
    ...said('CaseDiscussed', effective, data),
    id: 'new',
    version: 1,
    schema: 1,
    recorded: '2025-05-07T12:00:00Z'
  })
  if (E.isLeft(decoded)) throw new Error(JSON.stringify(decoded.left))
  const { stream: _stream, version: _version, recorded: _recorded, ...event } = decoded.right
  return event as Extract<Command, { readonly type: 'Record' }>['event']
}

const ask = (data: unknown, effective = discussion.from): Request => {
  const { schema: _, ...event } = eventOf(data, effective)
  return { ...event, type: 'DiscussCase' } as Request
}

const record = (data: unknown): Command => ({ type: 'Record', event: eventOf(data) })

const open = discussing()

describe('a request to discuss a case is refused, with the reason', () => {
  type Reason =
    | 'NotReferred'
    | 'NotOpen'
    | 'OnlyDeidentified'
    | 'ConsentNotGiven'
    | 'EndsBeforeItStarts'
    | 'NotJudged'
    | 'OthersHear'
    | 'NotPermitted'
    | 'ProvisionIsNoGround'
    | 'NotScreened'
    | 'Identifying'
  const risk = { fact: 'risk', subject: 'individual', purpose: 'assess-risk', from: null } as const
  const cases: {
    readonly [R in Reason]: readonly [ReadonlyArray<Said>, unknown, Looked, Extract<Refusal, { readonly type: R }>]
  } = {
    NotReferred: [[], discussion, { discussing: open }, { type: 'NotReferred' }],
    NotOpen: [
      [...consented, said('CaseClosed', '2025-03-01', { reason: 'done' })],
      discussion,
      { discussing: open },
      { type: 'NotOpen' }
    ],
    OnlyDeidentified: [
      [said('CaseReferred', '2025-02-03', { ...referral, subject: null }), said('ConsentGiven', '2025-02-04', consent)],
      discussion,
      { discussing: open },
      { type: 'OnlyDeidentified' }
    ],
    ConsentNotGiven: [
      consented,
      { ...discussion, basis: { kind: 'consent', consents: ['c1', 'c2'] } },
      { discussing: open },
      { type: 'ConsentNotGiven', consent: 'c2' }
    ],
    EndsBeforeItStarts: [
      consented,
      { ...discussion, to: discussion.from },
      { discussing: open },
      { type: 'EndsBeforeItStarts', from: discussion.from, to: discussion.from }
    ],
    NotJudged: [consented, discussion, {}, { type: 'NotJudged' }],
    OthersHear: [
      consented,
      discussion,
      {
        discussing: discussing(
          inRoom(['police/investigation', '09:00'], ['outside/shelter', '08:00'], ['body/tmv', '09:00'])
        )
      },
      { type: 'OthersHear', units: ['outside/shelter', 'body/tmv'] }
    ],
    NotPermitted: [
      withdrawn('09:10'),
      discussion,
      { discussing: open },
      {
        type: 'NotPermitted',
        outcome: 'needs-human',
        unmet: discussion.present.map((to) => ({
          disclosure: { ...risk, to, at: Instant.instant(at('09:10')) },
          consent: { name: 'c1', event: 'e2' },
          lacks: ['withdrawn']
        })),
        lacks: [],
        conditions: []
      }
    ],
    ProvisionIsNoGround: [
      consented,
      { ...toPolice, basis: byLaw(allMet) },
      { discussing: open },
      { type: 'ProvisionIsNoGround', provision: '10:18 c' }
    ],
    NotScreened: [
      consented,
      { ...deidentified, note },
      { discussing: open, screening: screening(['phone', 'name', 'phone']) },
      { type: 'NotScreened', rules: ['phone', 'name'] }
    ],
    Identifying: [
      consented,
      deidentified,
      { discussing: open, screening: screening([], 'yes') },
      { type: 'Identifying', reasons: ['few-people'] }
    ]
  }

  test.each(Object.entries(cases))('%s', (_, [acts, data, looked, refusal]) => {
    expect(decided(acts, ask(data), looked)).toEqual(E.left(refusal))
  })

  test('and as a record it is kept all the same', () => {
    for (const [acts, data] of Object.values(cases)) {
      expect(decided(acts, record(data), {})).toEqual(E.right([eventOf(data)]))
    }
  })
})

describe('on consent a case is discussed', () => {
  const asked = (acts: ReadonlyArray<Said>, data: unknown, room: Discussing['room'] = []) =>
    decided(acts, ask(data), { discussing: discussing(room) })

  test('where one consent covers everyone present from the beginning to the end', () => {
    expect(asked(consented, discussion)).toEqual(E.right([eventOf(discussion)]))
    expect(asked(withdrawn('09:30'), discussion)).toEqual(E.right([eventOf(discussion)]))
    expect(asked(withdrawn('09:29'), discussion)).toMatchObject({ left: { type: 'NotPermitted' } })
  })

  test('and not on another consent than those that it names', () => {
    const other = [...withdrawn('08:00'), said('ConsentGiven', at('08:30'), { ...consent, consent: 'c2' })]
    expect(asked(other, discussion)).toMatchObject({ left: { type: 'NotPermitted', unmet: [{}, {}] } })
    const named = { ...discussion, basis: { kind: 'consent', consents: ['c1', 'c2'] } }
    expect(E.isRight(asked(other, named))).toBe(true)
  })

  test('and not in front of somebody who comes in meanwhile and is not covered', () => {
    const [inside, outside] = ['police/investigation', 'region/health-care']
    const room = (unit: string, time: string) => inRoom(['are/social-services', '08:55'], [unit, time])
    expect(E.isRight(asked(consented, discussion, room(inside, '09:10')))).toBe(true)
    expect(asked(consented, discussion, room(outside, '09:10'))).toMatchObject({
      left: { type: 'NotPermitted', unmet: [{ disclosure: { to: outside, at: Instant.instant(at('09:10')) } }] }
    })
    expect(E.isRight(asked(consented, discussion, room(outside, '09:30')))).toBe(true)
  })

  test('and not beyond the midnight at which the party of somebody who is present has left', () => {
    const notified = ['police', 'region'].map((party) => ({ party, on: '2025-05-01' }))
    const notice: Said = {
      stream: 'agreement/made-up',
      type: 'PartyWithdrew',
      effective: '2025-05-01',
      data: { party: 'are', written: true, notified }
    }
    const late = { ...discussion, from: '2025-12-31T23:30:00+01:00', to: '2026-01-01T00:30:00+01:00' }
    const looked = { discussing: { ...open, agreements: [factsOf('no', notice)] as const } }
    expect(decided(consented, ask(late), looked)).toMatchObject({
      left: {
        type: 'NotPermitted',
        unmet: [
          {
            disclosure: { to: 'are/social-services', at: Instant.instant('2026-01-01T00:00:00+01:00') },
            lacks: ['party-left']
          }
        ]
      }
    })
    const before = { ...late, to: '2026-01-01T00:00:00+01:00' }
    expect(E.isRight(decided(consented, ask(before, late.from), looked))).toBe(true)
  })

  test('and not where the party of somebody has left one of the agreements that must permit it, whichever', () => {
    const agreedBy = ['police', 'region', 'are']
    const left: Said = {
      stream: 'agreement/made-up',
      type: 'OtherwiseAgreed',
      effective: '2025-02-01',
      data: { what: 'party-leaves', on: '2025-04-30', party: 'are', agreedBy }
    }
    const [here, gone] = [factsOf('no'), factsOf('no', left)]
    const by = (...agreements: Discussing['agreements']) =>
      decided(consented, ask(discussion), { discussing: { ...open, agreements } })
    expect(E.isRight(by(here, here))).toBe(true)
    for (const refused of [by(here, gone), by(gone, here)]) {
      expect(refused).toMatchObject({ left: { type: 'NotPermitted', unmet: [{ lacks: ['party-left'] }] } })
    }
  })

  test('and by a provision only where each of the agreements takes it for a ground', () => {
    const asks = { ...toPolice, basis: byLaw(allMet) }
    const by = (...agreements: Discussing['agreements']) =>
      decided(consented, ask(asks), { discussing: { ...open, agreements } })
    expect(E.isRight(by(factsOf('yes'), factsOf('yes')))).toBe(true)
    expect(by(factsOf('yes'), factsOf('no'))).toMatchObject({ left: { type: 'ProvisionIsNoGround' } })
  })

  test.each(['facts', 'subjects', 'purposes'] as const)('and not where its %s are not said', (part) => {
    expect(asked(consented, { ...discussion, [part]: [] })).toMatchObject({
      left: { type: 'NotPermitted', outcome: 'needs-human', lacks: [`${part}-not-said`] }
    })
  })

  test('once: sent again it adds nothing, although the consent was withdrawn since', () => {
    const again = [...withdrawn('09:10'), { ...said('CaseDiscussed', discussion.from, discussion), id: 'new' }]
    expect(asked(again, discussion)).toEqual(E.right([]))
  })
})

describe('on a provision a case is discussed', () => {
  const yes = discussing([], 'yes')
  const asked = (acts: ReadonlyArray<Said>, data: unknown) => decided(acts, ask(data), { discussing: yes })

  test('where the agreement takes it for a ground and all its conditions are recorded as met', () => {
    expect(conditions).toHaveLength(2)
    expect(E.isRight(asked(referred, { ...toPolice, basis: byLaw(allMet) }))).toBe(true)
  })

  test('and not where one of them is not, whatever else is recorded', () => {
    for (const name of conditions) {
      const rest = Object.fromEntries(conditions.filter((one) => one !== name).map((one) => [one, 'yes']))
      for (const some of [rest, { ...rest, [name]: 'no' }, { ...rest, [name]: 'unknown', another: 'yes' }]) {
        expect(asked(referred, { ...toPolice, basis: byLaw(some) })).toMatchObject({
          left: { type: 'NotPermitted', outcome: 'needs-human', lacks: ['conditions-not-met'], conditions: [name] }
        })
      }
    }
  })

  test('and not where it opens nothing to somebody who is present, unless a consent covers that', () => {
    const both = { ...toPolice, present: ['police/investigation', 'region/health-care'], basis: byLaw(allMet) }
    expect(asked(referred, both)).toMatchObject({
      left: { type: 'NotPermitted', lacks: [], unmet: [{ disclosure: { to: 'region/health-care' } }] }
    })
    const covered = said('ConsentGiven', '2025-02-04', { ...consent, recipients: ['region/health-care'] })
    expect(E.isRight(asked([...referred, covered], both))).toBe(true)
  })

  test('and not in front of somebody of whom nobody knows what they are to the act', () => {
    const present = ['police/investigation', 'nowhere/social-services']
    expect(asked(referred, { ...toPolice, present, basis: byLaw(allMet) })).toMatchObject({
      left: { type: 'NotPermitted', unmet: [{ disclosure: { to: 'nowhere/social-services' } }] }
    })
  })

  test('that wants a reservation, only where one was made for each who hears by it', () => {
    const basis = { ...byLaw({ 'reservation-removes-harm': 'yes' }), provision: '10:14' }
    const data = { ...discussion, present: ['outside/shelter', 'police/investigation'], basis }
    expect(asked(consented, data)).toMatchObject({ left: { outcome: 'needs-human', lacks: ['reservation-missing'] } })
    const decided = (to: string, more: object) =>
      said('DisclosureDecided', at('08:00'), {
        decision: 'd1',
        facts: ['risk'],
        subjects: ['individual'],
        from: 'are/social-services',
        to,
        purpose: 'assess-risk',
        provision: '10:14',
        conditions: { 'reservation-removes-harm': 'yes' },
        lawOn: '2025-05-07',
        outcome: 'permit',
        unmet: [],
        ...more
      })
    const isGranted = (...acts: ReadonlyArray<Said>): boolean => E.isRight(asked([...consented, ...acts], data))
    expect(isGranted(decided('outside/shelter', { reservation: 'told to nobody else' }))).toBe(true)
    expect(isGranted(decided('outside/shelter', {}))).toBe(false)
    expect(isGranted(decided('outside/other', { reservation: 'told to nobody else' }))).toBe(false)
    const denied = { reservation: 'told to nobody else', outcome: 'deny' }
    expect(isGranted(decided('outside/shelter', denied))).toBe(false)
    const reserved = decided('outside/shelter', { reservation: 'told to nobody else' })
    const on = (effective: string, one: Said): Said => ({ ...one, effective })
    expect(isGranted(reserved, on(at('08:30'), decided('outside/shelter', {})))).toBe(true)
    expect(isGranted(reserved, on(at('08:30'), decided('outside/shelter', denied)))).toBe(false)
    expect(isGranted(reserved, on('2025-05-07', decided('outside/shelter', denied)))).toBe(false)
    expect(isGranted(reserved, on('2025-05-06', decided('outside/shelter', denied)))).toBe(true)
    expect(isGranted(on('2025-05-07', reserved))).toBe(false)
    expect(isGranted(on('2025-05-06', reserved))).toBe(true)
    expect(isGranted(decided('outside/shelter', { reservation: ' ' }))).toBe(false)
    const unmet = { reservation: 'told to nobody else', conditions: { 'reservation-removes-harm': 'no' } }
    expect(isGranted(decided('outside/shelter', unmet))).toBe(false)
  })

  test('and not where nobody knows who would disclose', () => {
    const basis = { ...byLaw(allMet), decidedBy: 'nowhere/social-services' }
    expect(asked(referred, { ...toPolice, basis })).toMatchObject({ left: { type: 'NotPermitted', unmet: [{}] } })
  })

  test('and not by the law of another day, or a provision that the day does not have', () => {
    const basis = { ...byLaw(allMet), lawOn: '2025-03-31' }
    expect(asked(referred, { ...toPolice, basis })).toMatchObject({ left: { lacks: ['law-of-another-day'] } })
    const none = { ...byLaw(allMet), provision: '10:15 a' }
    expect(asked(referred, { ...toPolice, basis: none })).toMatchObject({ left: { lacks: ['provision-not-in-force'] } })
  })
})

describe('on whichever ground a case is discussed', () => {
  const looked = { discussing: discussing([], 'yes'), screening: screening([]) }
  const grounds = [discussion, deidentified, { ...toPolice, basis: byLaw(allMet) }]
  const asked = (data: unknown, effective?: string) => decided(consented, ask(data, effective), looked)

  test('it is dated with the day on which it begins, or an instant from its beginning to its end', () => {
    const { from, to } = discussion
    for (const data of grounds) {
      for (const effective of [from, '2025-05-07T07:15:00Z', to, '2025-05-07']) {
        expect(E.isRight(asked(data, effective))).toBe(true)
      }
      for (const effective of [at('08:59'), at('09:31'), '2025-05-06', '2025-05-08', '2024-05-07', '2999-01-01']) {
        expect(asked(data, effective)).toEqual(E.left({ type: 'DatedOutside', effective, from, to }))
      }
    }
  })

  test('over midnight, with the day of its beginning alone', () => {
    const late = { ...discussion, from: '2025-05-07T23:30:00+02:00', to: '2025-05-08T00:30:00+02:00' }
    expect(E.isRight(asked(late, '2025-05-07'))).toBe(true)
    expect(E.isRight(asked(late, '2025-05-08T00:15:00+02:00'))).toBe(true)
    expect(asked(late, '2025-05-08')).toMatchObject({ left: { type: 'DatedOutside' } })
  })

  test('somebody hears it', () => {
    expect(asked({ ...deidentified, present: [] })).toEqual(E.left({ type: 'NobodyHears' }))
    for (const data of grounds) expect(E.isLeft(asked({ ...data, present: [] }))).toBe(true)
  })

  test.each(['facts', 'subjects', 'purposes'])('its %s are said', (part) => {
    expect(asked({ ...deidentified, [part]: [] })).toEqual(E.left({ type: 'NothingTold', empty: [part] }))
    for (const data of grounds) expect(E.isLeft(asked({ ...data, [part]: [] }))).toBe(true)
  })

  test('and as a record it is kept, whatever it says of itself', () => {
    const empty = { ...deidentified, present: [], facts: [], subjects: [], purposes: [] }
    const record: Command = { type: 'Record', event: eventOf(empty, '2999-01-01') }
    expect(decided(consented, record, {})).toEqual(E.right([eventOf(empty, '2999-01-01')]))
  })
})

describe('de-identified a case is discussed', () => {
  const looked = (rules: ReadonlyArray<string>, risk: 'yes' | 'no' | 'unknown' = 'no') => ({
    discussing: open,
    screening: screening(rules, risk)
  })
  const withNote = { ...deidentified, note }
  const saying = (outcome: string, rules: ReadonlyArray<string>) => ({
    type: 'PresentationScreened',
    schema: 1,
    id: 'screened',
    effective: discussion.from,
    by,
    data: { outcome, rules }
  })

  test('where it was screened and nothing was found, and the log says that it was', () => {
    expect(decided(referred, ask(withNote), looked([]))).toEqual(E.right([saying('passed', []), eventOf(withNote)]))
    expect(decided(referred, ask(withNote), { discussing: open })).toEqual(E.left({ type: 'NotJudged' }))
  })

  test('and not where nobody has looked how few it fits', () => {
    const { deidentified: _, ...found } = screening([])
    const refused = E.left({ type: 'NotJudged' })
    expect(decided(referred, ask(deidentified), { discussing: open, screening: found })).toEqual(refused)
  })

  test('where nobody knows how few it fits, and the log says so', () => {
    expect(decided(referred, ask(deidentified), looked([], 'unknown'))).toEqual(
      E.right([saying('passed', ['population/none-supplied']), eventOf(deidentified)])
    )
  })

  test('and not where it tells who it is', () => {
    const told = { ...deidentified, facts: ['risk', 'identity'] }
    expect(decided(referred, ask(told), looked([]))).toEqual(
      E.left({ type: 'Identifying', reasons: ['identity-told'] })
    )
  })

  test('where the unit that answers for it has confirmed that what was found tells nobody who it is', () => {
    const asked = (...acts: ReadonlyArray<Said>) => decided([...referred, ...acts], ask(withNote), looked(['name']))
    expect(asked(confirmed(['name', 'phone']))).toEqual(E.right([saying('passed', ['name']), eventOf(withNote)]))
    const refused = E.left({ type: 'NotScreened', rules: ['name'] })
    expect(asked(confirmed(['phone']))).toEqual(refused)
    expect(asked(confirmed(['name'], '08:00', 'police/investigation'))).toEqual(refused)
    expect(asked({ ...confirmed(['name']), effective: '2025-05-06' })).toEqual(refused)
  })

  test('and a confirmation is of one note: what was screened since needs another', () => {
    const since = (outcome: string) => said('PresentationScreened', at('08:00'), { outcome, rules: ['name'] })
    for (const outcome of ['blocked', 'passed']) {
      const before = [...referred, confirmed(['name']), since(outcome)]
      expect(decided(before, ask(withNote), looked(['name']))).toMatchObject({ left: { type: 'NotScreened' } })
      const again = [...before, confirmed(['name'], '07:00')]
      expect(E.isRight(decided(again, ask(withNote), looked(['name'])))).toBe(true)
    }
  })

  test('as a record without its note where something was found, and the log says that it was blocked', () => {
    const withoutNote = [saying('blocked', ['name']), eventOf(deidentified)]
    expect(decided(referred, record(withNote), { screening: screening(['name']) })).toEqual(E.right(withoutNote))
    expect(decided(referred, record(withNote), { screening: screening([]) })).toEqual(E.right([eventOf(withNote)]))
    expect(decided([...referred, confirmed(['name'])], record(withNote), { screening: screening(['name']) })).toEqual(
      E.right([saying('passed', ['name']), eventOf(withNote)])
    )
  })

  test('once: sent again it adds nothing, also where its note was blocked', () => {
    const screened = (outcome: string) => ({
      ...said('PresentationScreened', discussion.from, { outcome, rules: ['name'] }),
      id: 'screened'
    })
    const stored = (data: unknown) => ({ ...said('CaseDiscussed', discussion.from, data), id: 'new' })
    const context = { screening: screening(['name']) }
    const blocked = [...referred, screened('blocked'), stored(deidentified)]
    expect(decided(blocked, record(withNote), context)).toEqual(E.right([]))
    const passed = [...referred, screened('passed'), stored(deidentified)]
    expect(decided(passed, record(withNote), context)).toEqual(E.left({ type: 'IdTaken', id: 'new' }))
  })

  test('and refused where the id of what says how it was screened is taken', () => {
    const taken = [{ ...said('CaseReferred', '2025-02-03', referral), id: 'screened' }]
    expect(decided(taken, ask(deidentified), looked([]))).toEqual(E.left({ type: 'IdTaken', id: 'screened' }))
    const own = { discussing: open, screening: { ...screening([]), id: 'new' } }
    expect(decided(referred, ask(deidentified), own)).toEqual(E.left({ type: 'IdTaken', id: 'new' }))
  })

  test('and no refusal holds a word of its note', () => {
    const refused = decided(referred, ask(withNote), looked(['name']))
    expect(JSON.stringify(refused)).not.toContain(note)
  })
})
