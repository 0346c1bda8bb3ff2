import type { Language } from '../Language.ts'
import { entry, names as namesIn, text, type Value, type Values } from '../table.ts'
import type { LackName, NoticeLackName } from '../vocabulary.ts'
import { date, during, instant, list, money, times } from './grammar.ts'
import { bearer, names, party, unit } from './names.ts'

export const norms: Language['norms'] = {
  '7/target-group': 'Målgrupp',
  '8/explained': 'Förklaring i samband med samtycke',
  '8/child-perspective': 'Barnens perspektiv',
  '9/steering-group': 'Styrgruppens möten',
  '9/working-group': 'Arbetsgruppens möten',
  '9/annual-report': 'Årlig verksamhetsrapport',
  '10.1/investigator-attends': 'Den utredande funktionens deltagande',
  '10.1/safety-attends': 'Deltagande för brottsoffer och personsäkerhet',
  '10.2/appoint-representative': 'Representant för hälso- och sjukvården',
  '10.2/appoint-deputy': 'Ersättare för hälso- och sjukvården',
  '10.2/attends': 'Hälso- och sjukvårdens deltagande',
  '10.3/attends-own-case': 'Den ansvariga socialtjänstens deltagande',
  '10.4/appoint-coordinator': 'Samordnare',
  '10.4/appoint-representative': 'Representant för värdkommunen',
  '10.4/appoint-deputy': 'Ersättare för värdkommunen',
  '10.4/attends': 'Värdkommunens deltagande',
  '12/weekly-meeting': 'Samrådsmöten varje vecka',
  '12/ground': 'Grund för att dra ett ärende',
  '12/present-as-attended': 'De närvarande som på mötet',
  '12/note-screened': 'Granskade anteckningar',
  '14.1/document-meeting': 'Dokumentation av möten',
  '14.2/follow-up-plan': 'Uppföljningsplan',
  '14.2/follow-up-of-goals': 'Uppföljning av målen',
  '14.2/answer-request': 'Svar till uppföljningen',
  '15/secrecy': 'Sekretess när ett ärende dras',
  '18/order': 'Tvister i rätt ordning',

  '12/other-actors': 'Andra på ett möte',
  '13/cost-decision': 'Beslut i en kostnadsfråga',
  '16/agree-otherwise': 'Att enas om annat',
  '17/request-revision': 'Begäran om revidering',
  '17/withdraw': 'Uppsägning',
  '17/revoke': 'Att ta tillbaka en uppsägning'
}

export const states: Language['states'] = {
  notYet: 'tiden har inte börjat',
  open: 'kan ännu uppfyllas',
  met: 'uppfyllt',
  metLate: 'uppfyllt, men för sent',
  breached: 'inte uppfyllt',
  excused: 'ursäktat',
  waived: 'eftergivet',
  undetermined: 'går inte att avgöra av loggen'
}

