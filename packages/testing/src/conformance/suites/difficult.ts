import { Sealed, type Store } from '@norrsken/core'
import { untyped } from '../said.ts'

/** Texts that stores and drivers are known to lose, change or choke on. */
export const difficultTexts: { readonly [what: string]: string } = {
  nothing: '',
  'a NUL': 'a\u0000b',
  'NUL alone': '\u0000',
  'an escaped NUL': 'a\\u0000b',
  'half a character': 'a\ud800',
  'the other half': '\udc00b',
  'halves in the wrong order': '\udc00\ud800',
  'a whole character of two halves': '\u{1f600}',
  'every control character': String.fromCharCode(...Array.from({ length: 32 }, (_, code) => code + 1)),
  'C1 controls and separators': '\u0080\u009f\u2028\u2029\ufeff\ufffe\uffff',
  'a replacement character': '\ufffd',
  'composed and decomposed': 'å\u00e5a\u030a\u1100\u1161',
  'right to left': '\u202eabc\u202c\u05d0',
  'quotes of SQL': `'; drop table events; -- "x" $$ $1 :name ? \\' E'\\x41'`,
  'what a copy ends with': '\\.\n\\N\t\\t',
  'a list of a database': '{a,"b",NULL}',
  backslashes: '\\\\\\',
  spaces: '  a  ',
  'line ends': 'a\r\nb\rc\n',
  'a big number': '9007199254740993',
  'a name of JavaScript': '__proto__',
  'another name of JavaScript': 'constructor',
  json: '{"a":"\\u0000\\ud800"}',
  'ten thousand characters': 'å'.repeat(10_000),
  'one more': 'å'.repeat(10_001),
  'a megabyte': 'x"\\\u0000å'.repeat(200_000)
}

/** What is no name of a batch or a projection: nothing, too much, and what no id may hold. */
export const noNames: ReadonlyArray<string> = [
  '',
  'n'.repeat(201),
  '\u0000',
  'n\u0000',
  '\u0000n',
  'n\ud800',
  '\udc00n',
  'n\n',
  'n\u2028'
]

/** Streams whose names are odd, or nearly alike. */
export const difficultStreams: ReadonlyArray<string> = [
  'case/a',
  'case/A',
  'case/å',
  'case/a\u030a',
  'case/1',
  'case/01',
  'case/1.0',
  'case/__proto__',
  'case/constructor',
  'case/%',
  'case/_',
  'case/*',
  'case/>',
  "case/'",
  "case/''",
  'case/"',
  'case/\\',
  'case/$1',
  'case/{a,b}',
  'case/a/b/../c',
  'case//',
  'case/..',
  'case/\u{1f600}',
  'case/\ufffd',
  'case/\uffff',
  `case/${'x'.repeat(199)}1`,
  `case/${'x'.repeat(199)}2`,
  `case/${'\u{1f600}'.repeat(200)}`
]

const referral = {
  subject: null,
  children: 'unknown',
  forms: ['neglect', 'latent'],
  contexts: [],
  gender: 'unknown',
  ageBand: '65+',
  residence: 'in-county',
  homeMunicipality: 'are'
}

/** Events whose content is hard to keep as it is: the order of keys, empty lists, large and small numbers. By stream. */
export const difficultEvents: { readonly [stream: string]: ReadonlyArray<Store.NewEvent> } = {
  'agreement/norrsken': [
    untyped('a1', 'CostKeyAgreed', { shares: { b: 1, a: 2, '10': 3, '9': 4, constructor: 5, tostring: 0, å: 10_000 } }),
    untyped('a2', 'CostKeyAgreed', { shares: {} }),
    untyped('a3', 'CostKeyAgreed', JSON.parse('{"shares":{"a":1,"__proto__":2}}')),
    untyped('a4', 'CostKeyAgreed', { shares: { a: 2 ** 53 + 2 } }),
    untyped('a5', 'CostKeyAgreed', { shares: { a: 1e21 } }),
    untyped('a6', 'CostKeyAgreed', { shares: { a: 0.1 } }),
    untyped('a7', 'GoalsFollowedUp', { year: 2 ** 53 + 2 })
  ],
  'case/hard': [
    untyped('h1', 'CaseReferred', referral),
    untyped('h2', 'CaseReferred', { ...referral, subject: 'p\u0000', note: 'n' }),
    untyped('h3', 'CaseReferred', { ...referral, subject: Sealed.seal('p'), note: Sealed.seal('\u0000') }),
    untyped('h4', 'CaseClosed', JSON.parse('{"reason":"done","__proto__":{"reason":"done"}}')),
    untyped('h5', 'CaseClosed', { reason: 'done' }, { source: '', synthetic: true }),
    untyped('h6', 'CaseClosed', { reason: 'done' }, { effective: '2023-03-08T09:00:00.123456+01:00' }),
    untyped('h7', 'CaseClosed', { reason: 'done' }, { effective: '2023-03-26T02:30Z' }),
    untyped('h8', 'CaseClosed', { reason: 'done' }, { corrects: undefined }),
    untyped('h9', 'CaseClosed', { reason: undefined })
  ]
}

const terms = (renewalMonths: number) => ({
  edition: '1',
  parties: [],
  terms: { starts: '2023-03-01', firstTermEnds: '2023-12-31', renewalMonths }
})

const itself: { reason: string; self?: object } = { reason: 'done' }
itself.self = itself

/** What a caller without types may hand in, and what no log can say. */
export const notJson: { readonly [what: string]: Store.NewEvent } = {
  'not a number': untyped('j1', 'EditionAdopted', terms(Number.NaN)),
  'an endless number': untyped('j2', 'EditionAdopted', terms(Number.POSITIVE_INFINITY)),
  'minus zero': untyped('j3', 'EditionAdopted', terms(-0)),
  'a big whole number': untyped('j4', 'CaseClosed', { reason: 2n ** 53n + 1n }),
  'a date': untyped('j5', 'CaseClosed', new Date(0)),
  'a map': untyped('j6', 'CaseClosed', new Map([['reason', 'done']])),
  'a function': untyped('j7', 'CaseClosed', { reason: () => 'done' }),
  'an object that writes itself': untyped('j8', 'CaseClosed', { reason: { toJSON: () => 'done' } }),
  'data that contains itself': untyped('j9', 'CaseClosed', itself),
  nothing: untyped('j10', 'CaseClosed', undefined)
}
