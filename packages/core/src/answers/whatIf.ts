import { Instant } from '@norrsken/rules'
import * as t from 'io-ts'
import { closed } from '../codec/closed.ts'
import { E } from '../fp.ts'
import { decode } from '../log/decode.ts'
import { type Entry, entry } from '../log/Entry.ts'
import { type Fault, fromErrors } from '../log/Fault.ts'
import type { Ledger } from '../log/Ledger.ts'

/**
 * The entry that an event would be, were it recorded as the next of a log: what it says without `id`, `version` and
 * `recorded`, which its place decides. It is checked as the events of a log are, and entered in the ledger; what has
 * faults is not.
 *
 * Its id is `what-if-` and its number, so that a later one can correct it; where the log has that id, it is lengthened.
 *
 * @param number - which of the supposed events it is, from 1
 * @param recordedAt - when it would be recorded: not before the log's last event
 *
 * @example
 * import { Answers, Log } from '@norrsken/core'
 * import { Instant } from '@norrsken/rules'
 *
 * const ledger = Log.ledger()
 * const supposed = Answers.suppose(ledger, Instant.instant('2024-07-01T12:00:00+02:00'))(1, {
 *   stream: 'agreement/norrsken', type: 'FollowUpPlanAdopted', effective: '2024-06-28',
 *   by: { unit: 'ostersund/coordination', function: 'coordinator' }, data: {}
 * })
 * assert.equal(supposed._tag === 'Right' && supposed.right.event.id, 'what-if-1')
 * assert.equal(ledger.version('agreement/norrsken'), 1)
 */
export const suppose =
  (ledger: Ledger, recordedAt: Instant.Instant) =>
  (number: number, value: unknown): E.Either<ReadonlyArray<Fault>, Entry> => {
    const known = Keys.validate(value, [{ key: '', type: Keys, actual: value }])
    const foreign = E.isLeft(known) ? fromErrors(known.left) : []
    if (!isObject(value)) return E.left(foreign)
    const decoded = decode({
      schema: 1,
      ...Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(Keys.optional, key))),
      id: freeId(ledger, `what-if-${number}`),
      version: typeof value['stream'] === 'string' ? ledger.version(value['stream']) + 1 : 1,
      recorded: Instant.toIso(recordedAt)
    })
    if (E.isLeft(decoded)) return E.left([...foreign, ...decoded.left])
    const event = decoded.right
    const faults = [...foreign, ...ledger.faults(event, recordedAt)]
    if (faults.length > 0) return E.left(faults)
    const { ordinal, stream } = ledger.enter(event, recordedAt)
    return E.right(entry(event, ordinal, stream))
  }

/** What may be said of an event that has no place in a log yet. What must be said is left to the codec of events. */
const Keys = closed(
  'an event',
  {},
  {
    stream: t.unknown,
    type: t.unknown,
    schema: t.unknown,
    effective: t.unknown,
    by: t.unknown,
    data: t.unknown,
    corrects: t.unknown,
    source: t.unknown,
    synthetic: t.unknown
  }
)

const freeId = (ledger: Ledger, id: string): string => (ledger.find(id) < 0 ? id : freeId(ledger, `${id}-`))

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