export const rules: Language['rules'] = {
  '2/party': ({ party: who, day }, outcome) => `${party(who)} är ${outcome === 'yes' ? '' : 'inte '}part ${date(day)}`,
  '2/parties': ({ day }, outcome) => {
    const who = namesIn(outcome).map(party)
    return who.length === 0 ? `ingen är part ${date(day)}` : `part är ${date(day)} ${list(who)}`
  },
  'signatures/in-force': ({ edition }, outcome) => `utgåvan ${text(edition)} gäller från och med ${date(outcome)}`,
  'signatures/joins': ({ party: who, edition }, outcome) =>
    `${party(who)} blir part ${date(outcome)} genom att skriva under utgåvan ${text(edition)}, som gäller då`,
  'signatures/not-in-force': ({ day, ended }) =>
    `överenskommelsen gäller inte ${date(day)}${ended === undefined ? '' : `: dess sista dag var ${date(ended)}`}`,
  'signatures/not-listed': ({ party: who }, outcome) =>
    `${party(who)} står inte i den reviderade utgåvan och är part till och med ${date(outcome)}`,

  '7/target-group': ({ bearer: who, from }, outcome) =>
    duty(`ärendet som ${bearer(who)} tar upp ${date(from)} ska gälla en vuxen som bor i länet`, outcome),
  '8/explained': ({ bearer: who, from }, outcome) =>
    duty(
      `när ${bearer(who)} tar emot ett samtycke ${date(from)} ska det vara tydligt förklarat hur samverkan med samtycke går till`,
      outcome
    ),
  '8/child-perspective': ({ bearer: who, from }, outcome) =>
    duty(`${bearer(who)} ska beakta eventuella barns perspektiv i ärendet som togs upp ${date(from)}`, outcome),
  '9/steering-group': (about, outcome) => duty(`styrgruppen ${meets(about)}`, outcome),
  '9/working-group': (about, outcome) => duty(`arbetsgruppen ${meets(about)}`, outcome),
  '9/annual-report': ({ bearer: who, from, to }, outcome) =>
    duty(`${bearer(who)} ska lämna en verksamhetsrapport till ledningsgruppen TMV ${during(from, to)}`, outcome),
  '10.1/investigator-attends': ({ bearer: who, from }, outcome) =>
    duty(`den funktion hos ${bearer(who)} som utreder våld i nära relationer ska delta i mötet ${date(from)}`, outcome),
  '10.1/safety-attends': ({ bearer: who, from }, outcome) =>
    duty(
      `den funktion hos ${bearer(who)} som arbetar med brottsoffer och personsäkerhet ska delta i mötet ${date(from)}`,
      outcome
    ),
  '10.2/appoint-representative': ({ bearer: who, from, to }, outcome) =>
    duty(`${bearer(who)} ska ha en representant ${during(from, to)}`, outcome),
  '10.2/appoint-deputy': ({ bearer: who, from, to }, outcome) =>
    duty(`${bearer(who)} ska ha en ersättare ${during(from, to)}`, outcome),
  '10.2/attends': ({ bearer: who, from }, outcome) => duty(attends(who, from), outcome),
  '10.3/attends-own-case': ({ bearer: who, from }, outcome) =>
    duty(`socialtjänsten i ${bearer(who)} ska delta när kommunens ärende dras ${date(from)}`, outcome),
  '10.4/appoint-coordinator': ({ bearer: who, from, to }, outcome) =>
    duty(`${bearer(who)} ska ha en samordnare ${during(from, to)}`, outcome),
  '10.4/appoint-representative': ({ bearer: who, from, to }, outcome) =>
    duty(`${bearer(who)} ska ha en representant från sitt team ${during(from, to)}`, outcome),
  '10.4/appoint-deputy': ({ bearer: who, from, to }, outcome) =>
    duty(`${bearer(who)} ska ha en ersättare från sitt team ${during(from, to)}`, outcome),
  '10.4/attends': ({ bearer: who, from }, outcome) => duty(attends(who, from), outcome),
  '12/weekly-meeting': ({ bearer: who, from, to }, outcome) =>
    duty(`${bearer(who)} ska hålla ett samrådsmöte under veckan ${during(from, to)}`, outcome),
  '12/ground': ({ bearer: who, from }, outcome) =>
    duty(`${bearer(who)} ska se till att det finns en grund när ärendet dras ${date(from)}`, outcome),
  '12/present-as-attended': ({ bearer: who, from }, outcome) =>
    duty(`${bearer(who)} ska se till att de som hör ärendet dras ${date(from)} är de som är på mötet`, outcome),
  '12/note-screened': ({ bearer: who, from }, outcome) =>
    duty(
      `${bearer(who)} ska se till att anteckningen från ${date(from)} granskas för sådant som kan röja vems ärendet är`,
      outcome
    ),
  '14.1/document-meeting': ({ bearer: who, from }, outcome) =>
    duty(`${bearer(who)} ska dokumentera mötet ${date(from)}`, outcome),
  '14.2/follow-up-plan': ({ to }, outcome) =>
    duty(`parterna ska tillsammans ha en uppföljningsplan senast ${date(to)}`, outcome),
  '14.2/follow-up-of-goals': ({ from }, outcome) =>
    duty(`parterna ska tillsammans följa upp målen, ${during(from, null)}`, outcome),
  '14.2/answer-request': ({ bearer: who, from, to }, outcome) =>
    duty(`${bearer(who)} ska senast ${date(to)} svara på frågorna till uppföljningen från ${date(from)}`, outcome),
  '15/secrecy': ({ bearer: who, from }, outcome) =>
    duty(`${bearer(who)} ska se till att sekretessen hålls när ärendet dras ${date(from)}`, outcome),
  '18/order': ({ bearer: who, from }, outcome) =>
    duty(
      `${bearer(who)} ska ha fått tvisten behandlad i styrgruppen innan den förs vidare till ledningsgruppen TMV ${date(from)}`,
      outcome
    ),

  '12/other-actors': ({ party: who, day }) => `${unit(who)} får delta i mötet ${date(day)}`,
  '12/left': ({ unit: who }) =>
    `enligt tolkning R12 får ingen hos en part som har lämnat höra något nytt, vad ett samtycke än säger; alltså inte heller ${unit(who)}`,
  '12/may-discuss': ({ case: name, units, facts, subjects, purpose, at }, outcome) =>
    `${mayDiscuss(outcome)}: ärendet ${text(name)}, identifierat, ${instant(text(at))}, inför ${list(namesIn(units).map(unit))}: ${told(facts, subjects)}, för att ${anyOf(names.purposes, purpose)}`,
  '12/discussed': ({ units, facts, subjects, from, known }, outcome) =>
    `${known === 'then' ? 'av det som var antecknat när ärendet togs upp' : 'av allt som är känt nu'} framgår ${hadGround(outcome)}, ${instant(text(from))}, ${namesIn(units).length === 0 ? 'inför ingen som är namngiven' : `inför ${list(namesIn(units).map(unit))}`}: ${told(facts, subjects)}`,

  '13/cost-shares': ({ amount: cost, day }, outcome) =>
    outcome === null
      ? `ingen kostnadsnyckel gäller ${date(day)}, så ${money(cost)} kan inte fördelas`
      : outcome === 'unknown'
        ? `loggen visar inte hur ${money(cost)} delas ${date(day)}`
        : `efter den kostnadsnyckel som gäller ${date(day)} delas ${money(cost)} mellan dem som nyckeln nämner`,
  '13/cost-question': (_, outcome) =>
    outcome === 'decided' ? 'kostnadsfrågan är avgjord' : 'kostnadsfrågan är inte avgjord',
  '13/cost-decision': (about, outcome) => valid(`beslutet av ${unit(about['party'])}`, about, outcome),

  '15/provisions': ({ unit: hearer, fact, subject, day, checked }, outcome) => {
    const since = checked === false ? ', en tabell som inte har jämförts med den dagens lag,' : ''
    const what = `${fact === undefined ? 'det som' : `det av ${told(fact, subject)} som`} inget samtycke omfattar, inför ${list(namesIn(hearer).map(unit))}`
    const found = namesIn(outcome).map((id) => id.split('@')[0] ?? id)
    return found.length === 0
      ? `enligt lagen ${date(day)}${since} kan ingen bestämmelse bryta sekretessen för ${what}`
      : `enligt lagen ${date(day)}${since} kan dessa bestämmelser bryta sekretessen för ${what}, om någon beslutar att alla villkor i en av dem är uppfyllda: ${list(found)}`
  },
  '15/decided': ({ unit: hearer, discloser, provision }, outcome) =>
    `enligt ett antecknat beslut får ${unit(discloser)} berätta något av detta för ${unit(hearer)} med stöd av ${text(provision)}, ${outcome === 'permit' ? 'och allt som bestämmelsen kräver är antecknat; om det är så nu får någon bedöma' : 'men allt som bestämmelsen kräver är inte antecknat'}`,
  '15/disclosed': ({ unit: hearer, discloser, facts, subjects, from, known }, outcome) =>
    `${known === 'then' ? 'av det som var antecknat vid beslutet' : 'av allt som är känt nu'} framgår ${hadGround(outcome)} för ${unit(discloser)} att berätta för ${unit(hearer)}, ${instant(text(from))}: ${told(facts, subjects)}`,
  '15/protected-place': () =>
    'uppgifter om var den enskilda finns är skyddade: inget om det berättas om inte ett samtycke nämner det',
  '15/reporting-duty': ({ act, paragraph }) =>
    `skyldigheten att anmäla oro för ett barn (${text(act)}, ${text(paragraph)}) väntar inte på något samtycke, och inget här står i vägen för den`,

  '16/agreed-to-leave': ({ party: who }, outcome) =>
    `parterna har enats om att ${party(who)} är part till och med ${date(outcome)}`,
  '16/agreed-to-end': ({ party: who }, outcome) =>
    `parterna har enats om att överenskommelsen upphör, så ${lasts(who, outcome)}`,
  '16/term-over': ({ party: who }, outcome) => `giltighetstiden förlängs inte, så ${lasts(who, outcome)}`,
  '16/agreed-without-effect': ({ missing }) => {
    const who = namesIn(missing).map(party)
    return `det som avtalades har ingen verkan${who.length === 0 ? '' : `: ${list(who)} hade inte gått med på det`}`
  },
  '16/all-agree': allAgree,
  '16/running-term': ({ day, began, until }, outcome) =>
    `den giltighetstid som löper ${date(day)} började ${date(began)}${outcome === 'yes' ? ' och kan sluta' : ', så den kan inte sluta'} ${date(until)}`,
  '16/agree-otherwise': (about, outcome) => valid(`det som bestämdes ${date(about['day'])}`, about, outcome),

  '17/lapses': ({ party: who }, outcome) =>
    `för få parter är kvar, så överenskommelsen upphör, och ${lasts(who, outcome)}`,
  '17/leaves': ({ party: who }, outcome) =>
    `${party(who)} har sagt upp sin medverkan och är part ${toTheEndOf(outcome)}`,
  '17/all-agree': allAgree,
  '17/day-of-notice': ({ party: who, told }, outcome) => {
    const others = namesIn(told).map(party)
    return `uppsägningen från ${party(who)} räknas från ${date(outcome)}${others.length === 0 ? '' : `, då ${list(others)} hade den`}`
  },
  '17/exit': ({ party: who, takenBack }, outcome) =>
    takenBack === true
      ? `hade den inte tagits tillbaka skulle ${party(who)} ha varit part längst ${toTheEndOf(outcome)}`
      : `genom den uppsägningen är ${party(who)} part längst ${toTheEndOf(outcome)}`,
  '17/last-day': ({ party: who, beyond }, outcome) => {
    if (beyond === true) return `sista dagen som part för ${party(who)} är ${lastWritten}`
    return outcome === null
      ? `loggen sätter ingen sista dag som part för ${party(who)}`
      : `sista dagen som part för ${party(who)} är ${date(outcome)}`
  },
  '17/notice-without-effect': ({ party: who, lacks, missing }) =>
    `uppsägningen från ${party(who)} har ingen verkan: ${noticeLacks(text(lacks), missing)}`,
  '17/exit-if-notice': ({ notice, agreementEnds, beyond }, outcome) => {
    if (beyond === true) {
      return `en uppsägning som alla andra har fått ${date(notice)} leder till utträde ${lastWritten}`
    }
    if (outcome === null) {
      return `ingen överenskommelse gäller ${date(notice)}, så en uppsägning den dagen leder inte till något utträde`
    }
    const exit = `den som säger upp så att alla andra har beskedet ${date(notice)} är part till och med ${date(outcome)}`
    return agreementEnds === outcome ? `${exit}, då överenskommelsen upphör` : exit
  },
  '17/last-notice-day': ({ exit }, outcome) =>
    outcome === null
      ? `ingen uppsägning leder till utträde senast ${date(exit)}`
      : `sista dagen att säga upp för att lämna senast ${date(exit)} är ${date(outcome)}`,
  '17/request-revision': (about, outcome) =>
    valid(`begäran om revidering från ${party(about['party'])} ${date(about['day'])}`, about, outcome),
  '17/withdraw': (about, outcome) =>
    valid(`uppsägningen från ${party(about['party'])} ${date(about['day'])}`, about, outcome),
  '17/revoke': (about, outcome) =>
    valid(`att ${party(about['party'])} tog tillbaka sin uppsägning ${date(about['day'])}`, about, outcome),

  '18/discussed-after': ({ day }) =>
    `styrgruppen behandlade den också ${date(day)}, men först sedan den hade förts vidare till ledningsgruppen TMV`
}

