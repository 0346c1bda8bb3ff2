import { type Log, Words } from '@norrsken/core'
import type { Inaccessible } from '../Capabilities.ts'
import type { Expected, Failure } from '../Failure.ts'
import { nearest } from '../nearest.ts'
import { agendaEn } from './agenda.en.ts'
import { answerIn } from './answer.ts'
import { checkpointEn } from './checkpoint.en.ts'
import { clauseEn } from './clause.en.ts'
import { deadlinesEn } from './deadlines.en.ts'
import { discussedEn } from './discussed.en.ts'
import { exportEn } from './export.en.ts'
import { figuresEn } from './figures.en.ts'
import { helpEn } from './help.en.ts'
import { helpText } from './help.ts'
import { indexEn } from './indexOfLog.en.ts'
import { mayDiscussEn } from './mayDiscuss.en.ts'
import { moment } from './moment.ts'
import { choiceIn, either } from './readings.ts'
import { reviewEn } from './review.en.ts'
import { screenEn } from './screen.en.ts'
import { storesEn } from './stores.en.ts'
import type { EventText, Texts } from './Texts.ts'

const day = (iso: string): string => Words.day(iso, 'en')
const plural = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`
const list = (words: ReadonlyArray<string>): string => words.map((word) => `\`${word}\``).join(', ')
const near = (nearest: ReadonlyArray<string>): string =>
  nearest.length === 0 ? '' : `; nearest known: ${list(nearest)}`
/** A window: one day, from one to another, or without an end. */
const span = (from: string, to: string | null): string =>
  to === null ? `from ${day(from)}` : from === to ? day(from) : `${day(from)} to ${day(to)}`
const until = (leaves: string | null): string => (leaves === null ? '' : ` to the end of ${day(leaves)}`)

const expected = (what: Expected): string => {
  switch (what.type) {
    case 'day':
      return 'a day that exists, such as `2023-06-30`'
    case 'instant':
      return 'an instant with an offset, such as `2023-06-30T12:00:00+02:00`'
    case 'unit':
      return 'a unit, such as `are/social-services` or `outside/legal-aid`'
    case 'list':
      return 'names with commas between them, each once'
    case 'period':
      return 'a year `2023`, a quarter `2023-Q2`, or two days `2023-03-01..2023-12-31`'
    case 'reading':
      return 'a key and a choice, such as `noticeDay=included`'
    case 'whole':
      return `a whole number from ${what.least} to ${what.most}`
    case 'one-of':
      return `one of ${list(what.words)}`
    case 'not-before':
      return `a day that is not before \`${what.day}\``
    case 'not-before-moment':
      return `an instant that is not before \`${what.moment}\``
    case 'file-beside-standard-input':
      return 'a file, where the log is standard input'
    case 'folder':
      return 'a folder'
    case 'server':
      return 'the address of a server, `postgres://…`; a store in a folder is brought up whenever it is opened'
    case 'role-prefix':
      return 'a name of at most 54 bytes, with which the names of the roles begin, such as `norrsken`'
    case 'file':
      return 'a file'
    case 'store':
      return missing['store'] ?? ''
  }
}

const why = ({ reason, code }: Inaccessible): string => {
  switch (reason) {
    case 'missing':
      return 'there is no such file'
    case 'closed':
      return 'nothing can be made there'
    case 'folder':
      return 'it is a folder'
    case 'no-folder':
      return 'a part of its path is not a folder'
    case 'not-empty':
      return 'it holds other files'
    case 'forbidden':
      return 'access is not allowed'
    case 'full':
      return 'there is no room left'
    case 'other':
      return code
  }
}

const problem = ({ line, id, path, expected: wanted, found }: Log.Problem): string =>
  `${line === 0 ? '' : `line ${line}${id === undefined ? '' : ` (event ${id})`}: `}${path === '' ? '' : `${path}: `}expected ${wanted}, found ${found}`

const moreProblems = (count: number): string => `and ${plural(count, 'problem', 'problems')} more`

