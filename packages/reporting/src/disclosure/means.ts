import { type Cell, keyOf } from './Cell.ts'
import type { Derived, Figures } from './Figures.ts'
import { open } from './open.ts'
import type { Request } from './request.ts'

export type Measured = Extract<Derived, { readonly type: 'measured' }>

/** Means that together tell the mean of too few: of a part, or of all parts whose means are not known. */
export interface Difference {
  readonly total: Measured
  /** Those that are to be shown now and have a part in it. */
  readonly shown: ReadonlyArray<Measured>
  readonly people: number
}

/**
 * The means of too few that follow from those that are shown and those that were shown before. A mean times its people is a sum, so it
 * follows from the means of parts, and theirs from that of the total: over and over, until nothing new follows.
 *
 * @param least - the fewest people whose mean may be known
 */
export const thinDifferences = (
  request: Request,
  least: number,
  shown: ReadonlySet<string>
): ReadonlyArray<Difference> => {
  const { figures } = request
  const sums = sumsOf(request)
  const sizes = sizesOf(request)
  const sizeOf = (key: string): number => sizes.get(key) ?? 0
  const means = figures.derived.filter(
    (derived): derived is Measured =>
      derived.type === 'measured' && derived.statistic === 'mean' && shown.has(derived.id)
  )
  const before = shownBefore(request)
  return [...new Set(means.map(({ measured }) => measured))].flatMap((measured): ReadonlyArray<Difference> => {
    const own = means.filter((mean) => mean.measured === measured)
    const byKey = new Map(own.map((mean) => [keyOf(mean.of), mean]))
    const earlier = before.filter((mean) => mean.measured === measured)
    const known = closure(new Set([...byKey.keys(), ...earlier.map(({ of }) => keyOf(of))]), sums, sizeOf)
    const isFew = (people: number): boolean => people > 0 && people < least
    const anyOf = (keys: ReadonlyArray<string>): ReadonlyArray<Measured> => {
      const related = keys.flatMap((key) => byKey.get(key) ?? [])
      return related.length > 0 ? related : own
    }
    const difference = (keys: ReadonlyArray<string>, people: number): ReadonlyArray<Difference> => {
      const related = anyOf(keys)
      const [total] = related
      return total === undefined ? [] : [{ total, shown: related, people }]
    }
    return [
      ...sums.flatMap(({ total, parts }): ReadonlyArray<Difference> => {
        if (!known.has(total)) return []
        const rest = parts.filter((part) => !known.has(part)).reduce((sum, part) => sum + sizeOf(part), 0)
        return isFew(rest) ? difference([total, ...parts], rest) : []
      }),
      // what follows of a part by itself, through several totals
      ...[...known]
        .filter((key) => !byKey.has(key) && isFew(sizeOf(key)))
        .flatMap((key) => {
          const around = sums.filter(({ total, parts }) => total === key || parts.includes(key))
          return earlier.some(({ of }) => keyOf(of) === key)
            ? []
            : difference(
                around.flatMap(({ total, parts }) => [total, ...parts]),
                sizeOf(key)
              )
        }),
      // the same figure before a correction: who came in or went out
      ...earlier.flatMap(({ of, people }) => {
        const mean = byKey.get(keyOf(of))
        const change = Math.abs(sizeOf(keyOf(of)) - people)
        return mean !== undefined && isFew(change) ? [{ total: mean, shown: [mean], people: change }] : []
      })
    ]
  })
}

interface Sum {
  readonly total: string
  readonly parts: ReadonlyArray<string>
}

/** Those whose mean is known if the mean of these is. */
const closure = (
  start: ReadonlySet<string>,
  sums: ReadonlyArray<Sum>,
  sizeOf: (key: string) => number
): ReadonlySet<string> => {
  const known = new Set(start)
  for (let before = -1; before !== known.size; ) {
    before = known.size
    for (const { total, parts } of sums) {
      const missing = [total, ...parts].filter((key) => !known.has(key) && sizeOf(key) > 0)
      if (missing.length === 1 && missing[0] !== undefined) known.add(missing[0])
    }
  }
  return known
}

/** How figures hang together, in this release and in those before it. */
const sumsOf = ({ figures, ledger }: Request): ReadonlyArray<Sum> => [
  ...figures.totals
    .filter(({ type }) => type === 'sum')
    .map(({ total, parts }) => ({ total: keyOf(total), parts: parts.map(keyOf) })),
  ...ledger.entries.flatMap(({ facts }) =>
    facts.flatMap(
      ({ why, terms }): ReadonlyArray<Sum> =>
        why.type === 'total'
          ? [{ total: keyOf(why.total), parts: terms.filter(([, times]) => times > 0).map(([cell]) => keyOf(cell)) }]
          : []
    )
  )
]

/** How many people are in each figure, by what was counted last. */
const sizesOf = ({ figures, ledger }: Request): ReadonlyMap<string, number> =>
  new Map(
    [...ledger.entries.map(({ cells }) => cells), figures.cells].flatMap((cells) =>
      cells.map(({ cell, count }) => [keyOf(cell), open(count)] as const)
    )
  )

interface Earlier {
  readonly of: Cell
  readonly measured: string
  /** On how many it was measured. */
  readonly people: number
}

/** The means that were shown to the audience, or to anybody whose releases it sees. */
const shownBefore = ({ ledger, policies, to }: Request): ReadonlyArray<Earlier> => {
  const place = policies.findIndex(({ audience }) => audience === to)
  const seen = policies.slice(place).map(({ audience }) => audience)
  return ledger.entries
    .filter(({ audience }) => seen.includes(audience))
    .flatMap(({ measured, cells }) => {
      const sizes = new Map(cells.map(({ cell, count }) => [keyOf(cell), open(count)]))
      return measured.map((mean) => ({ ...mean, people: sizes.get(keyOf(mean.of)) ?? 0 }))
    })
}

/** How many are counted in a figure. */
export const sizeOf = ({ of }: Measured, { cells }: Pick<Figures, 'cells'>): number => {
  const key = keyOf(of)
  const counted = cells.find(({ cell }) => keyOf(cell) === key)
  return counted === undefined ? 0 : open(counted.count)
}
