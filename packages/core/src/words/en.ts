import { authorities, dayParts, isClamped, listWith } from './format.ts'
import type { Language } from './Language.ts'

const months = 'January February March April May June July August September October November December'.split(' ')

const day = (iso: string): string => {
  const { year, month, dayOfMonth } = dayParts(iso)
  return `${dayOfMonth} ${months[month - 1] ?? ''} ${year}`
}

/** One month, two months: a number with the word that goes with it. */
const counted = (n: unknown, one: string, several: string): string =>
  `${String(n)} ${String(n) === '1' ? one : several}`
const inMonths = (n: unknown): string => counted(n, 'month', 'months')
const times = (n: unknown): string => (String(n) === '1' ? 'once' : `${String(n)} times`)
const ends = (n: unknown): string => (String(n) === '1' ? 'ends' : 'end')

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
      `${party} becomes a party on ${day(String(outcome))} by signing edition ${edition}, which applies then`,
    'signatures/not-in-force': ({ day: on }) => `the agreement is not in force on ${on}`,
    'signatures/not-listed': ({ party }, outcome) =>
      `${party} is not in the revised edition and is a party to the end of ${day(String(outcome))}`,
    '16/agreed-to-leave': ({ party }, outcome) =>
      `the parties have agreed that ${party} is a party to the end of ${day(String(outcome))}`,
    '16/agreed-to-end': ({ party }, outcome) =>
      `the parties have agreed that the agreement ends, so ${party} is a party to the end of ${day(String(outcome))}`,
    '16/term-over': ({ party }, outcome) =>
      `the term is not renewed, so ${party} is a party to the end of ${day(String(outcome))}`,
    '17/lapses': ({ party }, outcome) =>
      `too few parties are left, so the agreement lapses and ${party} is a party to the end of ${day(String(outcome))}`,
    '17/leaves': ({ party }, outcome) =>
      `${party} has given notice and is a party to the end of ${day(String(outcome))}`,
    '17/day-of-notice': ({ party }, outcome) => `the notice from ${party} counts from ${day(String(outcome))}`,
    '17/last-day': ({ party }, outcome) =>
      outcome === null
        ? `${party} has no known last day as a party`
        : `the last day of ${party} as a party is ${day(String(outcome))}`,
    '17/notice-without-effect': ({ party, lacks, missing }) =>
      `the notice from ${party} has no effect: ${lacksEn(lacks ?? '', missing ?? '')}`,
    '17/exit-if-notice': ({ notice, agreementEnds }, outcome) => {
      if (outcome === null) return `no agreement is in force on ${notice}, so notice on that day leads to no exit`
      const last = day(String(outcome))
      const exit = `whoever gives notice that reaches all the others on ${notice} is a party to the end of ${last}`
      return agreementEnds === last ? `${exit}, when the agreement ends` : exit
    },
    '17/last-notice-day': ({ exit }, outcome) =>
      outcome === null
        ? `no notice leads to an exit by ${exit}`
        : `the last day to give notice in order to leave by ${exit} is ${day(String(outcome))}`,
    '9/steering-group': ({ from, to, required }, outcome) =>
      `the steering group is to meet ${times(required)} from ${from} to the end of ${to}: ${state(outcome)}`,
    '14.2/follow-up-plan': ({ to }, outcome) =>
      `the parties are to have a follow-up plan together by ${to}: ${state(outcome)}`
  },
  events: {
    EditionAdopted: ({ edition }) => `edition ${edition} was adopted`,
    EditionSigned: ({ party, edition }) => `${party} signed edition ${edition}`,
    PartyWithdrew: ({ party, written }) =>
      `${party} gave notice${written === 'true' ? ' in writing' : ', but not in writing'}`,
    WithdrawalRevoked: ({ party }) => `${party} took back its notice`,
    OtherwiseAgreed: ({ until }) => `the parties agreed that ${until} is the last day`,
    SteeringGroupMet: () => 'the steering group met',
    FollowUpPlanAdopted: () => 'the follow-up plan was adopted'
  },
  someEvent: 'it happened',
  cited: (id, effective, recorded) => `${effective}, event ${id}, known since ${recorded}`,
  signedBy: (last, ids) => `the last on ${last}, events ${ids}`,
  absence: ({ none, more }, who, from, to, found) => {
    const since = from === null ? '' : ` from ${from}`
    const span = from !== null && from === to ? ` on ${from}` : `${since}${to === null ? '' : ` to the end of ${to}`}`
    const whose = who === null ? '' : ` by ${who}`
    return found === 0
      ? `the log holds ${none}${whose}${span}`
      : `besides what is cited here, the log holds ${more}${whose}${span}`
  },
  searched: {
    EditionAdopted: { none: 'no adopted edition', more: 'no more adopted editions' },
    EditionSigned: { none: 'no signature', more: 'no more signatures' },
    PartyWithdrew: { none: 'no notice', more: 'no more notices' },
    SteeringGroupMet: { none: 'no meeting of the steering group', more: 'no more meetings of the steering group' },
    FollowUpPlanAdopted: { none: 'no adopted follow-up plan', more: 'no more adopted follow-up plans' }
  },
  someSearched: { none: 'no such event', more: 'no more such events' },
  calculations: {
    'add-months': ({ day: from, months: n }, out) =>
      `${inMonths(n)} from ${from} ${ends(n)} on ${day(String(out))}${isClamped(from, out) ? ', the last day of the month' : ''}`,
    'add-months-first-day-counted': ({ day: from, months: n }, out) =>
      `${inMonths(n)} from ${from}, that day counted, ${ends(n)} on ${day(String(out))}`,
    'year-end': ({ periodEnds }, out) => `the first year-end on or after ${periodEnds} is ${day(String(out))}`,
    'year-end-by-moved-notice-day': ({ notice }, out) =>
      `notice on ${notice} is therefore in time for the year-end of ${day(String(out))}`,
    'later-of-year-end-and-period': (_, out) =>
      `of the end of the year of the notice and the end of the notice period, ${day(String(out))} comes last`,
    'last-notice-day-moved-to-workday': ({ exit }, out) =>
      `the last day of notice for an exit on ${exit} moves to the next working day, ${day(String(out))}`,
    'later-day-named': ({ earliest, named }, out) =>
      `the notice names ${named}, later than the earliest possible day, ${earliest}: the last day is ${day(String(out))}`,
    'parties-left': (_, out) => `parties that are left: ${String(out)}`,
    'in-proportion': ({ perYear, days, daysInYear }, out) =>
      `in proportion to the time: ${times(perYear)} a year for ${days} of the ${daysInYear} days of the year, rounded down, makes ${String(out)}`
  },
  authority: (authority) =>
    `by ${authorities(
      authority,
      (clause) => `clause ${clause}`,
      (id) => `reading ${id}`
    )}`,
  parameters: {
    starts: (value) => `its own first day is ${day(String(value))}`,
    firstTermEnds: (value) => `the first term ends on ${day(String(value))}`,
    renewalMonths: (value) =>
      value === 0 ? 'the term is not renewed' : `the term is renewed by ${inMonths(value)} at a time`,
    noticeMonths: (value) => (value === 0 ? 'there is no notice period' : `the notice period is ${inMonths(value)}`),
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
        : 'a last day of notice that is a Saturday, Sunday or holiday moves to the next working day',
    minimumParties: (value) => `at least ${String(value)} ${value === 1 ? 'party is' : 'parties are'} needed`,
    partialYear: (value) =>
      value === 'full' ? 'a partial year counts as a whole one' : 'a partial year counts in proportion',
    steeringMeetingsPerYear: (value) => `the steering group is to meet ${times(value)} a year`,
    workingMeetingsPerYear: (value) => `the working group is to meet ${times(value)} a year`,
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

const state = (outcome: unknown): string => en.states[outcome as keyof Language['states']]

const lacksEn = (lacks: string, missing: string): string =>
  ({
    'no-party': 'whoever gave it was no party on that day',
    'not-written': 'it was not in writing',
    'not-all-told': `it has not reached ${missing}`,
    revoked: 'it was taken back'
  })[lacks] ?? lacks
