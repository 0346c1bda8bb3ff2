import type { Combination } from './Dictionary.ts'
import type { Range } from './Knowledge.ts'
import type { Part } from './Part.ts'
import type { Reader } from './Reader.ts'

/** What must remain possible of a number, for a reader. */
export interface Requirement {
  readonly reader: Reader
  readonly variable: number
  /** Holds only if this figure of the release that is asked for is hidden; -1 is always. */
  readonly onlyIf: number
  readonly needs: Needs
}

export type Needs =
  /** That it is each of these whole numbers, but those of which nobody could prove before the release that it can be them. */
  | { readonly type: 'range'; readonly range: Range; readonly but?: ReadonlySet<number> }
  /** That it is at least so many different whole numbers. */
  | { readonly type: 'values'; readonly least: number }

/** How far a number can go in one direction, and what holds it. */
export interface Limit {
  readonly direction: 1 | -1
  readonly at: number
  /** Of numbers, and after these of relations, by their places. */
  readonly held: Combination
}

/** What a number can be, by two linear programs: every whole number that it can be lies in this range, both ends counted. */
export const rangeOf = (part: Part, variable: number): Range => ({
  // a sum turns -0 into 0
  from: 0 + Math.ceil(reached(part, variable, -1) - nearly),
  to: 0 + Math.floor(reached(part, variable, 1) + nearly)
})

/** How far a number can go; to a number where that is far enough. */
const reached = (
  { bounds, dictionary, placeOf }: Part,
  variable: number,
  direction: 1 | -1,
  stop: number = direction * Number.POSITIVE_INFINITY
): number => {
  const place = placeOf(variable)
  const side = direction === 1 ? bounds.high : bounds.low
  const before = side[place] as number
  side[place] = direction === 1 ? Math.min(before, stop) : Math.max(before, stop)
  dictionary.reset()
  const at = dictionary.push(place, direction, bounds)
  side[place] = before
  return at
}

/** What is in the way of a requirement; nothing, where the linear programs see nothing. */
export const limitsInTheWay = ({ reader, variable, needs }: Requirement, part: Part): ReadonlyArray<Limit> => {
  const value = reader.knowledge.variables[variable]?.value ?? 0
  const limit = (direction: 1 | -1, at: number): Limit => ({ direction, at, held: part.combination(variable) })
  switch (needs.type) {
    case 'range': {
      const { from, to } = needs.range
      const limits: Limit[] = []
      if (to > value) {
        const up = reached(part, variable, 1, to)
        if (up < to - nearly) limits.push(limit(1, up))
      }
      if (from < value) {
        const down = reached(part, variable, -1, from)
        if (down > from + nearly) limits.push(limit(-1, down))
      }
      return limits
    }
    case 'values': {
      const others = needs.least - 1
      const up = reached(part, variable, 1, value + others)
      if (up >= value + others - nearly) return []
      const above = limit(1, up)
      const down = reached(part, variable, -1, value - others)
      return Math.floor(up + nearly) - Math.ceil(down - nearly) >= others ? [] : [above, limit(-1, down)]
    }
  }
}

const nearly = 1e-6
