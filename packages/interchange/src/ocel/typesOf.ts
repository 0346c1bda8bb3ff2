import { byCodeUnit, firstTwice } from '../log/distinct.ts'
import { startOf } from '../log/Timestamp.ts'
import type { Known } from './known.ts'
import { type OcelType, type OcelValueType, type Problem, valueTypeOf } from './OcelLog.ts'

export interface Types {
  readonly types: ReadonlyArray<OcelType>
  readonly problem: Problem | undefined
}

/** The types of all these, with every attribute that one of a type has. */
export const typesOf = (all: ReadonlyArray<Known>): Types => {
  const found = new Map<string, Map<string, OcelValueType>>()
  for (const { id, type, values } of all) {
    const attributes = found.get(type) ?? new Map<string, OcelValueType>()
    found.set(type, attributes)
    const again = firstTwice(values.map(({ key, from }) => JSON.stringify([key, from === null ? null : startOf(from)])))
    if (again !== undefined) return { types: [], problem: { type: 'KeyTwice', of: id, key: JSON.parse(again)[0] } }
    for (const { key, value, isComposite } of values) {
      const next = valueTypeOf(value)
      if (next === undefined || isComposite) return { types: [], problem: { type: 'Composite', of: id, key } }
      const last = attributes.get(key) ?? next
      if (last !== next) return { types: [], problem: { type: 'TypesDiffer', of: type, key, types: [last, next] } }
      attributes.set(key, next)
    }
  }
  const types = sorted(found).map(([name, attributes]) => ({
    name,
    attributes: sorted(attributes).map(([name, type]) => ({ name, type }))
  }))
  return { types, problem: undefined }
}

const sorted = <A>(all: ReadonlyMap<string, A>): ReadonlyArray<readonly [string, A]> =>
  [...all].sort(([one], [other]) => byCodeUnit(one, other))
