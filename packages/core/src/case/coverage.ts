import { type Instant, Stockholm, type Tri } from '@norrsken/rules'
import { endOf, isUncertain, type Named, names } from './Consent.ts'
import type { Consent, Scope } from './State.ts'
import type { FactClass, Purpose, Subject } from './words.ts'

/** One thing that a consent must cover for one unit to hear it. */
export type Disclosure = Named

/**
 * Whether a consent covers a disclosure at an instant (R9): its scope names unit, fact, subject and purpose, and it has been
 * given, is not past its end and has not been withdrawn. A consent of which only the day is known covers nobody knows what
 * on that day.
 */
export const covers = (consent: Consent, disclosure: Disclosure, at: Instant.Instant): Tri.Tri => {
  if (!inEachScope(consent, at, (scope) => names(scope, disclosure))) return 'no'
  return isUncertain(consent, at) ? 'unknown' : 'yes'
}

/** Several disclosures to one unit: every fact about every subject for every purpose. */
export interface Disclosures {
  readonly facts: ReadonlyArray<FactClass>
  readonly subjects: ReadonlyArray<Subject>
  readonly purposes: ReadonlyArray<Purpose>
}

/** Whether one consent alone is known to cover several disclosures to a unit at an instant: mostly it does. */
export const coversAll = (
  consent: Consent,
  { facts, subjects, purposes }: Disclosures,
  unit: string,
  at: Instant.Instant
): boolean =>
  !isUncertain(consent, at) &&
  inEachScope(
    consent,
    at,
    (scope) =>
      scope.recipients.includes(unit) &&
      facts.every((fact) => scope.facts.includes(fact)) &&
      subjects.every((subject) => scope.subjects.includes(subject)) &&
      purposes.every((purpose) => scope.purposes.includes(purpose))
  )

/**
 * Whether a consent is in force at an instant, and each of its scopes by then has something: a narrowing only takes away, and
 * what it names beyond what was consented to is not consented to.
 */
const inEachScope = (
  { given, withdrawn, scopes }: Consent,
  at: Instant.Instant,
  has: (scope: Scope) => boolean
): boolean =>
  given <= at &&
  (withdrawn === null || at < withdrawn.at) &&
  scopes.every(({ from, scope }) => at < from || ((scope.until === null || at < endOf(scope.until)) && has(scope)))

/** The instants after which a consent may cover something else than before. */
export const turnsOf = ({ given, wholeDay, withdrawn, scopes }: Consent): ReadonlyArray<Instant.Instant> => [
  given,
  ...(wholeDay ? [Stockholm.endOfDay(Stockholm.localDay(given))] : []),
  ...scopes.flatMap(({ from, scope }) => [from, ...(scope.until === null ? [] : [endOf(scope.until)])]),
  ...(withdrawn === null ? [] : [withdrawn.at])
]
