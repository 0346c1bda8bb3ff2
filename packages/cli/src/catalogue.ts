/** The commands, in the order in which help lists them. */
export const commandNames = [
  'state',
  'check',
  'ask',
  'explain',
  'deadlines',
  'agenda',
  'what-if',
  'diff',
  'review',
  'screen',
  'report',
  'explore',
  'verify',
  'import',
  'export',
  'migrate',
  'generate'
] as const
export type CommandName = (typeof commandNames)[number]

export const isCommand = (name: string): name is CommandName => (commandNames as ReadonlyArray<string>).includes(name)

/** What a command takes: words in their order, of which the last may be several, and options. */
export interface Form {
  /** The words that must be there. */
  readonly words: ReadonlyArray<WordName>
  /** How many words there may be. */
  readonly most: number
  readonly options: ReadonlyArray<OptionName>
  /** The options that must be there. */
  readonly required: ReadonlyArray<OptionName>
}

export type WordName = 'log' | 'question' | 'finding' | 'meeting' | 'store'

/** Every option: a flag, or one that takes a value, once or several times. */
export const options = {
  'valid-at': 'one',
  'known-at': 'one',
  and: 'one',
  add: 'one',
  agreement: 'one',
  reading: 'several',
  lang: 'one',
  as: 'one',
  'all-readings': 'flag',
  ics: 'flag',
  json: 'flag',
  strict: 'flag',
  checkpoint: 'one',
  workers: 'one',
  index: 'one',
  period: 'one',
  audience: 'one',
  ledger: 'one',
  definitions: 'one',
  populations: 'one',
  benchmarks: 'one',
  out: 'one',
  dialect: 'one',
  roles: 'one',
  profile: 'one',
  cases: 'one',
  seed: 'one',
  from: 'one',
  to: 'one',
  units: 'one',
  facts: 'one',
  subjects: 'one',
  purpose: 'one',
  at: 'one',
  'law-on': 'one',
  discussion: 'one',
  help: 'flag',
  version: 'flag'
} as const satisfies { readonly [option: string]: 'flag' | 'one' | 'several' }

export type OptionName = keyof typeof options

/** Other names by which an option may be called. */
export const aliases: ReadonlyMap<string, OptionName> = new Map([['known', 'known-at']])

export const isOption = (name: string): name is OptionName => Object.hasOwn(options, name)

const everywhere = ['lang', 'help', 'version'] as const
const asking = ['valid-at', 'known-at', 'agreement', 'reading', 'as', 'json', 'strict', ...everywhere] as const

/** What `may-discuss` is asked with. */
export const roomOptions = ['units', 'facts', 'subjects', 'purpose', 'at', 'from', 'law-on'] as const

/** What `discussed` is asked with. */
const discussedOptions = ['discussion', 'law-on'] as const

/** What figures are counted by, and what was published before them. */
const ofFigures = ['ledger', 'definitions', 'populations'] as const

const ofQuestions = [...roomOptions, 'discussion'] as const

export const forms: { readonly [C in CommandName]: Form } = {
  state: { words: ['log'], most: 1, options: [...asking, 'checkpoint', 'workers'], required: [] },
  check: { words: ['log'], most: 1, options: [...asking, 'workers', 'index'], required: [] },
  ask: { words: ['log', 'question'], most: 3, options: [...asking, 'all-readings', ...ofQuestions], required: [] },
  explain: {
    words: ['log', 'finding'],
    most: 3,
    options: [...asking, 'all-readings', ...ofQuestions, 'audience', ...ofFigures],
    required: []
  },
  deadlines: { words: ['log'], most: 1, options: [...asking, 'from', 'to', 'ics'], required: [] },
  agenda: {
    words: ['log', 'meeting'],
    most: 2,
    options: ['known-at', 'agreement', 'reading', 'as', 'json', 'strict', ...everywhere],
    required: []
  },
  'what-if': { words: ['log'], most: 1, options: [...asking, 'add'], required: ['add'] },
  diff: {
    words: ['log'],
    most: 1,
    options: [...asking, 'and', 'period', 'audience', ...ofFigures],
    required: ['known-at', 'and']
  },
  review: { words: ['log'], most: 1, options: [...asking, 'from', 'to'], required: [] },
  screen: { words: ['log'], most: 1, options: ['as', 'json', 'strict', ...everywhere], required: [] },
  report: {
    words: ['log'],
    most: 1,
    options: [...asking, 'period', 'audience', 'out', ...ofFigures, 'benchmarks', 'index'],
    required: ['period', 'audience', 'out']
  },
  explore: {
    words: ['log'],
    most: 1,
    options: ['audience', 'out', 'valid-at', 'agreement', 'reading', 'as', 'json', ...everywhere],
    required: ['out']
  },
  verify: { words: ['log'], most: 1, options: asking, required: [] },
  import: { words: ['log', 'store'], most: 2, options: ['as', 'json', ...everywhere], required: [] },
  export: {
    words: ['log'],
    most: 1,
    options: ['to', 'audience', 'ledger', 'out', 'dialect', 'valid-at', 'known-at', 'as', 'json', ...everywhere],
    required: ['to']
  },
  migrate: { words: ['store'], most: 1, options: ['roles', 'json', ...everywhere], required: [] },
  generate: {
    words: [],
    most: 0,
    options: ['profile', 'cases', 'seed', 'from', 'to', ...everywhere],
    required: ['seed']
  }
}

/** The questions of `ask` and `explain`, each with what it is about. */
export const questions = {
  member: 'party',
  leaves: 'party',
  'exit-if-notice': 'day',
  'last-notice-day': 'day',
  'cost-shares': 'amount'
} as const satisfies { readonly [question: string]: 'party' | 'day' | 'amount' }

export type QuestionName = keyof typeof questions

export const isQuestion = (name: string): name is QuestionName => Object.hasOwn(questions, name)

/** The question whether a case may be discussed in a room. It is answered by the gate, and has options of its own. */
export const mayDiscuss = 'may-discuss'

/** The question whether a case was discussed lawfully. It is answered by the gate, and has options of its own. */
export const discussed = 'discussed'

/** The questions about a case, with the options that go with them alone. */
export const caseQuestions: { readonly [question: string]: ReadonlyArray<OptionName> } = {
  [mayDiscuss]: roomOptions,
  [discussed]: discussedOptions
}
