import type { Chapter, Request } from '../Chapter.ts'
import type { Definition } from '../catalogue/Definition.ts'
import type { O } from '../fp.ts'
import type { Results } from '../results/Results.ts'
import type { Quantity, Row } from '../results/Row.ts'
import type { ReportWords } from '../words/report/ReportWords.ts'
import type { Words } from '../words/Words.ts'
import type { Plotter } from './charts/Plotter.ts'

/** All that the chapters of a report are written from. */
export interface View {
  readonly results: Results
  /** The life of the agreements that the figures are of. */
  readonly life: Request
  readonly chapters: ReadonlyArray<Chapter>
  readonly plotter: O.Option<Plotter>
  /** The texts of a report of an agreement’s life, and those of a report of figures. */
  readonly words: Words
  readonly texts: ReportWords
  /** The row of an indicator's version in the period of the report, or in another one; `null` where there is none. */
  readonly row: (of: Definition, part: Part) => Row | null
}

/** Which row of an indicator: the total where no value of a dimension is named, and the period of the report where none is. */
export interface Part {
  readonly quantity: Quantity
  readonly dimension?: string
  readonly value?: string
  readonly period?: Row['period']
}

/** Finds rows by what they are of. Of several agreements those of the first are found. */
export const rowFinder = (results: Results): View['row'] => {
  const key = (
    indicator: string,
    version: number,
    { from, to }: Row['period'],
    dimension: string | null,
    value: string | null,
    quantity: Quantity
  ): string => JSON.stringify([indicator, version, from, to, dimension, value, quantity])
  const rows = new Map<string, Row>()
  for (const row of results.rows) {
    const name = key(row.indicator, row.version, row.period, row.dimension, row.value, row.quantity)
    if (!rows.has(name)) rows.set(name, row)
  }
  return ({ id, version }, { quantity, dimension = null, value = null, period = results.period }) =>
    rows.get(key(id, version, period, dimension, value, quantity)) ?? null
}

/** The definitions with an id, all versions of them, in the order of the report. */
export const versionsOf = ({ results }: View, id: string): ReadonlyArray<Definition> =>
  results.definitions.filter((definition) => definition.id === id)

/** The newest version of a definition; `null` where the report has none. */
export const definitionOf = (view: View, id: string): Definition | null =>
  versionsOf(view, id).reduce<Definition | null>(
    (newest, one) => (newest === null || one.version > newest.version ? one : newest),
    null
  )

/** The values of a dimension that an indicator has rows of in the period of the report, in their order. */
export const valuesOf = ({ results }: View, { id, version }: Definition, dimension: string): ReadonlyArray<string> => [
  ...new Set(
    results.rows.flatMap((row) =>
      row.indicator === id &&
      row.version === version &&
      row.dimension === dimension &&
      row.value !== null &&
      row.period.from === results.period.from &&
      row.period.to === results.period.to
        ? [row.value]
        : []
    )
  )
]
