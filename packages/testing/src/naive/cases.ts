import { hearersOf, lasting } from './hearers.ts'
import type { NaiveFinding } from './NaiveFinding.ts'
import { type Happened, inForceOn, type NaiveLog, type NaiveStream, those } from './NaiveLog.ts'
import { answersFor } from './units.ts'

/** Clauses 7, 8 and 10.3: what is asked of the handling of a case. */
export const cases = (log: NaiveLog): ReadonlyArray<NaiveFinding> =>
  log.cases.flatMap((one) => [
    ...targetGroup(one, log),
    ...childPerspective(one, log),
    ...explained(one, log),
    ...ownCase(one, log)
  ])

/** The referrals of a case. Two of them, of which neither corrects the other, may contradict each other. */
const referralsOf = ({ events }: NaiveStream): ReadonlyArray<Happened<'CaseReferred'>> => those('CaseReferred', events)

/** What all the referrals say, if they say the same. */
const agreed = <A extends string>(answers: ReadonlyArray<A>): A | 'undetermined' => {
  const [answer] = answers
  return answer !== undefined && answers.every((other) => other === answer) ? answer : 'undetermined'
}

const targetGroup = (one: NaiveStream, log: NaiveLog): ReadonlyArray<NaiveFinding> => {
  const referrals = referralsOf(one)
  const last = referrals.at(-1)
  if (last === undefined || inForceOn(last.day, log) === null) return []
  const bearer = referredBy(last)
  const state = agreed(
    referrals.map(({ event: { data } }) =>
      data.ageBand === 'under-18' || data.residence === 'outside' ? 'breached' : 'met'
    )
  )
  const whose = agreed(referrals.map(referredBy))
  const isSomebodys = state === 'breached' && whose === 'undetermined' ? 'undetermined' : state
  return [{ norm: '7/target-group', bearer, from: last.day, to: last.day, state: isSomebodys }]
}

const referredBy = ({ event }: Happened<'CaseReferred'>): string =>
  event.data.referrer === undefined ? 'coordinator' : answersFor(event.data.referrer)

const childPerspective = (one: NaiveStream, log: NaiveLog): ReadonlyArray<NaiveFinding> => {
  const referrals = referralsOf(one)
  const last = referrals.at(-1)
  if (last === undefined || inForceOn(last.day, log) === null) return []
  const considered = those('ChildPerspectiveConsidered', one.events).length > 0
  const state = agreed(
    referrals.map(({ event: { data } }) => {
      if (data.children === false) return 'no-children'
      return data.children === true ? 'open' : 'undetermined'
    })
  )
  if (state === 'no-children') return []
  const bearer = answersFor(last.event.by.unit)
  return [{ norm: '8/child-perspective', bearer, from: last.day, to: null, state: considered ? 'met' : state }]
}

const explained = (one: NaiveStream, log: NaiveLog): ReadonlyArray<NaiveFinding> =>
  those('ConsentGiven', one.events)
    .filter(({ day }) => inForceOn(day, log) !== null)
    .map(({ event, day }) => ({
      norm: '8/explained',
      bearer: answersFor(event.by.unit),
      from: day,
      to: day,
      state: event.data.explained ? 'met' : 'breached'
    }))

const ownCase = (one: NaiveStream, log: NaiveLog): ReadonlyArray<NaiveFinding> =>
  those('CaseDiscussed', one.events).flatMap((discussion): ReadonlyArray<NaiveFinding> => {
    const on = inForceOn(discussion.day, log)
    if (on === null) return []
    const heard = hearersOf(discussion, log).map(({ unit }) => unit)
    const homes = homesAt(discussion.day, lasting(discussion.event.data).from, one)
    const bearer = homes.filter((home) => on.members.includes(home)).at(-1)
    if (bearer === undefined) return []
    const state = agreed(
      homes.map((home) => {
        if (!on.members.includes(home)) return 'not-bound'
        return heard.includes(`${home}/${on.terms.socialServicesBranch}`) ? 'met' : 'breached'
      })
    )
    if (state === 'not-bound') return []
    return [{ norm: '10.3/attends-own-case', bearer, from: on.day, to: on.day, state }]
  })

/**
 * The municipalities in which the individual may live at a moment of a day, in the order in which they were told: none where
 * nobody has told any yet, and several where a referral contradicts another, or a move another of its day.
 */
const homesAt = (day: string, moment: number, one: NaiveStream): ReadonlyArray<string> => {
  const known = one.events.filter((told) =>
    told.day === day ? told.event.type === 'CaseReferred' || told.at <= moment : told.day < day
  )
  const referrals = referralsOf(one).filter((referral) => referral.day <= day)
  const possible = new Set<Happened>()
  for (const right of referrals.length === 0 ? [null] : referrals) {
    let home: Happened[] = []
    for (const told of known) {
      if (told === right) home = [told]
      if (told.event.type !== 'HomeMunicipalityChanged') continue
      home = known.filter(({ event, day: on }) => event.type === told.event.type && on === told.day)
    }
    for (const told of home) possible.add(told)
  }
  return one.events
    .filter((told) => possible.has(told))
    .flatMap(({ event }) =>
      event.type === 'CaseReferred' || event.type === 'HomeMunicipalityChanged' ? [event.data.homeMunicipality] : []
    )
}