const missing: { readonly [argument: string]: string } = {
  log: 'a log: a file, `-` for standard input, or a store (`postgres://…`, `pglite:<folder>`)',
  store: 'a store: `postgres://…` or `pglite:<folder>`',
  question:
    'a question: `member <party>`, `leaves <party>`, `exit-if-notice <day>`, `last-notice-day <day>`, `cost-shares <öre>`, `may-discuss <case>` or `discussed <case>`',
  finding: 'a clause, such as `12`, the id of a finding, or a question',
  party: 'a party',
  day: 'a day, such as `2023-06-30`',
  case: 'a case, such as `case/17`',
  meeting: 'a meeting, such as `meeting/2025-02-05`',
  amount: 'an amount in whole öre, such as `1250000`'
}

const failure = (it: Failure): string => {
  switch (it.type) {
    case 'NoCommand':
      return 'no command is given; `norrsken help` lists them'
    case 'UnknownCommand':
      return `there is no command \`${it.name}\`${near(it.nearest)}; \`norrsken help\` lists them`
    case 'UnknownOption':
      return `${it.command === '' ? 'norrsken' : `\`${it.command}\``} has no option \`${it.name}\`${near(it.nearest)}`
    case 'UnknownQuestion':
      return `there is no question \`${it.name}\`${near(it.nearest)}; expected ${it.command === 'explain' ? 'a clause, the id of a finding, or ' : ''}${missing['question']}`
    case 'MissingArgument':
      return `\`${it.command}\` lacks ${missing[it.argument] ?? it.argument}`
    case 'TooManyArguments':
      return `\`${it.command}\` does not take \`${it.extra}\``
    case 'MissingOption':
      return `\`${it.command}\` needs \`--${it.option}\``
    case 'OptionOfOther':
      return `\`--${it.option}\` goes with the question ${it.questions.map((one) => `\`${one}\``).join(' or ')} only`
    case 'NotTogether':
      return `\`--${it.option}\` does not go with \`--${it.other}\`: expected one of the two`
    case 'MissingValue':
      return `\`${it.option}\` needs a value`
    case 'UnexpectedValue':
      return `\`${it.option}\` takes no value`
    case 'GivenTwice':
      return `\`${it.option}\` is given twice`
    case 'BadValue':
      return `${it.of}: expected ${expected(it.expected)}, found \`${it.value}\``
    case 'BadReading':
      return it.why.type === 'UnknownReading'
        ? `--reading: there is no key \`${it.why.key}\`${near(nearest(it.why.key, it.why.known))}`
        : `--reading: expected ${it.why.expected} for \`${it.why.key}\`, found \`${it.why.choice}\``
    case 'NotSupported':
      return `\`${it.what}\` is not supported by this version`
    case 'BadAddress':
      return `that is no address of a store: expected ${storesEn.address[it.scheme]}`
    case 'UnknownScheme':
      return storesEn.unknownScheme
    case 'UnknownSetting':
      return storesEn.unknownSetting(it.nearest, it.known)
    case 'NothingStored':
      return storesEn.nothingStored(it.store, it.tenant, it.schema)
    case 'NotForAudience':
      return storesEn.notForAudience(it.form)
    case 'LedgerNotForAudience':
      return exportEn.ledgerNotForAudience(it.audience)
    case 'OptionOfOtherForm':
      return exportEn.optionOfOtherForm(it)
    case 'TooFewToTell':
      return exportEn.tooFewToTell(it)
    case 'NotInForm':
      return exportEn.notInForm(it)
    case 'StoreUnavailable':
      return `${it.store} is not available: ${storesEn.why(it.why)}`
    case 'LogInaccessible':
      return `${it.log === '-' ? 'standard input' : it.log} cannot be read: ${why(it.why)}`
    case 'MalformedForUnit':
      return `${it.log === '-' ? 'standard input' : it.log} is refused: it is malformed; \`norrsken verify\` without \`--as\` says how`
    case 'LogMalformed':
      return [
        `${it.log === '-' ? 'standard input' : it.log} is refused: ${plural(it.total, 'problem', 'problems')}`,
        ...it.problems.map((one) => `  ${problem(one)}`),
        ...(it.total > it.problems.length ? [`  ${moreProblems(it.total - it.problems.length)}`] : []),
        ...(it.continued === undefined ? [] : [`  ${storesEn.continued(it.continued)}`])
      ].join('\n')
    case 'LogChanged':
      return `${it.log}: the log changed while it was read`
    case 'NotWritten':
      return `nothing is written to ${it.folder}: ${it.why.path === it.folder ? '' : `${it.why.path}: `}${why(it.why)}`
    case 'NotWrittenButEntered':
      return [
        failure({ ...it, type: 'NotWritten' }),
        it.ledgerWhy === null
          ? `  the release stays in the ledger ${it.ledger}: some of it may have been seen. The same command writes it again`
          : `  the release stays in the ledger ${it.ledger}, which could not be put back: ${why(it.ledgerWhy)}. It counts as published; the same command writes it again`
      ].join('\n')
    case 'LedgerNotApart':
      return it.option === '--out'
        ? `\`--ledger\`: ${it.path} and what \`--out\` names must lie apart: a ledger holds what is hidden from the audience of a report`
        : `\`--ledger\`: ${it.path} is the file of ${it.option === null ? 'the log' : `\`${it.option}\``} too, or has the name of its lock; a ledger is a file of its own`
    case 'OutNotApart':
      return `\`--out\`: ${it.path} is the file of ${it.option === null ? 'the log' : `\`${it.option}\``}: nothing is written over what is read`
    case 'LedgerInUse':
      return `another run${it.by === null ? '' : ` (process ${it.by.pid} on ${it.by.host})`} works with the ledger ${it.path}: try again when it is done. If none does, whoever keeps the ledger may remove ${it.lock}`
    case 'FileInaccessible':
      return `\`${it.option}\`: ${it.path} cannot be read: ${why(it.why)}`
    case 'BadFile':
      return [
        `\`${it.option}\`: ${it.path} is refused`,
        ...it.faults.map(
          (fault) => `  ${fault.path === '' ? '' : `${fault.path}: `}expected ${fault.expected}, found ${fault.found}`
        )
      ].join('\n')
    case 'NotResumed':
      return checkpointEn.notResumed(it.checkpoint, it.log, it.why)
    case 'NotIndexed':
      return indexEn.notIndexed(it.index, it.log, it.why)
    case 'NotReleased':
      return figuresEn.notReleased(it.refusal, it.definitions)
    case 'UnknownFigure':
      return `the report of that period has no figure \`${it.name}\`${near(it.nearest)}`
    case 'UnknownParty':
      return `neither an edition nor any event knows the party \`${it.name}\`${near(it.nearest)}`
    case 'UnknownUnit':
      return `the log knows no unit \`${it.name}\`${near(it.nearest)}`
    case 'UnknownAgreement':
      return `the log has no agreement \`${it.name}\`${near(it.nearest)}`
    case 'UnknownFinding':
      return `there is no finding \`${it.name}\`${near(it.nearest)}`
    case 'UnknownCase':
      return `the log has no case \`${it.name}\`${near(it.nearest)}`
    case 'UnknownDiscussion':
      return `the case has no discussion \`${it.name}\`, by name or meeting${near(it.nearest)}`
    case 'UnknownMeeting':
      return `the log has no meeting \`${it.name}\` that was called or held${near(it.nearest)}`
    case 'UnknownClause':
      return `the agreement has no clause \`${it.name}\`${near(it.nearest)}`
  }
}

