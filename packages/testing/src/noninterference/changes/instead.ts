import type { EventType } from '../../arbitrary/event.ts'
import type { Written } from '../Written.ts'
import { type Candidate, type Change, isHidden, type Way } from './Change.ts'

/** Keys of what events say, by their types: down from the top, as in `basis.conditions`. */
export interface Keys {
  readonly [type: string]: ReadonlyArray<string>
}

/**
 * A change of what a hidden event says under one key, in turn under each of some: to what another event of its type says there,
 * or to nothing where that one says nothing.
 */
export const instead = (name: string, keys: Keys): Change => ({
  name,
  inTurn: Object.entries(keys).flatMap(([type, paths]) => paths.map((path) => way(type as EventType, path.split('.'))))
})

const way = (type: EventType, path: ReadonlyArray<string>): Way => ({
  of: [type],
  candidates: (ground) => {
    const others = ground.others.filter((other) => other.type === type)
    return ground.log.flatMap((event, place): ReadonlyArray<Candidate> => {
      if (event.type !== type || !isHidden(ground)(event)) return []
      return others.flatMap((other) => {
        const data = withPart(event.data, path, other.data)
        return data === null ? [] : [() => ground.log.with(place, { ...event, data })]
      })
    })
  }
})

/** What is said, with another part under a path; `null` where that is the same, or the two are of other kinds. */
const withPart = (
  data: Written['data'],
  [key, ...rest]: ReadonlyArray<string>,
  other: Written['data']
): Written['data'] | null => {
  if (key === undefined) return null
  const [before, after] = [data[key], other[key]]
  if (rest.length > 0) {
    if (!isObject(before) || !isObject(after) || before['kind'] !== after['kind']) return null
    const part = withPart(before, rest, after)
    return part === null ? null : { ...data, [key]: part }
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return null
  const { [key]: _, ...without } = data
  return after === undefined ? without : { ...data, [key]: after }
}

const isObject = (value: unknown): value is Written['data'] => typeof value === 'object' && value !== null
