import fc from 'fast-check'
import { eventJson, type Json } from './event.ts'

/**
 * A line that no log may hold: not JSON, cut off, no object, or an event with one thing wrong in it.
 *
 * @example
 * import { arbitrary } from '@norrsken/testing'
 * import fc from 'fast-check'
 *
 * fc.assert(fc.property(arbitrary.malformedLine, (line) => !line.includes('\n')))
 */
export const malformedLine: fc.Arbitrary<string> = eventJson().chain((event) =>
  fc.oneof(
    notAnEvent,
    fc.nat({ max: JSON.stringify(event).length - 1 }).map((length) => `${JSON.stringify(event).slice(0, length)} `),
    fc.constantFrom(...requiredKeys).map((key) => JSON.stringify(without(event, key))),
    fc.constantFrom('__proto__', 'constructor', 'Id', ' id', '').map((key) => withKey(event, key)),
    fc.constantFrom(...requiredKeys).map((key) => JSON.stringify({ ...event, [key]: null })),
    fc.constantFrom(...wrong).map((part) => JSON.stringify({ ...event, ...part })),
    fc
      .constantFrom('__proto__', 'no-such-key')
      .map((key) => JSON.stringify(event).replace(/"data":\{/, `"data":{${JSON.stringify(key)}:1,`))
      .map((line) => line.replace(',}', '}'))
  )
)

const notAnEvent = fc.constantFrom(
  '',
  '{',
  'null',
  '1',
  '"event"',
  '[]',
  '{}',
  '[{}]',
  'undefined',
  "{'id': 1}",
  '\u0000'
)

const requiredKeys = ['id', 'stream', 'version', 'type', 'schema', 'effective', 'recorded', 'by', 'data']

const without = (event: Json, key: string): Json =>
  Object.fromEntries(Object.entries(event).filter(([name]) => name !== key))

/** Written out, since an object has no own `__proto__` by assignment. */
const withKey = (event: Json, key: string): string => `${JSON.stringify(event).slice(0, -1)},${JSON.stringify(key)}:1}`

const wrong: ReadonlyArray<Json> = [
  { id: '' },
  { id: 'a\nb' },
  { id: 'x'.repeat(201) },
  { stream: 'norrsken' },
  { stream: 'case/' },
  { stream: 'Case/1' },
  { version: 0 },
  { version: 1.5 },
  { version: '1' },
  { type: 'EditionBurnt' },
  { type: 'constructor' },
  { schema: 0 },
  { schema: 2 },
  { effective: '2023-02-29' },
  { effective: '2023-03-08T09:00:00' },
  { effective: '2023-13-01' },
  { recorded: '2023-03-08' },
  { recorded: '2023-03-08T24:00:00Z' },
  { by: { unit: 'ostersund', function: 'coordinator' } },
  { by: { unit: 'ostersund/coordination' } },
  { by: { unit: 'ostersund/coordination', function: 'coordinator', name: 'N' } },
  { corrects: null },
  { corrects: '' },
  { synthetic: false },
  { source: 1 }
]
