import { Answers, Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { E } from '../fp.ts'
import { checkedHistory } from './checkedHistory.ts'
import { historyOf } from './History.ts'

const days = ['2023-03-10', '2023-12-31', '2024-12-31', '2027-01-20']

test('a check of a history finds what a check of the world that the log tells of finds, whatever was known', () => {
  let found = 0
  fc.assert(
    fc.property(
      fc.oneof(arbitrary.workLog({ pieces: 10 }), arbitrary.logWithBreaches, arbitrary.agreementLog()),
      fc.constantFrom(...days),
      fc.option(fc.nat({ max: 999 })),
      (events, on, at) => {
        const validAt = Day.day(on)
        const knownAt =
          at === null
            ? null
            : Log.instantOf(events[at % Math.max(1, events.length)]?.recorded ?? '2024-01-01T00:00:00Z')
        const question = { validAt, knownAt, agreement: null, reading: {} }
        const view = Answers.ask(Log.worldOf({ validAt, knownAt })(events), question)
        const checked = checkedHistory(historyOf(knownAt)(events), question)
        if (E.isLeft(view) || E.isLeft(checked)) throw new Error('no agreement was named')
        const all = view.right === null ? [] : Answers.check(view.right).map(Answers.findingJson)
        found += all.length
        expect([...(checked.right.checked?.findings() ?? [])]).toHaveLength(all.length)
        // A history has its cases by their names, and a world in the order in which the log first tells of them.
        expect(inOrder(checked.right.checked?.findings() ?? [])).toEqual(inOrder(all))
        expect(checked.right.view?.alsoInForce).toEqual(view.right?.alsoInForce)
      }
    ),
    { numRuns: 300 }
  )
  expect(found).toBeGreaterThan(3000)
}, 120_000)

test('a check is not made of an agreement that the log has not', () => {
  const asked = { validAt: Day.day('2024-01-01'), agreement: 'agreement/none' }
  expect(checkedHistory(historyOf(null)([]), asked)).toMatchObject({ _tag: 'Left', left: { type: 'UnknownAgreement' } })
})

const inOrder = (findings: Iterable<Answers.FindingJson>): ReadonlyArray<Answers.FindingJson> =>
  [...findings].sort((one, other) => (one.id < other.id ? -1 : 1))
