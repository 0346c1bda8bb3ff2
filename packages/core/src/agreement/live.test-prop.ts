import { Day, Timeline } from '@norrsken/rules'
import { arbitrary, entriesOf, logOf, Naive, type Said } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Entry, inOrder } from '../log/Entry.ts'
import type { Event as AnyEvent } from '../log/Event.ts'
import { replay } from '../log/replay.ts'
import { visible } from '../log/visible.ts'
import { builder } from '../log/World.ts'
import type { Event } from './Event.ts'
import { evolve } from './evolve.ts'
import { inForceOn, type Life, membersOn, spellsOf } from './Life.ts'
import { live } from './live.ts'
import { initial, type State } from './State.ts'

const inOrderOf = (events: ReadonlyArray<AnyEvent>): ReadonlyArray<Entry<Event>> =>
  [...visible(null)(entriesOf(events))].sort(inOrder) as ReadonlyArray<Entry<Event>>
const stateOf = (events: ReadonlyArray<AnyEvent>): State => replay({ initial, evolve })(inOrderOf(events))
const lifeOf = (events: ReadonlyArray<AnyEvent>): Life => live(stateOf(events))

const first = '2022-12-15'
const last = '2027-01-10'

/** What a life says of membership and editions, as text. */
const told = (life: Life, name: (party: string) => string = (party) => party): unknown => ({
  spells: life.spells
    .map(
      ({ party, from, to, ended }) =>
        `${name(party)} ${Day.toIso(from)}–${to === null ? '' : Day.toIso(to)} ${ended?.type}`
    )
    .sort(),
  editions: life.edition.changes.map(({ from, value }) => `${Day.toIso(from)} ${value?.edition.edition ?? 'none'}`),
  notices: life.notices.map(({ notice, outcome }) => `${name(notice.party)} ${notice.on} ${outcome.type}`).sort(),
  revocations: life.revocations.map(({ revocation, outcome }) => `${revocation.on} ${outcome.type}`).sort(),
  otherwise: life.otherwiseAgreed.map(({ agreed, outcome }) => `${agreed.on} ${outcome.type}`).sort()
})

