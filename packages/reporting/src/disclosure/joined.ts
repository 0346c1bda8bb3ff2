import { type Cell, keyOf } from './Cell.ts'
import type { Counted, Derived, Figures, Total } from './Figures.ts'

/** Figures of which none has two names. */
export interface Joined {
  /** Each by one of its names. That the others are the same is still among the totals. */
  readonly figures: Figures
  /** The place among them of each figure as it was given. */
  readonly placeOf: ReadonlyArray<number>
}

/**
 * Figures that are the same as one: they are shown or hidden together, and it costs what all of them that are to be shown do. One
 * that is in no presentation goes by the name of one that is.
 */
export const joined = (figures: Figures): Joined => {
  const presented = new Set(figures.presentations.flatMap(({ cells }) => cells.map(keyOf)))
  const named = namesOf(figures, presented)
  const name = (cell: Cell): Cell => named.get(keyOf(cell)) ?? cell
  const groups = new Map<string, Counted>()
  for (const { cell, count, cost } of figures.cells) {
    const key = keyOf(name(cell))
    const known = groups.get(key)
    const own = presented.has(keyOf(cell)) ? cost : 0
    groups.set(key, { cell: name(cell), count, cost: (known?.cost ?? 0) + own })
  }
  const cells = [...groups.values()].map((one) => ({ ...one, cost: Math.max(1, one.cost) }))
  const places = new Map(cells.map(({ cell }, place) => [keyOf(cell), place]))
  return {
    figures: {
      ...figures,
      cells,
      totals: figures.totals.map((total) => (total.type === 'same' ? total : renamedTotal(total, name))),
      derived: figures.derived.map((one) => renamedDerived(one, name)),
      presentations: figures.presentations.map((one) => ({
        ...one,
        cells: [...new Map(one.cells.map((cell) => [keyOf(name(cell)), name(cell)])).values()]
      }))
    },
    placeOf: figures.cells.map(({ cell }) => places.get(keyOf(name(cell))) ?? -1)
  }
}

/** By which name each goes of those that have several: the first that is presented. */
const namesOf = ({ totals }: Figures, presented: ReadonlySet<string>): ReadonlyMap<string, Cell> => {
  const groups = new Map<string, ReadonlyArray<Cell>>()
  for (const { type, total, parts } of totals) {
    if (type !== 'same') continue
    const group = [total, ...parts].flatMap((cell) => groups.get(keyOf(cell)) ?? [cell])
    for (const cell of group) groups.set(keyOf(cell), group)
  }
  return new Map(
    [...groups].flatMap(([key, group]) => {
      const chosen = group.find((cell) => presented.has(keyOf(cell))) ?? group[0]
      return chosen === undefined ? [] : [[key, chosen] as const]
    })
  )
}

const renamedTotal = (total: Total, name: (cell: Cell) => Cell): Total => ({
  ...total,
  total: name(total.total),
  parts: total.parts.map(name)
})

const renamedDerived = (derived: Derived, name: (cell: Cell) => Cell): Derived => {
  switch (derived.type) {
    case 'share':
      return { ...derived, of: name(derived.of), among: name(derived.among) }
    case 'rate':
    case 'ranked':
      return { ...derived, of: derived.of.map(name) }
    case 'measured':
      return { ...derived, of: name(derived.of) }
  }
}