/** Senare än någon dag som kan skrivas: later than any day that can be written. */
const lastWritten = `senare än ${date('9999-12-31')}, den sista dag som kan anges`

const toTheEndOf = (day: Value): string => (day === null ? `till en dag ${lastWritten}` : `till och med ${date(day)}`)

/** Until when somebody is a party, or, where nobody is named, the agreement is in force. */
const lasts = (who: Value, last: Value): string =>
  `${who === undefined ? 'överenskommelsen gäller' : `${party(who)} är part`} ${toTheEndOf(last)}`

/** Att alla som är parter en dag är med: that all who are parties on a day are in what they do together, and who they are. */
function allAgree({ day, agreed }: Values): string {
  return `alla som är parter ${date(day)} är överens: ${list(namesIn(agreed).map(party))}`
}

export const someRule: Language['someRule'] = ({ bearer: who, from, to }, outcome) =>
  who === undefined || from === undefined
    ? 'en regel i överenskommelsen gäller'
    : duty(`${bearer(who)} har en plikt ${during(from, to ?? null)}`, outcome)

const mayDiscuss = (outcome: Value): string =>
  outcome === 'permit'
    ? 'får tas upp'
    : outcome === 'deny'
      ? 'får inte tas upp'
      : 'får inte tas upp om inte någon med den befogenheten beslutar det'

