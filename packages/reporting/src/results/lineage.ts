import type { Definition } from '../catalogue/Definition.ts'
import type { Tally } from '../counting/Counted.ts'
import type { Head } from '../counting/History.ts'
import { restingOn } from '../counting/Rests.ts'
import { duties } from './duties.ts'
import { eventTypesOf } from './eventTypesOf.ts'
import { lifeFigures } from './lifeFigures.ts'
import type { Meaning } from './Meaning.ts'
import type { Row } from './Row.ts'
import { restsOfUnits, tallyOf } from './restsOfUnits.ts'
import type { ReleasedResults } from './resultsOf.ts'

/** What a figure rests on. */
export interface FigureLineage {
  readonly row: Row
  /** What it means: of an indicator, its definition. */
  readonly definition: Definition | Meaning | null
  /** The day at whose end things were seen. */
  readonly asOf: string | null
  /**
   * How far the log had come, how many events of each type the figure rests on, which, and the units of its row. How many events
   * there are of a type can be the very number that is hidden, so this is for the coordinator alone; `null` for others,
   * and where it was not asked for.
   */
  readonly evidence: {
    readonly head: Head
    readonly eventsByType: { readonly [type: string]: number }
    readonly events: ReadonlyArray<string>
    readonly units: Tally['units'] | null
  } | null
  /** The types of the events that it rests on; for others than the coordinator, of those that it can rest on. */
  readonly types: ReadonlyArray<string>
}

/** What a figure of some results rests on, by the id of its row; `null` where they have no such row. */
export const figureLineage = ({ results, counted, life }: ReleasedResults, id: string): FigureLineage | null => {
  const row = results.rows.find((one) => one.id === id)
  if (row === undefined) return null
  const { indicator, version, period } = row
  const isOf = (one: { readonly id: string; readonly version: number }): boolean =>
    one.id === indicator && one.version === version
  const isOpen = results.policy.type === 'open'
  const ofLife = lifeFigures.find(isOf)
  if (ofLife !== undefined) {
    const lineage = isOpen ? (life?.get(id) ?? null) : null
    return {
      row,
      definition: ofLife,
      asOf: results.validAt,
      evidence: lineage === null ? null : { ...lineage, units: null },
      types: lineage === null ? eventTypesOf(ofLife) : Object.keys(lineage.eventsByType)
    }
  }
  const definition = [...results.definitions, ...duties].find(isOf) ?? null
  const found = counted.find(
    (one) => isOf(one.definition) && one.period.from === period.from && one.period.to === period.to
  )
  if (found === undefined) return { row, definition, asOf: null, evidence: null, types: [] }
  const head = isOpen ? (found.lineage?.head ?? null) : null
  const evidence =
    head === null
      ? null
      : {
          head,
          ...restingOn([...restsOfUnits(found, row).values()].flat()),
          units: tallyOf(found, row)?.units ?? null
        }
  return {
    row,
    definition,
    asOf: found.asOf,
    evidence,
    types:
      evidence === null && definition !== null ? eventTypesOf(definition) : Object.keys(evidence?.eventsByType ?? {})
  }
}
