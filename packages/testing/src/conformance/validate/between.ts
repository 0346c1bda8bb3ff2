import type { Store } from '@norrsken/core'
import type { Defect } from './Attempt.ts'

/** What is wrong between the events of a log: their positions, stamps, versions and ids. */
export const between = (log: ReadonlyArray<Store.Positioned>): ReadonlyArray<Defect> => {
  const defects: Defect[] = []
  const versions = new Map<string, number>()
  const ids = new Set<string>()
  for (const [index, { position, event }] of log.entries()) {
    const { id, stream, version, recorded } = event
    const before = log[index - 1]
    if (before !== undefined && position <= before.position) {
      defects.push({ type: 'PositionNotAscending', about: `${id} at ${position}, after ${before.position}` })
    }
    if (before !== undefined && Date.parse(recorded) < Date.parse(before.event.recorded)) {
      defects.push({ type: 'RecordedDecreasing', about: `${id} at ${recorded}, after ${before.event.recorded}` })
    }
    const next = (versions.get(stream) ?? 0) + 1
    if (version !== next)
      defects.push({ type: 'VersionNotNext', about: `${id} is ${version} of ${stream}, not ${next}` })
    if (ids.has(id)) defects.push({ type: 'IdTwice', about: id })
    versions.set(stream, version)
    ids.add(id)
  }
  return defects
}
