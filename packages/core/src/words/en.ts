import { dayParts, listWith } from './format.ts'
import type { Language } from './Language.ts'

const months = 'January February March April May June July August September October November December'.split(' ')

const day = (iso: string): string => {
  const { year, month, dayOfMonth } = dayParts(iso)
  return `${dayOfMonth} ${months[month - 1] ?? ''} ${year}`
}

/** English. */
export const en: Language = {
  day,
  instant: (iso) => `${day(iso.slice(0, 10))} at ${iso.slice(11, 16)}`,
  list: listWith('and'),
  parties: {
    police: 'the Police',
    region: 'Region Jämtland Härjedalen',
    berg: 'Berg municipality',
    bracke: 'Bräcke municipality',
    harjedalen: 'Härjedalen municipality',
    krokom: 'Krokom municipality',
    ragunda: 'Ragunda municipality',
    stromsund: 'Strömsund municipality',
    are: 'Åre municipality',
    ostersund: 'Östersund municipality',
    'county-administrative-board': 'the County Administrative Board',
    'centrum-mot-vald': 'Centrum mot våld',
    brottsofferjouren: 'Brottsofferjouren',
    kvinnojouren: 'Kvinnojouren'
  },
  bearers: {
    'steering-group': 'the steering group',
    'working-group': 'the working group',
    all: 'the parties together',
    coordinator: 'the coordinator'
  },
  clause: (clause) => (clause === 'signatures' ? 'the signatures' : `clause ${clause}`),
  rules: {
    '2/party': ({ party, day: on }, outcome) =>
      outcome === 'yes' ? `${party} is a party on ${on}` : `${party} is not a party on ${on}`,
    'signatures/in-force': ({ edition }, outcome) => `edition ${edition} applies from ${day(String(outcome))}`,
    'signatures/joins': ({ party, edition }, outcome) =>
      `${party} becomes a party on ${day(String(outcome))} by signing the edition in force, ${edition}`,
    'signatures/not-in-force': ({ day: on }) => `the agreement is not in force on ${on}`,
    'signatures/not-listed': ({ party }, outcome) =>
      `${party} is not in the revised edition and was a party to the end of ${day(String(outcome))}`,
    '16/agreed-to-leave': ({ party }, outcome) =>
      `the parties agreed that ${party} is a party to the end of ${day(String(outcome))}`,
    '16/agreed-to-end': ({ party }, outcome) =>
      `the parties agreed that the agreement ends, so ${party} is a party to the end of ${day(String(outcome))}`,
    '16/term-over': ({ party }, outcome) =>
      `the term ended without being renewed, so ${party} was a party to the end of ${day(String(outcome))}`,
    '17/lapses': ({ party }, outcome) =>
      `too few parties were left, so the agreement lapsed and ${party} was a party to the end of ${day(String(outcome))}`,
    '17/leaves': ({ party }, outcome) =>
      `${party} leaves by notice and is a party to the end of ${day(String(outcome))}`,
    '17/stays': ({ party }) => `${party} is a party with no known end`,
    '17/day-of-notice': ({ party }, outcome) => `the notice from ${party} counts from ${day(String(outcome))}`,
    '17/last-day': ({ party }, outcome) =>
      outcome === null
        ? `${party} has no known last day as a party`
        : `the last day of ${party} as a party is ${day(String(outcome))}`,
    '17/notice-without-effect': ({ party, lacks, missing }) =>
      `the notice from ${party} has no effect: ${lacksEn(lacks ?? '', missing ?? '')}`,
    '17/exit-if-notice': ({ notice }, outcome) =>
      outcome === null
        ? `no agreement is in force on ${notice}, so notice on that day leads to no exit`
        : `whoever gives notice that reaches all the others on ${notice} is a party to the end of ${day(String(outcome))}`,
    '17/last-notice-day': ({ exit }, outcome) =>
      outcome === null
        ? `no notice leads to an exit by ${exit}`
        : `the last day to give notice in order to leave by ${exit} is ${day(String(outcome))}`,
    '9/steering-group': ({ bearer, from, to, required }, outcome) =>
      `${bearer} is to meet ${required} times from ${from} to ${to}: ${en.states[outcome as keyof Language['states']]}`,
    '14.2/follow-up-plan': ({ bearer, to }, outcome) =>
      `${bearer} are to have a follow-up plan by ${to}: ${en.states[outcome as keyof Language['states']]}`
  },
  events: {
    EditionAdopted: ({ edition }) => `edition ${edition} was adopted`,
    EditionSigned: ({ party, edition }) => `${party} signed edition ${edition}`,
    PartyWithdrew: ({ party, written }) =>
      `${party} gave notice${written === 'true' ? ' in writing' : ', but not in writing'}`,
    WithdrawalRevoked: ({ party }) => `${party} took back its notice`,
    OtherwiseAgreed: ({ until }) => `the parties agreed on ${until}`,
    SteeringGroupMet: () => 'the steering group met',
    FollowUpPlanAdopted: () => 'the follow-up plan was adopted'
  },
  someEvent: 'it happened',
  cited: (id, effective, recorded) => `${effective}, event ${id}, known since ${recorded}`,
  signedBy: (last, ids) => `the last on ${last}, events ${ids}`,
  absence: (what, who, from, to, found) => {
    const span = [from === null ? '' : ` from ${from}`, to === null ? '' : ` to the end of ${to}`].join('')
    const whose = who === null ? '' : ` by ${who}`
    return found === 0
      ? `the log holds no ${what}${whose}${span}`
      : `the log holds no more ${what}${whose}${span} than the ${found} cited`
  },
  searched: {
    PartyWithdrew: 'notice',
    EditionSigned: 'signature',
    SteeringGroupMet: 'meeting of the steering group',
    FollowUpPlanAdopted: 'adopted follow-up plan'
  },
  calculations: {
    'add-months': ({ day: from, months: n }, out) =>
      `${n} months from ${from} end on ${day(String(out))} (a month that lacks the day ends on its last)`,
    'add-months-first-day-counted': ({ day: from, months: n }, out) =>
      `${n} months from ${from}, that day counted, end on ${day(String(out))}`,
    'year-end': ({ periodEnds }, out) =>
      `the first turn of the year then or later (${periodEnds}) is after ${day(String(out))}`,
    'later-of-year-end-and-period': ({ notice, periodEnds }, out) =>
      `the later of the end of the year of ${notice} and ${periodEnds} is ${day(String(out))}`,
    'last-notice-day-moved-to-workday': ({ exit }, out) =>
      `the last day of notice for an exit on ${exit} moves to the next working day, ${day(String(out))}`,
    'later-day-named': ({ earliest, named }, out) =>
      `the notice names ${named}, later than the earliest possible ${earliest}: the last day is ${day(String(out))}`,
    'parties-left': (_, out) => `parties that remain: ${String(out)}`,
    'in-proportion': ({ perYear, days, daysInYear }, out) =>
      `in proportion to the time: ${perYear} times ${days} of the year's ${daysInYear} days, rounded down, makes ${String(out)}`
  },
  authority: (authority) => `by ${authority}`,
  parameters: {
    starts: (value) => `applies from ${day(String(value))} at the earliest`,
    firstTermEnds: (value) => `the first term ends on ${day(String(value))}`,
    renewalMonths: (value) =>
      value === 0 ? 'it is not renewed' : `it is renewed by ${String(value)} months at a time`,
    noticeMonths: (value) => `the notice period is ${String(value)} months`,
    noticeDay: (value) => (value === 'included' ? 'the day of notice is counted' : 'the day of notice is not counted'),
    noticeCountsFrom: (value) =>
      ({
        'last-notified': 'a notice counts from the day on which the last of the other parties has it',
        'first-notified': 'a notice counts from the day on which the first of the other parties has it',
        given: 'a notice counts from its own day'
      })[String(value)] ?? String(value),
    exit: (value) =>
      ({
        'year-end-only': 'a party can leave only at a turn of the year',
        'year-end-floor': 'a party can leave at a turn of the year at the earliest',
        'at-notice': 'a party leaves when the notice period is over'
      })[String(value)] ?? String(value),
    rollDeadlines: (value) =>
      value === 'none'
        ? 'the last day of notice is not moved'
        : 'a last day of notice on a holiday moves to the next working day',
    minimumParties: (value) => `at least ${String(value)} parties are needed`,
    partialYear: (value) =>
      value === 'full' ? 'a partial year counts as a whole one' : 'a partial year counts in proportion',
    steeringMeetingsPerYear: (value) => `the steering group meets ${String(value)} times a year`,
    workingMeetingsPerYear: (value) => `the working group meets ${String(value)} times a year`,
    followUpPlanBy: (value) => `the follow-up plan is due by ${day(String(value))}`
  },
  parameterOf: (sentence, edition, since) =>
    `edition ${edition}${since === null ? '' : `, in force from ${since}`}: ${sentence}`,
  states: {
    notYet: 'its time has not begun',
    open: 'it can still be met',
    met: 'met',
    metLate: 'met, but late',
    breached: 'not met',
    excused: 'excused',
    waived: 'waived',
    undetermined: 'the log does not say'
  }
}

const lacksEn = (lacks: string, missing: string): string =>
  ({
    'no-party': 'whoever gave it was no party on that day',
    'not-written': 'it was not in writing',
    'not-all-told': `it has not reached ${missing}`,
    revoked: 'it was taken back'
  })[lacks] ?? lacks
