import fc from 'fast-check'
import type { EventProof } from '../Proof.ts'
import type { Tri } from '../Tri.ts'
import type * as Day from '../time/Day.ts'
import * as Days from '../time/Day.ts'
import * as Timeline from '../time/Timeline.ts'
import { reasoned } from './Reasoned.ts'
import * as Term from './Term.ts'

/* Rules about a subject of which three facts are known over ten days, and for which the text sets one choice. */

/** What is known of a subject: each fact as an answer that may change from day to day. */
export interface Subject {
  readonly facts: { readonly [name in FactName]: Timeline.Timeline<Tri> }
  readonly choice: 'yes' | 'no'
}

const factNames = ['a', 'b', 'c'] as const
export type FactName = (typeof factNames)[number]

/** A rule as it was made, so that what it comes to can be worked out by hand. */
export type Made =
  | { readonly type: 'constant'; readonly value: Tri }
  | { readonly type: 'fact'; readonly name: FactName }
  | { readonly type: 'parameter' }
  | { readonly type: 'not' | 'named'; readonly of: Made }
  | { readonly type: 'all' | 'any'; readonly of: ReadonlyArray<Made> }
  | { readonly type: 'both'; readonly one: Made; readonly other: Made }
  | {
      readonly type: 'weigh'
      readonly base: Made | null
      readonly exceptions: ReadonlyArray<{ readonly when: Made; readonly gives: Made }>
    }

const firstDay = Days.day('2024-02-25')

/** The days on which something may change, the day before, and the ends of time. */
export const days: ReadonlyArray<Day.Day> = [
  Number.NEGATIVE_INFINITY as Day.Day,
  ...Array.from({ length: 10 }, (_, n) => Days.addDays(n - 1)(firstDay)),
  Number.POSITIVE_INFINITY as Day.Day
]

export const tri = fc.constantFrom<Tri>('yes', 'no', 'unknown')

export const answers: fc.Arbitrary<Timeline.Timeline<Tri>> = fc
  .record({
    initial: tri,
    turns: fc.uniqueArray(fc.nat({ max: 8 }), { maxLength: 4 }),
    values: fc.array(tri, { minLength: 4, maxLength: 4 })
  })
  .map(({ initial, turns, values }) => ({
    initial,
    changes: turns
      .toSorted((one, other) => one - other)
      .map((turn, i) => ({ from: Days.addDays(turn)(firstDay), value: values[i] ?? 'unknown' }))
  }))

export const subject: fc.Arbitrary<Subject> = fc.record({
  facts: fc.record({ a: answers, b: answers, c: answers }),
  choice: fc.constantFrom('yes', 'no')
})

export const made: fc.Arbitrary<Made> = fc.letrec<{ readonly rule: Made }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ type: fc.constant('constant' as const), value: tri }),
    fc.record({ type: fc.constant('fact' as const), name: fc.constantFrom(...factNames) }),
    fc.record({ type: fc.constant('parameter' as const) }),
    fc.record({ type: fc.constantFrom('not' as const, 'named' as const), of: tie('rule') }),
    fc.record({ type: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('rule'), { maxLength: 3 }) }),
    fc.record({ type: fc.constant('both' as const), one: tie('rule'), other: tie('rule') }),
    fc.record({
      type: fc.constant('weigh' as const),
      base: fc.option(tie('rule')),
      exceptions: fc.array(fc.record({ when: tie('rule'), gives: tie('rule') }), { maxLength: 3 })
    })
  )
})).rule

/** What is made of a pair: the first answer, unless both are the same. */
export const ofPair = ([one, other]: readonly [Tri, Tri]): Tri => (one === other ? 'unknown' : one)

/** The event that says what a fact is from a day on. */
export const saying = (name: string, value: Tri): EventProof => ({
  type: 'event',
  id: `${name} ${value}`,
  event: 'Said',
  effective: '2024-01-01',
  recorded: '2024-01-01T00:00:00Z',
  says: { [name]: value }
})

export const factOf = (name: FactName): Term.Term<Subject, Day.Day, Tri> =>
  Term.fact({
    name,
    of: ({ facts }: Subject) => Timeline.map((value: Tri) => reasoned(value, saying(name, value)))(facts[name])
  })

/** The rule that was made. */
export const termOf = (rule: Made): Term.Term<Subject, Day.Day, Tri> => {
  switch (rule.type) {
    case 'constant':
      return Term.constant(rule.value)
    case 'fact':
      return factOf(rule.name)
    case 'parameter':
      return Term.parameter({
        path: 'choice',
        of: ({ choice }: Subject) => ({
          type: 'parameter' as const,
          path: 'choice',
          value: choice,
          since: null,
          edition: 'first'
        })
      })
    case 'not':
      return Term.not(termOf(rule.of))
    case 'named':
      return Term.named({ rule: '1/named', clause: '1', about: ({ choice }: Subject) => ({ choice }) })(termOf(rule.of))
    case 'all':
      return Term.all(...rule.of.map(termOf))
    case 'any':
      return Term.any(...rule.of.map(termOf))
    case 'both':
      return Term.map({ name: 'of-pair', apply: ofPair })(Term.both(termOf(rule.one), termOf(rule.other)))
    case 'weigh':
      return Term.weigh(
        {
          rule: '1/weighed',
          clause: '1',
          base: rule.base === null ? null : { name: 'base', gives: termOf(rule.base) },
          exceptions: rule.exceptions.map(({ when, gives }, i) => ({
            name: `exception ${i + 1}`,
            when: termOf(when),
            gives: termOf(gives)
          }))
        },
        'unknown'
      )
  }
}
