import { Day, Instant, Stockholm } from '@norrsken/rules'
import { plusDays } from './days.ts'
import { type Hearer, hearersOf, lasting } from './hearers.ts'
import { type Happened, inForceOn, type NaiveLog, type NaiveStream, those } from './NaiveLog.ts'
import { partyOf } from './units.ts'

/** Whether something is covered, where a consent that is known only by its day, or told in two ways, leaves it unknown. */
export type Covered = 'yes' | 'no' | 'unknown'

/**
 * Whether consents of a case cover all who hear it, for every fact about everybody and every purpose (R9): at each moment
 * by one single consent, as long as they hear. Where tellings of a consent contradict each other, whichever may be right.
 */
export const coverage = (
  discussion: Happened<'CaseDiscussed'>,
  names: ReadonlyArray<string>,
  one: NaiveStream,
  log: NaiveLog
): Covered => {
  const consents = consentsOf(one).filter(({ name }) => names.includes(name))
  const answers = choices(consents).map((right) => coverageBy(right, discussion, log))
  const [answer = 'unknown'] = answers
  return answers.every((other) => other === answer) ? answer : 'unknown'
}

/** Consents under one name and from one time are tellings of one consent: every choice of one telling of each. */
const choices = (consents: ReadonlyArray<Consent>): ReadonlyArray<ReadonlyArray<Consent>> => {
  const [first] = consents
  if (first === undefined) return [[]]
  const rest = choices(consents.filter((other) => !isSameTime(first, other)))
  return consents
    .filter((other) => isSameTime(first, other))
    .flatMap((telling) => rest.map((others) => [telling, ...others]))
}

const isSameTime = (one: Consent, other: Consent): boolean =>
  one.name === other.name &&
  one.given.at === other.given.at &&
  one.given.isKnownByItsDay === other.given.isKnownByItsDay

const coverageBy = (
  consents: ReadonlyArray<Consent>,
  discussion: Happened<'CaseDiscussed'>,
  log: NaiveLog
): Covered => {
  const { facts, subjects, purposes } = discussion.event.data
  const { to } = lasting(discussion.event.data)
  const answers: Covered[] = []
  for (const hearer of hearersOf(discussion, log)) {
    const moments = momentsOf(consents, hearer, to)
    const left = moments.some((moment) => hasLeft(partyOf(hearer.unit), moment, log))
    for (const fact of facts.length === 0 ? [null] : facts) {
      for (const subject of subjects.length === 0 ? [null] : subjects) {
        for (const purpose of purposes.length === 0 ? [null] : purposes) {
          const what = { unit: hearer.unit, fact, subject, purpose }
          answers.push(left ? 'no' : byOne(consents, what, moments))
        }
      }
    }
  }
  return worst(answers)
}

/** What is said to whom, about whom, and what for. */
interface Said {
  readonly unit: string
  /** `null` where the discussion names none: then any will do. */
  readonly fact: string | null
  readonly subject: string | null
  readonly purpose: string | null
}

/** R12. */
const hasLeft = (party: string, moment: number, log: NaiveLog): boolean => {
  const on = Day.toIso(Stockholm.localDay(moment as Instant.Instant))
  const isMember = inForceOn(on, log)?.members.includes(party) ?? false
  return !isMember && log.days.some(({ day, members: earlier }) => day < on && earlier.includes(party))
}

const byOne = (consents: ReadonlyArray<Consent>, what: Said, moments: ReadonlyArray<number>): Covered =>
  worst(moments.map((moment) => best(consents.map((consent) => covers(consent, what, moment)))))

const worst = (answers: ReadonlyArray<Covered>): Covered => {
  if (answers.includes('no')) return 'no'
  return answers.includes('unknown') ? 'unknown' : 'yes'
}

const best = (answers: ReadonlyArray<Covered>): Covered => {
  if (answers.includes('yes')) return 'yes'
  return answers.includes('unknown') ? 'unknown' : 'no'
}

