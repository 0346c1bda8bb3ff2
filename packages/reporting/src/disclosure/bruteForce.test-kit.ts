import { type Cell, keyOf } from './Cell.ts'
import type { Range } from './Knowledge.ts'

/** What somebody knows of each figure, by its key. */
export type Knows = (key: string) => Range

/** A total and its parts, by key. */
export interface Sum {
  readonly total: string
  readonly parts: ReadonlyArray<string>
}

/**
 * Every value that each figure has in some table of whole numbers up to `cap` that agrees with what somebody knows: by trying
 * them all, or until there are enough. The interior figures are tried, the others are their sums.
 */
export const everyValue = (
  cells: ReadonlyArray<Cell>,
  sums: ReadonlyArray<Sum>,
  knows: Knows,
  cap: number,
  isEnough: (found: ReadonlyMap<string, ReadonlySet<number>>) => boolean = () => false
): ReadonlyMap<string, ReadonlySet<number>> => {
  const keys = cells.map(keyOf)
  const totals = new Set(sums.map(({ total }) => total))
  const interior = keys.filter((key) => !totals.has(key))
  const made = new Map<string, ReadonlyArray<string>>(interior.map((key) => [key, [key]]))
  for (let before = -1; made.size !== before; ) {
    before = made.size
    for (const { total, parts } of sums) {
      const all = parts.map((part) => made.get(part))
      if (!made.has(total) && all.every((one) => one !== undefined))
        made.set(
          total,
          all.flatMap((one) => one ?? [])
        )
    }
  }
  const places = keys.map((key) => (made.get(key) ?? []).map((part) => interior.indexOf(part)))
  const ranges = keys.map(knows)
  const table = interior.map(() => 0)
  const found = new Map(keys.map((key) => [key, new Set<number>()]))
  let enough = false

  const tryFrom = (next: number): void => {
    // What is filled in already may be too much for a total; that nothing is missing is seen at the end.
    const sumsNow = places.map((inside) =>
      inside.reduce((sum, place) => (place < next ? sum + (table[place] ?? 0) : sum), 0)
    )
    if (sumsNow.some((sum, index) => sum > (ranges[index]?.to ?? 0))) return
    const whole = places.map((inside) => inside.every((place) => place < next))
    if (sumsNow.some((sum, index) => whole[index] === true && sum < (ranges[index]?.from ?? 0))) return
    if (next === interior.length) {
      let isNew = false
      for (const [index, key] of keys.entries()) {
        const values = found.get(key)
        const sum = sumsNow[index] ?? 0
        if (values === undefined || values.has(sum)) continue
        values.add(sum)
        isNew = true
      }
      enough ||= isNew && isEnough(found)
      return
    }
    for (let value = 0; value <= cap && !enough; value++) {
      table[next] = value
      tryFrom(next + 1)
    }
  }
  tryFrom(0)
  return found
}