const happened = ({ type, effective, party }: EventText): string =>
  `${Words.language('en').eventNames[type]}${party === null ? '' : ` (${Words.partyName(party, 'en')})`} on ${moment(effective, 'en')}`

const answer = answerIn('en', {
  yes: 'yes',
  no: 'no',
  null: 'none',
  unknown: 'not known',
  ...Words.language('en').states
})

const choiceEn = choiceIn('en', 'each edition is read as it says itself')

/** What the program says in English. */
export const en: Texts = {
  lang: 'en',
  failure,
  problem,
  moreProblems,
  bug: 'norrsken itself failed; this is a fault of the program, not of the log',
  help: helpText(helpEn),
  progress: (percent) => `reading the log: ${String(percent).padStart(3)} %`,
  checkpoint: checkpointEn,
  madeUp: (events, madeUp) =>
    madeUp === events
      ? 'this log is made up (synthetic): nothing in it has happened'
      : `this log is partly made up: ${madeUp} of ${events} events are synthetic`,
  whichAgreement: (agreement, others, validAt) =>
    `this answers for ${agreement}; on ${day(validAt)} ${list(others)} ${others.length === 1 ? 'is' : 'are'} in force too: choose with --agreement`,
  proof: (proof) => Words.proof(proof, 'en'),
  partyName: (id) => Words.partyName(id, 'en'),
  bearer: (bearer) => Words.bearerName(bearer, 'en'),
  dutyState: (state) => Words.language('en').states[state],
  state: {
    noAgreement: 'The log has no agreement.',
    heading: (agreement, validAt) => `${agreement} at the end of ${day(validAt)}`,
    inForce: (edition) => `In force, edition ${edition}`,
    notInForce: 'Not in force',
    term: (from, to) => `Term: ${day(from)} to ${day(to)}`,
    parties: (members) => `Parties: ${members}`,
    member: (from, leaves) => `party from ${day(from)}${until(leaves)}`,
    formerMember: (from, leaves) => `was a party from ${day(from)}${until(leaves)}`,
    comingMember: (from, leaves) => `will be a party from ${day(from)}${until(leaves)}`,
    neverMember: 'not a party',
    cases: (open, closed) => `Cases: ${open} open, ${closed} closed`,
    meetings: (held) => `Meetings held: ${held}`
  },
  check: {
    heading: (windows, breached, validAt) =>
      `By the end of ${day(validAt)}: ${plural(windows, 'finding', 'findings')}, of which ${breached} not met`,
    norm: (norm) => Words.normHeading(norm, 'en'),
    finding: ({ id, bearer, from, to, state }) => `${span(from, to)}, ${bearer}: ${state}  [${id}]`
  },
  ask: {
    next: (on, becomes) => `By what is known the answer changes on ${day(on)}: ${answer(becomes)}.`
  },
  answer,
  readings: {
    same: 'The answer is the same under every reading of the text.',
    depends: 'The answer depends on how the text is read:',
    choice: (key, choice, values) =>
      `${choiceEn(key, choice)}: ${either('or', values)}${values.length > 1 ? ', by the other readings' : ''}.`
  },
  deadlines: deadlinesEn,
  clause: clauseEn,
  mayDiscuss: mayDiscussEn,
  discussed: discussedEn,
  agenda: agendaEn,
  review: reviewEn,
  screen: screenEn,
  changes: {
    nothing: 'Nothing changes.',
    parties: 'Parties',
    window: ({ id, bearer, from, to }) => `${span(from, to)}, ${bearer}  [${id}]`,
    noFinding: 'no finding',
    because: 'because:',
    cause: ({ recorded, corrects, retracts, ...event }) => {
      const since = `event ${event.id}, recorded ${moment(recorded, 'en')}`
      if (retracts !== null) return `retraction of ${happened(retracts)}, event ${retracts.id} (${since})`
      return `${corrects === null ? '' : `correction of event ${corrects}: `}${happened(event)} (${since})`
    }
  },
  whatIf: {
    heading: (added, validAt) =>
      `At the end of ${day(validAt)}, if ${plural(added, 'more event', 'more events')} were recorded (nothing is recorded now)`,
    before: 'now:',
    after: 'then:'
  },
  diff: {
    heading: (earlier, later, validAt) =>
      `At the end of ${day(validAt)}, by what was known on ${moment(later, 'en')} compared with ${moment(earlier, 'en')}`,
    before: 'before:',
    after: 'after:'
  },
  store: storesEn,
  figures: figuresEn,
  verify: {
    sound: (log, events, streams) =>
      `${log === '-' ? 'standard input' : log} is sound: ${plural(events, 'event', 'events')} in ${plural(streams, 'stream', 'streams')}`,
    unsound: (log, events, problems) =>
      `${log === '-' ? 'standard input' : log}: ${plural(problems, 'problem', 'problems')} in ${plural(events, 'event', 'events')}`
  }
}
