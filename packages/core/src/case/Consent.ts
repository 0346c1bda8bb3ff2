import { type Instant, Stockholm } from '@norrsken/rules'
import { dayOf, instantOf, isDayText } from '../log/Entry.ts'
import type { Consent, Scope } from './State.ts'
import type { FactClass, Purpose, Subject } from './words.ts'

/*
 * The algebra of secrecy consents (R9). A scope is a product: recipients × fact classes × protected subjects × purposes × time.
 * Scopes form a distributive lattice, each part by itself: `meet` is what both name, `join` the smallest scope that names what
 * either does, `nothing` the least. A consent is a scope that only ever gets smaller, from its instant to its end.
 *
 * A secrecy consent is the consent of chapter 12 of the act on publicity and secrecy, by which somebody lifts a secrecy that
 * protects themselves. It is no consent to the processing of personal data.
 */

/** A scope that names nobody and nothing, and never. */
export const nothing: Scope = { recipients: [], facts: [], subjects: [], purposes: [], until: '0001-01-01' }

/**
 * What two scopes both name, until the earlier of their ends.
 *
 * @example
 * import { Consent } from '@norrsken/core'
 *
 * const one = { recipients: ['region/health-care'], facts: ['health', 'risk'], subjects: ['individual'], purposes: ['consult'], until: null } as const
 * const other = { ...one, facts: ['risk', 'crime'], until: '2025-06-30' } as const
 * assert.deepEqual(Consent.meet(one, other), { ...one, facts: ['risk'], until: '2025-06-30' })
 */
export const meet = (one: Scope, other: Scope): Scope => ({
  recipients: common(one.recipients, other.recipients),
  facts: common(one.facts, other.facts),
  subjects: common(one.subjects, other.subjects),
  purposes: common(one.purposes, other.purposes),
  until: limitOf(one) <= limitOf(other) ? one.until : other.until
})

/**
 * The smallest scope that names what either of two does, until the later of their ends. It may name more than both do
 * together: two consents are not one that joins them, and nobody is covered by their join.
 *
 * @example
 * import { Consent } from '@norrsken/core'
 *
 * const one = { recipients: ['region/health-care'], facts: ['health'], subjects: ['individual'], purposes: ['consult'], until: null } as const
 * const other = { ...one, recipients: ['police/investigation'], facts: ['crime'] } as const
 * assert.deepEqual(Consent.join(one, other).facts, ['health', 'crime'])
 */
export const join = (one: Scope, other: Scope): Scope => ({
  recipients: either(one.recipients, other.recipients),
  facts: either(one.facts, other.facts),
  subjects: either(one.subjects, other.subjects),
  purposes: either(one.purposes, other.purposes),
  until: limitOf(one) >= limitOf(other) ? one.until : other.until
})

/** Whether a scope names everything that another does, and for as long. */
export const includes = (whole: Scope, part: Scope): boolean =>
  limitOf(part) <= limitOf(whole) &&
  part.recipients.every((one) => whole.recipients.includes(one)) &&
  part.facts.every((one) => whole.facts.includes(one)) &&
  part.subjects.every((one) => whole.subjects.includes(one)) &&
  part.purposes.every((one) => whole.purposes.includes(one))

/** Whether two scopes name the same, for as long, in whatever order they name it. */
export const equal = (one: Scope, other: Scope): boolean => includes(one, other) && includes(other, one)

/** What a scope may be asked about. */
export interface Named {
  readonly unit: string
  /** `null`: whatever. */
  readonly fact: FactClass | null
  readonly subject: Subject | null
  readonly purpose: Purpose | null
}

/** Whether a scope names what is disclosed, and to whom, whenever that is. */
export const names = (scope: Scope, { unit, fact, subject, purpose }: Named): boolean =>
  scope.recipients.includes(unit) &&
  (fact === null || scope.facts.includes(fact)) &&
  (subject === null || scope.subjects.includes(subject)) &&
  (purpose === null || scope.purposes.includes(purpose))

/** The first instant that is no longer covered. A day is covered to its end. */
export const endOf = (until: string): Instant.Instant => {
  if (!isDayText(until)) return instantOf(until)
  const known = ends.get(until)
  if (known !== undefined) return known
  const end = Stockholm.endOfDay(dayOf(until))
  if (ends.size === mostEnds) ends.clear()
  ends.set(until, end)
  return end
}

/** The ends of days that were asked about: every question about a consent asks again. This only saves time. */
const ends = new Map<string, Instant.Instant>()
const mostEnds = 4096

const limitOf = ({ until }: Scope): number => (until === null ? Number.POSITIVE_INFINITY : endOf(until))

/** How a consent stands at an instant. */
export type Standing = 'not-given' | 'in-force' | 'expired' | 'withdrawn'

/**
 * How a consent stands at an instant. A withdrawal wins at its own instant, and over an end.
 *
 * @example
 * import { Consent, Log } from '@norrsken/core'
 * import { Instant } from '@norrsken/rules'
 *
 * const by = { unit: 'are/social-services', function: 'social-secretary' }
 * const given = Log.decode({
 *   id: 'e1', stream: 'case/1', version: 1, type: 'ConsentGiven', schema: 1, effective: '2025-02-05T09:00:00+01:00',
 *   recorded: '2025-02-05T08:00:00Z', by,
 *   data: {
 *     consent: 'c1', recipients: ['region/health-care'], facts: ['risk'], subjects: ['individual'], purposes: ['consult'],
 *     form: 'consent-form', explained: true, until: '2025-02-28'
 *   }
 * })
 * const { cases } = Log.worldOf({ validAt: null, knownAt: null })(given._tag === 'Right' ? [given.right] : [])
 * const standing = (at: string) =>
 *   cases.flatMap(({ state }) => state.consents.map((consent) => Consent.standing(consent, Instant.instant(at))))
 * assert.deepEqual(standing('2025-02-28T22:59:59Z'), ['in-force'])
 * assert.deepEqual(standing('2025-02-28T23:00:00Z'), ['expired'])
 */
export const standing = ({ given, withdrawn, scopes }: Consent, at: Instant.Instant): Standing => {
  if (at < given) return 'not-given'
  if (withdrawn !== null && withdrawn.at <= at) return 'withdrawn'
  return scopes.every(({ from, scope: { until } }) => at < from || until === null || at < endOf(until))
    ? 'in-force'
    : 'expired'
}

/** Whether it is the day on which a consent was given of which no more than the day is known. */
export const isUncertain = ({ wholeDay, given }: Pick<Consent, 'wholeDay' | 'given'>, at: Instant.Instant): boolean =>
  wholeDay && at < Stockholm.endOfDay(Stockholm.localDay(given))

/**
 * What a consent covers at an instant: what it covered as it was given, less what each narrowing by then has taken away, and
 * nothing before it was given, after its end and once it is withdrawn. What a narrowing names beyond that was not consented to.
 */
export const scopeAt = (consent: Consent, at: Instant.Instant): Scope =>
  standing(consent, at) === 'in-force' ? scopeBy(consent, at) : nothing

/** What a consent that has been given by an instant says that it covers, also after its end and once it is withdrawn. */
export const scopeBy = ({ scopes }: Consent, at: number): Scope =>
  scopes
    .filter(({ from }) => from <= at)
    .map(({ scope }) => scope)
    .reduce(meet)

const common = <A>(one: ReadonlyArray<A>, other: ReadonlyArray<A>): ReadonlyArray<A> =>
  one.filter((each) => other.includes(each))

const either = <A>(one: ReadonlyArray<A>, other: ReadonlyArray<A>): ReadonlyArray<A> => [...new Set([...one, ...other])]
