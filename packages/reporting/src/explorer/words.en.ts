import { numberIn } from '../words/number.ts'
import type { ExplorerWords } from './ExplorerWords.ts'

/** English. */
export const en: ExplorerWords = {
  title: 'The agreement day by day',
  about:
    'Choose a day, and what is to count as known then. The page shows who is a party, what applies and how the duties stand at the end of that day. Every answer has its reasons.',
  madeUp: {
    heading: 'Made-up data',
    all: 'All that the page rests on is made up (synthetic). None of it has happened.',
    some: 'Some of what the page rests on is made up (synthetic). Take no answer on the page for an answer about reality.'
  },
  forWhom: {
    coordinator: 'For the coordinator. The page also shows what concerns single cases, without notes.',
    steering: 'For the steering group. The page shows the agreement and the regular meetings, and nothing of any case.',
    public: 'For everybody. The page shows the agreement and the regular meetings, and nothing of any case.'
  },
  skip: 'To the content',
  controls: 'Choose day and knowledge',
  day: 'Day',
  dayHelp: 'The arrow keys go one day at a time, Page Up and Page Down one month.',
  date: 'Date',
  earlier: 'Previous change',
  later: 'Next change',
  known: 'What was known',
  knownHelp:
    'Each step is something that the log learnt afterwards and that makes an answer about an earlier day another, or something that changes who is a party.',
  onlyKnown: 'The log has learnt nothing afterwards: there is one step only.',
  knownFrom: (moment, { steps, days }) =>
    `What was known before ${moment} is not shown: a page has at most ${steps} steps, and works out at most ${numberIn('en')(days)} days anew for them.`,
  now: 'In short',
  agreement: 'The agreement',
  status: 'In force',
  term: 'Term',
  notice: 'Last day of notice for its end',
  parties: 'Parties',
  partyColumns: ['Party', 'Standing', 'From', 'Until', 'Reasons'],
  duties: 'Duties',
  dutiesHelp: 'How many times, by how it stands. Choose a duty to see each of them.',
  norm: 'Duty',
  windowColumns: ['Duty', 'Who', 'When', 'State', 'Reasons'],
  meetings: 'Meetings',
  meetingColumns: ['Day', 'Kind'],
  proof: 'Reasons',
  events: 'Events that the reasons name',
  eventColumns: ['Event', 'Kind', 'Stream'],
  close: 'Close the reasons',
  withoutScript: 'The page needs JavaScript. It is in the page itself, and fetches nothing.',
  unreadable:
    'This browser cannot read the answers in the page. Open the page in a browser from 2023 or later. If that does not help, the file is damaged.',
  empty: 'The log has no agreement.',
  noAdvice: 'The page is worked out from the log. It is no legal advice.',
  labels: {
    kinds: { regular: 'regular', acute: 'acute' },
    member: 'party',
    formerMember: 'was a party',
    comingMember: 'will be a party',
    neverMember: 'not a party',
    inForce: 'in force',
    notInForce: 'not in force',
    edition: 'edition {}',
    noEdition: 'no edition',
    noAgreement: 'No agreement',
    noTerm: 'none runs',
    noNotice: 'none',
    none: '–',
    noEnd: 'until further notice',
    why: 'Why?',
    whyOf: 'Why? {}',
    nothingThen: 'By the knowledge that is chosen there is nothing of this on the day that is chosen.',
    allKnown: 'All that the log knows.',
    knownUntil: 'What was known until {}.',
    noMoreKnown: 'By that knowledge you can ask about days until {}.',
    summary: '{}: {} {}. Parties: {}. Duties: {}, of which not met: {}.',
    noSummary: '{}: no agreement.',
    showOf: 'Show {}',
    now: 'Duties that run on that day',
    more: 'Show all {}',
    meetings: 'Meetings held: {}. The latest ten are shown.'
  }
}
