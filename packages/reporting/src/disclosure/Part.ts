import { type Bounds, type Combination, type Dictionary, dictionary } from './Dictionary.ts'
import type { Knowledge, Relation } from './Knowledge.ts'

/**
 * Numbers that hang together, of those that somebody does not know: a problem of its own. What is known exactly holds nothing
 * together, so that a report of a thousand figures falls apart into problems of a few.
 */
export interface Part {
  /** The numbers in it, by their places in what the reader knows. */
  readonly numbers: ReadonlyArray<number>
  /** What each of them really is, in the same order. */
  readonly values: ReadonlyArray<number>
  /** Between what each of them lies by itself, in the same order. */
  readonly bounds: Bounds
  readonly dictionary: Dictionary
  /** The place of a number among these. */
  readonly placeOf: (variable: number) => number
  /** Whether whole numbers, one for each of these, agree with every relation. Exact. */
  readonly agrees: (table: ReadonlyArray<number>) => boolean
  /**
   * A number as a sum of others, after a push that came to rest: of any that the reader knows or not, and after these of
   * relations, by their places.
   */
  readonly combination: (variable: number) => Combination
}

/** Finds the part that a number is in. */
export type Parts = (variable: number) => Part

/**
 * How the numbers hang together that are not known exactly, where these are the bounds of each.
 *
 * @param found - the parts that were found before, by what is in them
 */
export const partsOf = (
  knowledge: Knowledge,
  neighbours: ReadonlyArray<ReadonlyArray<number>>,
  { low, high }: Bounds,
  found: Map<string, Part>
): Parts => {
  const isFree = (variable: number): boolean => low[variable] !== high[variable]
  const parts = new Map<number, Part>()

  const gathered = (
    start: number
  ): { readonly numbers: ReadonlyArray<number>; readonly within: ReadonlyArray<number> } => {
    const numbers = new Set([start])
    const within = new Set<number>()
    for (const variable of isFree(start) ? numbers : []) {
      for (const relation of neighbours[variable] ?? []) {
        if (within.has(relation)) continue
        within.add(relation)
        for (const [other] of knowledge.relations[relation]?.terms ?? []) if (isFree(other)) numbers.add(other)
      }
    }
    return { numbers: [...numbers].sort(ascending), within: [...within].sort(ascending) }
  }

  return (variable) => {
    const known = parts.get(variable)
    if (known !== undefined) return known
    const { numbers, within } = gathered(variable)
    const name = numbers.map((number) => `${number} ${low[number]} ${high[number]}`).join()
    const part = found.get(name) ?? partOf(knowledge, numbers, within, { low, high })
    found.set(name, part)
    for (const number of numbers) parts.set(number, part)
    return part
  }
}

/** The numbers and relations as a problem, in which every other number is known. */
export const partOf = (
  { variables, relations }: Knowledge,
  numbers: ReadonlyArray<number>,
  within: ReadonlyArray<number>,
  { low, high }: Bounds
): Part => {
  const places = new Map(numbers.map((number, place) => [number, place]))
  const placeOf = (variable: number): number => places.get(variable) ?? -1
  const values = numbers.map((number) => variables[number]?.value ?? 0)
  const inside = within.map((index) => split(relations[index], placeOf, (number) => low[number] ?? Number.NaN))
  const solved = dictionary(values, inside)
  return {
    numbers,
    values,
    bounds: {
      low: Float64Array.from(numbers, (number) => low[number] ?? 0),
      high: Float64Array.from(numbers, (number) => high[number] ?? 0)
    },
    dictionary: solved,
    placeOf,
    agrees: (table) =>
      inside.every(
        ({ terms, rest }) =>
          terms.reduce((sum, [place, times]) => sum + times * (table[place] ?? Number.NaN), rest) === 0
      ),
    combination: (variable) => {
      const held = new Map<number, number>()
      for (const [index, times] of solved.combination(placeOf(variable))) {
        const relation = index - numbers.length
        if (relation < 0) {
          const number = numbers[index] ?? -1
          held.set(number, (held.get(number) ?? 0) + times)
          continue
        }
        held.set(variables.length + (within[relation] ?? 0), times)
        for (const [number, often] of inside[relation]?.known ?? [])
          held.set(number, (held.get(number) ?? 0) - times * often)
      }
      return [...held].filter(([, times]) => Math.abs(times) > nearly).sort(([a], [b]) => a - b)
    }
  }
}

const nearly = 1e-9

const ascending = (a: number, b: number): number => a - b

/** A relation between numbers by their places, the rest of it as one number, and what that is made of. */
const split = (
  relation: Relation | undefined,
  placeOf: (variable: number) => number,
  numberOf: (variable: number) => number
) => {
  const terms = relation?.terms ?? []
  const known = terms.filter(([variable]) => placeOf(variable) === -1)
  return {
    terms: terms
      .filter(([variable]) => placeOf(variable) !== -1)
      .map(([variable, times]) => [placeOf(variable), times] as const),
    known,
    rest: known.reduce((sum, [variable, times]) => sum + times * numberOf(variable), 0)
  }
}
