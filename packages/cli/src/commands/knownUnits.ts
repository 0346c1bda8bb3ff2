import { Answers } from '@norrsken/core'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import type { Source } from '../log/Source.ts'
import { eventsOf } from '../log/scan.ts'
import { nearest } from '../nearest.ts'

/**
 * Units, if an edition lists them or any event of the log names them; else the first that is not, with those nearest to it. An
 * actor from outside is known by being named.
 */
export const knownUnits = (source: Source, units: ReadonlyArray<string>): E.Either<Failure, void> => {
  const known = new Set<string>()
  let unknown = units.filter((unit) => !unit.startsWith('outside/'))
  if (unknown.length === 0) return E.right(undefined)
  for (const { event } of eventsOf(source)) {
    for (const unit of Answers.unitsNamed(event)) known.add(unit)
    unknown = unknown.filter((unit) => !known.has(unit))
    if (unknown.length === 0) return E.right(undefined)
  }
  const [name = ''] = unknown
  return E.left({ type: 'UnknownUnit', name, nearest: nearest(name, known) })
}
