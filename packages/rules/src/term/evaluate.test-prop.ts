import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Proof } from '../Proof.ts'
import * as Tri from '../Tri.ts'
import type * as Day from '../time/Day.ts'
import * as Timeline from '../time/Timeline.ts'
import { evaluate } from './evaluate.ts'
import { type Reasoned, reasoned } from './Reasoned.ts'
import * as Term from './Term.ts'
import {
  answers,
  days,
  factOf,
  type Made,
  made,
  ofPair,
  type Subject,
  saying,
  subject,
  termOf
} from './terms.test-arbitrary.ts'
import { weighed } from './weigh.ts'

type Rule<A> = Term.Term<Subject, Day.Day, A>

/** What a rule comes to on a day, with its reasons. */
const on = <A>(day: Day.Day, rule: Rule<A>, of: Subject): Reasoned<A> =>
  Timeline.at(day)(evaluate<Subject, Day.Day, A>(rule)(of))

/** What a rule comes to on a day, worked out by hand for that day alone. */
const byHand = (rule: Made, day: Day.Day, of: Subject): Tri.Tri => {
  switch (rule.type) {
    case 'constant':
      return rule.value
    case 'fact':
      return Timeline.at(day)(of.facts[rule.name])
    case 'parameter':
      return of.choice
    case 'named':
      return byHand(rule.of, day, of)
    case 'not': {
      const value = byHand(rule.of, day, of)
      return value === 'unknown' ? value : value === 'yes' ? 'no' : 'yes'
    }
    case 'all':
    case 'any': {
      const values = rule.of.map((one) => byHand(one, day, of))
      const [decides, otherwise] = rule.type === 'all' ? (['no', 'yes'] as const) : (['yes', 'no'] as const)
      if (values.includes(decides)) return decides
      return values.includes('unknown') ? 'unknown' : otherwise
    }
    case 'both':
      return ofPair([byHand(rule.one, day, of), byHand(rule.other, day, of)])
    case 'weigh': {
      const values = rule.exceptions.map(({ when, gives }) => ({
        when: byHand(when, day, of),
        gives: byHand(gives, day, of)
      }))
      const base = rule.base === null ? [] : [byHand(rule.base, day, of)]
      const holding = values.filter(({ when }) => when === 'yes').map(({ gives }) => gives)
      const standing = new Set(holding.length > 0 ? holding : base)
      const [decided] = standing
      if (standing.size !== 1 || decided === undefined) return 'unknown'
      return values.some(({ when, gives }) => when === 'unknown' && gives !== decided) ? 'unknown' : decided
    }
  }
}

const everyDay = (check: (day: Day.Day) => void): void => {
  for (const day of days) check(day)
}

const two = fc.tuple(made.map(termOf), made.map(termOf))

describe('what a rule comes to over time', () => {
  test('is on each day what it comes to by the facts of that day', () => {
    fc.assert(
      fc.property(made, subject, (rule, of) => {
        const value = evaluate(termOf(rule))(of)
        everyDay((day) => expect(Timeline.at(day)(value).value).toBe(byHand(rule, day, of)))
      }),
      { numRuns: 500 }
    )
  })

  test('changes only on days on which a fact does', () => {
    fc.assert(
      fc.property(made, subject, (rule, of) => {
        const turns = new Set(Object.values(of.facts).flatMap(({ changes }) => changes.map(({ from }) => from)))
        for (const { from } of evaluate(termOf(rule))(of).changes) expect(turns).toContain(from)
      })
    )
  })

  test('is the same whenever it is asked for, and leaves what is known as it was', () => {
    fc.assert(
      fc.property(made, subject, (rule, of) => {
        const before = JSON.stringify(of)
        const evaluated = evaluate(termOf(rule))
        expect(evaluated(of)).toEqual(evaluated(of))
        expect(JSON.stringify(of)).toBe(before)
      })
    )
  })
})

