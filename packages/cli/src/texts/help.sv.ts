import type { HelpWords } from './help.ts'

/** Hjälp på svenska: help in Swedish. */
export const helpSv: HelpWords = {
  about: 'norrsken läser en logg över vad som har hänt under en överenskommelse och säger vad som gäller och varför.',
  usage: 'Användning',
  commands: 'Kommandon',
  options: 'Val',
  more: '`norrsken help <command>` berättar mer. <log> är en fil, eller `-` för standard in.',
  command: {
    state: { call: 'state <log>', does: 'Vilka som är parter, vilken utgåva som gäller och vilken period som löper.' },
    check: { call: 'check <log>', does: 'Hur det står till med varje skyldighet i överenskommelsen.' },
    ask: {
      call: 'ask <log> <question>',
      does: 'Svarar på `member <part>`, `leaves <part>`, `exit-if-notice <dag>` eller `last-notice-day <dag>`.'
    },
    explain: {
      call: 'explain <log> <finding or question>',
      does: 'Varför en iakttagelse eller ett svar är som det är.'
    },
    report: { call: 'report <log>', does: 'Skriver report.html, indicators.csv och indicators.json i en mapp.' },
    verify: { call: 'verify <log>', does: 'Om loggen är rätt skriven, och annars varje fel i den.' },
    generate: { call: 'generate', does: 'En påhittad logg på standard ut; samma frö ger samma byte.' }
  },
  option: {
    'valid-at': { value: '<dag>', does: 'Slutet av den här dagen (annars i dag).' },
    'known-at': {
      value: '<ögonblick>',
      does: 'Bara det som loggen visste då, till exempel 2023-06-30T12:00:00+02:00.'
    },
    agreement: { value: '<ström>', does: 'Överenskommelsen (annars den som gäller den dagen).' },
    reading: {
      value: '<nyckel>=<val>',
      does: 'En annan läsning av villkoren, till exempel noticeDay=included; får upprepas.'
    },
    lang: { value: 'sv|en', does: 'Språket (annars sv).' },
    as: { value: '<enhet>', does: 'Bara det som enheten får se; stöds inte av den här versionen.' },
    json: { value: '', does: 'Ett JSON-dokument i stället för text.' },
    strict: { value: '', does: 'Avsluta med 1 när svaret är nej eller en skyldighet inte är uppfylld.' },
    period: { value: '<period>', does: '2023, 2023-Q2 eller 2023-03-01..2023-12-31.' },
    audience: { value: '<läsare>', does: 'coordinator, steering eller public.' },
    out: { value: '<mapp>', does: 'Var filerna skrivs.' },
    cases: { value: '<n>', does: 'Hur många ärenden.' },
    seed: { value: '<s>', does: 'Fröet, ett heltal.' },
    from: { value: '<dag>', does: 'Den första dagen.' },
    to: { value: '<dag>', does: 'Den sista dagen.' },
    help: { value: '', does: 'Den här hjälpen.' },
    version: { value: '', does: 'Programmets version.' }
  },
  exits: [
    'Slutkoder: 0 klart; 1 svaret är nej eller en skyldighet är inte uppfylld, med --strict; 2 fel i indata eller anrop;',
    '           3 lagret är inte tillgängligt; 4 verify hittade fel.'
  ]
}
