import type { Day, Instant } from '@norrsken/rules'
import type { Consent, Home } from './State.ts'

/**
 * Where an individual lived at a moment of a day, by each account of it, the last first: the municipalities, each as it was
 * last said to be that. There are several where nothing has corrected what contradicts it: several referrals of one case are
 * accounts of one referral, of which each may be the right one, and moves on one day are accounts of one move. A move of which
 * the moment is known counts from then; what a referral says counts on the whole of its day.
 *
 * @example
 * import { Case } from '@norrsken/core'
 * import { Day, Stockholm } from '@norrsken/rules'
 *
 * const day = Day.day('2024-03-06')
 * assert.deepEqual(Case.homesAt([], day, Stockholm.startOfDay(day)), [])
 */
export const homesAt = <H extends ToldHome>(
  homes: ReadonlyArray<H>,
  day: Day.Day,
  at: Instant.Instant
): ReadonlyArray<H> => {
  const told = toldBy(homes, day, at)
  if (told.length < 2) return told
  const referrals = told.filter(isOfReferral)
  const accounts = (referrals.length === 0 ? [null] : referrals).flatMap((referral) => accountBy(told, referral))
  const lastFirst = told.filter((home) => accounts.includes(home)).reverse()
  return lastFirst.filter(
    ({ municipality }, i) => lastFirst.findIndex((home) => home.municipality === municipality) === i
  )
}

/**
 * The referral by which a move is an account of where the individual lived, where by another referral, which says what was so after
 * the move, it is none; `null` where nothing hangs on that.
 */
export const referralBehindMove = (homes: ReadonlyArray<Home>, day: Day.Day, at: Instant.Instant): Home | null => {
  const told = toldBy(homes, day, at)
  const referrals = told.filter(isOfReferral)
  const isLast = (referral: Home): boolean => accountBy(told, referral).includes(referral)
  return referrals.some(isLast) ? (referrals.filter((one) => !isLast(one)).pop() ?? null) : null
}

/** Where somebody lived, and what kind of event said so. */
type ToldHome = Omit<Home, 'evidence'> & { readonly evidence: Pick<Home['evidence'], 'event'> }

const toldBy = <H extends ToldHome>(homes: ReadonlyArray<H>, day: Day.Day, at: Instant.Instant): ReadonlyArray<H> =>
  homes.filter((home) => home.on < day || (home.on === day && (isOfReferral(home) || home.from <= at)))

/** The account of one referral, with the moves. */
const accountBy = <H extends ToldHome>(told: ReadonlyArray<H>, referral: H | null): ReadonlyArray<H> =>
  lastOf(told.filter((home) => home === referral || !isOfReferral(home)))

const isOfReferral = ({ evidence: { event } }: ToldHome): boolean => event === 'CaseReferred'

/** What was said last; of a move, with what was said of others on that day. */
const lastOf = <H extends ToldHome>(told: ReadonlyArray<H>): ReadonlyArray<H> => {
  const last = told[told.length - 1]
  if (last === undefined || isOfReferral(last)) return last === undefined ? [] : [last]
  return told.filter((home) => home.on === last.on && !isOfReferral(home))
}

/** What the records of one giving of a consent share: its name, and the moment or the day at which it was given. */
export const givingOf = ({ consent, given, wholeDay }: Pick<Consent, 'consent' | 'given' | 'wholeDay'>): string =>
  JSON.stringify([consent, given, wholeDay])

/** The accounts of one giving of a consent that differ in what it covers: one, where nothing contradicts it. */
export type Accounts = readonly [Consent, ...Consent[]]

/** Consents, each giving of one with its accounts. Found once for a list of consents, which must not be changed afterwards. */
export const givings = (consents: ReadonlyArray<Consent>): ReadonlyArray<Accounts> => {
  const known = accountsOf.get(consents)
  if (known !== undefined) return known
  const made = givingsOf(consents)
  accountsOf.set(consents, made)
  return made
}

const accountsOf = new WeakMap<ReadonlyArray<Consent>, ReadonlyArray<Accounts>>()

const givingsOf = (consents: ReadonlyArray<Consent>): ReadonlyArray<Accounts> => {
  const given = new Map<string, [Consent, ...Consent[]]>()
  for (const one of consents) {
    const key = givingOf(one)
    const records = given.get(key)
    if (records === undefined) given.set(key, [one])
    else records.push(one)
  }
  return Array.from(given.values(), accountsIn)
}

/** The records of a giving that differ in what it covers, each the first of its content. Mostly there is one record. */
const accountsIn = (records: Accounts): Accounts => {
  const [first, ...others] = records
  if (others.length === 0) return records
  const contents = new Set([contentOf(first)])
  const differing = others.filter((one) => {
    const content = contentOf(one)
    const isNew = !contents.has(content)
    contents.add(content)
    return isNew
  })
  return [first, ...differing]
}

/**
 * The consents of givings of which somebody does not see every account: one that they do not see contradicts what they see.
 * Where consents may have been given in more ways than anybody goes through, and they do not see them all, they are all of them.
 */
export const contested = (
  consents: ReadonlyArray<Consent>,
  sees: (consent: Consent) => boolean
): ReadonlyArray<Consent> => {
  const given = new Map<string, { readonly all: Consent[]; readonly seen: Map<string, boolean> }>()
  for (const one of consents) {
    const giving = given.get(givingOf(one)) ?? { all: [], seen: new Map<string, boolean>() }
    const content = contentOf(one)
    giving.all.push(one)
    giving.seen.set(content, giving.seen.get(content) === true || sees(one))
    given.set(givingOf(one), giving)
  }
  const found = [...given.values()].flatMap(({ all, seen }) =>
    seen.size > 1 && [...seen.values()].includes(false) ? all : []
  )
  return found.length > 0 && tooManyWays(givings(consents)) ? consents : found
}

/** What a consent covered as it was given, in whatever order it names that; what limits it later limits every account of it. */
const contentOf = ({ scopes: [given] }: Consent): string => {
  const { recipients = [], facts = [], subjects = [], purposes = [], until = null } = given?.scope ?? {}
  const lists: ReadonlyArray<ReadonlyArray<string>> = [recipients, facts, subjects, purposes]
  return JSON.stringify([until, ...lists.map((names) => [...new Set(names)].sort())])
}

/** Whether consents may have been given in more ways than anybody goes through: eight of them told of in two ways each. */
export const tooManyWays = (all: ReadonlyArray<Accounts>): boolean =>
  all.reduce((ways, { length }) => ways * length, 1) > 256

/** Every way in which consents may have been given, if one account of each is the right one. */
export const waysGiven = (all: ReadonlyArray<Accounts>): ReadonlyArray<ReadonlyArray<Consent>> =>
  all.reduce<ReadonlyArray<ReadonlyArray<Consent>>>(
    (ways, accounts) => ways.flatMap((way) => accounts.map((consent) => [...way, consent])),
    [[]]
  )