const hadGround = (outcome: Value): string =>
  outcome === 'permit'
    ? 'att det fanns en grund'
    : outcome === 'deny'
      ? 'att det inte fanns någon grund'
      : 'inte att det fanns en grund; någon med den befogenheten får bedöma det'

/** Uppgifter om någon: facts, by their classes, about somebody. */
const told = (facts: Value, subjects: Value): string =>
  `uppgifter (${list(namesIn(facts).map((fact) => entry(names.facts, fact) ?? fact))}) om ${list(namesIn(subjects).map((one) => entry(names.subjects, one) ?? one))}`

const anyOf = (table: { readonly [name: string]: string }, one: Value): string => entry(table, text(one)) ?? text(one)

const meets = ({ from, to, required }: Values): string =>
  `${required === 0 ? 'behöver inte träffas' : `ska träffas ${times(required)}`} ${during(from, to)}`

const duty = (what: string, outcome: Value): string => `${entry(states, text(outcome)) ?? states.undetermined}: ${what}`

const attends = (who: Value, on: Value): string =>
  `representanten eller ersättaren för ${bearer(who)} ska delta i mötet ${date(on)}`

const valid = (act: string, about: Values, outcome: Value): string =>
  outcome === 'yes'
    ? `${act} gäller`
    : `${act} har ingen verkan: ${list(namesIn(about['lacks']).map((lack) => entry(lacking(about), lack) ?? 'ett villkor saknas'))}`