describe('the life of an agreement, whatever was done under it', () => {
  const logs = arbitrary.agreementLog()

  test('has no two times at once in which somebody is a party', () => {
    fc.assert(
      fc.property(logs, (events) => {
        const life = lifeOf(events)
        for (const party of new Set(life.spells.map((spell) => spell.party))) {
          const spells = spellsOf(party)(life)
          for (const [i, spell] of spells.entries()) {
            expect(spell.to === null || spell.from <= spell.to).toBe(true)
            const next = spells[i + 1]
            if (next !== undefined) expect(spell.to !== null && spell.to < next.from).toBe(true)
          }
        }
      }),
      { numRuns: 1000 }
    )
  })

  test('has parties only while it is in force', () => {
    fc.assert(
      fc.property(logs, (events) => {
        const { edition, spells } = lifeOf(events)
        for (const { from, to } of spells) {
          expect(Timeline.at(from)(edition)).not.toBeNull()
          for (const change of edition.changes) {
            if (change.value === null) expect(from >= change.from || (to !== null && to < change.from)).toBe(true)
          }
        }
      }),
      { numRuns: 1000 }
    )
  })

  test('has no party that never signed, or that no edition lists', () => {
    fc.assert(
      fc.property(logs, (events) => {
        const state = stateOf(events)
        for (const { party, from } of live(state).spells) {
          expect(state.signatures.some((signature) => signature.party === party && signature.on <= from)).toBe(true)
          expect(state.editions.some(({ parties }) => parties.some(({ id }) => id === party))).toBe(true)
        }
      }),
      { numRuns: 1000 }
    )
  })

  test('judges every notice, revocation and agreement of all, each once', () => {
    fc.assert(
      fc.property(arbitrary.agreementLog({ acts: 8 }), (events) => {
        const state = stateOf(events)
        const life = live(state)
        const ids = (acts: ReadonlyArray<{ readonly evidence: { readonly id: string } }>) =>
          acts.map(({ evidence }) => evidence.id).sort()
        expect(ids(life.notices.map(({ notice }) => notice))).toEqual(ids(state.notices))
        expect(ids(life.revocations.map(({ revocation }) => revocation))).toEqual(ids(state.revocations))
        expect(ids(life.otherwiseAgreed.map(({ agreed }) => agreed))).toEqual(ids(state.otherwiseAgreed))
      }),
      { numRuns: 500 }
    )
  })

  test('is the same for parties of other names', () => {
    const renamed: { readonly [party: string]: string } = {
      are: 'constructor',
      berg: 'zzz',
      krokom: 'are',
      region: '0'
    }
    const name = (party: string): string => renamed[party] ?? party
    fc.assert(
      fc.property(logs, (events) => {
        const anew = JSON.parse(JSON.stringify(events), (_, value) =>
          typeof value === 'string' ? name(value) : value
        ) as ReadonlyArray<AnyEvent>
        expect(told(lifeOf(anew))).toEqual(told(lifeOf(events), name))
      }),
      { numRuns: 500 }
    )
  })

  test('is not changed by a signature of an edition that does not exist, on whatever day', () => {
    fc.assert(
      fc.property(logs, arbitrary.day, (events, effective) => {
        const stray: Said = {
          stream: 'agreement/norrsken',
          type: 'EditionSigned',
          effective,
          data: { edition: 'no-such', party: 'nobody' }
        }
        expect(told(lifeOf([...events, ...logOf(stray)]))).toEqual(told(lifeOf(events)))
      }),
      { numRuns: 500 }
    )
  })

  test('is that of its own stream alone: two agreements with different terms live in one log', () => {
    const project = arbitrary.agreementLog({ stream: 'agreement/project' })
    fc.assert(
      fc.property(logs, project, fc.infiniteStream(fc.boolean()), (one, other, turns) => {
        const both = mixed([...one], [...other], turns)
        const entries = entriesOf(both)
        const build = builder({ validAt: null, knownAt: null }, () => -1)
        for (const entry of entries) build.accept(entry)
        const { agreements } = build.finish()
        const life = (stream: string) =>
          live(replay({ initial, evolve })(agreements.find((history) => history.stream === stream)?.entries ?? []))
        expect(told(life('agreement/norrsken'))).toEqual(told(lifeOf(one)))
        expect(told(life('agreement/project'))).toEqual(told(lifeOf(other)))
      }),
      { numRuns: 300 }
    )
  })
})

/** Two logs as one, each in its own order. */
const mixed = (one: AnyEvent[], other: AnyEvent[], turns: Iterator<boolean>): ReadonlyArray<AnyEvent> => {
  const both: AnyEvent[] = []
  while (one.length > 0 || other.length > 0) {
    const from = other.length === 0 || (one.length > 0 && turns.next().value === true) ? one : other
    const next = from.shift()
    if (next !== undefined) both.push({ ...next, id: `${next.stream} ${next.id}` } as AnyEvent)
  }
  return both
}

describe('who is a party, and by which edition, on every day of four years', () => {
  /** Whether a notice's exit had passed when it began to run: the contract does not say what that means. */
  const hasExitInThePast = ({ notices }: Life): boolean =>
    notices.some(({ outcome }) => {
      if (outcome.type !== 'runs') return false
      const { notice, inForce, day, exit } = outcome.running
      return exit < Day.max(notice.on, inForce.since, day)
    })

  test('is what a naive reader of the contract finds', () => {
    const logs = arbitrary.agreementLog({ terms: { editionApplies: 'all-signed', rejoin: 'by-signature' } })
    fc.assert(
      fc.property(logs, (events) => {
        const life = lifeOf(events)
        fc.pre(!hasExitInThePast(life))
        for (const { day, edition, members } of Naive.membershipByDay(inOrderOf(events), first, last)) {
          const on = Day.day(day)
          const found = {
            edition: inForceOn(on)(life)?.edition.edition ?? null,
            members: [...membersOn(on)(life)].sort()
          }
          if (found.edition === edition && found.members.join() === members.join()) continue
          expect({ day, ...found }).toEqual({ day, edition, members })
        }
      }),
      { numRuns: 300 }
    )
  }, 60_000)
})
