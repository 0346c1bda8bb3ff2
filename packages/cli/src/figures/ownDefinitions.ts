import type { Log } from '@norrsken/core'
import { catalogue, checked, type IndicatorDefinition } from '@norrsken/reporting'
import { E } from '../fp.ts'
import { listed } from './listed.ts'

/**
 * The indicators of a file, each with an id and version that no other has: what is counted in one way is not told under the name of
 * another. One that comes with the program may have a later version than those that come with it.
 */
export const ownDefinitions = (
  value: unknown
): E.Either<ReadonlyArray<Log.Fault>, ReadonlyArray<IndicatorDefinition>> => {
  const read = listed(checked)(value)
  if (E.isLeft(read)) return read
  const faults = read.right.flatMap((definition, index) =>
    faultsOf(definition, read.right.slice(0, index)).map((fault) =>
      Array.isArray(value) ? { ...fault, path: `[${index}].${fault.path}` } : fault
    )
  )
  return faults.length > 0 ? E.left(faults) : read
}

const faultsOf = (
  { id, version }: IndicatorDefinition,
  before: ReadonlyArray<IndicatorDefinition>
): ReadonlyArray<Log.Fault> => {
  const found = `"${id}" version ${version}`
  const shipped = catalogue.flatMap((other) => (other.id === id ? [other.version] : []))
  const newest = Math.max(0, ...shipped)
  if (version <= newest) {
    return [{ path: 'id', expected: `another id, or a version after ${newest}, which comes with the program`, found }]
  }
  return before.some((other) => other.id === id && other.version === version)
    ? [{ path: 'id', expected: 'each id and version once', found }]
    : []
}
