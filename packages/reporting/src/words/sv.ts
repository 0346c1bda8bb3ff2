import type { Terms } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { longDay, shortMonth } from './day.ts'
import { agreementName, branchInText, partyName, unitInText, unitName } from './names.ts'
import type { TermWords, Words } from './Words.ts'

const day = longDay('sv')
const iso = (text: string): string => day(Day.day(text))
const party = partyName('sv')
const unit = unitInText('sv')
const branch = branchInText('sv')
const list = (items: ReadonlyArray<string>): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} och ${items[items.length - 1]}`
const parties = (ids: ReadonlyArray<string>): string => list(ids.map(party))
const number = (count: number): string =>
  ['inga', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'][count] ??
  String(count)
/** Ett beslut, en part: a number with a word that is neuter. */
const neuter = (count: number): string => (count === 1 ? 'ett' : number(count))
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
const months = (count: number): string =>
  count === 12
    ? 'ett år'
    : count % 12 === 0
      ? `${number(count / 12)} år`
      : count === 1
        ? 'en månad'
        : `${number(count)} månader`
const times = (count: number): string => `${count === 1 ? 'en gång' : `${number(count)} gånger`} per år`

/** The texts of a report in Swedish. */
export const sv: Words = {
  language: 'sv',
  day: (value) => day(value as Day.Day),
  month: shortMonth('sv'),
  party,
  label: party,
  unit: unitName('sv'),
  agreement: agreementName('sv'),
  list,
  span: (from, to) => (to === null ? `från ${from}` : `${from} – ${to}`),

  title: (agreements, years) =>
    agreements === 1 ? `Överenskommelsens historia ${years}` : `Överenskommelsernas historia ${years}`,
  asOf: (validAt, knownAt) =>
    `Läget vid slutet av den ${validAt}${knownAt === null ? '' : `, enligt vad som var känt den ${knownAt}`}`,
  skip: 'Hoppa till innehållet',
  contents: 'Innehåll',
  nothing: '–',
  ongoing: 'tills vidare',

  summary: {
    heading: 'Sammanfattning',
    ran: (name, from, to) => `${name} gällde från den ${from} till den ${to}.`,
    runs: (name, since, renewal) =>
      `${name} gäller sedan den ${since}${renewal === 0 ? '' : ` och förlängs med ${months(renewal)} i taget`}.`,
    neverInForce: (name) => `${name} har inte börjat gälla.`,
    comes: (name, from) => `${name} börjar gälla den ${from}.`,
    partiesAtStart: (count) => `${capital(number(count))} ${count === 1 ? 'part' : 'parter'} var med från början.`,
    left: (names, count) => `Under tiden lämnade ${count > 3 ? `${number(count)} parter` : names}.`,
    stayed: 'Ingen part har lämnat.',
    partiesNow: (count, on) => `Den ${on} är ${number(count)} ${count === 1 ? 'part' : 'parter'} med.`,
    edition: (edition, since) => `Utgåvan ${edition} gäller sedan den ${since}.`,
    decisions: (count) =>
      count === 0
        ? 'Inga beslut är noterade.'
        : `${capital(neuter(count))} beslut är ${count === 1 ? 'noterat' : 'noterade'}.`,
    empty: 'Under perioden finns inget att berätta.'
  },

  picture: {
    heading: 'Åren i en bild',
    title: (years) => `Parter, giltighetstider, utgåvor och beslut ${years}`,
    description: (years) =>
      `En tidslinje över ${years}. Överst giltighetstider och utgåvor, därunder besluten som punkter, sedan en rad per part med en stapel för varje tid som part. Samma uppgifter står i tabellen under bilden.`,
    terms: 'Giltighetstider',
    editions: 'Utgåvor',
    decisions: 'Beslut',
    parties: 'Parter',
    table: 'Bildens uppgifter som tabell',
    columns: ['Rad', 'Vad', 'Från', 'Till'],
    kinds: {
      term: 'Giltighetstid',
      edition: 'Utgåva',
      decision: 'Beslut',
      party: 'Part',
      scroll: 'Tidslinje, går att rulla i sidled'
    },
    legend: {
      sourced: 'Fylld punkt: dagen står i en källa',
      madeUp: 'Öppen punkt eller ◇: dagen eller händelsen är påhittad för exemplet',
      left: 'Streck vid stapelns slut: parten lämnade',
      goesOn: 'Spets: fortsätter efter periodens slut',
      turn: 'Lodrät linje: årsskifte'
    }
  },

  years: {
    heading: 'År för år',
    about:
      'Siffrorna gäller överenskommelsen och dess parter. Rapporten räknar inga enskilda personer och inga ärenden.',
    year: 'År',
    agreement: 'Överenskommelse',
    partOfYear: (from, to) => `${from} – ${to}`,
    indicators: {
      daysInForce: 'Dagar i kraft',
      partiesAtEnd: 'Parter vid årets slut',
      editionsAdopted: 'Antagna utgåvor',
      noticesGiven: 'Uppsägningar',
      partiesThatLeft: 'Parter som lämnat',
      decisions: 'Beslut',
      steeringGroupMeetings: 'Styrgruppens möten'
    }
  },

  parties: {
    heading: 'Parter',
    columns: ['Part', 'Från', 'Till och med', 'Hur'],
    none: 'Ingen har varit part under perioden.',
    began: (began) =>
      began.type === 'with-edition'
        ? `Med när utgåvan ${began.inForce.edition.edition} började gälla.`
        : `Skrev under utgåvan ${began.inForce.edition.edition} när den redan gällde.`,
    ended: (ended) => {
      switch (ended.type) {
        case 'notice':
          return `Sade upp sig den ${day(ended.notice.notice.on)}.`
        case 'agreed-to-leave':
          return `Lämnade efter att alla parter kommit överens om det den ${day(ended.agreed.on)}.`
        case 'not-listed':
          return `Står inte med i utgåvan ${ended.inForce.edition.edition}.`
        case 'agreement-ended':
          switch (ended.how.type) {
            case 'agreed':
              return 'Parterna kom överens om att avsluta.'
            case 'term-over':
              return 'Giltighetstiden gick ut och förlängdes inte.'
            case 'lapsed':
              return `För få parter var kvar (${ended.how.remaining}); överenskommelsen upphörde.`
          }
      }
    }
  },

  terms: {
    heading: 'Giltighetstider',
    columns: ['Giltighetstid', 'Från', 'Till och med', 'Anmärkning'],
    none: 'Ingen giltighetstid har löpt under perioden.',
    first: 'Första giltighetstiden',
    extended: 'Förlängning',
    inForceFrom: (on) => `I kraft från den ${on}.`,
    inForceTo: (on) => `I kraft till och med den ${on}.`
  },

  editions: {
    heading: 'Utgåvor',
    none: 'Ingen utgåva är antagen.',
    edition: (name) => `Utgåvan ${name}`,
    adopted: 'Antagen',
    inForce: 'Gäller',
    notInForce: 'Har inte börjat gälla.',
    signed: 'Undertecknad av',
    notSigned: (names) => `Inte undertecknad av ${names}.`,
    nobodySigned: 'Ingen har undertecknat.',
    asks: 'Vad den innebär',
    changes: 'Vad den ändrar',
    otherwiseAs: (edition) => `I övrigt innebär den detsamma som utgåvan ${edition}.`,
    noChange: 'Villkoren är desamma.',
    term: termWords()
  },

  governance: {
    heading: 'Styrning och uppföljning',
    steering: 'Styrgruppen möttes',
    working: 'Arbetsgruppen möttes',
    plan: 'Uppföljningsplanen antogs',
    report: (year) => `Verksamhetsrapporten för ${year} lämnades`,
    goals: (year) => `Målen för ${year} följdes upp`,
    revision: (name) => `${name} begärde en revidering`,
    columns: ['När', 'Vad'],
    none: 'Inget är noterat.'
  },

  notices: {
    heading: 'Uppsägningar och andra överenskommelser',
    columns: ['När', 'Vad', 'Vad det ledde till'],
    none: 'Ingen part har sagt upp sig.',
    given: (name) => `${name} sade upp sig`,
    outcome: (outcome) => {
      switch (outcome.type) {
        case 'runs':
          return `Gäller. Sista dag som part: den ${day(outcome.running.exit)}.`
        case 'no-party':
          return 'Utan verkan: den som sade upp sig var inte part den dagen.'
        case 'not-written':
          return 'Utan verkan: uppsägningen var inte skriftlig.'
        case 'not-all-told':
          return outcome.missing.length === 0
            ? 'Tiden har inte börjat räknas.'
            : `Tiden har inte börjat räknas: ${parties(outcome.missing)} har inte fått uppsägningen.`
        case 'revoked':
          return `Återkallad den ${day(outcome.by.on)}.`
      }
    },
    revoked: (name) => `${name} återkallade sin uppsägning`,
    revocation: (outcome) => {
      switch (outcome.type) {
        case 'revoked':
          return 'Gäller: parten är kvar.'
        case 'nothing-to-revoke':
          return 'Utan verkan: det fanns ingen uppsägning att återkalla.'
        case 'too-late':
          return `Utan verkan: för sent, sista dag som part var den ${day(outcome.exit)}.`
        case 'not-all-agree':
          return `Utan verkan: ${parties(outcome.missing)} gick inte med på det.`
      }
    },
    agreed: (agreed) => {
      const until = day(agreed.until)
      switch (agreed.what) {
        case 'agreement-ends':
          return `Parterna kom överens om att avsluta den ${until}`
        case 'agreement-extends-to':
          return `Parterna kom överens om att giltighetstiden går till den ${until}`
        case 'party-leaves':
          return `Parterna kom överens om att ${party(agreed.party ?? '')} lämnar den ${until}`
      }
    },
    agreement: (outcome) => {
      switch (outcome.type) {
        case 'agreed':
          return 'Gäller.'
        case 'not-in-force':
          return 'Utan verkan: överenskommelsen var inte i kraft.'
        case 'no-party':
          return 'Utan verkan: den som skulle lämna var inte part.'
        case 'before-the-term':
          return 'Utan verkan: dagen ligger före giltighetstiden.'
        case 'not-all-agree':
          return `Utan verkan: ${parties(outcome.missing)} gick inte med på det.`
      }
    }
  },

  decisions: {
    heading: 'Beslut',
    one: 'Beslut',
    columns: ['När', 'Vem', 'Fråga', 'Beslut', 'Källa'],
    none: 'Inga beslut är noterade under perioden.',
    withheld:
      'Vad som beslutades är skrivet i fri text, som kan handla om vem som helst. Det visas bara för samordnaren.'
  },

  origin: { 'made-up': 'påhittat för exemplet', 'day-made-up': 'dagen är påhittad för exemplet' },

  sources: {
    heading: 'Källor och påhittade uppgifter',
    madeUp: (events, all) =>
      `${events} av de ${all} händelser som rapporten bygger på är helt eller delvis påhittade för exemplet, eftersom källorna inte säger när eller om det skedde. De är märkta med ◇. Där en källa finns angiven vid en märkt uppgift är det bara dagen, eller vem som handlade, som är påhittad.`,
    unstated: (events) => `För ${events} ${events === 1 ? 'händelse' : 'händelser'} anger loggen ingen källa.`,
    none: 'Loggen anger inga källor.',
    withheld:
      'Källor kan vara skrivna i fri text. De som inte har fått ett namn för rapporten visas bara för samordnaren.',
    columns: ['Källa', 'Handling', 'Händelser'],
    unknown: 'Handlingens namn är inte angivet.'
  },

  method: {
    heading: 'Så är rapporten framtagen',
    paragraphs: [
      'Rapporten är uträknad ur en logg över vad som hände. Den innehåller inget som inte följer av loggen och av överenskommelsens villkor. Samma logg ger alltid samma rapport.',
      'Alla dagar är kalenderdagar i Sverige, och den sista dagen räknas med. Hur länge någon är part räknas fram ur underskrifter, uppsägningar och vad parterna kommit överens om. En rättelse i loggen ersätter uppgiften som den rättar.',
      'Det som hände efter rapportens sista dag är inte med. En uppsägning som redan är gjord kan däremot ge en sista dag som ligger längre fram.'
    ],
    knowledge: (knownAt) =>
      knownAt === null
        ? 'Allt som loggen innehåller är med.'
        : `Bara det som var infört i loggen den ${knownAt} är med.`,
    readings: (edition) => `Tolkningar som rapporten bygger på (utgåvan ${edition})`,
    columns: ['Tolkning', 'Fråga', 'Så läses texten'],
    chosen: 'Vald för den här rapporten i stället för utgåvans egen.'
  },

  noAdvice: {
    heading: 'Inte juridisk rådgivning',
    text: 'Rapporten visar vad som följer av loggen när texten läses på det sätt som anges ovan. Den är inte juridisk rådgivning och ersätter inte parternas egen bedömning.'
  }
}

function termWords(): TermWords {
  const notice = ({ noticeMonths }: Terms.Terms): string => months(noticeMonths)
  return {
    starts: ({ starts, firstTermEnds }) => `Den första giltighetstiden är ${iso(starts)} – ${iso(firstTermEnds)}.`,
    renewalMonths: ({ renewalMonths }) =>
      renewalMonths === 0 ? 'Den förlängs inte.' : `Den förlängs därefter med ${months(renewalMonths)} i taget.`,
    exit: (terms) => {
      const none = terms.noticeMonths === 0
      switch (terms.exit) {
        case 'year-end-only':
          return none
            ? 'En part kan lämna vid ett årsskifte.'
            : `En part kan lämna vid ett årsskifte om den har sagt upp sig minst ${notice(terms)} före.`
        case 'year-end-floor':
          return none
            ? 'En part kan lämna tidigast vid nästa årsskifte.'
            : `En part kan lämna tidigast vid nästa årsskifte, och tidigast ${notice(terms)} efter uppsägningen.`
        case 'at-notice':
          return none
            ? 'En part lämnar samma dag som den säger upp sig.'
            : `En part lämnar ${notice(terms)} efter uppsägningen.`
      }
    },
    noticeDay: ({ noticeDay }) =>
      noticeDay === 'excluded' ? 'Nej, tiden räknas från dagen efter.' : 'Ja, uppsägningsdagen är den första dagen.',
    noticeCountsFrom: ({ noticeCountsFrom }) => {
      switch (noticeCountsFrom) {
        case 'last-notified':
          return 'När den sista av de andra parterna har fått den skriftligt.'
        case 'first-notified':
          return 'När den första av de andra parterna har fått den skriftligt.'
        case 'given':
          return 'Den dag då den lämnas.'
      }
    },
    minimumParties: ({ minimumParties }) =>
      minimumParties === 0
        ? 'Överenskommelsen gäller hur många parter som än är kvar.'
        : `Är färre än ${number(minimumParties)} kvar upphör överenskommelsen.`,
    editionApplies: ({ editionApplies }) =>
      editionApplies === 'all-signed'
        ? 'När alla som är parter har undertecknat den, eller på den dag som den själv anger om den är senare.'
        : 'För varje part när den själv har undertecknat.',
    partialYear: ({ partialYear }) =>
      partialYear === 'in-proportion'
        ? 'Ett år som bara delvis är i kraft kräver antal möten i proportion till dagarna, avrundat nedåt.'
        : 'Ett år som bara delvis är i kraft kräver lika många möten som ett helt.',
    steeringMeetingsPerYear: ({ steeringMeetingsPerYear }) =>
      steeringMeetingsPerYear === 0
        ? 'Styrgruppen har inget bestämt antal möten.'
        : `Styrgruppen möts ${times(steeringMeetingsPerYear)}.`,
    workingMeetingsPerYear: ({ workingMeetingsPerYear }) =>
      workingMeetingsPerYear === 0
        ? 'Någon arbetsgrupp är inte föreskriven.'
        : `Arbetsgruppen möts ${times(workingMeetingsPerYear)}.`,
    weeklyMeeting: ({ weeklyMeeting }) =>
      weeklyMeeting ? 'Samråd hålls varje vecka.' : 'Samråd varje vecka är inte föreskrivet.',
    weeklyCounts: ({ weeklyCounts }) =>
      weeklyCounts === 'regular'
        ? 'Ett akut samråd ersätter inte veckans samråd.'
        : 'Även ett akut samråd räknas som veckans.',
    annualReport: ({ annualReport }) =>
      annualReport === 'each-year'
        ? 'En verksamhetsrapport lämnas varje år.'
        : 'Någon årlig verksamhetsrapport är inte föreskriven.',
    followUpPlanBy: ({ followUpPlanBy }) =>
      followUpPlanBy === undefined
        ? 'Någon dag för en uppföljningsplan är inte satt.'
        : `En uppföljningsplan ska finnas senast den ${iso(followUpPlanBy)}.`,
    rejoin: ({ rejoin }) =>
      rejoin === 'by-signature' ? 'Genom att underteckna den utgåva som gäller.' : 'Om alla parter samtycker.',
    rollDeadlines: ({ rollDeadlines }) =>
      rollDeadlines === 'none'
        ? 'Nej, dagen står fast.'
        : 'Ja, till nästa vardag, som i lagen om beräkning av lagstadgad tid.',
    provisionIsGround: ({ provisionIsGround }) =>
      provisionIsGround === 'no'
        ? 'Ett ärende dras med samtycke eller avidentifierat; en bestämmelse i lag räcker inte.'
        : 'Ett ärende får dras även med stöd av en bestämmelse i lag.',
    investigationUnit: ({ investigationUnit }) =>
      `Enheten som utreder våld i nära relationer: ${unit(investigationUnit)}.`,
    safetyUnit: ({ safetyUnit }) => `Enheten för brottsoffer och personsäkerhet: ${unit(safetyUnit)}.`,
    healthCareUnit: ({ healthCareUnit }) => `Enheten som deltar för hälso- och sjukvården: ${unit(healthCareUnit)}.`,
    violenceTeamUnit: ({ violenceTeamUnit }) =>
      `Gruppen som värdkommunen utser en representant och en ersättare från: ${unit(violenceTeamUnit)}.`,
    coordinationUnit: ({ coordinationUnit }) => `Samordnarens enhet: ${unit(coordinationUnit)}.`,
    socialServicesBranch: ({ socialServicesBranch }) =>
      `Den del av en kommun som ansvarar för ett ärende: ${branch(socialServicesBranch)}.`
  }
}
