import { Id, whole } from '../codec/values.ts'
import { describe, type Fault } from '../log/Fault.ts'
import type { Projection } from './Projection.ts'

/**
 * What is wrong with the name of a batch: nothing, or that it is none. The rule is that of an event's id: 1 to 200 printable
 * characters, so no NUL and no half of a character. An append with another name is an `InvalidEvent`.
 *
 * @example
 * import { Store } from '@norrsken/core'
 *
 * assert.deepEqual(Store.batchFaults('command 17'), [])
 * assert.deepEqual(Store.batchFaults('command\u0000'), [
 *   { path: 'batch', expected: '1 to 200 printable characters', found: 'a text of 8 characters' }
 * ])
 */
export const batchFaults = (batch: unknown): ReadonlyArray<Fault> =>
  Id.is(batch) ? none : [{ path: 'batch', expected: Id.name, found: describe(batch, false) }]

/**
 * What is wrong with the name and the version of a projection: its name follows the rule of a batch's. One with faults is an
 * `InvalidProjection`.
 *
 * @example
 * import { Store } from '@norrsken/core'
 *
 * assert.deepEqual(Store.projectionFaults({ name: 'meetings', version: 1 }), [])
 * assert.deepEqual(Store.projectionFaults({ name: '', version: 0.5 }).map(({ path }) => path), ['name', 'version'])
 */
export const projectionFaults = ({
  name,
  version
}: Pick<Projection<unknown>, 'name' | 'version'>): ReadonlyArray<Fault> => {
  const faults: Fault[] = []
  if (!Id.is(name)) faults.push({ path: 'name', expected: Id.name, found: describe(name, false) })
  if (!Version.is(version)) faults.push({ path: 'version', expected: Version.name, found: describe(version, true) })
  return faults
}

const none: ReadonlyArray<Fault> = []

/** A whole number of 32 bits, which is what databases count with. */
const Version = whole(0, 2 ** 31 - 1)
