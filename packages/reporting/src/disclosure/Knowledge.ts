import { type Cell, keyOf } from './Cell.ts'
import type { Fact, Why } from './Fact.ts'

/** One release as a reader sees it. `release` is its number in the ledger; `null` is the one that is asked for. */
export interface View {
  readonly release: number | null
  readonly cells: ReadonlyArray<Viewed>
  readonly facts: ReadonlyArray<Fact>
}

/** A figure in a release, with its number, and what the release shows of it: a range, or nothing. */
export interface Viewed {
  readonly cell: Cell
  readonly value: number
  readonly shown: Range | null
}

export interface Range {
  readonly from: number
  readonly to: number
}

/** A number that readers may know something of. */
export interface Variable {
  readonly value: number
  /** `null` is a number that stands for the room in an inequality. */
  readonly cell: Cell | null
  /** Other names of it, by which other releases may show it. */
  readonly also: ReadonlyArray<Cell>
  /** The figure of which it says how much more it became from one release to the next; `null`: it is no such number. */
  readonly corrects: Cell | null
  /** The earliest release that holds it. */
  readonly release: number | null
  /** What readers know of it from earlier releases and by itself, and through what. */
  readonly known: ReadonlyArray<Range & { readonly release: number | null; readonly why: Why | null }>
  /** Its place among the figures that are to be published; -1 where it is none of them. */
  readonly choice: number
}

/** Numbers, each times a whole number, that sum to 0. */
export interface Relation {
  readonly why: Why | { readonly type: 'corrected'; readonly cell: Cell }
  readonly release: number | null
  readonly terms: ReadonlyArray<readonly [variable: number, times: number]>
}

/**
 * All that a reader can put together: the numbers of every release that they see, and how these hang together.
 *
 * Figures that are said to be the same are one number. A figure that has the same number in two releases is taken to be known to be the same, since most figures are, and nobody
 * can be kept from guessing it. Of one that was corrected it is taken to be known by how much at most: by as much as it was.
 */
export interface Knowledge {
  readonly variables: ReadonlyArray<Variable>
  readonly relations: ReadonlyArray<Relation>
  /** The variable of each figure of the release that is asked for. */
  readonly ofChoice: ReadonlyArray<number>
}

/** The numbers that are in a relation with a number, or in one with one of these, and so on so many times. */
export const around = ({ relations }: Knowledge, variable: number, times: number): ReadonlyArray<number> => {
  let numbers: ReadonlySet<number> = new Set([variable])
  for (let ring = 0; ring < times; ring++) {
    const inside = numbers
    numbers = new Set(
      relations.flatMap(({ terms }) =>
        terms.some(([other]) => inside.has(other)) ? terms.map(([other]) => other) : []
      )
    )
  }
  return [...numbers]
}

/** What the reader of these releases can put together. The last view is of the release that is asked for. */
export const knowledgeOf = (views: ReadonlyArray<View>): Knowledge => {
  const variables: Array<{ -readonly [K in keyof Variable]: Variable[K] }> = []
  const relations = new Map<string, Relation>()
  const current = new Map<string, number>()
  const ofChoice: number[] = []

  const add = (value: number, cell: Cell | null, release: number | null, range: Range | null): number => {
    const known = range === null ? [] : [{ ...range, release, why: null }]
    return variables.push({ value, cell, also: [], corrects: null, release, known, choice: -1 }) - 1
  }
  const relate = (relation: Relation): void => {
    const name = JSON.stringify([...relation.terms].sort(([a], [b]) => a - b))
    const before = relations.get(name)
    if (before === undefined) relations.set(name, relation)
    // What tells something in one release tells it in all of them.
    else if (before.why.type === 'total' && relation.why.type === 'total' && relation.why.telling)
      relations.set(name, { ...before, why: { ...before.why, telling: true } })
  }

  /** What is now known of a figure that a release had before, under one of its names. */
  const follow = (variable: number, last: number, cell: Cell, release: number | null): void => {
    const change = (variables[variable]?.value ?? 0) - (variables[last]?.value ?? 0)
    if (change === 0) {
      const terms = [[variable, 1] as const, [last, -1] as const]
      relate({ why: { type: 'same', total: cell }, release, terms })
      return
    }
    const most = Math.abs(change)
    const room = add(change, null, release, { from: -most, to: most })
    const correction = variables[room]
    if (correction !== undefined) correction.corrects = cell
    relate({
      why: { type: 'corrected', cell },
      release,
      terms: [
        [variable, 1],
        [last, -1],
        [room, -1]
      ]
    })
  }

  for (const { release, cells, facts } of views) {
    const namesOf = namesIn(facts)
    for (const [place, { cell, value, shown }] of cells.entries()) {
      const names = namesOf(cell)
      const before = names.flatMap((name) => current.get(keyOf(name)) ?? [])
      const variable = before.find((one) => variables[one]?.value === value) ?? add(value, cell, release, null)
      for (const last of new Set(before)) if (last !== variable) follow(variable, last, cell, release)
      for (const name of names) current.set(keyOf(name), variable)
      const at = variables[variable]
      if (at === undefined) continue
      at.also = [...new Map([...at.also, ...names].map((name) => [keyOf(name), name])).values()]
      if (release === null) {
        at.choice = place
        ofChoice[place] = variable
      } else if (shown !== null) at.known = [...at.known, { ...shown, release, why: null }]
    }
    for (const { why, terms, from, to } of facts) {
      if (why.type === 'same' || terms.some(([cell]) => !current.has(keyOf(cell)))) continue
      const sums = new Map<number, number>()
      for (const [cell, times] of terms) {
        const variable = current.get(keyOf(cell)) ?? -1
        sums.set(variable, (sums.get(variable) ?? 0) + times)
      }
      const placed = [...sums].filter(([, times]) => times !== 0)
      if (placed.length === 0) continue
      const [only] = placed
      if (placed.length === 1 && only !== undefined && only[1] === 1) {
        const at = variables[only[0]]
        if (at !== undefined) at.known = [...at.known, { from, to, release, why }]
      } else if (from === 0 && to === 0) relate({ why, release, terms: placed })
      else {
        const sum = placed.reduce((total, [variable, times]) => total + times * (variables[variable]?.value ?? 0), 0)
        const room = add(sum, null, release, { from, to })
        relate({ why, release, terms: [...placed, [room, -1]] })
      }
    }
  }
  return { variables, relations: [...relations.values()], ofChoice }
}

/** The names of each figure of a release, by what it says is the same. */
const namesIn = (facts: ReadonlyArray<Fact>): ((cell: Cell) => ReadonlyArray<Cell>) => {
  const groups = new Map<string, ReadonlyArray<Cell>>()
  for (const { why, terms } of facts) {
    if (why.type !== 'same') continue
    const names = terms.flatMap(([cell]) => groups.get(keyOf(cell)) ?? [cell])
    for (const name of names) groups.set(keyOf(name), names)
  }
  return (cell) => groups.get(keyOf(cell)) ?? [cell]
}
