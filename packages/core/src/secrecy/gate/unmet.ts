import { type Instant, Stockholm } from '@norrsken/rules'
import { type Accounts, givings, tooManyWays } from '../../case/accounts.ts'
import { endOf, isUncertain } from '../../case/Consent.ts'
import type * as Case from '../../case/State.ts'
import { hasLeft } from '../../clauses/left.ts'
import type { Disclosure } from './Disclosure.ts'
import type { Situation } from './Situation.ts'

/** A condition of a permission that is not met. */
export type Lack =
  | 'party-left'
  | 'no-consent'
  | 'not-given-yet'
  | 'withdrawn'
  | 'expired'
  | 'unit-not-named'
  | 'fact-not-named'
  | 'subject-not-named'
  | 'purpose-not-named'
  | 'known-by-its-day-only'
  | 'accounts-differ'

/** Why a disclosure is not permitted: what the consent that comes closest lacks. Were none of it lacking, it would be. */
export interface Unmet {
  readonly disclosure: Disclosure
  /** The consent that lacks least, by its name, and the event by which it was given; `null` where the case has none. */
  readonly consent: { readonly name: string; readonly event: string } | null
  readonly lacks: ReadonlyArray<Lack>
}

/** What is lacking for a disclosure that is not permitted. */
export const unmet = ({ state, agreement }: Pick<Situation, 'state' | 'agreement'>, disclosure: Disclosure): Unmet => {
  const left: ReadonlyArray<Lack> = hasLeft(agreement, disclosure.to, Stockholm.localDay(disclosure.at))
    ? ['party-left']
    : []
  const told = givings(state.consents)
  if (tooManyWays(told)) return { disclosure, consent: null, lacks: [...left, 'accounts-differ'] }
  const lacking = told.map((accounts) => ({
    consent: { name: accounts[0].consent, event: accounts[0].evidence.id },
    lacks: lacksOfAll(accounts, disclosure)
  }))
  const nearest = lacking.reduce<(typeof lacking)[number] | null>(
    (best, one) => (best === null || one.lacks.length <= best.lacks.length ? one : best),
    null
  )
  return nearest === null
    ? { disclosure, consent: null, lacks: [...left, 'no-consent'] }
    : { disclosure, consent: nearest.consent, lacks: [...left, ...nearest.lacks] }
}

/** What a consent lacks by any account of it. Where it lacks nothing by one of several, it is open which of them is right. */
const lacksOfAll = (accounts: Accounts, disclosure: Disclosure): ReadonlyArray<Lack> => {
  const lacks = accounts.map((consent) => lacksOf(consent, disclosure))
  const isDisputed = accounts.length > 1 && lacks.some(({ length }) => length === 0)
  return isDisputed && lacks.some(({ length }) => length > 0) ? ['accounts-differ'] : [...new Set(lacks.flat())]
}

/** What a consent lacks to cover a disclosure; of one that is over, what else it would lack if it were not. */
const lacksOf = (consent: Case.Consent, { to, fact, subject, purpose, at }: Disclosure): ReadonlyArray<Lack> => {
  const scopes = consent.scopes.filter(({ from }, i) => i === 0 || from <= at).map(({ scope }) => scope)
  const names = (has: (scope: Case.Scope) => boolean): boolean => scopes.every(has)
  return [
    ...whenLacking(consent, at),
    ...(names(({ recipients }) => recipients.includes(to)) ? [] : (['unit-not-named'] as const)),
    ...(names(({ facts }) => facts.includes(fact)) ? [] : (['fact-not-named'] as const)),
    ...(names(({ subjects }) => subjects.includes(subject)) ? [] : (['subject-not-named'] as const)),
    ...(names(({ purposes }) => purposes.includes(purpose)) ? [] : (['purpose-not-named'] as const))
  ]
}

/** Why a consent is not known to hold at an instant. It may be over in more ways than one. */
const whenLacking = (
  { given, withdrawn, scopes, ...consent }: Case.Consent,
  at: Instant.Instant
): ReadonlyArray<Lack> => [
  ...(at < given ? (['not-given-yet'] as const) : []),
  ...(withdrawn !== null && withdrawn.at <= at ? (['withdrawn'] as const) : []),
  ...(scopes.some(({ from, scope: { until } }, i) => (i === 0 || from <= at) && until !== null && endOf(until) <= at)
    ? (['expired'] as const)
    : []),
  ...(given <= at && isUncertain({ given, ...consent }, at) ? (['known-by-its-day-only'] as const) : [])
]
