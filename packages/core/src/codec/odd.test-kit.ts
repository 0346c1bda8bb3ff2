import fc from 'fast-check'
import * as Sealed from '../secrecy/Sealed.ts'

/** An object with an own key, `__proto__` too. */
const withKey = (object: object, key: string, value: unknown): object =>
  Object.defineProperty({ ...object }, key, { value, enumerable: true, writable: true, configurable: true })

/** Values of which some are right in some place, and most in none: what is at the edge of a codec, and what is not JSON. */
const odd: ReadonlyArray<unknown> = [
  null,
  undefined,
  true,
  'unknown',
  0,
  -0,
  1,
  9,
  10_000,
  10_001,
  0.5,
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  '',
  ' ',
  'a',
  'A',
  'a/b',
  'a/b/c',
  '/a',
  'a/',
  'å/ä',
  'outside/legal-aid',
  'a'.repeat(100),
  'a'.repeat(101),
  `${'a'.repeat(100)}/${'b'.repeat(101)}`,
  'a'.repeat(200),
  'a'.repeat(201),
  '😀'.repeat(200),
  'a'.repeat(10_001),
  '\u0000',
  'a\u007f',
  '\u2028',
  '\ud800',
  'a\udc00',
  '__proto__',
  'case/1',
  'case/',
  'case/a b',
  'meeting/å',
  'agreement/norrsken',
  `agreement/${'a'.repeat(201)}`,
  '2023-03-01',
  '2024-02-29',
  '2023-02-29',
  '2023-02-30',
  '2023-04-31',
  '2023-13-01',
  '2023-00-10',
  '0999-12-31',
  '3000-01-01',
  '0000-01-01',
  '2023-3-1',
  '2023-03-08T09:00:00+01:00',
  '2024-02-29T09:00Z',
  '2023-02-29T09:00Z',
  '2023-03-08T24:00Z',
  '2023-03-08T09:60Z',
  '2023-03-08T09:00:60Z',
  '2023-03-08T09:00:00.Z',
  '2023-03-08T09:00:00.123456789Z',
  '2023-03-08T09:00:00.1234567891Z',
  '2023-03-08T09:00:00',
  '2023-03-08T09:00:00+24:00',
  '9999-12-31T23:59-23:59',
  '0001-01-01T00:00+23:59',
  '2023-03-08T09:00Z\n',
  [],
  {},
  ['a'],
  [null],
  // biome-ignore lint/suspicious/noSparseArray: a list of which something was left out
  ['a', , 'b'],
  ['a', undefined],
  { 0: 'a', length: 1 },
  { kind: 'consent', consents: [] },
  { kind: 'provision' },
  Object.create({ party: 'are' }),
  JSON.parse('{"__proto__":"yes"}'),
  new Date(0),
  Sealed.seal('a'),
  Symbol('a'),
  10n,
  () => true
]

/** One of them. */
export const oddValue = fc.constantFrom(...odd)

const oddKeys = ['no-such-key', '__proto__', 'constructor', 'toString', '', '0', 'agreement', 'note', 'until', 'party']

/**
 * A value in which one place is another: a part replaced, left out, set to nothing, put in twice, or a key more.
 *
 * @param choices - by which the place and what is there are chosen
 */
export const twisted = (value: unknown, choices: Iterator<number>): unknown => {
  const below = (most: number): number => (choices.next().value ?? 0) % most
  const oneOf = <A>(all: ReadonlyArray<A>): A | undefined => all[below(all.length)]
  const isObject = typeof value === 'object' && value !== null && !Sealed.isSealed(value)
  if (!isObject || below(8) === 0) return oneOf(odd)
  const keys = Object.keys(value)
  if (Array.isArray(value)) {
    const index = below(value.length + 1)
    if (index === value.length || below(6) === 0) return value.toSpliced(index, 0, oneOf(odd))
    return below(6) === 0 ? value.toSpliced(index, 1) : value.with(index, twisted(value[index], choices))
  }
  if (keys.length === 0 || below(6) === 0) return withKey(value, oneOf(oddKeys) ?? '', oneOf(odd))
  const key = oneOf(keys) ?? ''
  if (below(6) === 0) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
  return withKey(value, key, twisted((value as { readonly [key: string]: unknown })[key], choices))
}
