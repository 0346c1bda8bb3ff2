import { Day, Instant, Stockholm } from '@norrsken/rules'
import { arbitrary, checkProof } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ask, type View, views } from '../../answers/View.ts'
import { withoutAgreement } from '../../answers/withoutAgreement.ts'
import { givingOf, givings } from '../../case/accounts.ts'
import { scopeAt } from '../../case/Consent.ts'
import type * as Case from '../../case/State.ts'
import { catalogue } from '../../clauses/catalogue.ts'
import { consentCovers } from '../../clauses/consent.ts'
import { E } from '../../fp.ts'
import type { Event } from '../../log/Event.ts'
import { worldOf } from '../../log/worldOf.ts'
import { swedish } from '../law/swedish.ts'
import type { Widened } from './changes.ts'
import { type Disclosure, disclosuresIn, type Room, strictest } from './Disclosure.ts'
import { judge } from './judge.ts'
import { mayDiscuss } from './mayDiscuss.ts'
import type { Situation } from './Situation.ts'
import type { Lack, Unmet } from './unmet.ts'

const units = [
  'police/investigation',
  'region/health-care',
  'are/social-services',
  'krokom/social-services',
  'ostersund/coordination',
  'outside/shelter',
  'body/tmv',
  'nowhere/social-services'
] as const
const facts = ['identity', 'risk', 'location'] as const
const subjects = ['individual', 'child'] as const
const purposes = ['assess-risk', 'consult'] as const

/** A log of work, one of its cases as the gate sees it, and an instant near something that happened to it. */
const situated = fc
  .tuple(arbitrary.workLog({ links: false }), fc.nat(), fc.nat(), fc.constantFrom(-60_000, 0, 0, 60_000, 86_400_000))
  .chain(([events, which, when, shift]) => {
    const world = worldOf({ validAt: null, knownAt: null })(events)
    const found = world.cases[which % Math.max(1, world.cases.length)]
    if (found === undefined) return fc.constant(null)
    const times = events.filter(({ stream }) => stream === found.stream || stream.startsWith('agreement/'))
    const near = times[when % Math.max(1, times.length)]
    const start = near === undefined ? Instant.instant('2024-01-01T00:00:00Z') : timeOf(near)
    const at = (start + shift) as Instant.Instant
    const question = { validAt: Stockholm.localDay(at), knownAt: null, agreement: null, reading: {} }
    const asked = ask(world, question)
    const view: View = E.isRight(asked) && asked.right !== null ? asked.right : withoutAgreement(question)
    const situation: Situation = { ...found, agreement: view.ahead, law: swedish }
    return fc.record({
      events: fc.constant(events),
      view: fc.constant(view),
      situation: fc.constant(situation),
      room: fc.record({
        from: fc.constantFrom(null, ...units),
        units: fc.subarray([...units], { minLength: 1, maxLength: 4 }),
        facts: fc.subarray([...facts], { minLength: 1 }),
        subjects: fc.subarray([...subjects], { minLength: 1 }),
        purpose: fc.constantFrom(...purposes),
        at: fc.constant(at)
      })
    })
  })

const unitOf = ({ disclosure }: Unmet): string => disclosure.to

const timeOf = ({ effective }: Event): Instant.Instant =>
  effective.length === 10 ? Stockholm.startOfDay(Day.day(effective)) : Instant.instant(effective)

/**
 * The same, with another agreement of the log by which it must be permitted too, some consents told of in two ways, and now and
 * then so many that nobody goes through them all.
 */
const contested = fc
  .tuple(
    situated,
    fc.constantFrom(true, true, true, false),
    fc.array(fc.boolean(), { maxLength: 6 }),
    fc.constantFrom(0, 0, 0, 0, 7, 9)
  )
  .map(([one, isByAll, told, more]) => {
    if (one === null) return null
    const { events, view, situation } = one
    const all = views(worldOf({ validAt: null, knownAt: null })(events), view.question)
    const others = isByAll ? all.filter(({ stream }) => stream !== view.stream).map(({ ahead }) => ahead) : []
    const [first] = situation.state.consents
    const named = first === undefined ? [] : Array.from({ length: more }, (_, i) => another(first, `more ${i}`))
    const consents = [
      ...situation.state.consents.flatMap((consent, i) => (told[i] === true ? inTwoWays(consent) : [consent])),
      ...named.flatMap(inTwoWays)
    ]
    return { ...one, situation: { ...situation, others, state: { ...situation.state, consents } } }
  })

