import { given, logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { live } from '../agreement/live.ts'
import { initial as initialAgreement } from '../agreement/State.ts'
import { E } from '../fp.ts'
import { decode } from '../log/decode.ts'
import { swedish } from '../secrecy/law/swedish.ts'
import type { Command } from './Command.ts'
import { decide } from './decide.ts'
import type { Discussing } from './discuss.ts'
import { data as codecs, type Event } from './Event.ts'
import { evolve } from './evolve.ts'
import { initial, status } from './State.ts'
import type { Screening } from './screening.ts'

const by = { unit: 'are/social-services', function: 'social-secretary' } as const
const day = '2025-05-07'
const at = (time: string): string => `${day}T${time}:00+02:00`
const note = 'the-secret-note'

const said = (type: Event['type'], effective: string, data: unknown, unit: string = by.unit): Said => ({
  stream: 'case/1',
  type,
  effective,
  data,
  by: { ...by, unit }
})

const referral = {
  homeMunicipality: 'are',
  residence: 'in-county',
  ageBand: '25-34',
  gender: 'woman',
  contexts: [],
  forms: [],
  children: false,
  subject: 'p-17'
}
const consent = {
  consent: 'c1',
  recipients: ['police/investigation'],
  facts: ['risk'],
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
  present: ['police/investigation'],
  facts: ['risk'],
  subjects: ['individual']
}
const provision = { kind: 'provision', provision: '10:18 c', decidedBy: by.unit, conditions: {}, lawOn: day }

const consented = [said('CaseReferred', '2025-02-03', referral), said('ConsentGiven', '2025-02-04', consent)]

/** Each request that may carry a note: the event that it becomes, what came before, and what it says. */
const noted = {
  ReferCase: ['CaseReferred', [], day, referral],
  AgreeAction: ['ActionAgreed', consented, day, { action: 'a1', responsible: by.unit, goal: 2 }],
  DiscussCase: ['CaseDiscussed', consented, at('09:00'), discussion]
} as const satisfies {
  readonly [request: string]: readonly [Event['type'], ReadonlyArray<Said>, string, object]
}
const requests = Object.entries(noted).map(([name, [type, before, effective, data]]) => ({
  request: name as keyof typeof noted,
  before: before as ReadonlyArray<Said>,
  said: said(type, effective, { ...data, note }),
  clean: said(type, effective, data)
}))

const state = initialAgreement()
const discussing: Discussing = { agreements: [{ state, life: live(state, {}) }], law: swedish, room: [] }

const screening = (...rules: ReadonlyArray<string>): Screening => ({
  id: 'screened',
  found: rules.map((rule, i) => ({ rule, offset: 10 * i, length: 5, certainty: 'certain' }))
})

/** What was said, decoded: its note is sealed. */
const eventOf = (one: Said): Extract<Command, { readonly type: 'Record' }>['event'] => {
  const decoded = decode({ ...one, id: 'new', version: 1, schema: 1, recorded: `${day}T12:00:00Z` })
  if (E.isLeft(decoded)) throw new Error(JSON.stringify(decoded.left))
  const { stream: _stream, version: _version, recorded: _recorded, ...event } = decoded.right
  return event as Extract<Command, { readonly type: 'Record' }>['event']
}
const ask = (type: keyof typeof noted, one: Said): Command => {
  const { schema: _, ...event } = eventOf(one)
  return { ...event, type } as Command
}
const record = (one: Said): Command => ({ type: 'Record', event: eventOf(one) })

const decided = (acts: ReadonlyArray<Said>, command: Command, looked: { readonly screening?: Screening } = {}) => {
  const events = logOf(...acts) as ReadonlyArray<Event>
  const recorded = new Map(events.map((event) => [event.id, event]))
  const context = { recorded, parties: new Set(['are']), units: new Set<string>(), discussing, ...looked }
  return given({ initial, evolve })(...events).when(decide(command, context))
}

const confirmed = (effective: string, rules: ReadonlyArray<string>, unit: string = by.unit): Said =>
  said('PresentationScreened', effective, { outcome: 'confirmed', rules }, unit)
const saying = ({ effective, by }: Said, outcome: string, rules: ReadonlyArray<string>) =>
  eventOf({ ...said('PresentationScreened', effective, { outcome, rules }), by: by ?? { unit: '', function: '' } })
const screenedAs = (one: Said, outcome: string, rules: ReadonlyArray<string>) => ({
  ...saying(one, outcome, rules),
  id: 'screened'
})

test('every event that may have a note is asked for by one of these', () => {
  const types = Object.entries(codecs).flatMap(([type, codec]) => ('note' in codec.optional ? [type] : []))
  expect(new Set(types)).toEqual(new Set(Object.values(noted).map(([type]) => type)))
})

describe.each(requests)('$request', ({ request, before, said: withNote, clean }) => {
  const inOrder = <A>(event: A, screened: A): ReadonlyArray<A> =>
    request === 'ReferCase' ? [event, screened] : [screened, event]

  test('without a note is carried out, and nothing is said of a screening', () => {
    const expected = E.right([eventOf(clean)])
    expect(decided(before, ask(request, clean))).toEqual(expected)
    expect(decided(before, ask(request, clean), { screening: screening() })).toEqual(expected)
  })

  test('with a note that nobody has screened is refused', () => {
    expect(decided(before, ask(request, withNote))).toEqual(E.left({ type: 'NotJudged' }))
  })

  test('with a note in which nothing was found is carried out, and the log says that it was screened', () => {
    expect(decided(before, ask(request, withNote), { screening: screening() })).toEqual(
      E.right(inOrder(eventOf(withNote), screenedAs(withNote, 'passed', [])))
    )
  })

  test('with a note in which something was found is refused by its rules, each once, and without its text', () => {
    const refused = decided(before, ask(request, withNote), { screening: screening('phone', 'place', 'phone') })
    expect(refused).toEqual(E.left({ type: 'NotScreened', rules: ['phone', 'place'] }))
    expect(JSON.stringify(refused)).not.toContain(note)
  })

  test('is carried out where the unit that records it has confirmed what was found, that day', () => {
    const asked = (...acts: ReadonlyArray<Said>) =>
      decided([...before, ...acts], ask(request, withNote), { screening: screening('phone', 'place') })
    expect(asked(confirmed(at('08:00'), ['place', 'phone']))).toEqual(
      E.right(inOrder(eventOf(withNote), screenedAs(withNote, 'passed', ['phone', 'place'])))
    )
    const refused = (...rules: ReadonlyArray<string>) => E.left({ type: 'NotScreened', rules })
    expect(asked(confirmed(at('08:00'), ['place']))).toEqual(refused('phone'))
    expect(asked(confirmed(at('08:00'), ['place', 'phone'], 'police/investigation'))).toEqual(refused('phone', 'place'))
    expect(asked(confirmed('2025-05-06', ['place', 'phone']))).toEqual(refused('phone', 'place'))
  })

  test('needs another confirmation than what was screened before it', () => {
    const since = said('PresentationScreened', at('08:00'), { outcome: 'passed', rules: ['place'] })
    const acts = [...before, confirmed(at('08:00'), ['place']), since]
    expect(decided(acts, ask(request, withNote), { screening: screening('place') })).toMatchObject({
      left: { type: 'NotScreened' }
    })
  })

  test('sent again adds nothing, although its confirmation is spent', () => {
    const stored = inOrder<Said>(
      { ...withNote, id: 'new' },
      { ...said('PresentationScreened', withNote.effective, { outcome: 'passed', rules: ['place'] }), id: 'screened' }
    )
    expect(decided([...before, ...stored], ask(request, withNote), { screening: screening('place') })).toEqual(
      E.right([])
    )
  })

  test('is refused where the id of what says how it was screened is taken', () => {
    const taken = [...before, { ...confirmed(at('08:00'), []), id: 'screened' }]
    expect(decided(taken, ask(request, withNote), { screening: screening() })).toEqual(
      E.left({ type: 'IdTaken', id: 'screened' })
    )
  })

  test('as a record is kept as it is where nobody has screened it, or nothing was found', () => {
    const expected = E.right([eventOf(withNote)])
    expect(decided(before, record(withNote))).toEqual(expected)
    expect(decided(before, record(withNote), { screening: screening() })).toEqual(expected)
  })

  test('as a record is kept without its note where something was found, and the log says that it was blocked', () => {
    expect(decided(before, record(withNote), { screening: screening('place') })).toEqual(
      E.right(inOrder(eventOf(clean), screenedAs(withNote, 'blocked', ['place'])))
    )
  })

  test('as a record is kept with its note where that was confirmed, and spends the confirmation', () => {
    const acts = [...before, confirmed(at('08:00'), ['place'])]
    expect(decided(acts, record(withNote), { screening: screening('place') })).toEqual(
      E.right(inOrder(eventOf(withNote), screenedAs(withNote, 'passed', ['place'])))
    )
  })

  test('as a record sent again adds nothing, also where its note was blocked', () => {
    const stored = inOrder<Said>(
      { ...clean, id: 'new' },
      { ...said('PresentationScreened', withNote.effective, { outcome: 'blocked', rules: ['place'] }), id: 'screened' }
    )
    const looked = { screening: screening('place') }
    expect(decided([...before, ...stored], record(withNote), looked)).toEqual(E.right([]))
    const other = { ...withNote, data: { ...(withNote.data as object), agreement: 'agreement/other' } }
    expect(decided([...before, ...stored], record(other), looked)).toEqual(E.left({ type: 'IdTaken', id: 'new' }))
  })
})

test('on whichever ground a case is discussed, its note is looked at after the ground', () => {
  const byLaw = said('CaseDiscussed', at('09:00'), { ...discussion, basis: provision, note })
  expect(decided(consented, ask('DiscussCase', byLaw), { screening: screening('place') })).toMatchObject({
    left: { type: 'ProvisionIsNoGround' }
  })
})

describe('a confirmation before the referral', () => {
  test('applies after it where both are of the same moment, so that the referral names the agreement', () => {
    const named = said('CaseReferred', day, { ...referral, agreement: 'agreement/other' })
    for (const [confirmation, agreement] of [
      [confirmed(day, ['place']), 'agreement/other'],
      [confirmed(at('08:00'), ['place']), 'agreement/other'],
      [confirmed('2025-05-06', ['place']), null]
    ] as const) {
      const events = logOf(confirmation, named) as ReadonlyArray<Event>
      expect(given({ initial, evolve })(...events).state.agreement).toBe(agreement)
    }
  })

  test('does not make it a case in which somebody was guided', () => {
    const only = logOf(confirmed(day, ['place'])) as ReadonlyArray<Event>
    expect(status(given({ initial, evolve })(...only).state)).toBe('unknown')
  })
})
