import type { Json } from '../Proof.ts'
import * as Tri from '../Tri.ts'
import * as Timeline from '../time/Timeline.ts'
import { type Reasoned, reasoned, undecided } from './Reasoned.ts'
import type { Naming, Operation, Term, TermAlgebra, Weighing } from './Term.ts'
import { weighed } from './weigh.ts'

/** What a term comes to for a subject, at every time, with the reasons. A change of reasons is a change. */
export type Evaluation<S, P extends number, A> = (subject: S) => Timeline.Timeline<Reasoned<A>, P>

declare module 'fp-ts/HKT.js' {
  interface URItoKind3<R, E, A> {
    readonly 'norrsken/Evaluation': Evaluation<R, E & number, A>
  }
}

/**
 * What a term comes to for a subject, at every time at once.
 *
 * @example
 * import { Term, type Day } from '@norrsken/rules'
 *
 * const four = Term.evaluate(Term.constant<null, Day.Day, number>(4))(null)
 * assert.equal(four.initial.value, 4)
 */
export const evaluate = <S, P extends number, A>(term: Term<S, P, A>): Evaluation<S, P, A> => term(evaluation)

const mapped = <S, P extends number, A, B>(
  term: Evaluation<S, P, A>,
  f: (one: Reasoned<A>, subject: S) => Reasoned<B>
): Evaluation<S, P, B> => {
  return (subject) => Timeline.map((one: Reasoned<A>) => f(one, subject))(term(subject))
}

const paired = <S, P extends number, A, B>(
  one: (subject: S) => Timeline.Timeline<A, P>,
  other: (subject: S) => Timeline.Timeline<B, P>
): ((subject: S) => Timeline.Timeline<readonly [A, B], P>) => {
  return (subject) => Timeline.zipWith((a: A, b: B) => [a, b] as const)<P>(other(subject))(one(subject))
}

/** Several terms as one that gives the list of what they come to. */
const together = <S, P extends number, A>(
  terms: ReadonlyArray<Evaluation<S, P, A>>
): ((subject: S) => Timeline.Timeline<ReadonlyArray<Reasoned<A>>, P>) => {
  const append = (list: ReadonlyArray<Reasoned<A>>, one: Reasoned<A>): ReadonlyArray<Reasoned<A>> => [...list, one]
  return (subject) => {
    const values = terms.map((term) => term(subject))
    if (values.every(({ changes }) => changes.length === 0)) return Timeline.of(values.map(({ initial }) => initial))
    return values.reduce<Timeline.Timeline<ReadonlyArray<Reasoned<A>>, P>>(
      (before, value) => Timeline.zipWith(append)<P>(value)(before),
      Timeline.of([])
    )
  }
}

/** One answer made of several, with the reasons of those that decide it. */
const combined = <S, P extends number>(
  terms: ReadonlyArray<Evaluation<S, P, Tri.Tri>>,
  combine: (answers: ReadonlyArray<Tri.Tri>) => Tri.Tri
): Evaluation<S, P, Tri.Tri> => {
  const answersOf = together(terms)
  const decide = (answers: ReadonlyArray<Reasoned<Tri.Tri>>): Reasoned<Tri.Tri> => {
    const value = combine(answers.map((answer) => answer.value))
    return { value, because: answers.flatMap((answer) => (answer.value === value ? answer.because : [])) }
  }
  return (subject) => Timeline.map(decide)(answersOf(subject))
}

/** What all accounts come to, each by itself; a conflict where two come to different things. */
const agreed = <S, P extends number>(
  name: string,
  term: Evaluation<S, P, Tri.Tri>
): Evaluation<ReadonlyArray<S>, P, Tri.Tri> => {
  const compare = (answers: ReadonlyArray<Reasoned<Tri.Tri>>): Reasoned<Tri.Tri> => {
    const [first, ...others] = answers
    if (first === undefined) return undecided('missing-fact', [name])
    const because = answers.flatMap((answer) => answer.because)
    return others.every(({ value }) => value === first.value)
      ? { value: first.value, because }
      : undecided('conflict', [name], because)
  }
  return (subjects) =>
    Timeline.map(compare)(together<null, P, Tri.Tri>(subjects.map((subject) => () => term(subject)))(null))
}

const applied = <S, P extends number, A, B>(
  { apply }: Operation<A, B>,
  term: Evaluation<S, P, A>
): Evaluation<S, P, B> => mapped(term, ({ value, because }) => ({ value: apply(value), because }))

const both = <S, P extends number, A, B>(
  one: Evaluation<S, P, A>,
  other: Evaluation<S, P, B>
): Evaluation<S, P, readonly [A, B]> => {
  const pairOf = paired(one, other)
  const join = ([a, b]: readonly [Reasoned<A>, Reasoned<B>]): Reasoned<readonly [A, B]> => ({
    value: [a.value, b.value],
    because: [...a.because, ...b.because]
  })
  return (subject) => Timeline.map(join)(pairOf(subject))
}

const weighedOver = <S, P extends number, A extends Json>(
  { base, exceptions, ...heading }: Weighing<Evaluation<S, P, Tri.Tri>, Evaluation<S, P, A>>,
  otherwise: A
): Evaluation<S, P, A> => {
  const partsOf = together<S, P, Tri.Tri | A>([
    ...exceptions.flatMap(({ when, gives }) => [when, gives]),
    ...(base === null ? [] : [base.gives])
  ])
  const weighAt = (parts: ReadonlyArray<Reasoned<Tri.Tri | A>>): Reasoned<A> =>
    weighed(
      {
        ...heading,
        base: base === null ? null : { name: base.name, gives: parts[2 * exceptions.length] as Reasoned<A> },
        exceptions: exceptions.map(({ name }, i) => ({
          name,
          when: parts[2 * i] as Reasoned<Tri.Tri>,
          gives: parts[2 * i + 1] as Reasoned<A>
        }))
      },
      otherwise
    )
  return (subject) => Timeline.map(weighAt)(partsOf(subject))
}

const named = <S, P extends number, A extends Json>(
  { rule, clause, about }: Naming<S>,
  term: Evaluation<S, P, A>
): Evaluation<S, P, A> =>
  mapped(term, ({ value, because }, subject) =>
    reasoned(value, { type: 'rule', rule, clause, about: about(subject), outcome: value, because })
  )

const always = <S, P extends number, A extends Json>(value: A): Evaluation<S, P, A> => {
  const timeline = Timeline.of<Reasoned<A>, P>(reasoned(value))
  return () => timeline
}

const evaluation: TermAlgebra<'norrsken/Evaluation'> = {
  constant: always,
  fact: ({ of }) => of,
  parameter:
    ({ of }) =>
    (subject) => {
      const proof = of(subject)
      return Timeline.of(reasoned(proof.value, proof))
    },
  map: applied,
  both,
  not: (term) => mapped(term, ({ value, because }) => ({ value: Tri.not(value), because })),
  all: (terms) => combined(terms, Tri.all),
  any: (terms) => combined(terms, Tri.any),
  accounts: agreed,
  weigh: weighedOver,
  named
}
