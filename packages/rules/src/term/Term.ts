import type { Kind3, URIS3 } from '../fp.ts'
import type { Json, ParameterProof } from '../Proof.ts'
import type { Tri } from '../Tri.ts'
import type * as Timeline from '../time/Timeline.ts'
import type { Reasoned } from './Reasoned.ts'

/**
 * Something that can be known of a subject, over time, by its name. The name is how words, dependencies and open points
 * speak of it.
 */
export interface Fact<S, P extends number, A> {
  readonly name: string
  readonly of: (subject: S) => Timeline.Timeline<Reasoned<A>, P>
}

/** A value that the text sets for a subject, with where it stands. */
export interface Parameter<S, A extends Json> {
  readonly path: string
  readonly of: (subject: S) => ParameterProof & { readonly value: A }
}

/** A function of a value, by its name, so that a rule that uses it can be read. */
export interface Operation<A, B> {
  readonly name: string
  readonly apply: (a: A) => B
}

/** An exception of a rule: where `when` holds, `gives` takes the place of what the rule says otherwise. */
export interface Exception<When, Then> {
  readonly name: string
  readonly when: When
  readonly gives: Then
}

/** A rule with its exceptions. `base` null: the rule itself says nothing, and where no exception applies there is a gap. */
export interface Weighing<When, Then> {
  readonly rule: string
  readonly clause: string
  readonly base: { readonly name: string; readonly gives: Then } | null
  /** What would decide it in a gap; where that has no name of its own, it is the rule. */
  readonly gap?: string
  readonly exceptions: ReadonlyArray<Exception<When, Then>>
}

/** The name under which a rule puts what it comes to. */
export interface Naming<S> {
  readonly rule: string
  readonly clause: string
  readonly about: (subject: S) => { readonly [key: string]: Json }
}

/**
 * What can be done with the terms of a rule: one function for each way in which terms are made. An interpreter is a value
 * of this type; a new way to make terms breaks every interpreter until it says what it means there.
 *
 * `S` is what a rule is about, `P` the points in time at which its value may change, `A` the value.
 *
 * There is no way to choose a term by the *value* of another: everything that a rule may depend on is known before it is
 * evaluated.
 */
export interface TermAlgebra<F extends URIS3> {
  readonly constant: <S, P extends number, A extends Json>(value: A) => Kind3<F, S, P, A>
  readonly fact: <S, P extends number, A>(fact: Fact<S, P, A>) => Kind3<F, S, P, A>
  readonly parameter: <S, P extends number, A extends Json>(parameter: Parameter<S, A>) => Kind3<F, S, P, A>
  readonly map: <S, P extends number, A, B>(operation: Operation<A, B>, term: Kind3<F, S, P, A>) => Kind3<F, S, P, B>
  readonly both: <S, P extends number, A, B>(
    one: Kind3<F, S, P, A>,
    other: Kind3<F, S, P, B>
  ) => Kind3<F, S, P, readonly [A, B]>
  readonly not: <S, P extends number>(term: Kind3<F, S, P, Tri>) => Kind3<F, S, P, Tri>
  readonly all: <S, P extends number>(terms: ReadonlyArray<Kind3<F, S, P, Tri>>) => Kind3<F, S, P, Tri>
  readonly any: <S, P extends number>(terms: ReadonlyArray<Kind3<F, S, P, Tri>>) => Kind3<F, S, P, Tri>
  readonly accounts: <S, P extends number>(
    name: string,
    term: Kind3<F, S, P, Tri>
  ) => Kind3<F, ReadonlyArray<S>, P, Tri>
  readonly weigh: <S, P extends number, A extends Json>(
    weighing: Weighing<Kind3<F, S, P, Tri>, Kind3<F, S, P, A>>,
    undecided: A
  ) => Kind3<F, S, P, A>
  readonly named: <S, P extends number, A extends Json>(naming: Naming<S>, term: Kind3<F, S, P, A>) => Kind3<F, S, P, A>
}

