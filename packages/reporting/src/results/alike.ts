import { type Cell, keyOf } from '../disclosure/Cell.ts'
import type { Total } from '../disclosure/Figures.ts'
import type { Links } from './links.ts'
import type { Bare } from './Sheet.ts'

/**
 * The figures that count the same cases or meetings, under several names, each as the sum of the other. Indicators hang together in
 * ways that no definition states: those who consented when their case was first taken up, by one, are those that another is about.
 * Whoever finds two figures to be the same works out what is hidden beside the one by the other.
 *
 * Few cases are the same by chance: two rows with less than twice what may be shown count as one only if what their tables divide does.
 *
 * That a part is all of its total is not taken to be known where it would tell something of a group.
 *
 * @param below - what is less is hidden in any case
 */
export const alike = ({ cells, totals }: Links, below: number): ReadonlyArray<Total> => {
  const nameOf = new Map(
    cells.flatMap((one) => (one.value < below || one.print === undefined ? [] : [[keyOf(one.cell), sameAs(one)]]))
  )
  for (const { total, parts, telling } of totals) {
    const name = telling ? nameOf.get(keyOf(total)) : undefined
    for (const part of parts) if (name !== undefined && nameOf.get(keyOf(part)) === name) nameOf.delete(keyOf(part))
  }
  const dividedOf = new Map(
    totals.flatMap(({ total, parts }) => parts.map((part) => [keyOf(part), nameOf.get(keyOf(total)) ?? '']))
  )
  const first = new Map<string, Cell>()
  const inOrder = cells
    .map(({ cell, value }) => ({ cell, key: keyOf(cell), isRow: cell['by'] !== '', isFew: value < 2 * below }))
    .sort((one, other) => Number(one.isRow) - Number(other.isRow) || (one.key < other.key ? -1 : 1))
  return inOrder.flatMap(({ cell, key, isRow, isFew }): ReadonlyArray<Total> => {
    const name = nameOf.get(key)
    if (name === undefined) return []
    const own = isRow && isFew ? `${name} of ${dividedOf.get(key)}` : name
    const known = first.get(name) ?? first.get(own)
    if (known !== undefined) return [{ type: 'same', total: known, parts: [cell], telling: false }]
    first.set(own, cell)
    return []
  })
}

const sameAs = ({ cell, value, print }: Bare): string => `${cell['agreement']} ${cell['period']} ${value} ${print}`
