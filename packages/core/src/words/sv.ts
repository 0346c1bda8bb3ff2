import { authorities, dayParts, isClamped, listWith } from './format.ts'
import type { Language } from './Language.ts'

const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')

const day = (iso: string): string => {
  const { year, month, dayOfMonth } = dayParts(iso)
  return `den ${dayOfMonth} ${months[month - 1] ?? ''} ${year}`
}

/** En månad, två månader: ett antal med det ord som hör till det. */
const counted = (n: unknown, one: string, several: string): string =>
  `${String(n)} ${String(n) === '1' ? one : several}`
const inMonths = (n: unknown): string => counted(n, 'månad', 'månader')
const times = (n: unknown): string => counted(n, 'gång', 'gånger')

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
      `${party} blir part ${day(String(outcome))} genom att skriva under utgåvan ${edition}, som gäller då`,
    'signatures/not-in-force': ({ day: on }) => `Överenskommelsen gäller inte ${on}`,
    'signatures/not-listed': ({ party }, outcome) =>
      `${party} står inte i den reviderade utgåvan och är part till och med ${day(String(outcome))}`,
    '16/agreed-to-leave': ({ party }, outcome) =>
      `Parterna har enats om att ${party} är part till och med ${day(String(outcome))}`,
    '16/agreed-to-end': ({ party }, outcome) =>
      `Parterna har enats om att överenskommelsen upphör, så ${party} är part till och med ${day(String(outcome))}`,
    '16/term-over': ({ party }, outcome) =>
      `Giltighetstiden förlängs inte, så ${party} är part till och med ${day(String(outcome))}`,
    '17/lapses': ({ party }, outcome) =>
      `För få parter är kvar, så överenskommelsen upphör och ${party} är part till och med ${day(String(outcome))}`,
    '17/leaves': ({ party }, outcome) =>
      `${party} har sagt upp sin medverkan och är part till och med ${day(String(outcome))}`,
    '17/day-of-notice': ({ party }, outcome) => `Uppsägningen från ${party} räknas från ${day(String(outcome))}`,
    '17/last-day': ({ party }, outcome) =>
      outcome === null
        ? `${party} har ingen känd sista dag som part`
        : `Sista dagen som part för ${party} är ${day(String(outcome))}`,
    '17/notice-without-effect': ({ party, lacks, missing }) =>
      `Uppsägningen från ${party} har ingen verkan: ${lacksSv(lacks ?? '', missing ?? '')}`,
    '17/exit-if-notice': ({ notice, agreementEnds }, outcome) => {
      if (outcome === null) {
        return `Ingen överenskommelse gäller ${notice}, så en uppsägning den dagen leder inte till något utträde`
      }
      const last = day(String(outcome))
      const exit = `Den som säger upp så att alla andra har beskedet ${notice} är part till och med ${last}`
      return agreementEnds === last ? `${exit}, då överenskommelsen upphör` : exit
    },
    '17/last-notice-day': ({ exit }, outcome) =>
      outcome === null
        ? `Ingen uppsägning leder till utträde senast ${exit}`
        : `Sista dagen att säga upp för att lämna senast ${exit} är ${day(String(outcome))}`,
    '9/steering-group': ({ from, to, required }, outcome) =>
      `Styrgruppen ska träffas ${times(required)} från och med ${from} till och med ${to}: ${state(outcome)}`,
    '14.2/follow-up-plan': ({ to }, outcome) =>
      `Parterna ska tillsammans ha en uppföljningsplan senast ${to}: ${state(outcome)}`
  },
  events: {
    EditionAdopted: ({ edition }) => `Utgåvan ${edition} antogs`,
    EditionSigned: ({ party, edition }) => `${party} skrev under utgåvan ${edition}`,
    PartyWithdrew: ({ party, written }) =>
      `${party} sade upp sin medverkan${written === 'true' ? ' skriftligt' : ', men inte skriftligt'}`,
    WithdrawalRevoked: ({ party }) => `${party} tog tillbaka sin uppsägning`,
    OtherwiseAgreed: ({ until }) => `Parterna kom överens om att ${until} är sista dagen`,
    SteeringGroupMet: () => 'Styrgruppen träffades',
    FollowUpPlanAdopted: () => 'Uppföljningsplanen antogs'
  },
  someEvent: 'Det hände',
  cited: (id, effective, recorded) => `${effective}, händelse ${id}, känd sedan ${recorded}`,
  signedBy: (last, ids) => `den sista ${last}, händelserna ${ids}`,
  absence: ({ none, more }, who, from, to, found) => {
    const since = from === null ? '' : ` från och med ${from}`
    const span = from !== null && from === to ? ` ${from}` : `${since}${to === null ? '' : ` till och med ${to}`}`
    const whose = who === null ? '' : ` från ${who}`
    return found === 0
      ? `Loggen har ${none}${whose}${span}`
      : `Utöver det som nämns här har loggen ${more}${whose}${span}`
  },
  searched: {
    EditionAdopted: { none: 'ingen antagen utgåva', more: 'inga fler antagna utgåvor' },
    EditionSigned: { none: 'ingen underskrift', more: 'inga fler underskrifter' },
    PartyWithdrew: { none: 'ingen uppsägning', more: 'inga fler uppsägningar' },
    SteeringGroupMet: { none: 'inget möte med styrgruppen', more: 'inga fler möten med styrgruppen' },
    FollowUpPlanAdopted: { none: 'ingen antagen uppföljningsplan', more: 'inga fler antagna uppföljningsplaner' }
  },
  someSearched: { none: 'ingen sådan händelse', more: 'inga fler sådana händelser' },
  calculations: {
    'add-months': ({ day: from, months: n }, out) =>
      `${inMonths(n)} från ${from} slutar ${day(String(out))}${isClamped(from, out) ? ', månadens sista dag' : ''}`,
    'add-months-first-day-counted': ({ day: from, months: n }, out) =>
      `${inMonths(n)} från och med ${from}, med den dagen inräknad, slutar ${day(String(out))}`,
    'year-end': ({ periodEnds }, out) => `Det första årsslutet från och med ${periodEnds} är ${day(String(out))}`,
    'year-end-by-moved-notice-day': ({ notice }, out) =>
      `En uppsägning ${notice} kommer därmed i tid för årsslutet ${day(String(out))}`,
    'later-of-year-end-and-period': (_, out) =>
      `Av uppsägningsårets slut och uppsägningstidens slut kommer ${day(String(out))} sist`,
    'last-notice-day-moved-to-workday': ({ exit }, out) =>
      `Sista uppsägningsdagen för utträde ${exit} flyttas till nästa vardag, ${day(String(out))}`,
    'later-day-named': ({ earliest, named }, out) =>
      `Uppsägningen anger ${named}, som är senare än den tidigast möjliga dagen, ${earliest}: sista dagen är ${day(String(out))}`,
    'parties-left': (_, out) => `Antal parter som är kvar: ${String(out)}`,
    'in-proportion': ({ perYear, days, daysInYear }, out) =>
      `I proportion till tiden: ${times(perYear)} om året under ${days} av årets ${daysInYear} dagar, avrundat nedåt, ger ${String(out)}`
  },
  authority: (authority) =>
    `enligt ${authorities(
      authority,
      (clause) => `punkt ${clause}`,
      (id) => `tolkning ${id}`
    )}`,
  parameters: {
    starts: (value) => `dess egen första dag är ${day(String(value))}`,
    firstTermEnds: (value) => `den första giltighetstiden slutar ${day(String(value))}`,
    renewalMonths: (value) =>
      value === 0 ? 'giltighetstiden förlängs inte' : `giltighetstiden förlängs med ${inMonths(value)} i taget`,
    noticeMonths: (value) =>
      value === 0 ? 'det finns ingen uppsägningstid' : `uppsägningstiden är ${inMonths(value)}`,
    noticeDay: (value) => (value === 'included' ? 'uppsägningsdagen räknas in' : 'uppsägningsdagen räknas inte in'),
    noticeCountsFrom: (value) =>
      ({
        'last-notified': 'en uppsägning räknas från den dag då den sista av de andra parterna har den',
        'first-notified': 'en uppsägning räknas från den dag då den första av de andra parterna har den',
        given: 'en uppsägning räknas från sin egen dag'
      })[String(value)] ?? String(value),
    exit: (value) =>
      ({
        'year-end-only': 'en part kan lämna bara vid ett årsskifte',
        'year-end-floor': 'en part kan lämna tidigast vid ett årsskifte',
        'at-notice': 'en part lämnar när uppsägningstiden är slut'
      })[String(value)] ?? String(value),
    rollDeadlines: (value) =>
      value === 'none'
        ? 'sista uppsägningsdagen flyttas inte'
        : 'en sista uppsägningsdag som är lördag, söndag eller helgdag flyttas till nästa vardag',
    minimumParties: (value) => `det krävs minst ${counted(value, 'part', 'parter')}`,
    partialYear: (value) =>
      value === 'full' ? 'ett ofullständigt år räknas som ett helt' : 'ett ofullständigt år räknas i proportion',
    steeringMeetingsPerYear: (value) => `styrgruppen ska träffas ${times(value)} om året`,
    workingMeetingsPerYear: (value) => `arbetsgruppen ska träffas ${times(value)} om året`,
    followUpPlanBy: (value) => `uppföljningsplanen ska finnas senast ${day(String(value))}`
  },
  parameterOf: (sentence, edition, since) =>
    `Utgåvan ${edition}${since === null ? '' : `, som gäller från och med ${since}`}: ${sentence}`,
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

const state = (outcome: unknown): string => sv.states[outcome as keyof Language['states']]

const lacksSv = (lacks: string, missing: string): string =>
  ({
    'no-party': 'den som sade upp var inte part den dagen',
    'not-written': 'den var inte skriftlig',
    'not-all-told': `den har inte nått ${missing}`,
    revoked: 'den togs tillbaka'
  })[lacks] ?? lacks
