import type { Terms } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { longDay, shortMonth } from './day.ts'
import { agreementName, branchInText, partyName, unitInText, unitName } from './names.ts'
import type { TermWords, Words } from './Words.ts'

const day = longDay('en')
const iso = (text: string): string => day(Day.day(text))
const party = partyName('en')
const unit = unitInText('en')
const branch = branchInText('en')
const list = (items: ReadonlyArray<string>): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`
const parties = (ids: ReadonlyArray<string>): string => list(ids.map(party))
const have = (ids: ReadonlyArray<string>): string => (ids.length === 1 ? 'has' : 'have')
const number = (count: number): string =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'][count] ??
  String(count)
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
const months = (count: number): string => {
  if (count === 1) return 'one month'
  if (count % 12 !== 0) return `${number(count)} months`
  return count === 12 ? 'one year' : `${number(count / 12)} years`
}
const times = (count: number): string =>
  `${count === 1 ? 'once' : count === 2 ? 'twice' : `${number(count)} times`} a year`

/** The texts of a report in English. */
export const en: Words = {
  language: 'en',
  day: (value) => day(value as Day.Day),
  month: shortMonth('en'),
  party,
  label: (id) => party(id).replace(/^the /, ''),
  unit: unitName('en'),
  agreement: agreementName('en'),
  list,
  span: (from, to) => (to === null ? `from ${from}` : `${from} – ${to}`),

  title: (agreements, years) =>
    agreements === 1 ? `The history of the agreement, ${years}` : `The history of the agreements, ${years}`,
  asOf: (validAt, knownAt) =>
    `As things stood at the end of ${validAt}${knownAt === null ? '' : `, by what was known ${knownAt}`}`,
  skip: 'Skip to the content',
  contents: 'Contents',
  nothing: '–',
  ongoing: 'until further notice',

  summary: {
    heading: 'Summary',
    ran: (name, from, to) => `${name} ran from ${from} to ${to}.`,
    runs: (name, since, renewal) =>
      `${name} has been in force since ${since}${renewal === 0 ? '' : ` and is extended by ${months(renewal)} at a time`}.`,
    neverInForce: (name) => `${name} has not come into force.`,
    comes: (name, from) => `${name} comes into force on ${from}.`,
    partiesAtStart: (count) =>
      `${capital(number(count))} ${count === 1 ? 'party' : 'parties'} took part from the start.`,
    left: (names, count) => `${count > 3 ? `${capital(number(count))} parties` : names} left along the way.`,
    stayed: 'No party has left.',
    partiesNow: (count, on) => `On ${on} it has ${number(count)} ${count === 1 ? 'party' : 'parties'}.`,
    edition: (edition, since) => `The edition ${edition} has applied since ${since}.`,
    decisions: (count) =>
      count === 0
        ? 'No decisions are recorded.'
        : `${capital(number(count))} ${count === 1 ? 'decision is' : 'decisions are'} recorded.`,
    empty: 'There is nothing to tell of the period.'
  },

  picture: {
    heading: 'The years in a picture',
    title: (years) => `Parties, terms, editions and decisions, ${years}`,
    description: (years) =>
      `A timeline of ${years}. Terms and editions at the top, then the decisions as dots, then one row a party with a bar for each time as a party. The table below the picture gives the same facts.`,
    terms: 'Terms',
    editions: 'Editions',
    decisions: 'Decisions',
    parties: 'Parties',
    table: 'The facts of the picture as a table',
    columns: ['Row', 'What', 'From', 'To'],
    kinds: {
      term: 'Term',
      edition: 'Edition',
      decision: 'Decision',
      party: 'Party',
      scroll: 'Timeline, scrolls sideways'
    },
    legend: {
      sourced: 'Filled dot: a source states the day',
      madeUp: 'Open dot or ◇: the day, or the event, is made up for the example',
      left: 'Stroke at the end of a bar: the party left',
      goesOn: 'Point: goes on after the end of the period',
      turn: 'Vertical line: turn of the year'
    }
  },

  years: {
    heading: 'Year by year',
    about: 'The figures are about the agreement and its parties. The report counts no persons and no cases.',
    year: 'Year',
    agreement: 'Agreement',
    partOfYear: (from, to) => `${from} – ${to}`,
    indicators: {
      daysInForce: 'Days in force',
      partiesAtEnd: 'Parties at the end of the year',
      editionsAdopted: 'Editions adopted',
      noticesGiven: 'Notices given',
      partiesThatLeft: 'Parties that left',
      decisions: 'Decisions',
      steeringGroupMeetings: 'Steering group meetings'
    }
  },

  parties: {
    heading: 'Parties',
    columns: ['Party', 'From', 'To, included', 'How'],
    none: 'Nobody has been a party in the period.',
    began: (began) =>
      began.type === 'with-edition'
        ? `Took part when the edition ${began.inForce.edition.edition} came into force.`
        : `Signed the edition ${began.inForce.edition.edition} when it was already in force.`,
    ended: (ended) => {
      switch (ended.type) {
        case 'notice':
          return `Gave notice on ${day(ended.notice.notice.on)}.`
        case 'agreed-to-leave':
          return `Left, as all parties agreed on ${day(ended.agreed.on)}.`
        case 'not-listed':
          return `Is not listed in the edition ${ended.inForce.edition.edition}.`
        case 'agreement-ended':
          switch (ended.how.type) {
            case 'agreed':
              return 'The parties agreed to end it.'
            case 'term-over':
              return 'The term ran out and was not extended.'
            case 'lapsed':
              return `Too few parties remained (${ended.how.remaining}); the agreement lapsed.`
          }
      }
    }
  },

  terms: {
    heading: 'Terms',
    columns: ['Term', 'From', 'To, included', 'Note'],
    none: 'No term ran in the period.',
    first: 'First term',
    extended: 'Extension',
    inForceFrom: (on) => `In force from ${on}.`,
    inForceTo: (on) => `In force up to and including ${on}.`
  },

  editions: {
    heading: 'Editions',
    none: 'No edition has been adopted.',
    edition: (name) => `Edition ${name}`,
    adopted: 'Adopted',
    inForce: 'Applies',
    notInForce: 'Has not come into force.',
    signed: 'Signed by',
    notSigned: (names) => `Not signed by ${names}.`,
    nobodySigned: 'Nobody has signed.',
    asks: 'What it means',
    changes: 'What it changes',
    otherwiseAs: (edition) => `For the rest it means the same as the edition ${edition}.`,
    noChange: 'The terms are the same.',
    term: termWords()
  },

  governance: {
    heading: 'Steering and follow-up',
    steering: 'The steering group met',
    working: 'The working group met',
    plan: 'The follow-up plan was adopted',
    report: (year) => `The annual report for ${year} was delivered`,
    goals: (year) => `The goals for ${year} were followed up`,
    revision: (name) => `${name} asked for a revision`,
    columns: ['When', 'What'],
    none: 'Nothing is recorded.'
  },

  notices: {
    heading: 'Notices and other agreements',
    columns: ['When', 'What', 'What came of it'],
    none: 'No party has given notice.',
    given: (name) => `${name} gave notice`,
    outcome: (outcome) => {
      switch (outcome.type) {
        case 'runs':
          return `Valid. Last day as a party: ${day(outcome.running.exit)}.`
        case 'no-party':
          return 'Without effect: who gave notice was no party that day.'
        case 'not-written':
          return 'Without effect: the notice was not in writing.'
        case 'not-all-told':
          return outcome.missing.length === 0
            ? 'The time has not begun to count.'
            : `The time has not begun to count: ${parties(outcome.missing)} ${have(outcome.missing)} not had the notice.`
        case 'revoked':
          return `Revoked on ${day(outcome.by.on)}.`
      }
    },
    revoked: (name) => `${name} revoked its notice`,
    revocation: (outcome) => {
      switch (outcome.type) {
        case 'revoked':
          return 'Valid: the party stays.'
        case 'nothing-to-revoke':
          return 'Without effect: there was no notice to revoke.'
        case 'too-late':
          return `Without effect: too late, the last day as a party was ${day(outcome.exit)}.`
        case 'not-all-agree':
          return `Without effect: ${parties(outcome.missing)} ${have(outcome.missing)} not agreed.`
      }
    },
    agreed: (agreed) => {
      const until = day(agreed.until)
      switch (agreed.what) {
        case 'agreement-ends':
          return `The parties agreed to end on ${until}`
        case 'agreement-extends-to':
          return `The parties agreed that the term runs to ${until}`
        case 'party-leaves':
          return `The parties agreed that ${party(agreed.party ?? '')} leaves on ${until}`
      }
    },
    agreement: (outcome) => {
      switch (outcome.type) {
        case 'agreed':
          return 'Valid.'
        case 'not-in-force':
          return 'Without effect: the agreement was not in force.'
        case 'no-party':
          return 'Without effect: who was to leave was no party.'
        case 'before-the-term':
          return 'Without effect: the day lies before the term.'
        case 'not-all-agree':
          return `Without effect: ${parties(outcome.missing)} ${have(outcome.missing)} not agreed.`
      }
    }
  },

  decisions: {
    heading: 'Decisions',
    one: 'Decision',
    columns: ['When', 'Who', 'Question', 'Decision', 'Source'],
    none: 'No decisions are recorded in the period.',
    withheld: 'What was decided is written in free text, which may be about anybody. Only the coordinator is shown it.'
  },

  origin: { 'made-up': 'made up for the example', 'day-made-up': 'the day is made up for the example' },

  sources: {
    heading: 'Sources, and what is made up',
    madeUp: (events, all) =>
      `${events} of the ${all} events on which the report rests are made up for the example, wholly or in part, since the sources do not say when or whether they took place. They are marked ◇. Where a marked fact names a source, only its day, or who acted, is made up.`,
    unstated: (events) => `For ${events} ${events === 1 ? 'event' : 'events'} the log names no source.`,
    none: 'The log names no sources.',
    withheld:
      'Sources may be written in free text. Those that have been given no name for the report are shown to the coordinator alone.',
    columns: ['Source', 'Document', 'Events'],
    unknown: 'The name of the document is not given.'
  },

  method: {
    heading: 'How the report was worked out',
    paragraphs: [
      'The report is worked out from a log of what took place. It holds nothing that does not follow from the log and from the terms of the agreement. The same log always gives the same report.',
      'All days are calendar days in Sweden, and the last day is included. How long somebody is a party follows from signatures, notices and what the parties have agreed. A correction in the log replaces what it corrects.',
      'What took place after the last day of the report is left out. A notice that was already given may still lead to a last day that lies ahead.'
    ],
    knowledge: (knownAt) =>
      knownAt === null
        ? 'All that the log holds is taken in.'
        : `Only what had been entered in the log ${knownAt} is taken in.`,
    readings: (edition) => `Readings on which the report rests (edition ${edition})`,
    columns: ['Reading', 'Question', 'How the text is read'],
    chosen: 'Chosen for this report instead of the edition’s own.'
  },

  noAdvice: {
    heading: 'No legal advice',
    text: 'The report shows what follows from the log when the text is read as stated above. It is no legal advice and does not replace the parties’ own judgement.'
  }
}

function termWords(): TermWords {
  const notice = ({ noticeMonths }: Terms.Terms): string => months(noticeMonths)
  return {
    starts: ({ starts, firstTermEnds }) => `The first term is ${iso(starts)} – ${iso(firstTermEnds)}.`,
    renewalMonths: ({ renewalMonths }) =>
      renewalMonths === 0 ? 'It is not extended.' : `It is then extended by ${months(renewalMonths)} at a time.`,
    exit: (terms) => {
      const none = terms.noticeMonths === 0
      switch (terms.exit) {
        case 'year-end-only':
          return none
            ? 'A party may leave at a turn of the year.'
            : `A party may leave at a turn of the year if it gave notice at least ${notice(terms)} before.`
        case 'year-end-floor':
          return none
            ? 'A party may leave at the next turn of the year at the earliest.'
            : `A party may leave at the next turn of the year at the earliest, and at the earliest ${notice(terms)} after its notice.`
        case 'at-notice':
          return none
            ? 'A party leaves on the day on which it gives notice.'
            : `A party leaves ${notice(terms)} after its notice.`
      }
    },
    noticeDay: ({ noticeDay }) =>
      noticeDay === 'excluded'
        ? 'No, the period counts from the day after.'
        : 'Yes, the day of notice is its first day.',
    noticeCountsFrom: ({ noticeCountsFrom }) => {
      switch (noticeCountsFrom) {
        case 'last-notified':
          return 'When the last of the other parties has it in writing.'
        case 'first-notified':
          return 'When the first of the other parties has it in writing.'
        case 'given':
          return 'On the day on which it is handed in.'
      }
    },
    minimumParties: ({ minimumParties }) =>
      minimumParties === 0
        ? 'The agreement goes on however few remain.'
        : `With fewer than ${number(minimumParties)} left the agreement lapses.`,
    editionApplies: ({ editionApplies }) =>
      editionApplies === 'all-signed'
        ? 'When all who are parties have signed it, or on its own stated day if that is later.'
        : 'For each party when it has signed itself.',
    partialYear: ({ partialYear }) =>
      partialYear === 'in-proportion'
        ? 'A year that is only partly in force asks for meetings in proportion to its days, rounded down.'
        : 'A year that is only partly in force asks for as many meetings as a whole one.',
    steeringMeetingsPerYear: ({ steeringMeetingsPerYear }) =>
      steeringMeetingsPerYear === 0
        ? 'The steering group has no fixed number of meetings.'
        : `The steering group meets ${times(steeringMeetingsPerYear)}.`,
    workingMeetingsPerYear: ({ workingMeetingsPerYear }) =>
      workingMeetingsPerYear === 0
        ? 'No working group is prescribed.'
        : `The working group meets ${times(workingMeetingsPerYear)}.`,
    weeklyMeeting: ({ weeklyMeeting }) =>
      weeklyMeeting ? 'Consultations are held every week.' : 'Weekly consultations are not prescribed.',
    weeklyCounts: ({ weeklyCounts }) =>
      weeklyCounts === 'regular'
        ? 'An acute consultation does not replace that of the week.'
        : 'An acute consultation counts as that of the week too.',
    annualReport: ({ annualReport }) =>
      annualReport === 'each-year' ? 'An annual report is delivered each year.' : 'No annual report is prescribed.',
    followUpPlanBy: ({ followUpPlanBy }) =>
      followUpPlanBy === undefined
        ? 'No day is set for a follow-up plan.'
        : `A follow-up plan is due by ${iso(followUpPlanBy)}.`,
    rejoin: ({ rejoin }) =>
      rejoin === 'by-signature' ? 'By signing the edition in force.' : 'With the consent of all parties.',
    rollDeadlines: ({ rollDeadlines }) =>
      rollDeadlines === 'none'
        ? 'No, the day stands.'
        : 'Yes, to the next workday, as in the act on counting statutory time.',
    provisionIsGround: ({ provisionIsGround }) =>
      provisionIsGround === 'no'
        ? 'A case is presented with consent or de-identified; a provision of law is not enough.'
        : 'A case may be presented on the ground of a provision of law too.',
    investigationUnit: ({ investigationUnit }) =>
      `The unit that investigates violence in close relationships: ${unit(investigationUnit)}.`,
    safetyUnit: ({ safetyUnit }) => `The unit for crime victims and personal safety: ${unit(safetyUnit)}.`,
    healthCareUnit: ({ healthCareUnit }) => `The unit that attends for health care: ${unit(healthCareUnit)}.`,
    violenceTeamUnit: ({ violenceTeamUnit }) =>
      `The team from which the host appoints a representative and a deputy: ${unit(violenceTeamUnit)}.`,
    coordinationUnit: ({ coordinationUnit }) => `The unit of the coordinator: ${unit(coordinationUnit)}.`,
    socialServicesBranch: ({ socialServicesBranch }) =>
      `The branch of a municipality that is responsible for a case: ${branch(socialServicesBranch)}.`
  }
}
