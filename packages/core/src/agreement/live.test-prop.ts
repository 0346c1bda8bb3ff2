import { Day } from '@norrsken/rules'
import { arbitrary, entriesOf, Naive } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../log/Entry.ts'
import { inOrder } from '../log/Entry.ts'
import type { Event as AnyEvent } from '../log/Event.ts'
import { replay } from '../log/replay.ts'
import { visible } from '../log/visible.ts'
import type { Event } from './Event.ts'
import { evolve } from './evolve.ts'
import { inForceOn, membersOn } from './Life.ts'
import { live } from './live.ts'
import { initial } from './State.ts'

const entriesInOrder = (events: ReadonlyArray<AnyEvent>): ReadonlyArray<Entry<Event>> =>
  [...visible(null)(entriesOf(events))].sort(inOrder) as ReadonlyArray<Entry<Event>>
const stateOf = (events: ReadonlyArray<AnyEvent>) => replay({ initial, evolve })(entriesInOrder(events))

const first = '2022-12-15'
const last = '2027-01-10'

describe('who is a party, day by day', () => {
  const logs = arbitrary.agreementLog({ terms: { editionApplies: 'all-signed', rejoin: 'by-signature' } })

  test('is the same as what a naive reader of the contract finds', () => {
    fc.assert(
      fc.property(logs, (events) => {
        const entries = entriesInOrder(events)
        const life = live(stateOf(events))
        for (const { day, edition, members } of Naive.membershipByDay(entries, first, last)) {
          const on = Day.day(day)
          expect({
            day,
            edition: inForceOn(on)(life)?.edition.edition ?? null,
            members: [...membersOn(on)(life)].sort()
          }).toEqual({
            day,
            edition,
            members
          })
        }
      }),
      { numRuns: 300 }
    )
  })
})
