import { agendaWords } from './agenda.ts'
import { either } from './readings.ts'

/** What is said of what may be said at a meeting, in English. */
export const agendaEn = agendaWords('en', {
  heading: (meeting, from, to) => (to === null ? `${meeting}, beginning ${from}` : `${meeting}, from ${from} to ${to}`),
  cancelled: 'The meeting is cancelled.',
  known: {
    attendance: 'Who is in the room is known from the attendance.',
    called: 'Who is in the room is known from the call, and from who has come in.',
    appointed:
      'The call reaches all: those in the room are taken to be the representatives and deputies of that day, and who has come in.',
    decided: 'Who is in the room for the case has been decided.'
  },
  contradicting: 'What is said of that is contradictory: everyone whom any of it names is taken to be there.',
  nobody: 'Nobody is known to be in the room.',
  noCase: 'No case is open that day, and no other belongs to the meeting.',
  caseHeading: (name, why) => `${name} (${why})`,
  why: {
    decided: 'who takes part has been decided',
    discussed: 'it was discussed there',
    open: 'it is open that day'
  },
  serving: (unit, serves) => `${unit} (${serves})`,
  at: (moment) => `At ${moment}`,
  during: (from, to) => `From ${from} to ${to}`,
  identified: (what) => `identified: ${what}`,
  decidable: (what) => `identified only if a person with that authority decides so: ${what}`,
  rest: ({ isAll, isIdentified, isDecidable }) => {
    const how = isIdentified
      ? 'not said while the case is presented identified'
      : `de-identified${isDecidable ? '' : ' only'}`
    return `${isAll ? 'everything' : 'the rest'}: ${how}${isDecidable ? ', unless a person with that authority decides otherwise' : ''}`
  },
  told: (facts, subjects, purposes) => `${facts} of ${subjects}, to ${purposes}`,
  everyFact: 'facts of all kinds',
  stepsOut: (units) => `Steps out, or the case is presented de-identified: ${units}`,
  all: { there: 'In front of all at once', remaining: 'In front of all who remain at once' },
  together: (all, what) => `${all}: ${what === null ? 'de-identified only' : `identified: ${what}`}`,
  apart: (units) =>
    `Is at the meeting and is not to take part in the discussion; hears it all the same unless they leave: ${units}`,
  presentOnly: (during, units) => `${during}: present by the discussion, and not by the meeting: ${units}`,
  attendanceOnly: (during, units) => `${during}: present by the meeting, and not by the discussion: ${units}`,
  either: (words) => either('or', words),
  duties: (paragraphs) =>
    `The duty to report concern for a child (${paragraphs}) may bind somebody here; it waits for no consent.`,
  notLookedAt:
    'Whether anybody can be recognised although the case is presented de-identified is not looked at here: that is judged by itself, before it is presented.',
  notAdvice: 'This is decision support and no legal advice. A person with that authority decides.'
})
