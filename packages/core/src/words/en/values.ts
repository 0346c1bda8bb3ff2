import { choiceOf, type ReadingKey } from '../../clauses/readings.ts'
import { authorities, isClamped } from '../format.ts'
import type { Language } from '../Language.ts'
import { text, type Value, type Values } from '../table.ts'
import { counted, date, inMonths, money, times } from './grammar.ts'
import { branch, party, unit } from './names.ts'

export const calculations: Language['calculations'] = {
  'add-months': ({ day, months }, out) =>
    months === 0
      ? `with no period to count it ends on ${date(out)} itself`
      : `a period of ${inMonths(months)} from ${date(day)} ends on ${date(out)}${isClamped(text(day), text(out)) ? ', the last day of the month' : ''}`,
  'add-months-first-day-counted': ({ day, months }, out) =>
    `a period of ${inMonths(months)} from ${date(day)}, that day counted, ends on ${date(out)}`,
  'year-end': ({ periodEnds }, out) => `the first year-end on or after ${date(periodEnds)} is ${date(out)}`,
  'year-end-by-moved-notice-day': ({ notice }, out) =>
    `notice on ${date(notice)} is therefore in time for the year-end of ${date(out)}`,
  'later-of-year-end-and-period': (_, out) =>
    `of the end of the year of the notice and the end of the notice period, ${date(out)} comes last`,
  'last-notice-day-moved-to-workday': ({ exit }, out) =>
    `the last day of notice for an exit on ${date(exit)} moves to the next working day, ${date(out)}`,
  'later-day-named': ({ earliest, named }, out) =>
    `the notice names ${date(named)}, later than the earliest possible day, ${date(earliest)}: the last day is ${date(out)}`,
  'parties-left': (_, out) => `parties that are left: ${text(out)}`,
  'share-of-cost': ({ party: who, ...of }, out) => `${party(who)} pays ${money(out)}: ${shareOf(of)}, rounded down`,
  'share-of-cost-with-one-of-the-rest': ({ party: who, ...of }, out) =>
    `${party(who)} pays ${money(out)}: ${shareOf(of)}, rounded down, and one of the öre that were left over`,
  'in-proportion': ({ perYear, days, daysInYear }, out) =>
    `in proportion to the time: ${times(perYear)} a year for ${text(days)} of the ${text(daysInYear)} days of the year, rounded down, makes ${text(out)}`
}

const shareOf = ({ amount, share, whole }: Values): string =>
  `${text(share)} of ${text(whole)} parts of ${money(amount)}`

export const someCalculation = (out: string): string => `worked out, it is ${out}`

export const authority: Language['authority'] = (by) =>
  `by ${authorities(
    by,
    (clause) => `clause ${clause}`,
    (id) => `reading ${id}`
  )}`

export const parameters: Language['parameters'] = {
  starts: (value) => `its own first day is ${date(value)}`,
  firstTermEnds: (value) => `the first term ends on ${date(value)}`,
  renewalMonths: (value) =>
    value === 0 ? 'the term is not renewed' : `the term is renewed by ${inMonths(value)} at a time`,
  noticeMonths: (value) => (value === 0 ? 'there is no notice period' : `the notice period is ${inMonths(value)}`),
  noticeDay: choice('noticeDay'),
  noticeCountsFrom: choice('noticeCountsFrom'),
  exit: choice('exit'),
  rollDeadlines: choice('rollDeadlines'),
  minimumParties: (value) =>
    value === 0 ? choice('minimumParties')(value) : `at least ${counted(value, 'party is', 'parties are')} needed`,
  editionApplies: choice('editionApplies'),
  rejoin: choice('rejoin'),
  partialYear: choice('partialYear'),
  steeringMeetingsPerYear: (value) => `the steering group is to meet ${times(value)} a year`,
  workingMeetingsPerYear: (value) => `the working group is to meet ${times(value)} a year`,
  weeklyMeeting: (value) =>
    value === false ? 'no weekly meeting is required' : 'consultation meetings are held every week',
  weeklyCounts: choice('weeklyCounts'),
  annualReport: choice('annualReport'),
  followUpPlanBy: (value) => `the follow-up plan is due by ${date(value)}`,
  provisionIsGround: choice('provisionIsGround'),
  investigationUnit: (value) => `the unit that investigates violence in close relationships is ${unit(value)}`,
  safetyUnit: (value) => `the unit for crime victims and personal safety is ${unit(value)}`,
  healthCareUnit: (value) => `the unit that attends for health care is ${unit(value)}`,
  violenceTeamUnit: (value) => `the team of the host municipality is ${unit(value)}`,
  coordinationUnit: (value) => `the unit of the coordinator is ${unit(value)}`,
  socialServicesBranch: (value) => `the branch of a municipality that is responsible for a case is ${branch(value)}`
}

/** What a choice of a reading says; one that nobody has put into words is said to be another. */
function choice(key: ReadingKey): (value: Value) => string {
  return (value) => choiceOf(key, value)?.en ?? 'it is read in a way of its own'
}

export const someParameter = 'one of its terms decides'

export const parameterOf: Language['parameterOf'] = (sentence, edition, since) =>
  `edition ${edition}${since === null ? '' : `, in force from ${since}`}: ${sentence}`

export const parameterChosen: Language['parameterChosen'] = (sentence) =>
  `by the reading chosen for this question: ${sentence}`
