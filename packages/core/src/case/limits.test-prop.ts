import { given, logOf, type Said } from '@norrsken/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scopeAt } from './Consent.ts'
import { turnsOf } from './coverage.ts'
import type { Event } from './Event.ts'
import { evolve } from './evolve.ts'
import { refusalToLimit } from './limits.ts'
import { initial, type State } from './State.ts'
import type { FactClass } from './words.ts'

const time = fc.constantFrom(
  ...['06', '07', '08'].flatMap((day) => [`2025-05-${day}`, `2025-05-${day}T15:00:00Z`, `2025-05-${day}T22:00:00Z`])
)
const facts: fc.Arbitrary<FactClass[]> = fc.subarray(['risk', 'social', 'health'])
const by = { unit: 'ostersund/coordination', function: 'coordinator' }
const consent = {
  recipients: ['police/investigation'],
  subjects: ['individual'],
  purposes: ['consult'],
  form: 'oral',
  explained: true
}

const said = (type: Event['type'], effective: string, data: object): Said => ({
  stream: 'case/1',
  type,
  effective,
  data: { consent: 'c1', ...data }
})

const act = fc.oneof(
  fc.tuple(time, facts).map(([at, some]) => said('ConsentGiven', at, { ...consent, facts: some })),
  fc.tuple(time, facts).map(([at, some]) => said('ConsentNarrowed', at, { facts: some })),
  time.map((at) => said('ConsentWithdrawn', at, {}))
)

const stateOf = (acts: ReadonlyArray<Said>): State =>
  given({ initial, evolve })(...(logOf(...acts) as ReadonlyArray<Event>)).state

/** What the consents of two accounts of a case cover, wherever either may come to cover something else. */
const covered = (one: State, other: State): readonly [string, string] => {
  const turns = [one, other].flatMap(({ consents }) => consents.flatMap(turnsOf))
  const of = ({ consents }: State): string =>
    JSON.stringify(turns.map((at) => consents.map((each) => scopeAt(each, at).facts)))
  return [of(one), of(other)]
}

test('a withdrawal is carried out exactly where it withdraws something that was not, or sooner', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.array(act, { maxLength: 5 }), time, (acts, effective) => {
      const state = stateOf(acts)
      const after = stateOf([...acts, said('ConsentWithdrawn', effective, {})])
      const ends = ({ consents }: State) => consents.map(({ withdrawn }) => withdrawn?.at)
      const request = { type: 'WithdrawConsent', id: 'new', effective, by, data: { consent: 'c1' } } as const
      const refusal = refusalToLimit(request, state)
      seen.add(refusal?.type ?? 'carried out')
      expect(refusal === null).toBe(JSON.stringify(ends(after)) !== JSON.stringify(ends(state)))
    }),
    { numRuns: 1000 }
  )
  expect(seen.size).toBe(4)
})

test('a narrowing that is refused and adds nothing would take nothing away, whenever somebody asks', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.array(act, { maxLength: 5 }), time, facts, (acts, effective, some) => {
      const state = stateOf(acts)
      const after = stateOf([...acts, said('ConsentNarrowed', effective, { facts: some })])
      const request = { type: 'NarrowConsent', id: 'new', effective, by, data: { consent: 'c1', facts: some } } as const
      const refusal = refusalToLimit(request, state)
      seen.add(refusal?.type ?? 'carried out')
      if (refusal === null || refusal.type === 'NarrowingWidens') return
      const [before, then] = covered(state, after)
      expect(then).toBe(before)
    }),
    { numRuns: 1000 }
  )
  expect(seen.size).toBe(5)
})
