import { Day } from '@norrsken/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstEdition, question, under, worldOf } from '../agreement/acts.test-log.ts'
import { referred } from '../clauses/work.test-log.ts'
import { strictly } from './strictly.ts'
import { type View, views } from './View.ts'

/** Agreements on few days, so that they begin, end and run together; one in three is never signed. */
const agreement = fc
  .record({
    starts: fc.constantFrom('2023-03-01', '2023-07-01', '2024-03-01'),
    firstTermEnds: fc.constantFrom('2023-06-30', '2023-12-31', '2024-12-31'),
    isSigned: fc.constantFrom(true, true, false)
  })
  .map(({ starts, firstTermEnds, isSigned }) => {
    const acts = firstEdition({ starts, firstTermEnds, renewalMonths: 0 })
    return isSigned ? acts : acts.slice(0, 1)
  })
const agreements = fc
  .array(agreement, { minLength: 2, maxLength: 4 })
  .map((all) => all.map((acts, index) => under(`agreement/${index}`)(acts)))
const day = fc
  .integer({ min: Day.day('2023-02-20'), max: Day.day('2025-02-01') })
  .map((one) => Day.toIso(one as Day.Day))

test('no answer depends on the order in which agreements lie in a log', () => {
  const told = ({ stream, alsoInForce, cases }: View): unknown => [stream, alsoInForce, cases.map((one) => one.stream)]
  fc.assert(
    fc.property(agreements, day, day, (all, asked, began) => {
      const [one, other] = [all, [...all].reverse()].map((acts) => {
        const world = worldOf([...acts.flat(), referred(began)])
        const found = strictly(world, question(asked))
        if (found._tag === 'Left') throw new Error('no agreement was asked for')
        return [
          found.right.asked.map(told),
          new Map(views(world, question(asked)).map((view) => [view.stream, told(view)]))
        ]
      })
      expect(other).toEqual(one)
    })
  )
})