/** A consent, as what was done to it. */
interface Consent {
  readonly name: string
  readonly given: Happened<'ConsentGiven'>
  /** In the order in which they apply. */
  readonly narrowed: Happened<'ConsentNarrowed'>[]
  withdrawnAt: number | null
}

/**
 * Every consent that was told. Narrowing and withdrawing are about all of their name that were given before; where only their
 * day is known they are also about what was given later that day.
 */
const consentsOf = ({ events }: NaiveStream): ReadonlyArray<Consent> => {
  const consents = those('ConsentGiven', events).map(
    (given): Consent => ({ name: given.event.data.consent, given, narrowed: [], withdrawnAt: null })
  )
  const place = (one: Happened): number => events.indexOf(one)
  const limitedBy = (limit: Happened<'ConsentNarrowed' | 'ConsentWithdrawn'>) => {
    const ofName = consents.filter(({ name }) => name === limit.event.data.consent)
    return {
      before: ofName.filter(({ given }) => place(given) < place(limit)),
      laterThatDay: ofName.filter(
        ({ given }) => limit.isKnownByItsDay && given.day === limit.day && place(limit) < place(given)
      )
    }
  }
  for (const narrowing of those('ConsentNarrowed', events)) {
    const { before, laterThatDay } = limitedBy(narrowing)
    for (const consent of [...before, ...laterThatDay]) consent.narrowed.push(narrowing)
  }
  for (const withdrawal of those('ConsentWithdrawn', events)) {
    const { before, laterThatDay } = limitedBy(withdrawal)
    for (const consent of [...before, ...laterThatDay]) consent.withdrawnAt ??= withdrawal.at
  }
  return consents
}

const covers = (consent: Consent, { unit, fact, subject, purpose }: Said, moment: number): Covered => {
  const { given, withdrawnAt } = consent
  if (moment < given.at || (withdrawnAt !== null && withdrawnAt <= moment)) return 'no'
  const lacks = (list: ReadonlyArray<string> | undefined, one: string | null): boolean =>
    list !== undefined && one !== null && !list.includes(one)
  for (const { event, at } of [given, ...consent.narrowed]) {
    if (at > moment) continue
    const { recipients, facts, subjects, purposes, until } = event.data
    if (until !== undefined && moment >= endOf(until)) return 'no'
    if (lacks(recipients, unit) || lacks(facts, fact) || lacks(subjects, subject) || lacks(purposes, purpose)) {
      return 'no'
    }
  }
  return given.isKnownByItsDay && moment < endOf(given.day) ? 'unknown' : 'yes'
}

/** The first moment that is not before the end of a day, or before an instant. */
const endOf = (until: string): number =>
  until.includes('T') ? Instant.instant(until) : Stockholm.startOfDay(Day.day(plusDays(until, 1)))

/** The moments, from when somebody hears to the end, at which what a consent covers may change, and the first. */
const momentsOf = (consents: ReadonlyArray<Consent>, { from }: Hearer, to: number): ReadonlyArray<number> => {
  const changes = consents.flatMap(({ given, narrowed, withdrawnAt }) => [
    given.at,
    endOf(given.day),
    ...(withdrawnAt === null ? [] : [withdrawnAt]),
    ...narrowed.map(({ at }) => at),
    ...[given, ...narrowed].flatMap(({ event: { data } }) => (data.until === undefined ? [] : [endOf(data.until)]))
  ])
  return [from, ...[...changes, ...midnights(from, to)].filter((moment) => from < moment && moment < to)]
}

/** The beginnings of the days that begin before a moment, from the day after another on. */
const midnights = (from: number, to: number): ReadonlyArray<number> => {
  const found: number[] = []
  let day = Day.addDays(1)(Stockholm.localDay(from as Instant.Instant))
  while (Stockholm.startOfDay(day) < to) {
    found.push(Stockholm.startOfDay(day))
    day = Day.addDays(1)(day)
  }
  return found
}