const lacking = ({
  party: who,
  missing
}: {
  readonly party?: Value
  readonly missing?: Value
}): Readonly<Record<LackName, string>> => ({
  'steering-group': 'kostnadsfrågor är styrgruppens att avgöra',
  'in-force': 'överenskommelsen gällde inte den dagen',
  'all-agree': named(
    missing,
    (who) => `${who} hade inte gått med på det`,
    'inte alla som var parter den dagen hade gått med på det'
  ),
  party: named(who, (one) => `${one} var inte part den dagen`, 'den som det gäller var inte part den dagen'),
  'within-the-term': 'den överenskomna dagen ligger före den löpande giltighetstiden',
  'in-writing': 'den var inte skriftlig',
  'all-told': named(missing, (who) => `den har inte nått ${who}`, 'den nådde inte alla andra i tid'),
  'not-revoked': 'den togs tillbaka',
  'something-to-revoke': 'det fanns ingen uppsägning att ta tillbaka',
  'in-time': 'det var inte före sista dagen som part'
})

/** Vem som saknas: whom an act lacks, by name where the proof says who. */
function named(missing: Value, say: (who: string) => string, otherwise: string): string {
  const who = namesIn(missing)
  return who.length === 0 || who[0] === 'all' ? otherwise : say(list(who.map(party)))
}

const noticeLacks = (lacks: string, missing: Value): string =>
  entry({ ...noticeLacking, 'not-all-told': lacking({ missing })['all-told'] }, lacks) ?? 'ett villkor saknas'

const noticeLacking: Readonly<Record<Exclude<NoticeLackName, 'not-all-told'>, string>> = {
  'no-party': 'den som sade upp var inte part den dagen',
  'not-written': 'den var inte skriftlig',
  revoked: 'den togs tillbaka'
}
