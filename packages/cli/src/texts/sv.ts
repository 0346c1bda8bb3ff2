import { type Log, Words } from '@norrsken/core'
import type { Inaccessible } from '../Capabilities.ts'
import type { Expected, Failure } from '../Failure.ts'
import { nearest } from '../nearest.ts'
import { agendaSv } from './agenda.sv.ts'
import { answerIn } from './answer.ts'
import { checkpointSv } from './checkpoint.sv.ts'
import { clauseSv } from './clause.sv.ts'
import { deadlinesSv } from './deadlines.sv.ts'
import { discussedSv } from './discussed.sv.ts'
import { exportSv } from './export.sv.ts'
import { faultInSwedish } from './faults.sv.ts'
import { figuresSv } from './figures.sv.ts'
import { helpSv } from './help.sv.ts'
import { helpText } from './help.ts'
import { indexSv } from './indexOfLog.sv.ts'
import { mayDiscussSv } from './mayDiscuss.sv.ts'
import { moment } from './moment.ts'
import { choiceIn, either } from './readings.ts'
import { reviewSv } from './review.sv.ts'
import { screenSv } from './screen.sv.ts'
import { storesSv } from './stores.sv.ts'
import type { EventText, Texts } from './Texts.ts'

const day = (iso: string): string => Words.day(iso, 'sv')
const plural = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`
const list = (words: ReadonlyArray<string>): string => words.map((word) => `\`${word}\``).join(', ')
const near = (nearest: ReadonlyArray<string>): string =>
  nearest.length === 0 ? '' : `; närmast bland de kända: ${list(nearest)}`
/** Ett fönster: en dag, från en dag till en annan, eller utan slut. */
const span = (from: string, to: string | null): string =>
  to === null ? `från och med ${day(from)}` : from === to ? day(from) : `${day(from)} till och med ${day(to)}`
const until = (leaves: string | null): string => (leaves === null ? '' : ` till och med ${day(leaves)}`)
const name = (log: string): string => (log === '-' ? 'standard in' : log)

const expected = (what: Expected): string => {
  switch (what.type) {
    case 'day':
      return 'en dag som finns, till exempel `2023-06-30`'
    case 'instant':
      return 'ett ögonblick med tidsförskjutning, till exempel `2023-06-30T12:00:00+02:00`'
    case 'unit':
      return 'en enhet, som `are/social-services` eller `outside/legal-aid`'
    case 'list':
      return 'namn med kommatecken emellan, vart och ett en gång'
    case 'period':
      return 'ett år `2023`, ett kvartal `2023-Q2` eller två dagar `2023-03-01..2023-12-31`'
    case 'reading':
      return 'en nyckel och ett val, till exempel `noticeDay=included`'
    case 'whole':
      return `ett heltal från ${what.least} till ${what.most}`
    case 'one-of':
      return `något av ${list(what.words)}`
    case 'not-before':
      return `en dag som inte är före \`${what.day}\``
    case 'not-before-moment':
      return `ett ögonblick som inte är före \`${what.moment}\``
    case 'file-beside-standard-input':
      return 'en fil, när loggen är standard in'
    case 'folder':
      return 'en mapp'
    case 'server':
      return 'adressen till en server, `postgres://…`; ett lager i en mapp uppdateras varje gång det öppnas'
    case 'role-prefix':
      return 'ett namn på högst 54 byte, som rollernas namn börjar med, till exempel `norrsken`'
    case 'file':
      return 'en fil'
    case 'store':
      return missing['store'] ?? ''
  }
}

const why = ({ reason, code }: Inaccessible): string => {
  switch (reason) {
    case 'missing':
      return 'det finns ingen sådan fil'
    case 'closed':
      return 'där går det inte att skapa något'
    case 'folder':
      return 'det är en mapp'
    case 'no-folder':
      return 'en del av sökvägen är ingen mapp'
    case 'not-empty':
      return 'den innehåller andra filer'
    case 'forbidden':
      return 'åtkomst är inte tillåten'
    case 'full':
      return 'det finns ingen plats kvar'
    case 'other':
      return code
  }
}

const problem = (one: Log.Problem): string => {
  const { expected: wanted, found } = faultInSwedish(one)
  const event = one.id === undefined ? '' : `, händelse ${one.id}`
  const place = one.line === 0 ? '' : `rad ${one.line} (line ${one.line}${event}): `
  return `${place}${one.path === '' ? '' : `${one.path}: `}väntade ${wanted}, fann ${found}`
}