describe('what a rule made of others comes to on a day, with its reasons, follows from those others on that day', () => {
  test('a constant is itself, for no reason', () => {
    fc.assert(
      fc.property(fc.string(), subject, (value, of) => {
        everyDay((day) => expect(on(day, Term.constant(value), of)).toEqual(reasoned(value)))
      })
    )
  })

  test('a fact is what is known of it', () => {
    fc.assert(
      fc.property(subject, (of) => {
        everyDay((day) => {
          const known = Timeline.at(day)(of.facts.a)
          expect(on(day, factOf('a'), of)).toEqual(reasoned(known, saying('a', known)))
        })
      })
    )
  })

  test('an operation is done on the value, and the reasons stay', () => {
    const length = { name: 'length', apply: (value: Tri.Tri) => value.length }
    fc.assert(
      fc.property(made.map(termOf), subject, (rule, of) => {
        everyDay((day) => {
          const { value, because } = on<Tri.Tri>(day, rule, of)
          expect(on(day, Term.map(length)(rule), of)).toEqual({ value: value.length, because })
        })
      })
    )
  })

  test('two as one are a pair, for the reasons of both', () => {
    fc.assert(
      fc.property(two, subject, ([one, other], of) => {
        everyDay((day) => {
          const [a, b] = [on(day, one, of), on(day, other, of)]
          expect(on(day, Term.both(one, other), of)).toEqual({
            value: [a.value, b.value],
            because: [...a.because, ...b.because]
          })
        })
      })
    )
  })

  test('the opposite has the same reasons, and the opposite of the opposite is the rule', () => {
    fc.assert(
      fc.property(made.map(termOf), subject, (rule, of) => {
        everyDay((day) => {
          const { value, because } = on<Tri.Tri>(day, rule, of)
          expect(on(day, Term.not(rule), of)).toEqual({ value: Tri.not(value), because })
          expect(on(day, Term.not(Term.not(rule)), of)).toEqual({ value, because })
        })
      })
    )
  })

  test('that all hold, or any, follows from whether each does, for the reasons of those that decide it', () => {
    fc.assert(
      fc.property(fc.array(made.map(termOf), { maxLength: 4 }), subject, (rules, of) => {
        everyDay((day) => {
          const parts = rules.map((rule) => on<Tri.Tri>(day, rule, of))
          for (const [rule, combine] of [
            [Term.all(...rules), Tri.all],
            [Term.any(...rules), Tri.any]
          ] as const) {
            const value = combine(parts.map((part) => part.value))
            const because = parts.filter((part) => part.value === value).flatMap((part) => part.because)
            expect(on(day, rule, of)).toEqual({ value, because })
          }
        })
      })
    )
  })

  test('that not all hold is that some opposite does', () => {
    fc.assert(
      fc.property(two, subject, ([one, other], of) => {
        everyDay((day) => {
          const notAll = on(day, Term.not(Term.all(one, other)), of)
          expect(on(day, Term.any(Term.not(one), Term.not(other)), of)).toEqual(notAll)
        })
      })
    )
  })

  test('a rule with exceptions is weighed by what they come to that day', () => {
    fc.assert(
      fc.property(
        fc.option(made.map(termOf)),
        fc.array(fc.record({ when: made.map(termOf), gives: made.map(termOf) }), { maxLength: 3 }),
        subject,
        (base, exceptions, of) => {
          const weighing = <When, Then>(say: (rule: Rule<Tri.Tri>) => When & Then): Term.Weighing<When, Then> => ({
            rule: '1/rule',
            clause: '1',
            base: base === null ? null : { name: 'base', gives: say(base) },
            exceptions: exceptions.map(({ when, gives }, i) => ({ name: `${i}`, when: say(when), gives: say(gives) }))
          })
          const rule: Rule<Tri.Tri> = Term.weigh(
            weighing<Rule<Tri.Tri>, Rule<Tri.Tri>>((one) => one),
            'unknown'
          )
          everyDay((day) => {
            const onDay = weighing<Reasoned<Tri.Tri>, Reasoned<Tri.Tri>>((one) => on(day, one, of))
            expect(on(day, rule, of)).toEqual(weighed<Tri.Tri>(onDay, 'unknown'))
          })
        }
      )
    )
  })

  test('a rule with a name of its own is one step of the proof, with the reasons below it', () => {
    fc.assert(
      fc.property(made.map(termOf), subject, (rule, of) => {
        const about = ({ choice }: Subject): { readonly choice: string } => ({ choice })
        const named: Rule<Tri.Tri> = Term.named({ rule: '1/rule', clause: '1', about })(rule)
        everyDay((day) => {
          const { value, because } = on<Tri.Tri>(day, rule, of)
          const step: Proof = { type: 'rule', rule: '1/rule', clause: '1', about: about(of), outcome: value, because }
          expect(on(day, named, of)).toEqual(reasoned(value, step))
        })
      })
    )
  })

  test('an exception that never holds changes nothing', () => {
    fc.assert(
      fc.property(answers, answers, made.map(termOf), subject, (a, b, gives, of) => {
        const base = { name: 'base', gives: factOf('a') }
        const first = { name: 'first', when: factOf('b'), gives: factOf('c') }
        const never = { name: 'never', when: Term.all<Subject, Day.Day>(gives, Term.constant('no')), gives }
        const rule = (...exceptions: ReadonlyArray<typeof first>): Rule<Tri.Tri> =>
          Term.weigh({ rule: '1/rule', clause: '1', base, exceptions }, 'unknown')
        const known = { ...of, facts: { ...of.facts, a, b } }
        everyDay((day) => expect(on(day, rule(never, first), known).value).toBe(on(day, rule(first), known).value))
      })
    )
  })
})
