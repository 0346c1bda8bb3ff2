import { Log } from '@norrsken/core'
import { arbitrary } from '@norrsken/testing'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { recordings } from '../routes/recordings.ts'
import { schemaOf } from './schemaOf.ts'

const ajv = new Ajv2020({ strict: true, strictTypes: false })

/** Values that lie at the edge of what some codec lets through. */
const odd = fc.constantFrom<unknown>(
  null,
  true,
  'unknown',
  '',
  'no such word',
  0,
  -0,
  1.5,
  [],
  {},
  'are',
  'are/social-services',
  'are/',
  '/are',
  'a/b/c',
  '-are',
  'x'.repeat(100),
  'x'.repeat(101),
  'x'.repeat(200),
  'x'.repeat(201),
  '😀'.repeat(200),
  '😀'.repeat(201),
  'a\nb',
  'a\u2028b',
  '\ud800',
  'a\ud800',
  '__proto__',
  '2025-02-28',
  '2025-02-29',
  '2024-02-29',
  '1900-02-29',
  '2000-02-29',
  '0000-01-01',
  '2025-04-31',
  '2025-12-31',
  '2025-13-01',
  '2025-1-1',
  '2025-02-05T09:00+01:00',
  '2025-02-05T09:00:00.123456789Z',
  '2025-02-05T09:00:00.1234567890Z',
  '2025-02-05T24:00Z',
  '2025-02-29T09:00Z',
  '2025-02-05T09:00',
  '2025-02-05T09:00+24:00',
  'meeting/1',
  'meeting/',
  'meeting/a b',
  'case/1',
  'agreement/norrsken',
  { kind: 'consent', consents: [] },
  { kind: 'other' },
  { on: '2025-02-05', criminal: 'yes' },
  JSON.parse(
    '{"kind":"provision","provision":"x","decidedBy":"a/b","conditions":{"__proto__":"yes"},"lawOn":"2025-01-01"}'
  ),
  { kind: 'provision', provision: 'x', decidedBy: 'a/b', conditions: { a: 'yes' }, lawOn: '2025-01-01' }
)

/** The same value with one part of it replaced, taken away or added. */
const changed = (value: unknown, path: ReadonlyArray<number>, by: unknown): unknown => {
  if (typeof value !== 'object' || value === null || path.length === 0) return by
  const keys = Object.keys(value)
  const [at = 0, ...rest] = path
  const key = keys[at % (keys.length + 1)]
  if (Array.isArray(value)) {
    return key === undefined
      ? [...value, by]
      : value.map((part, i) => (String(i) === key ? changed(part, rest, by) : part))
  }
  if (key === undefined) return { ...value, more: by }
  const { [key]: part, ...others } = value as Readonly<Record<string, unknown>>
  return at % 5 === 0 ? others : { ...others, [key]: changed(part, rest, by) }
}

describe.each(recordings.map(({ kind, event }) => [event, kind] as const))(
  'the schema of what %s says',
  (event, kind) => {
    const codec = Log.codecOf(kind, event)
    if (codec === null) throw new Error('no codec')
    const isAsSchema = ajv.compile(schemaOf(codec))
    const content = arbitrary.event(event).map((one) => (Log.encode(one) as { readonly data: unknown }).data)

    test('takes what its codec takes', () => {
      fc.assert(fc.property(content, (data) => isAsSchema(data) === true))
    })

    test('takes and refuses what its codec takes and refuses, whatever is changed in it', () => {
      const tried = fc.tuple(content, fc.array(fc.nat(20), { maxLength: 4 }), odd)
      const seen = { taken: 0, refused: 0 }
      fc.assert(
        fc.property(tried, ([data, path, by]) => {
          const value = changed(data, path, by)
          const taken = E.isRight(codec.decode(value))
          seen[taken ? 'taken' : 'refused'] += 1
          expect(isAsSchema(value)).toBe(taken)
        }),
        { numRuns: 1000 }
      )
      expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(3)
    })
  }
)