const moreProblems = (count: number): string => `och ${count} fel till`

const missing: { readonly [argument: string]: string } = {
  log: 'en logg: en fil, `-` för standard in, eller ett lager (`postgres://…`, `pglite:<mapp>`)',
  store: 'ett lager: `postgres://…` eller `pglite:<mapp>`',
  question:
    'en fråga: `member <part>`, `leaves <part>`, `exit-if-notice <dag>`, `last-notice-day <dag>`, `cost-shares <öre>`, `may-discuss <ärende>` eller `discussed <ärende>`',
  finding: 'en punkt, som `12`, en iakttagelses id, eller en fråga',
  party: 'en part',
  day: 'en dag, till exempel `2023-06-30`',
  case: 'ett ärende, som `case/17`',
  meeting: 'ett möte, som `meeting/2025-02-05`',
  amount: 'ett belopp i hela ören, till exempel `1250000`'
}

const failure = (it: Failure): string => {
  switch (it.type) {
    case 'NoCommand':
      return 'inget kommando är angivet; `norrsken help` räknar upp dem'
    case 'UnknownCommand':
      return `det finns inget kommando \`${it.name}\`${near(it.nearest)}; \`norrsken help\` räknar upp dem`
    case 'UnknownOption':
      return `${it.command === '' ? 'norrsken' : `\`${it.command}\``} har inget val \`${it.name}\`${near(it.nearest)}`
    case 'UnknownQuestion':
      return `det finns ingen fråga \`${it.name}\`${near(it.nearest)}; väntade ${it.command === 'explain' ? 'en punkt, en iakttagelses id, eller ' : ''}${missing['question']}`
    case 'MissingArgument':
      return `\`${it.command}\` saknar ${missing[it.argument] ?? it.argument}`
    case 'TooManyArguments':
      return `\`${it.command}\` tar inte emot \`${it.extra}\``
    case 'MissingOption':
      return `\`${it.command}\` behöver \`--${it.option}\``
    case 'OptionOfOther':
      return `\`--${it.option}\` hör bara till frågan ${it.questions.map((one) => `\`${one}\``).join(' eller ')}`
    case 'NotTogether':
      return `\`--${it.option}\` går inte ihop med \`--${it.other}\`: väntade ett av de två`
    case 'MissingValue':
      return `\`${it.option}\` behöver ett värde`
    case 'UnexpectedValue':
      return `\`${it.option}\` tar inget värde`
    case 'GivenTwice':
      return `\`${it.option}\` är angivet två gånger`
    case 'BadValue':
      return `${it.of}: väntade ${expected(it.expected)}, fann \`${it.value}\``
    case 'BadReading':
      return it.why.type === 'UnknownReading'
        ? `--reading: det finns ingen nyckel \`${it.why.key}\`${near(nearest(it.why.key, it.why.known))}`
        : `--reading: väntade ${faultInSwedish({ expected: it.why.expected, found: '' }).expected} för \`${it.why.key}\`, fann \`${it.why.choice}\``
    case 'NotSupported':
      return `\`${it.what}\` stöds inte av den här versionen (not supported by this version)`
    case 'BadAddress':
      return `det är ingen adress till ett lager: väntade ${storesSv.address[it.scheme]}`
    case 'UnknownScheme':
      return storesSv.unknownScheme
    case 'UnknownSetting':
      return storesSv.unknownSetting(it.nearest, it.known)
    case 'NothingStored':
      return storesSv.nothingStored(it.store, it.tenant, it.schema)
    case 'NotForAudience':
      return storesSv.notForAudience(it.form)
    case 'LedgerNotForAudience':
      return exportSv.ledgerNotForAudience(it.audience)
    case 'OptionOfOtherForm':
      return exportSv.optionOfOtherForm(it)
    case 'TooFewToTell':
      return exportSv.tooFewToTell(it)
    case 'NotInForm':
      return exportSv.notInForm(it)
    case 'StoreUnavailable':
      return `${it.store} är inte tillgängligt: ${storesSv.why(it.why)}`
    case 'LogInaccessible':
      return `${name(it.log)} kan inte läsas: ${why(it.why)}`
    case 'MalformedForUnit':
      return `${name(it.log)} avvisas: den är felskriven; \`norrsken verify\` utan \`--as\` säger hur`
    case 'LogMalformed':
      return [
        `${name(it.log)} avvisas: ${it.total} fel`,
        ...it.problems.map((one) => `  ${problem(one)}`),
        ...(it.total > it.problems.length ? [`  ${moreProblems(it.total - it.problems.length)}`] : []),
        ...(it.continued === undefined ? [] : [`  ${storesSv.continued(it.continued)}`])
      ].join('\n')
    case 'LogChanged':
      return `${it.log}: loggen ändrades medan den lästes`
    case 'NotWritten':
      return `inget skrivs i ${it.folder}: ${it.why.path === it.folder ? '' : `${it.why.path}: `}${why(it.why)}`
    case 'NotWrittenButEntered':
      return [
        failure({ ...it, type: 'NotWritten' }),
        it.ledgerWhy === null
          ? `  publiceringen står kvar i liggaren ${it.ledger}: något av den kan ha setts. Samma kommando skriver den igen`
          : `  publiceringen står kvar i liggaren ${it.ledger}, som inte kunde återställas: ${why(it.ledgerWhy)}. Den räknas som publicerad; samma kommando skriver den igen`
      ].join('\n')
    case 'LedgerNotApart':
      return it.option === '--out'
        ? `\`--ledger\`: ${it.path} och det som \`--out\` anger ska ligga åtskilda: en liggare innehåller det som döljs för dem som får rapporten`
        : `\`--ledger\`: ${it.path} är också filen för ${it.option === null ? 'loggen' : `\`${it.option}\``}, eller har samma namn som dess lås; en liggare är en egen fil`
    case 'OutNotApart':
      return `\`--out\`: ${it.path} är filen för ${it.option === null ? 'loggen' : `\`${it.option}\``}: ingenting skrivs över det som läses`
    case 'LedgerInUse':
      return `en annan körning${it.by === null ? '' : ` (process ${it.by.pid} på ${it.by.host})`} arbetar med liggaren ${it.path}: försök igen när den är klar. Om ingen gör det får den som förvarar liggaren ta bort ${it.lock}`
    case 'FileInaccessible':
      return `\`${it.option}\`: ${it.path} kan inte läsas: ${why(it.why)}`
    case 'BadFile':
      return [
        `\`${it.option}\`: ${it.path} tas inte emot`,
        ...it.faults.map((fault) => {
          const { expected: wanted, found } = faultInSwedish(fault)
          const path = fault.path.replace(/^line (?=\d+$)/, 'rad ')
          return `  ${path === '' ? '' : `${path}: `}väntade ${wanted}, fann ${found}`
        })
      ].join('\n')
    case 'NotResumed':
      return checkpointSv.notResumed(it.checkpoint, it.log, it.why)
    case 'NotIndexed':
      return indexSv.notIndexed(it.index, it.log, it.why)
    case 'NotReleased':
      return figuresSv.notReleased(it.refusal, it.definitions)
    case 'UnknownFigure':
      return `rapporten för den perioden har inget tal \`${it.name}\`${near(it.nearest)}`
    case 'UnknownParty':
      return `varken en utgåva eller någon händelse känner parten \`${it.name}\`${near(it.nearest)}`
    case 'UnknownUnit':
      return `loggen känner ingen enhet \`${it.name}\`${near(it.nearest)}`
    case 'UnknownAgreement':
      return `loggen har ingen överenskommelse \`${it.name}\`${near(it.nearest)}`
    case 'UnknownFinding':
      return `det finns ingen iakttagelse \`${it.name}\`${near(it.nearest)}`
    case 'UnknownCase':
      return `loggen har inget ärende \`${it.name}\`${near(it.nearest)}`
    case 'UnknownDiscussion':
      return `ärendet har ingen dragning \`${it.name}\`, varken till namnet eller på ett sådant möte${near(it.nearest)}`
    case 'UnknownMeeting':
      return `loggen har inget möte \`${it.name}\` som är kallat eller hållet${near(it.nearest)}`
    case 'UnknownClause':
      return `överenskommelsen har ingen punkt \`${it.name}\`${near(it.nearest)}`
  }
}

