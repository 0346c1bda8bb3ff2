import { type Instant, Stockholm } from '@norrsken/rules'
import { type Accounts, givings, tooManyWays } from '../../case/accounts.ts'
import { endOf, isUncertain } from '../../case/Consent.ts'
import type * as Case from '../../case/State.ts'
import { hasLeft } from '../../clauses/left.ts'
import type { Disclosure } from './Disclosure.ts'
import { agreementsIn, type Situation } from './Situation.ts'

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

/** What is lacking for one disclosure after the other of one case, each of which is not permitted. */
export const unmet = (
  situation: Pick<Situation, 'state' | 'agreement' | 'others'>
): ((disclosure: Disclosure) => Unmet) => {
  const told = givings(situation.state.consents)
  const agreements = agreementsIn(situation)
  return (disclosure) => {
    const day = Stockholm.localDay(disclosure.at)
    const left: ReadonlyArray<Lack> = agreements.some((one) => hasLeft(one, disclosure.to, day)) ? ['party-left'] : []
    return lackingOf(told, left, disclosure)
  }
}

const lackingOf = (told: ReadonlyArray<Accounts>, left: ReadonlyArray<Lack>, disclosure: Disclosure): Unmet => {
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
  if (accounts.length === 1) return lacksOf(accounts[0], disclosure)
  const lacks = accounts.map((consent) => lacksOf(consent, disclosure))
  const isDisputed = lacks.some(({ length }) => length === 0)
  return isDisputed && lacks.some(({ length }) => length > 0) ? ['accounts-differ'] : [...new Set(lacks.flat())]
}

/** What a consent lacks to cover a disclosure; of one that is over, what else it would lack if it were not. */
const lacksOf = (consent: Case.Consent, { to, fact, subject, purpose, at }: Disclosure): ReadonlyArray<Lack> => {
  const lacks = whenLacking(consent, at)
  const lacksWhere = (lack: Lack, isNamedIn: (scope: Case.Scope) => boolean): void => {
    if (consent.scopes.some(({ from, scope }, i) => (i === 0 || from <= at) && !isNamedIn(scope))) lacks.push(lack)
  }
  lacksWhere('unit-not-named', ({ recipients }) => recipients.includes(to))
  lacksWhere('fact-not-named', ({ facts }) => facts.includes(fact))
  lacksWhere('subject-not-named', ({ subjects }) => subjects.includes(subject))
  lacksWhere('purpose-not-named', ({ purposes }) => purposes.includes(purpose))
  return lacks
}

/** Why a consent is not known to hold at an instant. It may be over in more ways than one. */
const whenLacking = (consent: Case.Consent, at: Instant.Instant): Lack[] => {
  const { given, withdrawn, scopes } = consent
  const lacks: Lack[] = []
  if (at < given) lacks.push('not-given-yet')
  if (withdrawn !== null && withdrawn.at <= at) lacks.push('withdrawn')
  if (scopes.some(({ from, scope: { until } }, i) => (i === 0 || from <= at) && until !== null && endOf(until) <= at))
    lacks.push('expired')
  if (given <= at && isUncertain(consent, at)) lacks.push('known-by-its-day-only')
  return lacks
}
