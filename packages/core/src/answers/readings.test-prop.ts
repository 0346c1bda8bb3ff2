import { Day } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { question, worldIn } from '../agreement/acts.test-log.ts'
import type { Reading } from '../agreement/Reading.ts'
import { type ReadingKey, readings } from '../clauses/readings.ts'
import { E } from '../fp.ts'
import { exitIfNotice } from './exitIfNotice.ts'
import { leaves } from './leaves.ts'
import { member } from './member.ts'
import { underAllReadings } from './readings.ts'
import { ask, type View } from './View.ts'

/** The readings on which the life of an agreement can turn; the others are of its duties. */
const keys = [
  'noticeDay',
  'noticeCountsFrom',
  'minimumParties',
  'editionApplies',
  'rejoin',
  'exit',
  'rollDeadlines'
] as const satisfies ReadonlyArray<ReadingKey>

const choicesOf = (key: ReadingKey): ReadonlyArray<string | number> =>
  readings.flatMap((reading) => (reading.key === key ? reading.choices.map(({ value }) => value) : []))

/** Some of these readings chosen, the others left open. */
const chosen: fc.Arbitrary<Reading> = fc
  .tuple(
    fc.subarray([...keys], { minLength: 5 }),
    fc.record(Object.fromEntries(keys.map((key) => [key, fc.constantFrom(...choicesOf(key))])))
  )
  .map(([some, choices]) => Object.fromEntries(some.map((key) => [key, choices[key]])) as Reading)

/** Every combination of what is left open; `null` in the place of a choice: what the editions state. */
const combinations = (open: ReadonlyArray<ReadingKey>): ReadonlyArray<ReadonlyArray<string | number | null>> =>
  open.reduce<ReadonlyArray<ReadonlyArray<string | number | null>>>(
    (some, key) => some.flatMap((one) => [null, ...choicesOf(key)].map((choice) => [...one, choice])),
    [[]]
  )

const questions: ReadonlyArray<(view: View) => string | null> = [
  (view) => member(view, 'are').value,
  (view) => leaves(view, 'berg').value,
  (view) => exitIfNotice(view, Day.day('2024-07-01')).value
]

describe('an answer under all readings', () => {
  test('is what asking under each combination of them one by one comes to', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(
        arbitrary.agreementLog({ acts: 4 }),
        fc.constantFrom('2023-12-31', '2024-07-01', '2025-01-01'),
        fc.constantFrom(...questions),
        chosen,
        (log, day, asked, reading) => {
          const world = worldIn(log)
          const viewed = (more: Reading): View => {
            const view = ask(world, question(day, { reading: { ...reading, ...more } }))
            if (E.isLeft(view) || view.right === null) throw new Error('the log has no agreement')
            return view.right
          }
          const open = keys.filter((key) => !(key in reading))
          const answers = combinations(open).map((choices) => {
            const others = open.flatMap((key, index) => (choices[index] == null ? [] : [[key, choices[index]]]))
            return { choices, value: asked(viewed(Object.fromEntries(others))) }
          })
          const values = new Set(answers.map(({ value }) => value))
          const answer = underAllReadings(world, viewed({}), asked)
          expect(new Set(answer.same ? [answer.value] : answer.values)).toEqual(values)
          const mattering = answer.same ? [] : answer.matters.map(({ key }) => key)
          expect([...mattering].sort()).toEqual(open.filter((_, index) => differsAt(index, answers)).sort())
        }
      ),
      { numRuns: 20 }
    )
  })
})

interface Answered {
  readonly choices: ReadonlyArray<string | number | null>
  readonly value: string | null
}

/** Whether two answers differ whose choices differ only in one place. */
const differsAt = (place: number, answers: ReadonlyArray<Answered>): boolean => {
  const byOthers = new Map<string, string | null>()
  return answers.some(({ choices, value }) => {
    const others = JSON.stringify(choices.filter((_, index) => index !== place))
    const known = byOthers.get(others)
    if (known === undefined) byOthers.set(others, value)
    return known !== undefined && known !== value
  })
}
