import { Log } from '@norrsken/core'

/**
 * What can be told of an event that could not be decoded, as an event for the ledger alone, so that the events after it
 * are not blamed for it; `null` where its id, stream or version cannot be told. Of a text that is not JSON, the beginning
 * is searched for them.
 */
export const recall = (line: unknown): Log.Event | null => {
  const { id, stream, version, type, corrects, data } = typeof line === 'string' ? fromText(line) : partsOf(line)
  if (!isId(id) || typeof stream !== 'string' || Log.kindOf(stream) === null) return null
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) return null
  const { event } = partsOf(data)
  return {
    id,
    stream,
    version,
    type: typeof type === 'string' ? type : '',
    schema: 1,
    effective: '',
    recorded: '',
    by: { unit: '', function: '' },
    data: { event: isId(event) ? event : '' },
    ...(isId(corrects) ? { corrects } : {})
  } as Log.Event
}

interface Parts {
  readonly [key: string]: unknown
}

const partsOf = (value: unknown): Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Parts) : {}

/** Only what stands before the data is searched: what follows may be in anybody's words. */
const fromText = (text: string): Parts => {
  const start = text.search(/"data"\s*:/)
  const beginning = text.slice(0, start < 0 ? 2000 : start)
  const found = (key: string): string | undefined =>
    new RegExp(`"${key}"\\s*:\\s*(?:"([^"\\\\]*)"|(\\d+))`)
      .exec(beginning)
      ?.slice(1)
      .find((part) => part !== undefined)
  return { id: found('id'), stream: found('stream'), version: Number(found('version')), type: found('type') }
}

/** The id of a JSON value that should have been an event, where it has one. */
export const idOf = (value: unknown): string | undefined => {
  const { id } = partsOf(value)
  return isId(id) ? id : undefined
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^\P{Cc}{1,200}$/u.test(value)
