import { Log } from '@norrsken/core'
import { decoded } from './arbitrary/event.ts'

/** What a log says happened, without what its place in the log decides. */
export interface Said {
  readonly stream: string
  readonly type: string
  readonly effective: string
  readonly data: unknown
  readonly id?: string
  readonly recorded?: string
  readonly by?: { readonly unit: string; readonly function: string }
  readonly corrects?: string
  readonly source?: string
  readonly synthetic?: true
}

/**
 * The events of a log in which this was said in this order. Ids are `e1`, `e2` … and versions are counted; what has no
 * `recorded` is recorded when the one before was, the first at the start of 2020. What is no event throws.
 *
 * @example
 * import { logOf } from '@norrsken/testing'
 *
 * const [event] = logOf({
 *   stream: 'agreement/norrsken',
 *   type: 'EditionSigned',
 *   effective: '2023-02-24',
 *   data: { edition: 'first', party: 'are' }
 * })
 * assert.equal(event?.id, 'e1')
 */
export const logOf = (...said: ReadonlyArray<Said>): ReadonlyArray<Log.Event> => {
  const versions = new Map<string, number>()
  let recorded = '2020-01-01T00:00:00Z'
  return said.map((one, index) => {
    const version = (versions.get(one.stream) ?? 0) + 1
    versions.set(one.stream, version)
    recorded = one.recorded ?? recorded
    return decoded({ id: `e${index + 1}`, schema: 1, by: recorder, ...one, version, recorded })
  })
}

const recorder = { unit: 'ostersund/coordination', function: 'coordinator' }

/**
 * The events of a log as entries, each with its place.
 *
 * @example
 * import { entriesOf, logOf } from '@norrsken/testing'
 *
 * assert.deepEqual(entriesOf(logOf()), [])
 */
export const entriesOf = (events: ReadonlyArray<Log.Event>): ReadonlyArray<Log.Entry> => {
  const streams = new Map<string, number>()
  return events.map((event, ordinal) => {
    const stream = streams.get(event.stream) ?? streams.size
    streams.set(event.stream, stream)
    return Log.entry(event, ordinal, stream)
  })
}
