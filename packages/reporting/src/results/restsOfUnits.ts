import type { Counted, CountedLineage, LeftOut, Tally } from '../counting/Counted.ts'
import type { Cited } from '../counting/Moment.ts'
import type { Row } from './Row.ts'

/** What was counted in a row: of one of no dimension, the total. */
export const tallyOf = ({ total, by }: Counted, { dimension, value }: Row): Tally | null =>
  dimension === null
    ? total
    : (by.find((one) => one.dimension === dimension)?.rows.find((one) => one.value === value)?.tally ?? null)

/** The ids of the units of a row, whatever became of them. */
export const idsIn = (counted: Counted, row: Row): ReadonlyArray<string> =>
  Object.values<ReadonlyArray<string>>({ ...tallyOf(counted, row)?.units }).flat()

/**
 * What a figure rests on, by the units that it is made of: the events by which each is counted and by which it stands in the row. The
 * share that a row of a distribution is of the total rests on the others of the total too. None where it was not asked for.
 */
export const restsOfUnits = (counted: Counted, row: Row): ReadonlyMap<string, ReadonlyArray<Cited>> => {
  const { lineage, total, measure } = counted
  if (lineage === null) return new Map()
  const leftOut = leftOutIn(row)
  if (leftOut !== null) return new Map([[row.quantity, lineage.leftOut[leftOut]]])
  const isOfTotal = measure === 'distribution' && row.dimension !== null && row.quantity === 'share'
  const units = idsIn(counted, row)
  return new Map([
    ...(isOfTotal ? (total.units?.numerator ?? []) : []).map((id) => [id, ownOf(lineage, id)] as const),
    ...units.map((id) => [id, restsOfUnit(counted, row, id)] as const)
  ])
}

/** What a unit rests on of which a row asks, whether or not it stands in it; nothing where the unit was not counted. */
export const restsOfUnit = ({ lineage, by }: Counted, { dimension }: Row, id: string): ReadonlyArray<Cited> => {
  const at = by.findIndex((one) => one.dimension === dimension)
  return lineage === null ? [] : [...ownOf(lineage, id), ...(lineage.ofUnits.get(id)?.by[at] ?? [])]
}

/** What all units of a stream rest on of which a row asks. */
export const restsOfStreams = (counted: Counted, row: Row): ((stream: string) => ReadonlyArray<Cited>) => {
  let found: Map<string, Cited[]> | null = null
  const find = (): Map<string, Cited[]> => {
    const all = new Map<string, Cited[]>()
    for (const [id, { of }] of counted.lineage?.ofUnits ?? []) {
      const known = all.get(of) ?? []
      all.set(of, known)
      known.push(...restsOfUnit(counted, row, id))
    }
    return all
  }
  return (stream) => {
    found ??= find()
    return found.get(stream) ?? []
  }
}

const ownOf = ({ ofUnits }: CountedLineage, id: string): ReadonlyArray<Cited> => ofUnits.get(id)?.own ?? []

const leftOutIn = ({ quantity }: Row): keyof LeftOut | null => {
  switch (quantity) {
    case 'left-out-deidentified':
      return 'deidentified'
    case 'left-out-without-day':
      return 'withoutDay'
    case 'left-out-elsewhere':
      return 'elsewhere'
    default:
      return null
  }
}