const another = (consent: Case.Consent, name: string): Case.Consent => ({
  ...consent,
  consent: name,
  evidence: { ...consent.evidence, id: name }
})

/** A consent, and another account of the same giving, which names nobody but one. */
const inTwoWays = (consent: Case.Consent): ReadonlyArray<Case.Consent> => {
  const evidence = { ...consent.evidence, id: `${consent.evidence.id} otherwise` }
  const scopes = consent.scopes.map(({ scope, ...rest }) => ({
    ...rest,
    scope: { ...scope, recipients: ['outside/shelter'] }
  }))
  return [consent, { ...consent, evidence, scopes }]
}

interface Situated {
  readonly events: ReadonlyArray<Event>
  readonly view: View
  readonly situation: Situation
  readonly room: Room
}

const holds = (claim: (situated: Situated) => void, runs = 200, from: typeof situated = situated): void =>
  fc.assert(
    fc.property(from, (one) => (one === null ? undefined : claim(one))),
    { numRuns: runs }
  )

describe('the gate', () => {
  test('permits exactly what afterwards is judged as covered by consent', () => {
    let permitted = 0
    holds(({ situation, room }) => {
      const { stream, state, agreement } = situation
      for (const disclosure of disclosuresIn(room)) {
        const { to: unit, fact, subject, purpose, at } = disclosure
        const discussion = { facts: [fact], subjects: [subject], purposes: [purpose] }
        const hearing = {
          facts: agreement,
          stream,
          state,
          discussion,
          from: at,
          to: at,
          hearers: [{ unit, from: at, by: discussion }]
        }
        const { value } = consentCovers(hearing, null)
        const outcome = judge(situation)(disclosure)
        if (outcome === 'permit') permitted += 1
        expect(outcome === 'permit').toBe(value === 'yes')
        if (value === 'unknown') expect(outcome).toBe('needs-human')
      }
    }, 400)
    expect(permitted).toBeGreaterThan(20)
  })

  test('gives an answer for a room that is the strictest of those for each in it, and names each that is not permitted', () => {
    holds(({ situation, room }) => {
      const of = judge(situation)
      const { outcome, unmet } = mayDiscuss(situation, room)
      const outcomes = disclosuresIn(room).map(of)
      expect(outcome).toBe(
        outcomes.includes('deny') ? 'deny' : outcomes.includes('needs-human') ? 'needs-human' : 'permit'
      )
      expect(unmet.map(({ disclosure }) => disclosure)).toEqual(
        disclosuresIn(room).filter((one) => of(one) !== 'permit')
      )
    })
  })

  test('names conditions that are really unmet, and permits once they are met', () => {
    const seen = new Set<Lack>()
    holds(({ situation, room }) => {
      for (const { disclosure, consent, lacks } of mayDiscuss(situation, room).unmet) {
        expect(lacks.length).toBeGreaterThan(0)
        for (const lack of lacks) seen.add(lack)
        for (const left of lacks) {
          const others = lacks.filter((one) => one !== left)
          if (left !== 'accounts-differ')
            expect([lacks, left, judge(met(situation, disclosure, consent, others))(disclosure)]).not.toEqual([
              lacks,
              left,
              'permit'
            ])
        }
        expect([lacks, judge(met(situation, disclosure, consent, lacks))(disclosure)]).toEqual([lacks, 'permit'])
      }
    }, 600)
    expect(seen.size).toBeGreaterThan(8)
  })

  test('offers only changes that permit, the smallest of them first', () => {
    const offered = { all: 0, byAll: 0, among: 0, named: 0 }
    const claim = ({ situation, room }: Situated): void => {
      const ways = givings(situation.state.consents)
      for (const { without, consent } of mayDiscuss(situation, room).changes) {
        offered.all += 1
        if (situation.others?.some(({ life }) => life.spells.some(({ to }) => to !== null)) === true) offered.byAll += 1
        if (ways.some(({ length }) => length > 1)) offered.among += 1
        if (consent !== null && consent.name !== null) offered.named += 1
        const smaller: Room = {
          ...room,
          units: room.units.filter((unit) => !without.units.includes(unit)),
          facts: room.facts.filter((fact) => !without.facts.includes(fact)),
          subjects: room.subjects.filter((subject) => !without.subjects.includes(subject))
        }
        expect(disclosuresIn(smaller).length).toBeGreaterThan(0)
        const base = consent === null ? situation : withWider(situation, room, consent)
        expect(mayDiscuss(base, smaller).outcome).toBe('permit')
      }
    }
    holds(claim)
    holds(claim, 400, contested)
    expect(offered.all).toBeGreaterThan(100)
    expect(Math.min(offered.byAll, offered.among, offered.named)).toBeGreaterThan(5)
  })

  test('by several agreements permits what each permits, and says all that is lacking by any', () => {
    const seen = { permitted: 0, left: 0 }
    const claim = ({ situation, room }: Situated): void => {
      const { others = [], ...by } = situation
      const alone = [by, ...others.map((agreement) => ({ ...by, agreement }))]
      for (const disclosure of disclosuresIn(room)) {
        const outcomes = alone.map((one) => judge(one)(disclosure))
        expect(judge(situation)(disclosure)).toBe(strictest(outcomes))
        if (outcomes.every((one) => one === 'permit')) seen.permitted += 1
      }
      const { unmet, proof, outcome } = mayDiscuss(situation, room)
      const lacking = new Set(unmet.map(({ disclosure }) => disclosure.to))
      const left = (one: ReadonlyArray<Unmet>) => one.filter(({ lacks }) => lacks.includes('party-left')).map(unitOf)
      const leftAlone = alone.flatMap((one) => left(mayDiscuss(one, room).unmet))
      expect(new Set(left(unmet))).toEqual(new Set(leftAlone))
      const shown = proof.because.filter((one) => one.type === 'rule' && one.rule === '12/left')
      const isCertain = givings(situation.state.consents).every(({ length }) => length === 1)
      if (isCertain) expect(shown.length).toBe(new Set(leftAlone).size)
      if (shown.length > 0) {
        seen.left += 1
        expect(outcome).not.toBe('permit')
      }
      expect(lacking.size === 0).toBe(outcome === 'permit')
    }
    holds(claim, 400, contested)
    expect(Math.min(seen.permitted, seen.left)).toBeGreaterThan(5)
  })

  test('never permits more because a consent was withdrawn, and never less to others because somebody joins', () => {
    holds(({ situation, room }) => {
      const before = judge(situation)
      const consents = situation.state.consents.map((consent, i) =>
        i === 0 ? { ...consent, withdrawn: { at: room.at, evidence: consent.evidence } } : consent
      )
      const after = judge({ ...situation, state: { ...situation.state, consents } })
      for (const one of disclosuresIn(room)) if (after(one) === 'permit') expect(before(one)).toBe('permit')
      const wider = situation.state.consents.map((consent) => ({
        ...consent,
        scopes: consent.scopes.map((one) => ({
          ...one,
          scope: { ...one.scope, recipients: [...one.scope.recipients, 'outside/somebody-new'] }
        }))
      }))
      const joined = judge({ ...situation, state: { ...situation.state, consents: wider } })
      for (const one of disclosuresIn(room)) expect(joined(one)).toBe(before(one))
    })
  })

  test('proves its answers by steps that are so', () => {
    holds(({ events, view, situation, room }) => {
      const { proof } = mayDiscuss(situation, room)
      const grounds = {
        events,
        streams: [view.stream, ...[...view.cases, ...view.meetings].map(({ stream }) => stream), situation.stream],
        validAt: null,
        clauses: catalogue.map(({ number }) => number),
        defaults: {}
      }
      expect(checkProof(proof, grounds).filter(({ type }) => type !== 'parameter')).toEqual([])
    })
  })
})

