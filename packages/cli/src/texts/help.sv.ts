import type { HelpWords } from './help.ts'

/** Hjälp på svenska: help in Swedish. */
export const helpSv: HelpWords = {
  about: 'norrsken läser en logg över vad som har hänt under en överenskommelse och säger vad som gäller och varför.',
  usage: 'Användning',
  commands: 'Kommandon',
  options: 'Val',
  more: '`norrsken help <command>` berättar mer. <log> är en fil, `-` för standard in, eller ett lager.',
  command: {
    state: { call: 'state <log>', does: 'Vilka som är parter, vilken utgåva som gäller och vilken period som löper.' },
    check: { call: 'check <log>', does: 'Hur det står till med varje plikt i överenskommelsen.' },
    ask: {
      call: 'ask <log> <question>',
      does: 'Svarar på `member <part>`, `leaves <part>`, `exit-if-notice <dag>`, `last-notice-day <dag>`, `cost-shares <öre>`, `may-discuss <ärende>` eller `discussed <ärende>`.'
    },
    explain: {
      call: 'explain <log> <clause, finding, question or figure>',
      does: 'Vad en punkt säger och hur den står sig, varför en iakttagelse eller ett svar är som det är, eller vad ett tal i en rapport vilar på.'
    },
    deadlines: { call: 'deadlines <log>', does: 'Vilka dagar något ska vara gjort, eller tar slut.' },
    agenda: {
      call: 'agenda <log> <meeting>',
      does: 'Vad som får sägas på ett möte: per ärende och person i rummet, och vilka som ska gå ut.'
    },
    'what-if': {
      call: 'what-if <log>',
      does: 'Vad som skulle ändras om händelserna i en fil antecknades. Ingenting antecknas.'
    },
    diff: {
      call: 'diff <log>',
      does: 'Vad som har ändrats mellan två tillfällen då loggen visste olika mycket, och varför; med `--period` av talen i en rapport.'
    },
    review: {
      call: 'review <log>',
      does: 'Vem som skulle få höra vilka slag av uppgifter, hur ofta, och vad som är ovanligt. Bara tal; för samordnaren.'
    },
    screen: {
      call: 'screen <log>',
      does: 'Var i loggens anteckningar något står som kan peka ut någon. Aldrig vad som står där.'
    },
    report: { call: 'report <log>', does: 'Skriver report.html, indicators.csv och indicators.json i en mapp.' },
    explore: { call: 'explore <log>', does: 'Skriver en sida där överenskommelsen kan följas dag för dag.' },
    verify: { call: 'verify <log>', does: 'Om loggen är rätt skriven, och annars varje fel i den.' },
    import: { call: 'import <log> <store>', does: 'För in en logg i ett lager, som den är: hela, eller inget av den.' },
    export: { call: 'export <log>', does: 'Skriver en logg i en annan form, på standard ut eller som en fil.' },
    migrate: {
      call: 'migrate <store>',
      does: 'Uppdaterar schemat för ett lager på en server till programmets version, eller gör det.'
    },
    generate: { call: 'generate', does: 'En påhittad logg på standard ut; samma frö ger samma byte.' }
  },
  option: {
    'valid-at': { value: '<dag>', does: 'Slutet av den här dagen (annars i dag).' },
    'known-at': {
      value: '<ögonblick>',
      does: 'Bara det som loggen visste då, till exempel 2023-06-30T12:00:00+02:00.'
    },
    and: { value: '<ögonblick>', does: 'Det senare av de två ögonblicken; `--known-at` är det tidigare.' },
    add: { value: '<fil>', does: 'Händelser, en per rad, utan id, version och recorded.' },
    agreement: { value: '<ström>', does: 'Överenskommelsen (annars den som gäller den dagen).' },
    reading: {
      value: '<nyckel>=<val>',
      does: 'En annan läsning av villkoren, till exempel noticeDay=included; får upprepas.'
    },
    lang: { value: 'sv|en', does: 'Språket (annars sv).' },
    as: {
      value: '<enhet>',
      does: 'Efter det som enheten får veta nu, till exempel krokom/social-services; inget annat läses.'
    },
    'all-readings': { value: '', does: 'Om svaret är detsamma med varje läsning av villkoren.' },
    ics: { value: '', does: 'En kalender (iCalendar) i stället för text.' },
    json: { value: '', does: 'Ett JSON-dokument i stället för text.' },
    strict: { value: '', does: 'Avsluta med 1 när svaret är nej eller en plikt inte är uppfylld.' },
    period: { value: '<period>', does: '2023, 2023-Q2 eller 2023-03-01..2023-12-31.' },
    audience: { value: '<läsare>', does: 'coordinator, steering eller public.' },
    checkpoint: {
      value: '<fil>',
      does: 'Går vidare därifrån den var när filen skrevs, och skriver om den. Den är lika känslig som loggen.'
    },
    workers: {
      value: '<n>',
      does: 'Hur många trådar som läser loggen, 1 till 64 (annars datorns, för en logg av viss storlek).'
    },
    index: {
      value: '<fil>',
      does: 'Vad som är känt om loggen när den har kontrollerats, så att den inte kontrolleras igen; görs om det inte finns. Det är lika känsligt som loggen.'
    },
    ledger: {
      value: '<fil>',
      does: 'Vad som hittills har publicerats ur loggen; `report` fyller på den, och gör den om den inte finns.'
    },
    definitions: { value: '<fil>', does: 'Egna indikatorer (JSON), utöver dem som följer med programmet.' },
    populations: { value: '<fil>', does: 'Hur många som bor i varje kommun (JSON), för tal per invånare.' },
    benchmarks: { value: '<fil>', does: 'Rekommenderade nivåer (JSON), som visade tal jämförs med.' },
    out: { value: '<mapp>', does: 'Var filerna skrivs.' },
    dialect: { value: 'rfc4180|sv-excel', does: 'Hur CSV-filerna skrivs (annars rfc4180).' },
    roles: {
      value: '<början>',
      does: 'Gör också rollerna <början>_reader, <början>_writer och <början>_migrator.'
    },
    profile: {
      value: 'published',
      does: 'I stället för `--cases`: 81 ärenden, varav två gäller män, och ett möte i veckan, enligt publicerade uppgifter.'
    },
    cases: { value: '<n>', does: 'Hur många ärenden.' },
    seed: { value: '<s>', does: 'Fröet, ett heltal.' },
    from: { value: '<dag>', does: 'Den första dagen.' },
    to: { value: '<dag>', does: 'Den sista dagen.' },
    units: {
      value: '<enhet,…>',
      does: 'Vilka som är i rummet, med kommatecken emellan: krokom/social-services,police/investigation.'
    },
    facts: { value: '<slag,…>', does: 'Slag av uppgifter som ska berättas, med kommatecken emellan: health,risk.' },
    subjects: { value: '<person,…>', does: 'Vem de rör: individual, child, other-adult, perpetrator.' },
    purpose: { value: '<syfte>', does: 'För vad: clarify-needs, assess-risk eller consult.' },
    at: { value: '<ögonblick>', does: 'När, till exempel 2025-02-05T09:00:00+01:00.' },
    'law-on': {
      value: '<dag>',
      does: 'Dagen vars lag tillämpas (annars den som `--at` infaller, eller ärendet drogs).'
    },
    discussion: {
      value: '<namn>',
      does: 'Av ett ärende som har dragits: dragningens namn, eller mötet (annars varje dragning).'
    },
    help: { value: '', does: 'Den här hjälpen.' },
    version: { value: '', does: 'Programmets version.' }
  },
  optionOf: {
    agenda: {
      agreement: { value: '<ström>', does: 'Överenskommelsen (annars mötets egen).' },
      strict: { value: '', does: 'Avsluta med 1 när någon ska gå ut.' }
    },
    screen: { strict: { value: '', does: 'Avsluta med 1 när något hittas.' } },
    review: {
      from: { value: '<dag>', does: 'Den första dagen (annars från början).' },
      to: { value: '<dag>', does: 'Den sista dagen (annars valid-at).' }
    },
    ask: {
      from: { value: '<enhet>', does: 'Enheten som skulle berätta (annars osagt: vilken som helst).' }
    },
    explain: {
      from: { value: '<enhet>', does: 'Enheten som skulle berätta (annars osagt: vilken som helst).' }
    },
    import: { as: { value: '<enhet>', does: 'För in det som enheten får veta nu, och inget annat.' } },
    explore: {
      audience: { value: '<läsare>', does: 'coordinator, steering eller public (annars: public).' },
      out: { value: '<fil>', does: 'Sidan, som skrivs hel eller inte alls.' },
      'valid-at': { value: '<dag>', does: 'Den sista dagen (annars: den sista då något hände).' },
      agreement: { value: '<ström>', does: 'Överenskommelsen (annars: den som gäller varje dag).' }
    },
    export: {
      to: {
        value: '<form>',
        does: 'ndjson, en avskrift av loggen; csv eller parquet, en mapp med tabeller; ocel, xes eller cloudevents.'
      },
      audience: {
        value: '<målgrupp>',
        does: 'coordinator: allt; steering eller public (annars): så att ingen kan pekas ut.'
      },
      ledger: {
        value: '<fil>',
        does: 'Vad som hittills har publicerats ur loggen, för steering och public; exporten prövas mot det och förs in där.'
      },
      as: { value: '<enhet>', does: 'Det som enheten får veta nu.' },
      'valid-at': { value: '<dag>', does: 'Dagen för de härledda tabellerna i csv och parquet (annars i dag).' },
      out: {
        value: '<sökväg>',
        does: 'Filen eller mappen, som finns hel eller inte alls (annars, för en fil, standard ut).'
      }
    }
  },
  exits: [
    'Slutkoder: 0 klart; 1 svaret är nej eller en plikt är inte uppfylld, med --strict; 2 fel i indata eller anrop;',
    '           3 lagret är inte tillgängligt; 4 verify hittade fel.'
  ]
}