const happened = ({ type, effective, party }: EventText): string =>
  `${Words.language('sv').eventNames[type]}${party === null ? '' : ` (${Words.partyName(party, 'sv')})`} ${moment(effective, 'sv')}`

const answer = answerIn('sv', {
  yes: 'ja',
  no: 'nej',
  null: 'inget',
  unknown: 'inte känt',
  ...Words.language('sv').states
})

const choiceSv = choiceIn('sv', 'varje utgåva läses som den själv säger')

/** What the program says in Swedish. */
export const sv: Texts = {
  lang: 'sv',
  failure,
  problem,
  moreProblems,
  bug: 'norrsken självt gick sönder; felet är programmets, inte loggens',
  help: helpText(helpSv),
  progress: (percent) => `läser loggen: ${String(percent).padStart(3)} %`,
  checkpoint: checkpointSv,
  madeUp: (events, madeUp) =>
    madeUp === events
      ? 'den här loggen är påhittad (syntetisk): inget i den har hänt'
      : `den här loggen är delvis påhittad: ${madeUp} av ${events} händelser är syntetiska`,
  whichAgreement: (agreement, others, validAt) =>
    `svaret gäller ${agreement}; ${day(validAt)} gäller också ${list(others)}: välj med --agreement`,
  proof: (proof) => Words.proof(proof, 'sv'),
  partyName: (id) => Words.partyName(id, 'sv'),
  bearer: (bearer) => Words.bearerName(bearer, 'sv'),
  dutyState: (state) => Words.language('sv').states[state],
  state: {
    noAgreement: 'Loggen har ingen överenskommelse.',
    heading: (agreement, validAt) => `${agreement} i slutet av ${day(validAt)}`,
    inForce: (edition) => `Gäller, i utgåvan ${edition}`,
    notInForce: 'Gäller inte',
    term: (from, to) => `Giltighetstid: ${day(from)} till och med ${day(to)}`,
    parties: (members) => `Parter: ${members}`,
    member: (from, leaves) => `part från ${day(from)}${until(leaves)}`,
    formerMember: (from, leaves) => `var part från ${day(from)}${until(leaves)}`,
    comingMember: (from, leaves) => `blir part ${day(from)}${leaves === null ? '' : `,${until(leaves)}`}`,
    neverMember: 'inte part',
    cases: (open, closed) => `Ärenden: ${open} öppna, ${closed} avslutade`,
    meetings: (held) => `Hållna möten: ${held}`
  },
  check: {
    heading: (windows, breached, validAt) =>
      `Till och med ${day(validAt)}: ${plural(windows, 'iakttagelse', 'iakttagelser')}, varav ${breached} inte uppfyllda`,
    norm: (norm) => Words.normHeading(norm, 'sv'),
    finding: ({ id, bearer, from, to, state }) => `${span(from, to)}, ${bearer}: ${state}  [${id}]`
  },
  ask: {
    next: (on, becomes) => `Av det som är känt ändras svaret ${day(on)}: ${answer(becomes)}.`
  },
  answer,
  readings: {
    same: 'Svaret är detsamma hur texten än läses.',
    depends: 'Svaret beror på hur texten läses:',
    choice: (key, choice, values) =>
      `${choiceSv(key, choice)}: ${either('eller', values)}${values.length > 1 ? ', beroende på de övriga' : ''}.`
  },
  deadlines: deadlinesSv,
  clause: clauseSv,
  mayDiscuss: mayDiscussSv,
  discussed: discussedSv,
  agenda: agendaSv,
  review: reviewSv,
  screen: screenSv,
  changes: {
    nothing: 'Ingenting ändras.',
    parties: 'Parter',
    window: ({ id, bearer, from, to }) => `${span(from, to)}, ${bearer}  [${id}]`,
    noFinding: 'ingen iakttagelse',
    because: 'därför:',
    cause: ({ recorded, corrects, retracts, ...event }) => {
      const since = `händelse ${event.id}, antecknad ${moment(recorded, 'sv')}`
      if (retracts !== null) return `återtagande av ${happened(retracts)}, händelse ${retracts.id} (${since})`
      return `${corrects === null ? '' : `rättelse av händelse ${corrects}: `}${happened(event)} (${since})`
    }
  },
  whatIf: {
    heading: (added, validAt) =>
      `I slutet av ${day(validAt)}, om ${plural(added, 'händelse', 'händelser')} till antecknas (ingenting antecknas nu)`,
    before: 'nu:',
    after: 'då:'
  },
  diff: {
    heading: (earlier, later, validAt) =>
      `I slutet av ${day(validAt)}, enligt vad som var känt ${moment(later, 'sv')} jämfört med ${moment(earlier, 'sv')}`,
    before: 'förut:',
    after: 'sedan:'
  },
  store: storesSv,
  figures: figuresSv,
  verify: {
    sound: (log, events, streams) =>
      `${name(log)} är rätt skriven: ${plural(events, 'händelse', 'händelser')} i ${plural(streams, 'ström', 'strömmar')}`,
    unsound: (log, events, problems) => `${name(log)}: ${problems} fel på ${plural(events, 'händelse', 'händelser')}`
  }
}
