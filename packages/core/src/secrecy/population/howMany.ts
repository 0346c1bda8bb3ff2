import { Day } from '@norrsken/rules'
import type { AgeBand, ViolenceContext } from '../../case/words.ts'
import type { Cell, Gender, Populations } from './Populations.ts'

/**
 * What a presentation says of somebody without a name. `null`: it does not say. Each of these is no name, and together they may
 * be one.
 */
export interface Quasi {
  /** The id of the municipality in which the person lives. */
  readonly municipality: string | null
  readonly ageBand: AgeBand | null
  /** `unknown` says nothing, as `null` does. */
  readonly gender: Gender | 'unknown' | null
  readonly contexts: ReadonlyArray<ViolenceContext>
}

/** How many people somebody may be, as far as the population sizes tell. */
export interface Group {
  /** The people of the smallest group of the data to which everybody who fits belongs; `null`: the data has none. */
  readonly value: number | null
  /** How many people fit for certain. It is `value` where the data has just what is said. */
  readonly atLeast: number
  /** The cell that the smallest group is, or is a share of; `null`: the data has none. */
  readonly cell: Cell | null
  /** Whether everybody in that cell fits: it is no coarser than what is said. */
  readonly isAsSaid: boolean
  /** Whether the data says how many the contexts may concern. */
  readonly contextsCounted: boolean
  /** The day of the count that was used, and where it comes from; `null`: there is none. */
  readonly asOf: string | null
  readonly source: string | null
}

/**
 * How many people of a municipality, an age, a gender and a context of violence there are, by the last count up to a day, or by
 * the first after it if there is none.
 *
 * A cell that is coarser than what is said bounds the group from above: everybody who fits is in it. Cells that are finer, taken
 * together, bound it from below. Several contexts at once fit fewer people than each of them, and nobody knows how many.
 *
 * @example
 * import { Population } from '@norrsken/core'
 * import { Day } from '@norrsken/rules'
 *
 * const count = {
 *   asOf: '2024-12-31',
 *   source: 'made up',
 *   cells: [
 *     { municipality: 'bracke', people: 6000 },
 *     { municipality: 'bracke', ageBand: '65+', gender: 'man', people: 900 }
 *   ]
 * } as const
 * const old = { municipality: 'bracke', ageBand: '65+', contexts: [] } as const
 * const man = Population.howMany([count], { ...old, gender: 'man' }, Day.day('2025-05-07'))
 * assert.deepEqual([man.value, man.atLeast], [900, 900])
 * const anybody = Population.howMany([count], { ...old, gender: null }, Day.day('2025-05-07'))
 * assert.deepEqual([anybody.value, anybody.atLeast], [6000, 900])
 */
export const howMany = (counts: ReadonlyArray<Populations>, quasi: Quasi, day: Day.Day): Group => {
  const count = countOf(counts, day)
  if (count === null) return uncounted
  const said = { ...quasi, gender: quasi.gender === 'unknown' ? null : quasi.gender }
  const cell = smallest(count.cells.filter((one) => holds(one, said)))
  const share = shareOf(count, said.contexts)
  return {
    value: cell === null ? null : part(cell.people, share.atMost),
    atLeast: part(peopleWithin(count.cells, said), share.atLeast),
    cell,
    isAsSaid: cell !== null && isWithin(cell, said),
    contextsCounted: share.atLeast === share.atMost,
    asOf: count.asOf,
    source: count.source
  }
}

const uncounted: Group = {
  value: null,
  atLeast: 0,
  cell: null,
  isAsSaid: false,
  contextsCounted: false,
  asOf: null,
  source: null
}

type Said = Quasi & { readonly gender: Gender | null }

/** The last count up to a day, else the first after it. */
const countOf = (counts: ReadonlyArray<Populations>, day: Day.Day): Populations | null => {
  const inOrder = [...counts].sort((one, other) => (one.asOf < other.asOf ? -1 : 1))
  return inOrder.findLast(({ asOf }) => Day.day(asOf) <= day) ?? inOrder[0] ?? null
}

/** Whether everybody who fits is in a cell. */
const holds = (cell: Cell, { municipality, ageBand, gender }: Said): boolean =>
  cell.municipality === municipality &&
  (cell.ageBand === undefined || cell.ageBand === ageBand) &&
  (cell.gender === undefined || cell.gender === gender)

/** Whether everybody in a cell fits. */
const isWithin = (cell: Cell, { municipality, ageBand, gender }: Said): boolean =>
  (municipality === null || cell.municipality === municipality) &&
  (ageBand === null || cell.ageBand === ageBand) &&
  (gender === null || cell.gender === gender)

/** The people of the cells that fit. Cells split by the same things share nobody; of several ways to split the fullest counts. */
const peopleWithin = (cells: ReadonlyArray<Cell>, said: Said): number => {
  const sums = new Map<string, number>()
  for (const cell of cells) {
    if (!isWithin(cell, said)) continue
    const split = `${cell.ageBand === undefined} ${cell.gender === undefined}`
    sums.set(split, (sums.get(split) ?? 0) + cell.people)
  }
  return Math.max(0, ...sums.values())
}

const smallest = (cells: ReadonlyArray<Cell>): Cell | null =>
  cells.reduce<Cell | null>((least, cell) => (least === null || cell.people < least.people ? cell : least), null)

/** Of how many in ten thousand the contexts are thinkable, at least and at most. */
const shareOf = (
  { shares = [] }: Populations,
  contexts: ReadonlyArray<ViolenceContext>
): { readonly atLeast: number; readonly atMost: number } => {
  const stated = contexts.map((context) => shares.find((share) => share.context === context)?.per10000)
  const telling = stated.filter((per10000) => per10000 !== everybody)
  const [alone = 0] = telling
  return {
    atLeast: telling.length === 0 ? everybody : telling.length === 1 ? alone : 0,
    atMost: Math.min(everybody, ...stated.flatMap((per10000) => (per10000 === undefined ? [] : [per10000])))
  }
}

/** The share of a context that says nothing of who somebody is. */
const everybody = 10_000

const part = (people: number, per10000: number): number => Math.floor((people * per10000) / everybody)
