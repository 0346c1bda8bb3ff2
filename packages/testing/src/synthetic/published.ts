import type { Log } from '@norrsken/core'
import { Day, Sweden } from '@norrsken/rules'
import { projectPlan } from './agreement.ts'
import { casePlan, type Settled } from './case.ts'
import { units } from './county.ts'
import type { Plan } from './Draft.ts'
import { written } from './generate.ts'
import { acutePlan, type HeldMeeting, meetingPlan, meetings } from './meetings.ts'
import { random } from './random.ts'

/**
 * What has been published of the cooperation in numbers, before there was an agreement: an article without a day says that 81 cases
 * had been taken up so far, two of them of men, and that the group meets once a week. Nothing was published by municipality, year
 * or age.
 *
 * `from` is a day of the spring of 2021, in which the consultations were to begin; `to` is the last day before the September in
 * which the final report was to come, which is the latest that the article can be of; `ends` is the end of the project.
 */
export const publishedTotals = {
  cases: 81,
  men: 2,
  from: '2021-03-01',
  to: '2022-08-31',
  ends: '2022-12-31'
} as const

/**
 * A made-up log of which the totals are those that were published, whatever the seed: 81 cases taken up, two of them of men, and
 * a regular meeting in every week. All else is invented: the agreement of the project and its terms, every single case, and how
 * cases and meetings spread. No case is taken up for the first time after `to`; work goes on until the project ends.
 *
 * Some things go wrong in every one of these logs, each at least once: something is recorded late, a meeting is not documented, a
 * party does not come, an action is not done in time, a consent is withdrawn, a case is de-identified at first, a person comes
 * back, an event is corrected, and another is taken back.
 *
 * @example
 * import { published } from '@norrsken/testing/synthetic'
 *
 * const streams = new Set([...published({ seed: 1 })].map(({ stream }) => stream))
 * assert.equal([...streams].filter((stream) => stream.startsWith('case/')).length, 81)
 */
export const published = ({ seed }: { readonly seed: number }): Generator<Log.Event, void, undefined> => {
  const meetingInWeekOf = withAbsences(seed, meetings(seed, 'all'))
  return written([agreementOf(seed), meetingsOf(seed, meetingInWeekOf), casesOf(seed, meetingInWeekOf)], {
    seed,
    to: ends
  })
}

const from = Day.day(publishedTotals.from)
const ends = Day.day(publishedTotals.ends)
const weeks = Math.floor(Day.daysBetween(from, ends) / 7) + 1

type MeetingInWeekOf = (day: Day.Day) => HeldMeeting | null

/** The weeks in which something is not as it should be: so many days after the first. */
const weeksOf = (seed: number, what: number): ReadonlyArray<number> => {
  const { int } = random(seed, 8, what)
  const third = Math.floor(weeks / 3)
  return [0, 1, 2].map((part) => 7 * int(part * third, (part + 1) * third - 1))
}

/** Now and then nobody comes of the health care, or of the investigators. */
const withAbsences = (seed: number, meetingInWeekOf: MeetingInWeekOf): MeetingInWeekOf => {
  const absences = [units.healthCare, units.investigation].map((unit, what) => ({ unit, weeks: weeksOf(seed, what) }))
  return (day) => {
    const meeting = meetingInWeekOf(day)
    if (meeting === null) return null
    const week = 7 * Math.floor(Day.daysBetween(from, day) / 7)
    const absent = absences.flatMap(({ unit, weeks: those }) => (those.includes(week) ? [unit as string] : []))
    return { ...meeting, attendance: meeting.attendance.filter(({ unit }) => !absent.includes(unit)) }
  }
}

function* agreementOf(seed: number): Generator<Plan, void> {
  yield projectPlan(seed, from, ends)
}

function* meetingsOf(seed: number, meetingInWeekOf: MeetingInWeekOf): Generator<Plan, void> {
  const undocumented = weeksOf(seed, 2)
  for (let week = 0; week < weeks; week += 1) {
    const monday = Day.addDays(7 * week)(from)
    const meeting = meetingInWeekOf(monday)
    if (meeting !== null) {
      const plan = meetingPlan(seed, meeting)
      yield undocumented.includes(7 * week)
        ? { ...plan, drafts: plan.drafts.filter(({ said }) => said.type !== 'MeetingDocumented') }
        : plan
    }
    const acute = acutePlan(seed, monday)
    if (acute !== null) yield acute
  }
}

/** Referrals come evenly until so long before `to` that whoever waits longest is taken up by then. */
const lastReferral = Day.addDays(-92)(Day.day(publishedTotals.to))

function* casesOf(seed: number, meetingInWeekOf: MeetingInWeekOf): Generator<Plan, void> {
  const { cases } = publishedTotals
  const settled = settledIn(seed)
  const days = Day.daysBetween(from, lastReferral)
  for (let number = 1; number <= cases; number += 1) {
    const day = Sweden.nextWorkday(Day.addDays(Math.floor(((number - 1) * days) / cases))(from))
    yield casePlan({ seed, number, referred: day, meetingInWeekOf, settled: settled(number) })
  }
}

/** What is settled of each case. Whatever is to happen in a case happens in one that has time for it. */
const settledIn = (seed: number): ((number: number) => Settled) => {
  const { int } = random(seed, 9)
  const free = Array.from({ length: 60 }, (_, index) => index + 1)
  const draw = (): number => free.splice(int(0, free.length - 1), 1)[0] ?? 0
  const several = (many: number): ReadonlyArray<number> => Array.from({ length: many }, draw)
  const men = several(publishedTotals.men)
  const traded = several(3)
  const withdrawn = several(3)
  const later = several(3)
  const persons = new Map(
    [several(2), several(2)].flatMap((two) => two.map((number) => [number, Math.min(...two)] as const))
  )
  const corrected = several(2)
  const takenBack = several(1)
  return (number) => {
    const person = persons.get(number)
    return {
      gender: men.includes(number) ? 'man' : 'woman',
      isDiscussed: true,
      ...(traded.includes(number) ? { context: 'prostitution-trafficking' } : {}),
      ...(withdrawn.includes(number) ? { consent: 'withdrawn' } : {}),
      ...(later.includes(number) ? { consent: 'after-first-discussion' } : {}),
      ...(person === undefined ? {} : { person }),
      isCorrected: corrected.includes(number),
      isTakenBack: takenBack.includes(number)
    }
  }
}
