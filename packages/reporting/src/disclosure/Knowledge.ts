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
 * A figure that has the same number in two releases is taken to be known to be the same, since most figures are, and nobody
 * can be kept from guessing it. Of one that was corrected it is taken to be known by how much at most: by as much as it was.
 */
export interface Knowledge {
  readonly variables: ReadonlyArray<Variable>
  readonly relations: ReadonlyArray<Relation>
  /** The variable of each figure of the release that is asked for. */
  readonly ofChoice: ReadonlyArray<number>
}

/** What the reader of these releases can put together. The last view is of the release that is asked for. */
export const knowledgeOf = (views: ReadonlyArray<View>): Knowledge => {
  const variables: Array<{ -readonly [K in keyof Variable]: Variable[K] }> = []
  const relations = new Map<string, Relation>()
  const current = new Map<string, number>()
  const ofChoice: number[] = []

  const add = (value: number, cell: Cell | null, release: number | null, range: Range | null): number => {
    const known = range === null ? [] : [{ ...range, release, why: null }]
    return variables.push({ value, cell, release, known, choice: -1 }) - 1
  }
  const relate = (relation: Relation): void => {
    const name = JSON.stringify([...relation.terms].sort(([a], [b]) => a - b))
    const before = relations.get(name)
    if (before === undefined) relations.set(name, relation)
    // What tells something in one release tells it in all of them.
    else if (before.why.type === 'total' && relation.why.type === 'total' && relation.why.telling)
      relations.set(name, { ...before, why: { ...before.why, telling: true } })
  }

  for (const { release, cells, facts } of views) {
    for (const [place, { cell, value, shown }] of cells.entries()) {
      const key = keyOf(cell)
      const last = current.get(key)
      const before = last === undefined ? undefined : variables[last]
      let variable: number
      if (last !== undefined && before?.value === value) variable = last
      else {
        variable = add(value, cell, release, null)
        if (last !== undefined && before !== undefined) {
          const change = value - before.value
          const most = Math.abs(change)
          const room = add(change, null, release, { from: -most, to: most })
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
        current.set(key, variable)
      }
      const at = variables[variable]
      if (at === undefined) continue
      if (release === null) {
        at.choice = place
        ofChoice[place] = variable
      } else if (shown !== null) at.known = [...at.known, { ...shown, release, why: null }]
    }
    for (const { why, terms, from, to } of facts) {
      const placed = terms.flatMap(([cell, times]) => {
        const variable = current.get(keyOf(cell))
        return variable === undefined ? [] : [[variable, times] as const]
      })
      if (placed.length < terms.length) continue
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