/** A situation in which some of what a consent lacks for a disclosure is no longer lacking. */
const met = (
  situation: Situation,
  { to, fact, subject, purpose, at }: Disclosure,
  nearest: Unmet['consent'],
  lacks: ReadonlyArray<Lack>
): Situation => {
  const has = (lack: Lack): boolean => lacks.includes(lack)
  const { life } = situation.agreement
  const agreement = has('party-left')
    ? {
        ...situation.agreement,
        life: { ...life, spells: life.spells.filter(({ party }) => !to.startsWith(`${party}/`)) }
      }
    : situation.agreement
  const repaired = (consent: Case.Consent): Case.Consent => ({
    ...consent,
    consent: 'repaired',
    wholeDay: consent.wholeDay && !has('known-by-its-day-only') && !has('not-given-yet'),
    given: has('not-given-yet') ? at : consent.given,
    withdrawn: has('withdrawn') ? null : consent.withdrawn,
    scopes: consent.scopes.map(({ scope, ...rest }, i) => ({
      ...rest,
      ...(i === 0 && has('not-given-yet') ? { from: at } : {}),
      scope: {
        recipients: has('unit-not-named') ? [...scope.recipients, to] : scope.recipients,
        facts: has('fact-not-named') ? [...scope.facts, fact] : scope.facts,
        subjects: has('subject-not-named') ? [...scope.subjects, subject] : scope.subjects,
        purposes: has('purpose-not-named') ? [...scope.purposes, purpose] : scope.purposes,
        until: has('expired') ? null : scope.until
      }
    }))
  })
  const meant = situation.state.consents.find(({ evidence }) => evidence.id === nearest?.event)
  const fresh: ReadonlyArray<Case.Consent> = has('no-consent')
    ? [given({ recipients: [to], facts: [fact], subjects: [subject], purposes: [purpose] }, at)]
    : []
  const consents = has('accounts-differ')
    ? situation.state.consents
        .slice(0, 0)
        .concat(given({ recipients: [to], facts: [fact], subjects: [subject], purposes: [purpose] }, at))
    : situation.state.consents.map((consent) =>
        meant !== undefined && givingOf(consent) === givingOf(meant) ? repaired(consent) : consent
      )
  return { ...situation, agreement, state: { ...situation.state, consents: [...consents, ...fresh] } }
}

