import type { Log } from '@norrsken/core'
import { type Counted, catalogue, count, historyOf, type PopulationTable, period } from '@norrsken/reporting'
import { Day } from '@norrsken/rules'
import type { Figure } from './Analysis.ts'

/** What the library counts, in the form in which the SQL answers: the same figures, by the other way. */
export interface CountedBy {
  /** As the SQL of an indicator is called. */
  readonly name: string
  readonly counted: Counted
  readonly figures: ReadonlyArray<Figure>
}

/** Versions of an indicator are told apart where there are several. */
const nameOf = ({ id, version }: { readonly id: string; readonly version: number }): string =>
  catalogue.filter((one) => one.id === id).length > 1 ? `${id}.${version}` : id

/** The names by which the SQL of every indicator of the catalogue is called. */
export const names: ReadonlyArray<string> = catalogue.map(nameOf)

/** Every indicator of the catalogue, counted by the library. */
export const counted = (
  events: Iterable<Log.Event>,
  asked: { readonly period: string; readonly validAt: string; readonly population: PopulationTable }
): ReadonlyArray<CountedBy> => {
  const window = period(asked.period)
  if (window._tag === 'Left') throw new Error(`${asked.period} is no period`)
  const result = count(historyOf(null)(events), catalogue, {
    period: window.right,
    validAt: Day.day(asked.validAt),
    agreement: null,
    populations: [asked.population]
  })
  if (result._tag === 'Left') throw new Error(JSON.stringify(result.left))
  return result.right.map((one) => ({ name: nameOf(one.definition), counted: one, figures: figuresOf(one) }))
}

const figuresOf = ({ total, by }: Counted): ReadonlyArray<Figure> => [
  figureOf(null, null, total),
  ...by.flatMap(({ dimension, rows }) =>
    rows.flatMap(({ value, tally }) => (isEmpty(tally) ? [] : [figureOf(dimension, value, tally)]))
  )
]

/** A row in which nobody stands: SQL has none such. */
const isEmpty = ({ inside, outside, notYet, unknown }: Counted['total']): boolean =>
  inside + outside + notYet + unknown === 0

const figureOf = (
  dimension: string | null,
  value: string | null,
  { numerator, denominator, notYet, unknown, numbers }: Counted['total']
): Figure => ({
  dimension,
  value,
  numerator,
  denominator,
  notYet,
  unknown,
  numbers: numbers === null || numbers.length === 0 ? null : numbers
})
