import type { Json } from '../Proof.ts'
import type { Term, TermAlgebra } from './Term.ts'

/**
 * The structure of a term, as data: what the rule is, apart from any subject and any day. Words, dependencies and coverage
 * are read from it.
 */
export type Outline =
  | { readonly type: 'constant'; readonly value: Json }
  | { readonly type: 'fact'; readonly name: string }
  | { readonly type: 'parameter'; readonly path: string }
  | { readonly type: 'operation' | 'accounts'; readonly name: string; readonly of: ReadonlyArray<Outline> }
  | { readonly type: 'not' | 'all' | 'any'; readonly of: ReadonlyArray<Outline> }
  | {
      readonly type: 'default'
      readonly rule: string
      readonly clause: string
      readonly base: { readonly name: string; readonly gives: Outline } | null
      readonly exceptions: ReadonlyArray<{ readonly name: string; readonly when: Outline; readonly gives: Outline }>
    }
  | { readonly type: 'rule'; readonly rule: string; readonly clause: string; readonly of: ReadonlyArray<Outline> }

declare module 'fp-ts/HKT.js' {
  interface URItoKind3<R, E, A> {
    readonly 'norrsken/Outline': Outline
  }
}

/**
 * The structure of a term.
 *
 * @example
 * import { Term, type Day } from '@norrsken/rules'
 *
 * const four = Term.constant<null, Day.Day, number>(4)
 * assert.deepEqual(Term.outline(four), { type: 'constant', value: 4 })
 */
export const outline = <S, P extends number, A>(term: Term<S, P, A>): Outline => term(outlining)

const outlining: TermAlgebra<'norrsken/Outline'> = {
  constant: (value) => ({ type: 'constant', value }),
  fact: ({ name }) => ({ type: 'fact', name }),
  parameter: ({ path }) => ({ type: 'parameter', path }),
  map: ({ name }, of) => ({ type: 'operation', name, of: [of] }),
  both: (one, other) => ({ type: 'all', of: [one, other] }),
  not: (of) => ({ type: 'not', of: [of] }),
  all: (of) => ({ type: 'all', of }),
  any: (of) => ({ type: 'any', of }),
  accounts: (name, of) => ({ type: 'accounts', name, of: [of] }),
  weigh: ({ rule, clause, base, exceptions }) => ({ type: 'default', rule, clause, base, exceptions }),
  named: ({ rule, clause }, of) => ({ type: 'rule', rule, clause, of: [of] })
}

/** What a rule depends on, by name. */
export interface Dependencies {
  readonly facts: ReadonlyArray<string>
  readonly parameters: ReadonlyArray<string>
}

/**
 * The facts and parameters that a rule depends on, whatever the subject: nothing else can change what it comes to.
 *
 * @example
 * import { Term } from '@norrsken/rules'
 *
 * const rule = Term.outline(Term.not(Term.fact({ name: 'open', of: () => ({ initial: { value: 'yes', because: [] }, changes: [] }) })))
 * assert.deepEqual(Term.dependencies(rule), { facts: ['open'], parameters: [] })
 */
export const dependencies = (rule: Outline): Dependencies => {
  const parts = everyPart(rule)
  return {
    facts: [...new Set(parts.flatMap((part) => (part.type === 'fact' ? [part.name] : [])))],
    parameters: [...new Set(parts.flatMap((part) => (part.type === 'parameter' ? [part.path] : [])))]
  }
}

/** A rule and every part of it, each before its own parts. */
export const everyPart = (rule: Outline): ReadonlyArray<Outline> => [rule, ...partsOf(rule).flatMap(everyPart)]

const partsOf = (rule: Outline): ReadonlyArray<Outline> => {
  switch (rule.type) {
    case 'constant':
    case 'fact':
    case 'parameter':
      return []
    case 'operation':
    case 'accounts':
    case 'not':
    case 'all':
    case 'any':
    case 'rule':
      return rule.of
    case 'default':
      return [
        ...rule.exceptions.flatMap(({ when, gives }) => [when, gives]),
        ...(rule.base === null ? [] : [rule.base.gives])
      ]
  }
}
