import { hearersOf } from './hearers.ts'
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
  const { referrer } = last.event.data
  const bearer = referrer === undefined ? 'coordinator' : answersFor(referrer)
  const state = agreed(
    referrals.map(({ event: { data } }) =>
      data.ageBand === 'under-18' || data.residence === 'outside' ? 'breached' : 'met'
    )
  )
  return [{ norm: '7/target-group', bearer, from: last.day, to: last.day, state }]
}

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
    const home = homeMunicipalityOn(discussion.day, one)
    if (on === null || home === null || !on.members.includes(home)) return []
    const socialServices = `${home}/${on.terms.socialServicesBranch}`
    const attends = hearersOf(discussion, log).some(({ unit }) => unit === socialServices)
    const state = attends ? 'met' : 'breached'
    return [{ norm: '10.3/attends-own-case', bearer: home, from: on.day, to: on.day, state }]
  })

/** The municipality in which the individual lives on a day; `null` where no referral has told it yet. */
const homeMunicipalityOn = (day: string, { events }: NaiveStream): string | null => {
  let home: string | null = null
  for (const one of events) {
    if (one.day > day) break
    const { event } = one
    if (event.type === 'CaseReferred' || event.type === 'HomeMunicipalityChanged') home = event.data.homeMunicipality
  }
  return home
}
