import { html } from '../../html/html.ts'
import type { ReportWords, Spoken } from './ReportWords.ts'

const counted = ({ mark, isOne }: Spoken, one: string, many: string) => html`${mark} ${isOne ? one : many}`

/** The texts of a report of figures in Swedish. */
export const sv: ReportWords = {
  title: (period) => `Samråden ${period}`,
  about:
    'Rapporten visar hur överenskommelsen om samverkan för våldsutsatta vuxna i Jämtlands län har använts och följts: hur många ärenden som har tagits upp, vad som går att säga om de nio målen och vilka plikter som har uppfyllts.',
  facts: {
    audience: 'För',
    audiences: { coordinator: 'samordnaren', steering: 'styrgruppen', public: 'allmänheten' },
    period: 'Period',
    agreement: 'Överenskommelse',
    noAgreement: 'Ingen finns i loggen.',
    asOf: 'Läget vid slutet av',
    knownAt: 'Enligt vad som var känt',
    allKnown: 'Allt som loggen innehåller är med.'
  },
  synthetic: {
    heading: 'Påhittade uppgifter',
    all: 'Alla uppgifter i loggen är påhittade. Rapporten visar hur en rapport kan se ut. Den säger ingenting om verkligheten.',
    some: 'En del av uppgifterna i loggen är påhittade. Läs inget tal i rapporten som ett tal om verkligheten.'
  },
  sources: {
    log: {
      all: 'Talen bygger på hela loggen. Alla händelser i den är påhittade (syntetiska).',
      some: 'Talen bygger på hela loggen. En del av händelserna i den är påhittade (syntetiska).'
    },
    life: {
      all: 'Allt som rapporten säger om utgåvor, underskrifter, uppsägningar, styrning och beslut är helt eller delvis påhittat. Det är märkt med ◇.',
      some: 'En del av det som rapporten säger om utgåvor, underskrifter, uppsägningar, styrning och beslut är helt eller delvis påhittat. Det är märkt med ◇.'
    },
    inPart:
      'Där en källa finns angiven vid en märkt uppgift är det bara dagen, eller vem som handlade, som är påhittad.',
    unstated: {
      all: 'För det som rapporten säger om utgåvor, underskrifter, uppsägningar, styrning och beslut anger loggen ingen källa.',
      some: 'För en del av det som rapporten säger om utgåvor, underskrifter, uppsägningar, styrning och beslut anger loggen ingen källa.'
    }
  },
  approximately: 'ungefär',
  hidden: 'visas inte',
  notApplicable: 'ej tillämpligt',
  noPopulation: 'befolkningstal saknas',
  notShown: (subject) => `${subject} visas inte.`,
  nothingToCount: (subject) => `${subject} går inte att ange: det finns inget att räkna på.`,

  legend: {
    heading: 'Så läses tabellerna',
    hidden: 'talet visas inte',
    notApplicable: 'inget att räkna på',
    zero: 'ingen eller inget',
    rounded: (step) => `Antal som rör enskilda är avrundade till närmaste ${step}-tal.`
  },

  short: {
    heading: 'Perioden i korthet',
    nothing: 'För perioden finns inget tal att berätta om.',
    cases: { name: 'Antalet ärenden', tells: (n) => html`I samråden togs ${counted(n, 'ärende', 'ärenden')} upp.` },
    meetings: {
      name: 'Antalet möten',
      tells: (n) => html`Parterna höll ${counted(n, 'samrådsmöte', 'samrådsmöten')}.`
    },
    weeks: {
      name: 'Andelen veckor med ett ordinarie samråd',
      tells: (n) => html`Ett ordinarie samråd hölls under ${n.mark} av veckorna.`
    },
    consent: {
      name: 'Andelen ärenden med samtycke',
      tells: (n) => html`När ärendena togs upp första gången byggde ${n.mark} av dem på samtycke.`
    },
    plans: {
      name: 'Andelen ärenden med en plan som flera parter delar',
      tells: (n) => html`I ${n.mark} av de ärenden som går att bedöma delade flera parter på planen.`
    },
    attendance: {
      name: 'Parternas närvaro',
      tells: (n) => html`Parterna kom i ${n.mark} av de fall då de var kallade till ett möte.`
    },
    steering: {
      name: 'Antalet möten i styrgruppen',
      tells: (n) => html`Styrgruppen möttes ${counted(n, 'gång', 'gånger')}.`
    },
    parties: {
      name: 'Antalet parter',
      tells: (n) => html`Vid periodens slut var ${counted(n, 'part', 'parter')} med.`
    }
  },

  quantities: {
    count: 'Antal',
    numerator: 'Antal',
    denominator: 'Bedömda',
    share: 'Andel',
    rate: 'Tal',
    mean: 'Medelvärde',
    median: 'Median',
    p90: 'Nio av tio inom',
    'not-yet': 'Ännu ej bedömbara',
    unknown: 'Okänt',
    'left-out-deidentified': 'Avidentifierade, ej medräknade',
    'left-out-without-day': 'Utan dag, ej medräknade',
    'left-out-elsewhere': 'Bosatta utanför, ej medräknade'
  },
  total: 'Alla',
  indicator: 'Indikator',
  version: (version) => `version ${version}`,
  cannotSay: (id) => html`Vad ${id} inte säger`,
  of: 'av',
  clause: (clause) => `Punkt ${clause}`,
  goal: (goal) => `Mål ${goal}`,

  chart: {
    columns: (title) => `Stapeldiagram: ${title}`,
    dots: (title) => `Punktdiagram: ${title}`,
    tooFew: 'Här finns för få tal att visa för ett diagram. Läs tabellen.',
    data: 'Samma tal står i tabellen intill diagrammet.',
    range: (least, leastOf, most, mostOf, isWhole) =>
      html`${isWhole ? 'Lägst' : 'Lägst av det som visas'}: ${least}, ${leastOf}. Högst: ${most}, ${mostOf}.`,
    and: 'och',
    allSame: (value) => html`Alla tal som visas är ${value}.`,
    more: (what, last, lastYear, before, beforeYear) =>
      html`${what}: ${last} år ${lastYear}, fler än år ${beforeYear} (${before}).`,
    fewer: (what, last, lastYear, before, beforeYear) =>
      html`${what}: ${last} år ${lastYear}, färre än år ${beforeYear} (${before}).`,
    inPart: (what, last, lastYear, before, beforeYear) =>
      html`${what}: ${last} år ${lastYear} och ${before} år ${beforeYear}. Åren är inte lika långa, se nedan.`,
    same: (what, last, lastYear, beforeYear) => html`${what}: ${last} år ${lastYear}, lika många som år ${beforeYear}.`,
    aboutSame: (what, last, lastYear, beforeYear) =>
      html`${what}: ${last} år ${lastYear}, ungefär lika många som år ${beforeYear}.`,
    lastHidden: (what, lastYear) => html`${what}: antalet år ${lastYear} visas inte.`,
    beforeHidden: (what, last, lastYear, beforeYear) =>
      html`${what}: ${last} år ${lastYear}. Antalet år ${beforeYear} visas inte.`,
    shares: (least, most) => html`Andelarna som visas går från ${least} till ${most}. De är andelar av olika saker.`,
    sameShares: (share) => html`Andelarna som visas är alla ${share}. De är andelar av olika saker.`
  },

  volumes: {
    heading: 'Volymer över åren',
    about: 'Ett ärende räknas det år då det först togs upp, ett möte det år då det hölls.',
    none: 'Inga antal är uträknade.',
    year: 'År',
    breaks: 'Vad som bryter jämförelsen',
    noBreaks: 'Inget känt.',
    notInForce: 'Ingen överenskommelse har gällt under de år som visas.',
    began: (agreement, day, year) => html`${agreement} började gälla den ${day}, så ${year} är inte ett helt år.`,
    ended: (agreement, day, year) => html`${agreement} gällde till och med den ${day}, så ${year} är inte ett helt år.`,
    edition: (edition, day) => html`Utgåvan ${edition} började gälla den ${day}.`,
    joined: (party, day) => html`${party} blev part den ${day}.`,
    left: (party, day) => html`${party} var part till och med den ${day}.`,
    notAYear: html`Rapportens period är inte ett kalenderår. Dess tal står i tabellen, men inte i diagrammet.`,
    versions: (name) => html`${name} räknas enligt flera versioner av definitionen. Jämför bara tal av samma version.`
  },

  goals: {
    heading: 'Mål för mål',
    about:
      'Överenskommelsen har nio mål (punkt 6). Varje mål följs av en eller flera indikatorer. De är ett förslag: uppföljningsplanen är inte offentlig. Ingen indikator visar om ett mål är nått, bara något som hör till det.',
    chart: 'Andelar för målen ett till sex',
    texts: [
      {
        name: 'Samordnat stöd och skydd',
        means: 'Parternas insatser hänger ihop, vilket samtycke gör lättare.'
      },
      { name: 'Skydd efter bedömd risk', means: 'Risken för mer våld bedöms, och skyddet svarar mot den.' },
      {
        name: 'Stöd och behandling utan dröjsmål',
        means: 'Behovet av psykosocialt stöd och behandling bedöms skyndsamt.'
      },
      { name: 'Nya kontakter', means: 'Den enskilde får hjälp att knyta de kontakter som behövs.' },
      { name: 'God information', means: 'Den enskilde får veta vad varje part kan erbjuda.' },
      {
        name: 'Fler anmäler och medverkar',
        means: 'Fler brott anmäls, och fler medverkar i utredningen.'
      },
      { name: 'Stöd på säker grund', means: 'Stödet vilar på lag och på bästa kunskap.' },
      { name: 'Kännedom om varandra', means: 'Yrkesverksamma känner de andra parternas roller bättre.' },
      { name: 'Trygghet i sekretessfrågor', means: 'Yrkesverksamma är tryggare i att tillämpa sekretesslagen.' }
    ],
    none: 'Ingen indikator följer målet.',
    surveysOnly: 'Bara yrkesverksammas svar på enkäter säger något om det här målet. Inget i ett ärende gör det.',
    notYet: (n) => html`${counted(n, 'fall', 'fall')} kan ännu inte bedömas.`
  },

  municipalities: {
    heading: 'Användning per kommun',
    about:
      'Ärenden efter den enskildes hemkommun den dag ärendet först togs upp. Kommunerna står i bokstavsordning. Talen säger hur ofta samråd har använts, inte hur vanligt våldet är.',
    none: 'Inga tal per kommun är uträknade.',
    chart: 'Ärenden per hemkommun',
    municipality: 'Hemkommun'
  },

  who: {
    heading: 'Vilka och vad',
    about: 'Vem som remitterade, vilka ärendena gällde, vilket våld det var fråga om och vad samråden var till för.',
    none: 'Inga sådana tal är uträknade.'
  },

  further: {
    heading: 'Fler indikatorer',
    about: 'Det som räknas utöver målen, bland annat samtycke och sekretess.'
  },

  levels: {
    heading: 'Rekommenderade nivåer',
    about: [
      'Nivåer som någon annan rekommenderar, bredvid periodens tal. Överenskommelsen har inga. Varje nivå räknar med sina gränser.',
      'Ett tal jämförs så som det visas, också när det är avrundat, och inget annat jämförs. Att ett tal är på en nivå säger inte varför, och inte att ett mål är nått.'
    ],
    none: 'Ingen av de nivåer som har angetts gäller för rapportens indikatorer under perioden.',
    columns: {
      what: 'Vad som jämförs',
      figure: 'Visat tal',
      level: 'Nivå',
      comparison: 'Jämförelse',
      source: 'Källa',
      from: 'Gäller från'
    },
    atLeast: (least) => html`minst ${least}`,
    atMost: (most) => html`högst ${most}`,
    between: (least, most) => html`minst ${least} och högst ${most}`,
    comparisons: {
      at: 'på nivån',
      below: 'inte på nivån: under den',
      above: 'inte på nivån: över den',
      'not-compared': 'jämförs inte: inget tal visas'
    },
    isSynthetic: 'påhittad nivå'
  },

  duties: {
    heading: 'Plikter som uppfyllts och inte',
    about:
      'Överenskommelsens plikter, punkt för punkt. En plikt räknas varje gång den ska uppfyllas: en vecka, ett möte, ett ärende eller ett år. Att något inte är uppfyllt säger inte varför, och leder inte till skadestånd.',
    none: 'Inga plikter är bedömda.',
    duty: 'Plikt',
    table: 'Hur plikterna står',
    states: {
      met: 'Uppfyllda',
      metLate: 'För sent',
      breached: 'Inte uppfyllda',
      excused: 'Ursäktade',
      waived: 'Eftergivna',
      unknown: 'Okänt',
      'not-yet': 'Ännu öppna'
    },
    attendance: 'Närvaro',
    came: 'Kom',
    called: 'Kallades',
    attendanceAbout:
      'En kommun behöver bara vara med när dess eget ärende tas upp. Låg närvaro är därför inte i sig ett brott mot överenskommelsen.',
    chart: 'Närvaro per part',
    governance: 'Veckosamråd, styrning och närvaroplikter'
  },

  economy: {
    heading: 'Ekonomi',
    about:
      'Kommunerna betalar samordnaren tillsammans, efter en nyckel som de har kommit överens om (punkt 13). Övriga parter bär sina egna kostnader.',
    none: 'Ingen kostnadsnyckel är noterad i loggen.',
    party: 'Kommun',
    share: 'Andel av kostnaden'
  },

  development: {
    heading: 'Att utveckla',
    about:
      'Frågor till styrgruppen som talen i rapporten väcker. De följer av det som visas och av inget annat: vad svaret är vet bara parterna.',
    none: 'De tal som visas väcker ingen fråga av det slag som den här rapporten ställer.',
    breached: (duty, n) =>
      html`${duty}: i ${counted(n, 'fall', 'fall')} uppfylldes plikten inte. Vad behövs för att den ska kunna hållas?`,
    late: (duty, n) =>
      html`${duty}: i ${counted(n, 'fall', 'fall')} uppfylldes plikten för sent. Är tiden rätt satt, eller behövs en påminnelse?`,
    unknown: (name, n) =>
      html`${name}: i ${counted(n, 'fall', 'fall')} säger loggen inte hur det är. Hur ska det dokumenteras?`,
    notYet: (names) => html`För en del kan utfallet ännu inte bedömas (${names}). Ska de följas upp i nästa rapport?`,
    emptyGoal: (goal, name) =>
      html`${goal}, ${name.toLowerCase()}: det finns inget att räkna på. Hur ska målet följas upp?`,
    noPopulation: (name) => html`${name}: befolkningstal saknas. Vem tar fram dem, och ur vilken källa?`,
    proposals: 'Förslag till beslut',
    proposalsAbout: 'Formuleringar att utgå från i ett protokoll. Styrgruppen avgör.',
    proposed: [
      'Styrgruppen godkänner rapporten för perioden.',
      'Styrgruppen fastställer de definitioner som rapporten räknar efter att gälla också för nästa period.',
      'Styrgruppen tar ställning till frågorna under rubriken Att utveckla och utser vem som svarar för var och en.',
      'Styrgruppen överlämnar rapporten till ledningsgruppen Tillsammans mot våld.'
    ]
  },

  agreement: 'Överenskommelsen',
  years: {
    heading: 'Överenskommelsen år för år',
    about: 'Talen gäller överenskommelsen och dess parter. Inget av dem handlar om en enskild person.'
  },

  method: {
    heading: 'Metod och kvalitet',
    counted: [
      'Alla tal är uträknade ur en logg över vad som har hänt, efter de definitioner som står nedan. Samma logg och samma definitioner ger alltid samma rapport.',
      'En andel räknas bara på dem som går att bedöma. Den som ännu har tid kvar, eller som loggen inte säger något om, räknas för sig och påverkar inte andelen. Finns ingen att räkna på anges ingen andel, och inte heller noll.',
      'I tal som räknar personer är avidentifierade ärenden inte med, eftersom ingen kan följas från ett sådant ärende till ett annat. Hur många som lämnats utanför står i bilagan till den rapport som är till samordnaren.'
    ],
    control: 'Skydd för enskilda',
    open: 'Rapporten visar alla tal. Den är bara till för den som får läsa loggen och ska inte spridas.',
    controlled: ({ small, width, values, statisticsFrom }) => [
      `Små antal av det som rör enskilda, ${small}, visas inte. Fler tal döljs om de små annars skulle gå att räkna ut. Det prövas mot allt i rapporten. Mot det som tidigare har lämnats ut ur samma logg prövas det bara om det står i den liggare som rapporten gjordes med; gjordes den utan liggare är inget tidigare inräknat. Vad överenskommelsens organ har gjort visas som det är; samrådsmöten och närvaro räknas till det som rör enskilda.`,
      `Ett litet tal ska enligt allt som visas kunna vara minst ${width} större, och lika mycket mindre ned till noll. Den som gissar vilka tal som är små ska ändå ha minst ${values} möjliga värden att välja mellan.`,
      `Medelvärden och medianer visas bara när minst ${statisticsFrom} har mätts.`
    ],
    extremesNever: 'Det största och det minsta som har mätts visas aldrig, eftersom det alltid handlar om en enda.',
    extremesFrom: (least) => `Det största och det minsta som har mätts visas bara när minst ${least} har mätts.`,
    groups: 'Det döljs också när alla i en grupp hör till samma del.',
    rounding: (step) =>
      `Antal som rör enskilda avrundas till närmaste ${step}-tal. Andelar räknas på de avrundade talen.`,
    hiding: {
      optimal: 'Det som har dolts utöver de små talen är så lite som möjligt.',
      greedy:
        'Det som har dolts utöver de små talen är valt med en enkel metod, som är lika säker men kan dölja mer än nödvändigt.',
      none: 'Inga tal är dolda.'
    },
    populations: 'Befolkningstal',
    noPopulations: 'Inga befolkningstal är angivna, så tal per invånare saknas.',
    populationColumns: ['Befolkning', 'År', 'Källa', 'Anmärkning'],
    isSynthetic: 'påhittade tal',
    isNotSynthetic: 'enligt källan',
    definitions: 'Definitioner',
    definitionsAbout: 'Vad varje indikator och plikt räknar, och vad talet inte säger.',
    definitionColumns: ['Indikator', 'Mål', 'Punkt', 'Säger inte'],
    readings: 'Tolkningar'
  },

  figures: {
    heading: 'Bilaga: alla tal',
    about:
      'Varje tal som rapporten får visa, efter indikator. Samma tal finns i filerna indicators.json och indicators.csv.',
    open: 'Visa alla tal',
    none: 'Rapporten innehåller inga tal.',
    period: 'Period',
    row: 'Rad'
  },

  values: {
    gender: { woman: 'kvinna', man: 'man', other: 'annat' },
    ageBand: { 'under-18': 'under 18 år', '65+': '65 år och äldre' },
    children: { true: 'barn finns', false: 'inga barn' },
    forms: {
      psychological: 'psykiskt',
      physical: 'fysiskt',
      sexual: 'sexuellt',
      material: 'materiellt',
      economic: 'ekonomiskt',
      latent: 'latent',
      neglect: 'försummelse'
    },
    contexts: {
      'men-against-women': 'mäns våld mot kvinnor',
      honour: 'hedersrelaterat våld och förtryck',
      'same-sex': 'våld i samkönade relationer',
      'women-against-men': 'kvinnors våld mot män',
      'prostitution-trafficking': 'prostitution och människohandel'
    },
    kind: {
      planning: 'planerande',
      consulting: 'konsulterande',
      acute: 'akut',
      'follow-up': 'uppföljande',
      regular: 'ordinarie'
    },
    purposes: {
      'clarify-needs': 'klargöra behov och ansvar',
      'assess-risk': 'bedöma risk',
      consult: 'rådgöra i en särskild fråga'
    },
    basis: { consent: 'samtycke', 'de-identified': 'avidentifierat', provision: 'bestämmelse i lag' },
    form: { 'consent-form': 'samtyckesblankett', 'other-written': 'annan skriftlig', oral: 'muntlig' },
    referrer: {
      police: 'Polisen',
      region: 'Regionen',
      municipality: 'en kommun',
      other: 'annan part',
      'state-agency': 'en statlig myndighet',
      association: 'en förening',
      outside: 'någon utanför överenskommelsen',
      body: 'ett gemensamt organ',
      'no-party': 'någon som inte var part'
    },
    modes: { 'in-place': 'på plats', phone: 'telefon', video: 'video' },
    outcome: {
      permit: 'får lämnas ut',
      deny: 'får inte lämnas ut',
      'needs-human': 'måste avgöras av en människa',
      passed: 'godkänd',
      blocked: 'stoppad',
      confirmed: 'godkänd efter kontroll',
      other: 'annat'
    },
    rules: {}
  },
  anyValue: { unknown: 'okänt', 'not-stated': 'inte angivet', other: 'annat' }
}
