/**
 * The name of a figure: what is counted and the value of each dimension, such as
 * `{ measure: 'cases', period: '2025', municipality: 'krokom', sex: 'men' }`. A total has a value too, such as `all`. Two
 * figures with one name are the same figure, in whichever table, sentence or chart, and in whichever release.
 */
export type Cell = Readonly<Record<string, string>>

/** The name as one text: the same for the same name, whatever the order of its keys. */
export const keyOf = (cell: Cell): string => {
  const key = keys.get(cell) ?? JSON.stringify(Object.entries(cell).sort(([a], [b]) => compare(a, b)))
  keys.set(cell, key)
  return key
}

/** The texts of names that were asked for before: a name does not change. */
const keys = new WeakMap<Cell, string>()

/** The order of texts by code unit: the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
