import type { Bounds } from './Dictionary.ts'
import type { Range } from './Knowledge.ts'
import type { Move, Reached } from './Move.ts'
import type { Part } from './Part.ts'
import type { Sight } from './Reader.ts'
import { type Needs, type Requirement, rangeOf } from './Requirement.ts'

/** Whether a requirement is met as far as is known already: by the moves that were found before. */
export const isMet = ({ reader, variable, needs }: Requirement, { bounds }: Sight): boolean => {
  const isEnough = enough(needs)
  return isEnough(reader.moves.reached(variable, bounds, isEnough))
}

/**
 * Whether a requirement is met, proved by tables of whole numbers: for every value that must remain possible, one that agrees with
 * all that the reader knows and in which the number has that value. Each is checked by exact arithmetic on whole numbers, so
 * neither a rounding error nor a fraction of a person can make a release look safe.
 */
export const meets = (requirement: Requirement, sight: Sight): boolean => {
  const { needs } = requirement
  const isProved = prover(requirement, sight)
  switch (needs.type) {
    case 'range':
      return wanted(requirement, needs).every(isProved)
    case 'values':
      return provedValues(requirement, sight, isProved).size >= needs.least
  }
}

/** What a requirement needs, as far as it can be proved in the same way. */
export const provable = (requirement: Requirement, sight: Sight): Needs => {
  const { needs } = requirement
  const isProved = prover(requirement, sight)
  switch (needs.type) {
    case 'range': {
      const proved = wanted(requirement, needs).filter(isProved)
      const range = { from: Math.min(...proved), to: Math.max(...proved) }
      const found = new Set(proved)
      return proved.length === 0
        ? { type: 'values', least: 1 }
        : { type: 'range', range, but: new Set(numbersIn(range).filter((value) => !found.has(value))) }
    }
    case 'values':
      return { type: 'values', least: Math.min(needs.least, provedValues(requirement, sight, isProved).size) }
  }
}

/** Whether a number can be a value, by a move that was found before or by a table that is looked for. */
const prover = ({ reader, variable }: Requirement, { bounds, partOf }: Sight): ((value: number) => boolean) => {
  const part = partOf(variable)
  const found = new Set<number>()
  const isFound = (value: number): boolean =>
    found.has(value) || has(value)(reader.moves.reached(variable, bounds, has(value)))
  return (value) => {
    if (isFound(value)) return true
    const table = tableWith(part, part.placeOf(variable), value)
    if (table !== null && reader.moves.take(variable, moveTo(table, part, variable))) found.add(value)
    return isFound(value)
  }
}

/** The values that are needed. The nearest first, since small ways can often be gone again and again; then the ends. */
const wanted = (
  { reader, variable }: Requirement,
  { range, but }: Extract<Needs, { readonly type: 'range' }>
): ReadonlyArray<number> => {
  const { from, to } = range
  const value = reader.knowledge.variables[variable]?.value ?? from
  const first = [value + 1, value - 1, to, from].filter((one) => one >= from && one <= to)
  return [...new Set([...first, ...numbersIn(range)])].filter((one) => but?.has(one) !== true)
}

/** Values that a number can have, the nearest first, until there are enough. */
const provedValues = (
  { reader, variable, needs }: Requirement,
  { bounds, partOf }: Sight,
  isProved: (value: number) => boolean
): ReadonlySet<number> => {
  const least = needs.type === 'values' ? needs.least : 1
  const value = reader.knowledge.variables[variable]?.value ?? 0
  const range = rangeOf(partOf(variable), variable)
  const found = new Set(valuesIn(reader.moves.reached(variable, bounds, enough(needs))))
  for (let away = 1; found.size < least; away++) {
    if (away > furthest || (value + away > range.to && value - away < range.from)) break
    for (const other of [value + away, value - away])
      if (other >= range.from && other <= range.to && !found.has(other) && isProved(other)) found.add(other)
  }
  return found
}

const numbersIn = ({ from, to }: Range): ReadonlyArray<number> =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

const has =
  (value: number) =>
  ({ from, to, others }: Reached): boolean =>
    (value >= from && value <= to) || others.has(value)

const valuesIn = ({ others, ...range }: Reached): ReadonlyArray<number> => [...numbersIn(range), ...others]

const enough =
  (needs: Needs) =>
  (reached: Reached): boolean => {
    if (needs.type === 'values')
      return reached.to - reached.from + 1 >= needs.least || new Set(valuesIn(reached)).size >= needs.least
    return numbersIn(needs.range).every((value) => needs.but?.has(value) === true || has(value)(reached))
  }

/** The way from the true numbers to those of a table; one step of it, where it is as many equal ones as the number moves. */
const moveTo = (table: ReadonlyArray<number>, { numbers, values, placeOf }: Part, variable: number): Move => {
  const ways = table.map((number, place) => number - (values[place] ?? Number.NaN))
  const steps = Math.abs(ways[placeOf(variable)] ?? 1)
  const step = ways.every((way) => way % steps === 0) ? steps : 1
  return ways.flatMap((way, place) => (way === 0 ? [] : [[numbers[place] ?? -1, way / step] as const]))
}

/** How far from the true value other values are looked for. */
const furthest = 1000
/** After so many branches a search for whole numbers is given up, and the value counts as impossible. */
const mostBranches = 300

/** A table of whole numbers in which the number at a place has the value; `null` where none was found. */
const tableWith = (part: Part, place: number, value: number): ReadonlyArray<number> | null => {
  const { bounds, dictionary } = part
  const low = Float64Array.from(bounds.low)
  const high = Float64Array.from(bounds.high)
  if (!(value >= (low[place] as number) && value <= (high[place] as number))) return null
  dictionary.reset()
  const direction = value > (dictionary.point[place] as number) ? 1 : -1
  if (direction === 1) high[place] = value
  else low[place] = value
  if (Math.abs(dictionary.push(place, direction, { low, high }) - value) > nearly) return null
  low[place] = value
  high[place] = value
  let branches = 0

  /** From a point that keeps the bounds: a table of whole numbers within them, by halving where a number is not whole. */
  const search = (within: Bounds): ReadonlyArray<number> | null => {
    const point = Array.from(dictionary.point.subarray(0, part.numbers.length))
    const broken = point.findIndex((number) => Math.abs(number - Math.round(number)) > nearly)
    if (broken === -1) {
      const table = point.map(Math.round)
      return isTable(table, part) && table[place] === value ? table : null
    }
    const fraction = point[broken] as number
    for (const direction of [-1, 1] as const) {
      if (++branches > mostBranches) return null
      const half = { low: Float64Array.from(within.low), high: Float64Array.from(within.high) }
      const end = direction === -1 ? Math.floor(fraction) : Math.ceil(fraction)
      const side = direction === -1 ? half.low : half.high
      const before = side[broken] as number
      side[broken] = direction === -1 ? Math.max(before, end) : Math.min(before, end)
      dictionary.point.set(point)
      const reached = dictionary.push(broken, direction, half)
      side[broken] = before
      if (direction === -1) half.high[broken] = end
      else half.low[broken] = end
      const found = Math.abs(reached - end) <= nearly ? search(half) : null
      if (found !== null) return found
    }
    return null
  }
  return search({ low, high })
}

/** Whether these numbers agree with all that is known. Exact: all are whole, and far below 2^53. */
const isTable = (table: ReadonlyArray<number>, { bounds, agrees }: Part): boolean =>
  table.every((value, index) => value >= (bounds.low[index] as number) && value <= (bounds.high[index] as number)) &&
  agrees(table)

const nearly = 1e-6