const given = (scope: Omit<Case.Scope, 'until'>, at: Instant.Instant): Case.Consent => {
  const evidence = { id: 'new', stream: 'case/1', version: 99, event: 'ConsentGiven', effective: '', recorded: '' }
  return {
    evidence,
    consent: 'new',
    wholeDay: false,
    given: at,
    by: 'are/social-services',
    form: 'oral',
    explained: true,
    scopes: [{ from: at, scope: { ...scope, until: null }, evidence }],
    withdrawn: null
  }
}

/** A situation in which a new consent names what another does and something besides. */
const withWider = (situation: Situation, { at }: Room, wider: Widened): Situation => {
  const named = situation.state.consents.filter(({ evidence }) => evidence.id === wider.event)
  expect(named.map(({ consent }) => consent)).toEqual(wider.name === null ? [] : [wider.name])
  const of = <K extends 'recipients' | 'facts' | 'subjects' | 'purposes'>(key: K): ReadonlyArray<string> => [
    ...wider[key],
    ...named.flatMap((consent) => scopeAt(consent, at)[key])
  ]
  const scope = { recipients: of('recipients'), facts: of('facts'), subjects: of('subjects'), purposes: of('purposes') }
  return {
    ...situation,
    state: {
      ...situation.state,
      consents: [...situation.state.consents, given(scope as Omit<Case.Scope, 'until'>, at)]
    }
  }
}
