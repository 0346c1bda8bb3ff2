import { numberIn } from '../words/number.ts'
import type { ExplorerWords } from './ExplorerWords.ts'

/** Swedish. */
export const sv: ExplorerWords = {
  title: 'Överenskommelsen dag för dag',
  about:
    'Välj en dag, och vad som då ska räknas som känt. Sidan visar vem som är part, vad som gäller och hur det står till med plikterna i slutet av den dagen. Varje svar har sina skäl.',
  madeUp: {
    heading: 'Påhittade uppgifter',
    all: 'Allt som sidan bygger på är påhittat (syntetiskt). Inget av det har hänt.',
    some: 'En del av det som sidan bygger på är påhittat (syntetiskt). Läs inget svar på sidan som ett svar om verkligheten.'
  },
  forWhom: {
    coordinator: 'För samordnaren. Sidan visar också det som rör enskilda ärenden, utan anteckningar.',
    steering: 'För styrgruppen. Sidan visar överenskommelsen och de ordinarie mötena, ingenting om något ärende.',
    public: 'För alla. Sidan visar överenskommelsen och de ordinarie mötena, ingenting om något ärende.'
  },
  skip: 'Till innehållet',
  controls: 'Välj dag och kunskap',
  day: 'Dag',
  dayHelp: 'Piltangenterna går en dag i taget, Page Up och Page Down en månad.',
  date: 'Datum',
  earlier: 'Föregående ändring',
  later: 'Nästa ändring',
  known: 'Vad som var känt',
  knownHelp:
    'Varje steg är något som loggen fick veta i efterhand och som ändrar ett svar om en tidigare dag, eller något som ändrar vem som är part.',
  onlyKnown: 'Loggen har inte fått veta något i efterhand: det finns bara ett steg.',
  knownFrom: (moment, { steps, days }) =>
    `Vad som var känt före ${moment} visas inte: en sida har högst ${steps} steg, och räknar om högst ${numberIn('sv')(days)} dagar för dem.`,
  now: 'I korthet',
  agreement: 'Överenskommelsen',
  status: 'Gäller',
  term: 'Giltighetstid',
  notice: 'Sista dag för uppsägning till dess slut',
  parties: 'Parter',
  partyColumns: ['Part', 'Ställning', 'Från och med', 'Till och med', 'Skäl'],
  duties: 'Plikter',
  dutiesHelp: 'Antal gånger, efter hur det står till. Välj en plikt för att se var och en.',
  norm: 'Plikt',
  windowColumns: ['Plikt', 'Vem', 'När', 'Läge', 'Skäl'],
  meetings: 'Möten',
  meetingColumns: ['Dag', 'Slag'],
  proof: 'Skäl',
  events: 'Händelser som skälen nämner',
  eventColumns: ['Händelse', 'Slag', 'Ström'],
  close: 'Stäng skälen',
  withoutScript: 'Sidan behöver JavaScript. Det finns i sidan själv, och hämtar ingenting.',
  unreadable:
    'Den här webbläsaren kan inte läsa svaren i sidan. Öppna sidan i en webbläsare från 2023 eller senare. Hjälper inte det är filen skadad.',
  empty: 'Loggen har ingen överenskommelse.',
  noAdvice: 'Sidan är uträknad ur loggen. Den är inget juridiskt råd.',
  labels: {
    kinds: { regular: 'ordinarie', acute: 'akut' },
    member: 'part',
    formerMember: 'har varit part',
    comingMember: 'blir part',
    neverMember: 'inte part',
    inForce: 'gäller',
    notInForce: 'gäller inte',
    edition: 'utgåva {}',
    noEdition: 'ingen utgåva',
    noAgreement: 'Ingen överenskommelse',
    noTerm: 'ingen löper',
    noNotice: 'ingen',
    none: '–',
    noEnd: 'tills vidare',
    why: 'Varför?',
    whyOf: 'Varför? {}',
    nothingThen: 'Det här finns inte den valda dagen, enligt den valda kunskapen.',
    allKnown: 'Allt som loggen vet.',
    knownUntil: 'Det som var känt till och med {}.',
    noMoreKnown: 'Med den kunskapen kan du fråga om dagar till och med {}.',
    summary: '{}: {} {}. Parter: {}. Plikter: {}, varav inte uppfyllda: {}.',
    noSummary: '{}: ingen överenskommelse.',
    showOf: 'Visa {}',
    now: 'Plikter som löper den dagen',
    more: 'Visa alla {}',
    meetings: 'Hållna möten: {}. De senaste tio visas.'
  }
}
