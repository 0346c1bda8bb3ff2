import { type Log, Words } from '@norrsken/core'
import type { Inaccessible } from '../Capabilities.ts'
import type { Expected, Failure } from '../Failure.ts'
import { faultInSwedish } from './faults.sv.ts'
import { helpSv } from './help.sv.ts'
import { helpText } from './help.ts'
import type { Texts } from './Texts.ts'

const day = (iso: string): string => Words.day(iso, 'sv')
const plural = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`
const list = (words: ReadonlyArray<string>): string => words.map((word) => `\`${word}\``).join(', ')
const near = (nearest: ReadonlyArray<string>): string =>
  nearest.length === 0 ? '' : `; närmast bland de kända: ${list(nearest)}`
const until = (leaves: string | null): string => (leaves === null ? '' : ` till och med ${day(leaves)}`)
const name = (log: string): string => (log === '-' ? 'standard in' : log)

const expected = (what: Expected): string => {
  switch (what.type) {
    case 'day':
      return 'en dag som finns, till exempel `2023-06-30`'
    case 'instant':
      return 'ett ögonblick med tidsförskjutning, till exempel `2023-06-30T12:00:00+02:00`'
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
  }
}

const why = ({ reason, code }: Inaccessible): string => {
  switch (reason) {
    case 'missing':
      return 'det finns ingen sådan fil'
    case 'folder':
      return 'det är en mapp'
    case 'no-folder':
      return 'en del av sökvägen är ingen mapp'
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
  return `rad ${one.line} (line ${one.line}${event}): ${one.path === '' ? '' : `${one.path}: `}väntade ${wanted}, fann ${found}`
}

const moreProblems = (count: number): string => `och ${count} fel till`

const missing: { readonly [argument: string]: string } = {
  log: 'en logg: en fil, eller `-` för standard in',
  question: 'en fråga: `member <part>`, `leaves <part>`, `exit-if-notice <dag>` eller `last-notice-day <dag>`',
  finding: 'en iakttagelses id, eller en fråga',
  party: 'en part',
  day: 'en dag, till exempel `2023-06-30`'
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
      return `det finns ingen fråga \`${it.name}\`${near(it.nearest)}; väntade ${it.command === 'explain' ? 'en iakttagelses id, eller ' : ''}${missing['question']}`
    case 'MissingArgument':
      return `\`${it.command}\` saknar ${missing[it.argument] ?? it.argument}`
    case 'TooManyArguments':
      return `\`${it.command}\` tar inte emot \`${it.extra}\``
    case 'MissingOption':
      return `\`${it.command}\` behöver \`--${it.option}\``
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
        ? `--reading: det finns ingen nyckel \`${it.why.key}\`; kända: ${list(it.why.known)}`
        : `--reading: väntade ${faultInSwedish({ expected: it.why.expected, found: '' }).expected} för \`${it.why.key}\`, fann \`${it.why.choice}\``
    case 'NotSupported':
      return `${it.what === 'store-address' ? 'ett lager som logg' : `\`${it.what}\``} stöds inte av den här versionen (not supported by this version)`
    case 'LogInaccessible':
      return `${name(it.log)} kan inte läsas: ${why(it.why)}`
    case 'LogMalformed':
      return [
        `${name(it.log)} avvisas: ${it.total} fel`,
        ...it.problems.map((one) => `  ${problem(one)}`),
        ...(it.total > it.problems.length ? [`  ${moreProblems(it.total - it.problems.length)}`] : [])
      ].join('\n')
    case 'LogChanged':
      return `${it.log}: loggen ändrades medan den lästes`
    case 'NotWritten':
      return `inget skrivs i ${it.folder}: ${it.why.path === it.folder ? '' : `${it.why.path}: `}${why(it.why)}`
    case 'UnknownParty':
      return `varken en utgåva eller någon händelse känner parten \`${it.name}\`${near(it.nearest)}`
    case 'UnknownAgreement':
      return `loggen har ingen överenskommelse \`${it.name}\`${near(it.nearest)}`
    case 'UnknownFinding':
      return `det finns ingen iakttagelse \`${it.name}\`${near(it.nearest)}`
  }
}

const norms: { readonly [norm: string]: string } = {
  '9/steering-group': 'Styrgruppens möten (punkt 9)',
  '14.2/follow-up-plan': 'Uppföljningsplan (punkt 14.2)'
}

/** What the program says in Swedish. */
export const sv: Texts = {
  lang: 'sv',
  failure,
  problem,
  moreProblems,
  bug: 'norrsken självt gick sönder; felet är programmets, inte loggens',
  help: helpText(helpSv),
  progress: (percent) => `läser loggen: ${String(percent).padStart(3)} %`,
  proof: (proof) => Words.proof(proof, 'sv'),
  partyName: (id) => Words.partyName(id, 'sv'),
  bearer: (bearer) => Words.language('sv').bearers[bearer] ?? Words.partyName(bearer, 'sv'),
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
    norm: (norm) => norms[norm] ?? norm,
    finding: ({ id, bearer, from, to, state }) => `${day(from)} till och med ${day(to)}, ${bearer}: ${state}  [${id}]`
  },
  ask: {
    next: (on, becomes) => `Av det som är känt ändras svaret ${day(on)}: ${answers[String(becomes)] ?? becomes}.`
  },
  verify: {
    sound: (log, events, streams) =>
      `${name(log)} är rätt skriven: ${plural(events, 'händelse', 'händelser')} i ${plural(streams, 'ström', 'strömmar')}`,
    unsound: (log, events, problems) => `${name(log)}: ${problems} fel på ${plural(events, 'händelse', 'händelser')}`
  }
}

const answers: { readonly [answer: string]: string } = { yes: 'ja', no: 'nej', null: 'inget', unknown: 'inte känt' }
