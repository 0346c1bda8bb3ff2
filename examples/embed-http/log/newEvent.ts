import { Log } from '@norrsken/core'
import { E } from '../fp.ts'
import { inWords } from '../http/codecs.ts'
import { functionHeader, unitHeader } from '../http/gateway.ts'
import type { Mistake } from '../http/Problem.ts'
import type { Asked } from '../http/Route.ts'
import type { Recording } from '../routes/recordings.ts'
import { streamIn } from './streamAt.ts'

/** The header whose value names the event, and the batch that it is stored as. */
export const keyHeader = 'Idempotency-Key'

/** The keys of a body; what else an event has comes from the path, the headers and the store. */
export const bodyKeys = ['effective', 'data', 'source'] as const

/** The event that a request is to become, decoded by the codecs of the log, or all that is wrong with the request. */
export const newEvent = (
  { kind, event: type, only = {} }: Recording,
  { path, headers, body, by }: Asked
): E.Either<ReadonlyArray<Mistake>, Log.Event> => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return E.left([{ where: 'body', expected: 'an object with the keys effective and data', found: kindOf(body) }])
  }
  const key = headers[keyHeader.toLowerCase()]
  const { effective, data, source } = body as Readonly<Record<string, unknown>>
  const decoded = Log.decode({
    id: isAscii(key) ? key : null,
    stream: streamIn(kind, path),
    version: 1,
    type,
    schema: Log.newest(Log.upgrades, type),
    effective,
    recorded: anyInstant,
    by,
    data,
    ...(source === undefined ? {} : { source })
  })
  const mistakes = [
    ...unknownKeys(body),
    ...(E.isLeft(decoded) ? decoded.left.map(mistakeOf(kind, key)) : otherThan(only, decoded.right))
  ]
  return mistakes.length > 0 || E.isLeft(decoded) ? E.left(mistakes) : decoded
}

/** Other characters of a header come as others than those that were sent. */
const isAscii = (key: unknown): boolean => typeof key === 'string' && /^[ -~]*$/.test(key)

/** The store sets its own instant, and its own version. */
const anyInstant = '2000-01-01T00:00:00.000Z'

const unknownKeys = (body: object): ReadonlyArray<Mistake> =>
  Object.keys(body)
    .filter((key) => !bodyKeys.some((known) => known === key))
    .map((key) => ({
      where: `body.${/^\w{1,100}$/.test(key) ? key : JSON.stringify(key.slice(0, 100))}`,
      expected: `no such key (known: ${bodyKeys.join(', ')})`,
      found: 'one'
    }))

/** What of the data is known to the log, and not for this request to say. */
const otherThan = (only: NonNullable<Recording['only']>, { data }: Log.Event): ReadonlyArray<Mistake> =>
  Object.entries(only).flatMap(([name, value]) => {
    const found = (data as Readonly<Record<string, unknown>>)[name]
    return found === value ? [] : [{ where: `body.data.${name}`, expected: inWords(value), found: inWords(found) }]
  })

/** A fault of an event as the mistake of the request that it was made from. */
const mistakeOf =
  (kind: Log.StreamKind, key: unknown) =>
  ({ path, expected, found }: Log.Fault): Mistake =>
    path === 'id'
      ? { where: `header ${keyHeader}`, expected: '1 to 200 printable characters of ASCII', found: inWords(key) }
      : { where: placeOf(path, kind), expected, found }

const placeOf = (path: string, kind: Log.StreamKind): string => {
  switch (path) {
    case 'by.unit':
      return `header ${unitHeader}`
    case 'by.function':
      return `header ${functionHeader}`
    case 'stream':
      return `path ${kind}`
    default:
      return `body.${path}`
  }
}

const kindOf = (body: unknown): string =>
  typeof body === 'string' ? `a text of ${body.length} characters` : inWords(body)
