import { agendaWords } from './agenda.ts'
import { either } from './readings.ts'

/** What is said of what may be said at a meeting, in Swedish. */
export const agendaSv = agendaWords('sv', {
  heading: (meeting, from, to) =>
    to === null ? `${meeting}, som börjar ${from}` : `${meeting}, från ${from} till ${to}`,
  cancelled: 'Mötet är inställt.',
  known: {
    attendance: 'Vilka som är i rummet är känt av närvaron.',
    called: 'Vilka som är i rummet är känt av kallelsen, och av vilka som har kommit in.',
    appointed:
      'Kallelsen når alla: i rummet antas de representanter och ersättare vara som är utsedda den dagen, och de som har kommit in.',
    decided: 'Vilka som är i rummet för ärendet är beslutat.'
  },
  contradicting: 'Uppgifterna om det motsäger varandra: alla som någon av dem nämner räknas som närvarande.',
  nobody: 'Ingen är känd för att vara i rummet.',
  noCase: 'Inget ärende är öppet den dagen, och inget annat är knutet till mötet.',
  caseHeading: (name, why) => `${name} (${why})`,
  why: {
    decided: 'vilka som deltar är beslutat',
    discussed: 'det drogs på mötet',
    open: 'det är öppet den dagen'
  },
  serving: (unit, serves) => `${unit} (${serves})`,
  at: (moment) => (moment.length === 5 ? `Kl. ${moment}` : moment),
  during: (from, to) => `Från ${from} till ${to}`,
  identified: (what) => `identifierat: ${what}`,
  decidable: (what) => `identifierat bara om någon med den befogenheten beslutar det: ${what}`,
  rest: ({ isAll, isIdentified, isDecidable }) => {
    const how = isIdentified ? 'sägs inte när ärendet dras identifierat' : `${isDecidable ? '' : 'bara '}avidentifierat`
    return `${isAll ? 'allt' : 'resten'}: ${how}${isDecidable ? ', om inte någon med den befogenheten beslutar annat' : ''}`
  },
  told: (facts, subjects, purposes) => `${facts} om ${subjects}, för att ${purposes}`,
  everyFact: 'alla slags uppgifter',
  stepsOut: (units) => `Går ut, eller så dras ärendet avidentifierat: ${units}`,
  all: { there: 'Inför alla på en gång', remaining: 'Inför alla som är kvar på en gång' },
  together: (all, what) => `${all}: ${what === null ? 'bara avidentifierat' : `identifierat: ${what}`}`,
  apart: (units) => `Är på mötet men ska inte delta i dragningen; hör den ändå om de inte går ut: ${units}`,
  presentOnly: (during, units) => `${during}: närvarande enligt dragningen men inte enligt mötet: ${units}`,
  attendanceOnly: (during, units) => `${during}: närvarande enligt mötet men inte enligt dragningen: ${units}`,
  either: (words) => either('eller', words),
  duties: (paragraphs) =>
    `Skyldigheten att anmäla oro för ett barn (${paragraphs}) kan gälla någon här; den väntar inte på något samtycke.`,
  notLookedAt:
    'Om någon kan kännas igen trots att ärendet dras avidentifierat prövas inte här: det prövas för sig, före dragningen.',
  notAdvice: 'Det här är stöd för beslut och ingen juridisk rådgivning. Någon med den befogenheten beslutar.'
})
