import { dayParts, listWith } from './format.ts'
import type { Language } from './Language.ts'

const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')

const day = (iso: string): string => {
  const { year, month, dayOfMonth } = dayParts(iso)
  return `den ${dayOfMonth} ${months[month - 1] ?? ''} ${year}`
}

/** Swedish. */
export const sv: Language = {
  day,
  instant: (iso) => `${day(iso.slice(0, 10))} kl. ${iso.slice(11, 16)}`,
  list: listWith('och'),
  parties: {
    police: 'Polisen',
    region: 'Region Jämtland Härjedalen',
    berg: 'Bergs kommun',
    bracke: 'Bräcke kommun',
    harjedalen: 'Härjedalens kommun',
    krokom: 'Krokoms kommun',
    ragunda: 'Ragunda kommun',
    stromsund: 'Strömsunds kommun',
    are: 'Åre kommun',
    ostersund: 'Östersunds kommun',
    'county-administrative-board': 'Länsstyrelsen',
    'centrum-mot-vald': 'Centrum mot våld',
    brottsofferjouren: 'Brottsofferjouren',
    kvinnojouren: 'Kvinnojouren'
  },
  bearers: {
    'steering-group': 'Styrgruppen',
    'working-group': 'Arbetsgruppen',
    all: 'Parterna tillsammans',
    coordinator: 'Samordnaren'
  },
  clause: (clause) => (clause === 'signatures' ? 'underskrifterna' : `punkt ${clause}`),
  rules: {
    '2/party': ({ party, day: on }, outcome) =>
      outcome === 'yes' ? `${party} är part ${on}` : `${party} är inte part ${on}`,
    'signatures/in-force': ({ edition }, outcome) => `Utgåvan ${edition} gäller från och med ${day(String(outcome))}`,
    'signatures/joins': ({ party, edition }, outcome) =>
      `${party} blir part ${day(String(outcome))} genom att skriva under den gällande utgåvan ${edition}`,
    'signatures/not-in-force': ({ day: on }) => `Överenskommelsen gäller inte ${on}`,
    'signatures/not-listed': ({ party }, outcome) =>
      `${party} står inte i den reviderade utgåvan och var part till och med ${day(String(outcome))}`,
    '16/agreed-to-leave': ({ party }, outcome) =>
      `Parterna enades om att ${party} är part till och med ${day(String(outcome))}`,
    '16/agreed-to-end': ({ party }, outcome) =>
      `Parterna enades om att överenskommelsen upphör, så ${party} är part till och med ${day(String(outcome))}`,
    '16/term-over': ({ party }, outcome) =>
      `Giltighetstiden tog slut utan att förlängas, så ${party} var part till och med ${day(String(outcome))}`,
    '17/lapses': ({ party }, outcome) =>
      `För få parter var kvar, så överenskommelsen föll och ${party} var part till och med ${day(String(outcome))}`,
    '17/leaves': ({ party }, outcome) =>
      `${party} lämnar efter uppsägning och är part till och med ${day(String(outcome))}`,
    '17/stays': ({ party }) => `${party} är part utan känt slut`,
    '17/day-of-notice': ({ party }, outcome) => `Uppsägningen från ${party} räknas från ${day(String(outcome))}`,
    '17/last-day': ({ party }, outcome) =>
      outcome === null
        ? `${party} har ingen känd sista dag som part`
        : `Sista dagen som part för ${party} är ${day(String(outcome))}`,
    '17/notice-without-effect': ({ party, lacks, missing }) =>
      `Uppsägningen från ${party} har ingen verkan: ${lacksSv(lacks ?? '', missing ?? '')}`,
    '17/exit-if-notice': ({ notice }, outcome) =>
      outcome === null
        ? `Ingen överenskommelse gäller ${notice}, så en uppsägning den dagen leder inte till något utträde`
        : `Den som säger upp så att alla andra har beskedet ${notice} är part till och med ${day(String(outcome))}`,
    '17/last-notice-day': ({ exit }, outcome) =>
      outcome === null
        ? `Ingen uppsägning leder till utträde senast ${exit}`
        : `Sista dagen att säga upp för att lämna senast ${exit} är ${day(String(outcome))}`,
    '9/steering-group': ({ bearer, from, to, required }, outcome) =>
      `${bearer} ska träffas ${required} gånger från ${from} till ${to}: ${sv.states[outcome as keyof Language['states']]}`,
    '14.2/follow-up-plan': ({ bearer, to }, outcome) =>
      `${bearer} ska ha en uppföljningsplan senast ${to}: ${sv.states[outcome as keyof Language['states']]}`
  },
  events: {
    EditionAdopted: ({ edition }) => `Utgåvan ${edition} antogs`,
    EditionSigned: ({ party, edition }) => `${party} skrev under utgåvan ${edition}`,
    PartyWithdrew: ({ party, written }) =>
      `${party} sade upp sin medverkan ${written === 'true' ? 'skriftligt' : 'men inte skriftligt'}`,
    WithdrawalRevoked: ({ party }) => `${party} tog tillbaka sin uppsägning`,
    OtherwiseAgreed: ({ until }) => `Parterna kom överens om ${until}`,
    SteeringGroupMet: () => 'Styrgruppen träffades',
    FollowUpPlanAdopted: () => 'Uppföljningsplanen antogs'
  },
  someEvent: 'Det hände',
  cited: (id, effective, recorded) => `${effective}, händelse ${id}, känd sedan ${recorded}`,
  signedBy: (last, ids) => `den sista ${last}, händelserna ${ids}`,
  absence: (what, who, from, to, found) => {
    const span = [from === null ? '' : ` från ${from}`, to === null ? '' : ` till och med ${to}`].join('')
    const whose = who === null ? '' : ` från ${who}`
    return found === 0
      ? `Loggen har ingen ${what}${whose}${span}`
      : `Loggen har ingen mer ${what}${whose}${span} än de ${found} som nämns`
  },
  searched: {
    PartyWithdrew: 'uppsägning',
    EditionSigned: 'underskrift',
    SteeringGroupMet: 'träff med styrgruppen',
    FollowUpPlanAdopted: 'antagen uppföljningsplan'
  },
  calculations: {
    'add-months': ({ day: from, months: n }, out) =>
      `${n} månader från ${from} slutar ${day(String(out))} (finns inte dagen i månaden gäller månadens sista)`,
    'add-months-first-day-counted': ({ day: from, months: n }, out) =>
      `${n} månader från och med ${from}, med den dagen inräknad, slutar ${day(String(out))}`,
    'year-end': ({ periodEnds }, out) =>
      `Första årsskiftet då eller senare (${periodEnds}) är efter ${day(String(out))}`,
    'later-of-year-end-and-period': ({ notice, periodEnds }, out) =>
      `Den senare av årets slut efter ${notice} och ${periodEnds} är ${day(String(out))}`,
    'last-notice-day-moved-to-workday': ({ exit }, out) =>
      `Sista uppsägningsdag för utträde ${exit} flyttas till närmaste vardag, ${day(String(out))}`,
    'later-day-named': ({ earliest, named }, out) =>
      `Uppsägningen anger ${named}, senare än det tidigast möjliga ${earliest}: sista dagen är ${day(String(out))}`,
    'parties-left': (_, out) => `Antal parter som återstår: ${String(out)}`,
    'in-proportion': ({ perYear, days, daysInYear }, out) =>
      `I proportion till tiden: ${perYear} gånger ${days} av årets ${daysInYear} dagar, avrundat nedåt, ger ${String(out)}`
  },
  authority: (authority) => `enligt ${authority}`,
  parameters: {
    starts: (value) => `gäller tidigast från ${day(String(value))}`,
    firstTermEnds: (value) => `första giltighetstiden slutar ${day(String(value))}`,
    renewalMonths: (value) => (value === 0 ? 'förlängs inte' : `förlängs med ${String(value)} månader i taget`),
    noticeMonths: (value) => `uppsägningstiden är ${String(value)} månader`,
    noticeDay: (value) => (value === 'included' ? 'uppsägningsdagen räknas in' : 'uppsägningsdagen räknas inte in'),
    noticeCountsFrom: (value) =>
      ({
        'last-notified': 'en uppsägning räknas från den dag då den sista av de andra parterna har den',
        'first-notified': 'en uppsägning räknas från den dag då den första av de andra parterna har den',
        given: 'en uppsägning räknas från sin egen dag'
      })[String(value)] ?? String(value),
    exit: (value) =>
      ({
        'year-end-only': 'en part kan bara lämna vid ett årsskifte',
        'year-end-floor': 'en part kan lämna tidigast vid ett årsskifte',
        'at-notice': 'en part lämnar när uppsägningstiden är slut'
      })[String(value)] ?? String(value),
    rollDeadlines: (value) =>
      value === 'none'
        ? 'sista uppsägningsdag flyttas inte'
        : 'sista uppsägningsdag på en helgdag flyttas till nästa vardag',
    minimumParties: (value) => `det krävs minst ${String(value)} parter`,
    partialYear: (value) =>
      value === 'full' ? 'ett ofullständigt år räknas som ett helt' : 'ett ofullständigt år räknas i proportion',
    steeringMeetingsPerYear: (value) => `styrgruppen träffas ${String(value)} gånger per år`,
    workingMeetingsPerYear: (value) => `arbetsgruppen träffas ${String(value)} gånger per år`,
    followUpPlanBy: (value) => `uppföljningsplanen ska finnas senast ${day(String(value))}`
  },
  parameterOf: (sentence, edition, since) =>
    `Utgåvan ${edition}${since === null ? '' : `, gällande från ${since}`}: ${sentence}`,
  states: {
    notYet: 'tiden har inte börjat',
    open: 'kan ännu uppfyllas',
    met: 'uppfyllt',
    metLate: 'uppfyllt, men för sent',
    breached: 'inte uppfyllt',
    excused: 'ursäktat',
    waived: 'eftergivet',
    undetermined: 'går inte att avgöra av loggen'
  }
}

const lacksSv = (lacks: string, missing: string): string =>
  ({
    'no-party': 'den som sade upp var inte part den dagen',
    'not-written': 'den var inte skriftlig',
    'not-all-told': `den har inte nått ${missing}`,
    revoked: 'den togs tillbaka'
  })[lacks] ?? lacks
