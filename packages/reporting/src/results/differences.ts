import type { Counted, Lineage } from '../counting/Counted.ts'
import type { Cited } from '../counting/Moment.ts'
import { lifeFigures } from './lifeFigures.ts'
import type { Row } from './Row.ts'
import { idsIn, restsOfStreams, restsOfUnit, restsOfUnits, tallyOf } from './restsOfUnits.ts'
import type { ReleasedResults } from './resultsOf.ts'
import { type Told, toldOf } from './told.ts'

/** A figure that is another in a later run than in an earlier one, and why. */
export interface Difference {
  readonly id: string
  readonly indicator: string
  /** How it was told, and is; `null` where the run has no such row. */
  readonly before: Told | null
  readonly after: Told | null
  readonly because: Because
}

/**
 * Why a figure changed.
 *
 * - `definition`: the runs count the indicator by other versions, or only one of them counts it.
 * - `events`: it rests on other events, or what they say has been corrected. `added` and `removed` are their ids; of a unit that has
 *   come or gone, those by which it, or its stream, is counted otherwise. `entered` and `left` are the units that its row counts now and
 *   did not, and the other way round. They are for the coordinator alone, and empty for others.
 * - `derived`: it rests on the same events; the agreement they stand under, or the day they are seen on, is another.
 * - `disclosure`: as much was counted, and something else decides whether it may be shown.
 */
export type Because =
  | { readonly type: 'definition' }
  | ({ readonly type: 'events' } & Evidence)
  | { readonly type: 'derived' }
  | { readonly type: 'disclosure' }

export interface Evidence {
  readonly added: ReadonlyArray<string>
  readonly removed: ReadonlyArray<string>
  readonly entered: ReadonlyArray<string>
  readonly left: ReadonlyArray<string>
}

/**
 * Every figure that is told otherwise in a later run, in the order of the rows, each with what brought it about. Both runs are to
 * have been asked for with their lineage.
 *
 * @example
 * import { differences } from '@norrsken/reporting'
 *
 * // one run compared with itself
 * const same = (run: Parameters<typeof differences>[0]) => differences(run, run).length
 * assert.equal(typeof same, 'function')
 */
export const differences = (before: ReleasedResults, after: ReleasedResults): ReadonlyArray<Difference> => {
  const earlier = new Map(before.results.rows.map((row) => [row.id, row]))
  const later = new Map(after.results.rows.map((row) => [row.id, row]))
  const isOpen = before.results.policy.type === 'open' && after.results.policy.type === 'open'
  const ids = [...later.keys(), ...[...earlier.keys()].filter((id) => !later.has(id))]
  return ids.flatMap((id): ReadonlyArray<Difference> => {
    const [old, now] = [earlier.get(id), later.get(id)]
    const row = now ?? old
    if (row === undefined) return []
    const [was, is] = [old, now].map((one) => (one === undefined ? null : toldOf(one.figure)))
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    const because = isOfLife(row)
      ? reasonOfLife(before.life?.get(id), after.life?.get(id))
      : reason(countedOf(before, row), countedOf(after, row), row)
    return [
      {
        id,
        indicator: row.indicator,
        before: was ?? null,
        after: is ?? null,
        because: isOpen ? because : bare(because)
      }
    ]
  })
}

const countedOf = ({ counted }: ReleasedResults, { indicator, version, period }: Row): Counted | null =>
  counted.find(
    (one) =>
      one.definition.id === indicator &&
      one.definition.version === version &&
      one.period.from === period.from &&
      one.period.to === period.to
  ) ?? null

const isOfLife = ({ indicator }: Row): boolean => lifeFigures.some(({ id }) => id === indicator)

/** Why a figure of the agreement's life changed: it counts no units, and everybody is told it. */
const reasonOfLife = (before: Lineage | undefined, after: Lineage | undefined): Because => {
  const [rested, rests] = [before?.events ?? [], after?.events ?? []]
  const [added, removed] = [without(rests, rested), without(rested, rests)]
  return added.length + removed.length === 0
    ? { type: 'derived' }
    : { type: 'events', added, removed, entered: [], left: [] }
}

const reason = (before: Counted | null, after: Counted | null, row: Row): Because => {
  if (before === null || after === null) return { type: 'definition' }
  const [old, now] = [unitsIn(before, row), unitsIn(after, row)]
  const evidence = { ...eventsBetween(before, after, row), entered: without(now, old), left: without(old, now) }
  if (Object.values(evidence).some((one) => one.length > 0)) return { type: 'events', ...evidence }
  return numbersOf(before, row) === numbersOf(after, row) ? { type: 'disclosure' } : { type: 'derived' }
}

/**
 * The events by which what a figure is made of is another, unit by unit. What a unit rests on is no reason for it to be in another row
 * than before, nor for another unit of its stream to be in its place: the reason is what it, or its stream, rests on now and did not.
 */
const eventsBetween = (before: Counted, after: Counted, row: Row): Pick<Evidence, 'added' | 'removed'> => {
  const [old, now] = [restsOfUnits(before, row), restsOfUnits(after, row)]
  const [rowBefore, rowAfter] = [before, after].map((one) => new Set(idsIn(one, row)))
  const [ofStreamsBefore, ofStreamsAfter] = [restsOfStreams(before, row), restsOfStreams(after, row)]
  const isCounted = (unit: string): boolean =>
    [before, after].every(({ lineage }) => lineage?.ofUnits.has(unit) === true)
  const restsBothTimes = (unit: string): ReadonlyArray<ReadonlyArray<Cited>> => {
    const [rested, rests] = [old.get(unit), now.get(unit)]
    const isWhereItWas = rowBefore?.has(unit) === rowAfter?.has(unit)
    if (rested !== undefined && rests !== undefined && isWhereItWas) return [rested, rests]
    if (isCounted(unit)) return [restsOfUnit(before, row, unit), restsOfUnit(after, row, unit)]
    const stream = (after.lineage?.ofUnits.get(unit) ?? before.lineage?.ofUnits.get(unit))?.of ?? ''
    return [ofStreamsBefore(stream), ofStreamsAfter(stream)]
  }
  const added = new Set<string>()
  const removed = new Set<string>()
  for (const unit of new Set([...old.keys(), ...now.keys()])) {
    const [rested = [], rests = []] = restsBothTimes(unit).map((cited) => cited.map(({ id }) => id))
    for (const id of without(rests, rested)) added.add(id)
    for (const id of without(rested, rests)) removed.add(id)
  }
  return { added: [...added].toSorted(), removed: [...removed].toSorted() }
}

/** A reason that names nothing. */
const bare = (because: Because): Because =>
  because.type === 'events' ? { type: 'events', added: [], removed: [], entered: [], left: [] } : because

/** The units of a row, each with what became of it. */
const unitsIn = (counted: Counted, row: Row): ReadonlyArray<string> =>
  Object.entries<ReadonlyArray<string>>({ ...tallyOf(counted, row)?.units }).flatMap(([place, ids]) =>
    ids.map((id) => `${id} (${place})`)
  )

const numbersOf = (counted: Counted, row: Row): string => JSON.stringify(tallyOf(counted, row)?.numbers ?? null)

const without = (these: ReadonlyArray<string>, those: ReadonlyArray<string>): ReadonlyArray<string> => {
  const known = new Set(those)
  return these.filter((one) => !known.has(one))
}
