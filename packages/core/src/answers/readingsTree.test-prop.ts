import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersOf, type Choice, explore, given, matters, type Options } from './readingsTree.ts'

const keys = ['a', 'b', 'c', 'd'] as const
const choices: ReadonlyArray<Choice> = [0, 1, 2]
const options: Options = new Map(keys.map((key) => [key, choices.slice(0, key === 'b' ? 3 : 2)]))

/** A question that looks at choices in an order of its own, and not at all of them: what it comes to, as a tree. */
type Plan = number | { readonly key: string; readonly ways: ReadonlyArray<Plan> }
const { plan } = fc.letrec<{ plan: Plan }>((tie) => ({
  plan: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: 0, max: 2 }),
    fc.record({ key: fc.constantFrom(...keys), ways: fc.array(tie('plan'), { minLength: 3, maxLength: 3 }) })
  )
}))

const answerTo = (question: Plan, look: (key: string) => Choice): number =>
  typeof question === 'number' ? question : answerTo(question.ways[Number(look(question.key))] ?? 0, look)

/** Every combination of choices. */
const combinations: ReadonlyArray<{ readonly [key: string]: Choice }> = [...options].reduce<
  ReadonlyArray<{ readonly [key: string]: Choice }>
>((some, [key, all]) => some.flatMap((one) => all.map((choice) => ({ ...one, [key]: choice }))), [{}])

const isSame = (one: number, other: number): boolean => one === other

describe('an answer under all combinations of choices', () => {
  test('is, in each, what the question comes to in it', () => {
    fc.assert(
      fc.property(plan, (question) => {
        const tree = explore(options, (look) => answerTo(question, look))
        for (const combination of combinations) {
          const one = keys.reduce((rest, key) => given(rest, key, combination[key] ?? null), tree)
          expect(one).toEqual({ type: 'answer', value: answerTo(question, (key) => combination[key] ?? null) })
        }
      })
    )
  })

  test('is one of those that some combination leads to, and all of them', () => {
    fc.assert(
      fc.property(plan, (question) => {
        const all = new Set(combinations.map((one) => answerTo(question, (key) => one[key] ?? null)))
        expect(
          new Set(
            answersOf(
              explore(options, (look) => answerTo(question, look)),
              isSame
            )
          )
        ).toEqual(all)
      })
    )
  })

  test('depends on exactly the keys in which two combinations differ that differ in their answers', () => {
    fc.assert(
      fc.property(plan, (question) => {
        const tree = explore(options, (look) => answerTo(question, look))
        const answer = (one: { readonly [key: string]: Choice }): number =>
          answerTo(question, (key) => one[key] ?? null)
        for (const [key, all] of options) {
          const differs = combinations.some((one) =>
            all.some((choice) => answer({ ...one, [key]: choice }) !== answer(one))
          )
          expect([key, matters(tree, key, all, isSame)]).toEqual([key, differs])
        }
      })
    )
  })
})
