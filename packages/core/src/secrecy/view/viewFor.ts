import type { Event } from '../../log/Event.ts'
import { worldOf } from '../../log/worldOf.ts'
import type { Reader } from './Reader.ts'
import { viewer } from './viewer.ts'

/**
 * What a unit may know of a log, as a log: every answer, proof, error, count and copy that is made of it tells the unit nothing
 * else. The events are those of one whole log, in its order. One that the unit may not know is not there; of others that it did
 * not record, notes and words that are not for it are left out. Ids, order and times are those of the log; versions are
 * counted anew. A log too large for memory is read with `viewer` instead, of which this is made.
 *
 * @example
 * import { Log, Secrecy } from '@norrsken/core'
 * import { Instant } from '@norrsken/rules'
 *
 * const decoded = Log.decode({
 *   id: 'e1', stream: 'case/1', version: 1, type: 'GuidanceGiven', schema: 1, effective: '2025-02-05',
 *   recorded: '2025-02-05T10:00:00+01:00', by: { unit: 'ostersund/coordination', function: 'coordinator' }, data: {}
 * })
 * const log = decoded._tag === 'Right' ? [decoded.right] : []
 * const at = Instant.instant('2025-02-06T09:00:00+01:00')
 * assert.deepEqual(Secrecy.viewFor({ unit: 'ostersund/coordination', at })(log), log)
 * assert.deepEqual(Secrecy.viewFor({ unit: 'region/health-care', at })(log), [])
 */
export const viewFor =
  (reader: Reader) =>
  (log: ReadonlyArray<Event>): ReadonlyArray<Event> => {
    const finding = viewer(reader, worldOf({ validAt: null, knownAt: null })(log))
    for (const event of log) finding.meet(event)
    const { see } = finding.view()
    return log.flatMap((event) => see(event) ?? [])
  }
