import { Instant } from '@norrsken/rules'
import { entriesOf } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { decode } from '../log/decode.ts'
import type { Entry } from '../log/Entry.ts'
import { replay } from '../log/replay.ts'
import * as Consent from './Consent.ts'
import { covers } from './coverage.ts'
import type { Event } from './Event.ts'
import { evolve } from './evolve.ts'
import { initial, type Scope, type State } from './State.ts'

const units = ['police/investigation', 'are/social-services', 'outside/shelter'] as const
const facts = ['health', 'risk', 'location'] as const
const subjects = ['individual', 'child'] as const
const purposes = ['consult', 'assess-risk'] as const
const ends = [null, '2025-02-05', '2025-02-06T00:00:00+01:00', '2025-06-30', '2024-12-31'] as const

const scope: fc.Arbitrary<Scope> = fc.record({
  recipients: fc.subarray([...units]),
  facts: fc.subarray([...facts]),
  subjects: fc.subarray([...subjects]),
  purposes: fc.subarray([...purposes]),
  until: fc.constantFrom(...ends)
})

const asked = fc.record({
  unit: fc.constantFrom(...units),
  fact: fc.constantFrom(...facts, null),
  subject: fc.constantFrom(...subjects, null),
  purpose: fc.constantFrom(...purposes, null)
})

const same = (one: Scope, other: Scope): void => expect(Consent.equal(one, other)).toBe(true)

describe('the scopes of consents', () => {
  test('are a distributive lattice: commutative, associative, idempotent, absorbing', () => {
    fc.assert(
      fc.property(scope, scope, scope, (a, b, c) => {
        for (const [over, under] of [[Consent.meet, Consent.join] as const, [Consent.join, Consent.meet] as const]) {
          same(over(a, b), over(b, a))
          same(over(a, over(b, c)), over(over(a, b), c))
          same(over(a, a), a)
          same(over(a, under(a, b)), a)
          same(over(a, under(b, c)), under(over(a, b), over(a, c)))
        }
      })
    )
  })

  test('have what both name as the greatest below both, and the smallest of either as the least above', () => {
    fc.assert(
      fc.property(scope, scope, scope, (a, b, c) => {
        expect(Consent.includes(a, Consent.meet(a, b))).toBe(true)
        expect(Consent.includes(Consent.join(a, b), a)).toBe(true)
        expect(Consent.includes(Consent.meet(a, b), c)).toBe(Consent.includes(a, c) && Consent.includes(b, c))
        expect(Consent.includes(c, Consent.join(a, b))).toBe(Consent.includes(c, a) && Consent.includes(c, b))
        expect(Consent.includes(a, Consent.nothing)).toBe(true)
      })
    )
  })

  test('name what both name where they meet, and at least what either does where they join', () => {
    fc.assert(
      fc.property(scope, scope, asked, (a, b, one) => {
        const [inA, inB] = [Consent.names(a, one), Consent.names(b, one)]
        if (one.fact !== null && one.subject !== null && one.purpose !== null) {
          expect(Consent.names(Consent.meet(a, b), one)).toBe(inA && inB)
        }
        if (inA || inB) expect(Consent.names(Consent.join(a, b), one)).toBe(true)
        expect(Consent.names(Consent.nothing, one)).toBe(false)
      })
    )
  })
})

const instant = fc
  .integer({ min: Instant.instant('2025-02-04T20:00:00Z'), max: Instant.instant('2025-02-07T04:00:00Z') })
  .map((at) => (at - (at % 60_000)) as Instant.Instant)

/** What is done to a consent, in the order in which it applies. */
const acts = fc
  .record({
    given: scope,
    narrowed: fc.array(fc.record({ at: instant, to: scope }), { maxLength: 2 }),
    withdrawn: fc.option(instant),
    from: instant
  })
  .map(({ given, narrowed, withdrawn, from }) => {
    const by = { unit: 'are/social-services', function: 'social-secretary' }
    const said = [
      { at: from, rank: 0, type: 'ConsentGiven', data: { ...withEnd(given), form: 'oral', explained: true } },
      ...narrowed.map(({ at, to }) => ({ at, rank: 1, type: 'ConsentNarrowed', data: withEnd(to) })),
      ...(withdrawn === null ? [] : [{ at: withdrawn, rank: 2, type: 'ConsentWithdrawn', data: {} }])
    ].sort((one, other) => one.at - other.at || one.rank - other.rank)
    const events = said.map(({ at, type, data }, i) => {
      const json = {
        id: `e${i}`,
        stream: 'case/1',
        version: i + 1,
        type,
        schema: 1,
        effective: Instant.toIso(at),
        recorded: '2025-03-01T00:00:00Z',
        by,
        data: { ...data, consent: 'c1' }
      }
      const decoded = decode(json)
      if (E.isLeft(decoded)) throw new Error(JSON.stringify(decoded.left))
      return decoded.right
    })
    return replay({ initial, evolve })(entriesOf(events) as ReadonlyArray<Entry<Event>>)
  })

const withEnd = ({ until, ...rest }: Scope): object => (until === null ? rest : { ...rest, until })

const only = ({ consents: [consent] }: State) => consent

describe('a consent', () => {
  test('covers at an instant what its scope at that instant names, and nothing else', () => {
    fc.assert(
      fc.property(acts, asked, instant, (state, one, at) => {
        const consent = only(state)
        if (consent === undefined || one.fact === null || one.subject === null || one.purpose === null) return
        expect(covers(consent, one, at)).toBe(Consent.names(Consent.scopeAt(consent, at), one) ? 'yes' : 'no')
      })
    )
  })

  test('never covers more later than it did earlier, once it was given', () => {
    fc.assert(
      fc.property(acts, instant, instant, (state, a, b) => {
        const consent = only(state)
        const [earlier, later] = a <= b ? [a, b] : [b, a]
        if (consent === undefined || earlier < consent.given) return
        expect(Consent.includes(Consent.scopeAt(consent, earlier), Consent.scopeAt(consent, later))).toBe(true)
      })
    )
  })

  test('stands in one way only, and covers only while it is in force', () => {
    fc.assert(
      fc.property(acts, instant, (state, at) => {
        const consent = only(state)
        if (consent === undefined) return
        const standing = Consent.standing(consent, at)
        expect(standing === 'not-given').toBe(at < consent.given)
        expect(standing === 'withdrawn').toBe(
          at >= consent.given && consent.withdrawn !== null && consent.withdrawn.at <= at
        )
        if (standing !== 'in-force') same(Consent.scopeAt(consent, at), Consent.nothing)
      })
    )
  })
})