/**
 * A rule, or a part of one, as a value: it can be evaluated over time, put into words, and asked what it depends on.
 *
 * @example
 * import { Term, Timeline, Reasoned, Tri, type Day } from '@norrsken/rules'
 *
 * const isOpen = Term.fact<{ open: boolean }, Day.Day, Tri.Tri>({
 *   name: 'open',
 *   of: ({ open }) => Timeline.of(Reasoned.reasoned(Tri.fromBoolean(open)))
 * })
 * const value = Term.evaluate(Term.not(isOpen))({ open: false }).initial.value
 * assert.equal(value, 'yes')
 */
export type Term<S, P extends number, A> = <F extends URIS3>(algebra: TermAlgebra<F>) => Kind3<F, S, P, A>

/** A term that is the same for every subject and at every time. */
export const constant =
  <S, P extends number, A extends Json>(value: A): Term<S, P, A> =>
  (algebra) =>
    algebra.constant(value)

/** What is known of a subject. */
export const fact =
  <S, P extends number, A>(known: Fact<S, P, A>): Term<S, P, A> =>
  (algebra) =>
    algebra.fact(known)

/** What the text sets. */
export const parameter =
  <S, P extends number, A extends Json>(set: Parameter<S, A>): Term<S, P, A> =>
  (algebra) =>
    algebra.parameter(set)

/** What an operation makes of a term's value. */
export const map =
  <A, B>(operation: Operation<A, B>) =>
  <S, P extends number>(term: Term<S, P, A>): Term<S, P, B> =>
  (algebra) =>
    algebra.map(operation, term(algebra))

/** Two terms as one, for an operation on both. */
export const both =
  <S, P extends number, A, B>(one: Term<S, P, A>, other: Term<S, P, B>): Term<S, P, readonly [A, B]> =>
  (algebra) =>
    algebra.both(one(algebra), other(algebra))

/** That something does not hold. */
export const not =
  <S, P extends number>(term: Term<S, P, Tri>): Term<S, P, Tri> =>
  (algebra) =>
    algebra.not(term(algebra))

/** That everything holds: one `no` decides, whatever else is unknown. */
export const all =
  <S, P extends number>(...terms: ReadonlyArray<Term<S, P, Tri>>): Term<S, P, Tri> =>
  (algebra) =>
    algebra.all(terms.map((term) => term(algebra)))

/** That something holds: one `yes` decides, whatever else is unknown. */
export const any =
  <S, P extends number>(...terms: ReadonlyArray<Term<S, P, Tri>>): Term<S, P, Tri> =>
  (algebra) =>
    algebra.any(terms.map((term) => term(algebra)))

/**
 * Something that several accounts tell of, at least one: what they agree on. Where they contradict each other it is open, and
 * which of them is right would decide it.
 *
 * @param name - what the accounts are about, for the open point
 */
export const accounts =
  (name: string) =>
  <S, P extends number>(term: Term<S, P, Tri>): Term<ReadonlyArray<S>, P, Tri> =>
  (algebra) =>
    algebra.accounts(name, term(algebra))

/**
 * A rule and its exceptions. Where no exception applies, the base holds; where one does, or several that come to the same,
 * it holds instead; several that differ are a conflict, and where there is neither base nor exception there is a gap.
 * Nothing is ever thrown.
 *
 * @param undecided - the value where nothing decides: of a question of fact, `unknown`
 */
export const weigh =
  <S, P extends number, A extends Json>(
    { base, exceptions, ...heading }: Weighing<Term<S, P, Tri>, Term<S, P, A>>,
    undecided: A
  ): Term<S, P, A> =>
  (algebra) =>
    algebra.weigh(
      {
        ...heading,
        base: base === null ? null : { name: base.name, gives: base.gives(algebra) },
        exceptions: exceptions.map(({ name, when, gives }) => ({ name, when: when(algebra), gives: gives(algebra) }))
      },
      undecided
    )

/** A term under a name of its own: in a proof it is one step, with its reasons below. */
export const named =
  <S>(naming: Naming<S>) =>
  <P extends number, A extends Json>(term: Term<S, P, A>): Term<S, P, A> =>
  (algebra) =>
    algebra.named(naming, term(algebra))
