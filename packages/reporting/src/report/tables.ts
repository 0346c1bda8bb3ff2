import type { Definition } from '../catalogue/Definition.ts'
import { type Html, html, type Value } from '../html/html.ts'
import type { Quantity, Row } from '../results/Row.ts'
import { nameOrder } from '../words/nameOrder.ts'
import { valueName } from '../words/report/valueName.ts'
import { cell, name } from './figure.ts'
import { type Part, type View, valuesOf } from './View.ts'

/** A table of figures: a caption that is seen, columns, and rows with a heading each. */
export const figureTable = (
  caption: Value,
  columns: ReadonlyArray<Value>,
  rows: ReadonlyArray<{ readonly head: Value; readonly cells: ReadonlyArray<Row | null> }>,
  view: View,
  kind = '',
  hides = false
): Html => html`<table class="figures ${kind}">
<caption${hides ? html` class="unseen"` : null}>${caption}</caption>
<thead><tr>${columns.map((column, index) => html`<th scope="col"${index === 0 ? null : html` class="number"`}>${column}</th>`)}</tr></thead>
<tbody>
${rows.map(({ head, cells }) => html`<tr><th scope="row">${head}</th>${cells.map((one) => cell(one, view))}</tr>\n`)}</tbody>
</table>
`

/** The same, in a frame that scrolls where the screen is narrow. */
export const wideTable = (label: string, table: Html): Html =>
  html`<div class="frame" role="group" aria-label="${label}" tabindex="0">${table}</div>\n`

/** The rows of a dimension of an indicator with some of its quantities, each in a column; `null` where there are none. */
export const dimensionTable = (
  view: View,
  definition: Definition,
  dimension: string,
  quantities: ReadonlyArray<Quantity>,
  columns: ReadonlyArray<string> = quantities.map((quantity) => view.texts.quantities[quantity]),
  caption = definition.by?.find(({ id }) => id === dimension)?.names[view.words.language] ?? dimension
): Html | null => {
  const { words } = view
  const rows = dimensionRows(view, definition, dimension)
  const names = definition.by?.find(({ id }) => id === dimension)?.names
  if (rows.length === 0 || names === undefined) return null
  return figureTable(
    name(caption),
    [html`<span class="unseen">${names[words.language]}</span>`, ...columns],
    rows.map(({ value, label }) => ({
      head: name(label),
      cells: quantities.map((quantity) => view.row(definition, { quantity, dimension, value }))
    })),
    view,
    'slim'
  )
}

/** The values of a dimension with their names: places and parties by name, what is ordered in its own order. */
export const dimensionRows = (
  view: View,
  definition: Definition,
  dimension: string
): ReadonlyArray<{ readonly value: string; readonly label: string }> => {
  const rows = valuesOf(view, definition, dimension).map((value) => ({
    value,
    label: capital(valueName(view.words.language)(definition, dimension, value))
  }))
  return byName.has(dimension)
    ? [...rows].sort(
        (one, other) =>
          Number(unplaced.has(one.value)) - Number(unplaced.has(other.value)) || nameOrder(one.label, other.label)
      )
    : rows
}

const byName: ReadonlySet<string> = new Set(['home-municipality', 'party', 'responsible', 'bearer'])

const unplaced: ReadonlySet<string> = new Set(['unknown', 'not-stated', 'other'])

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** The row of the total. */
export const totalRow = (
  view: View,
  definition: Definition,
  quantities: ReadonlyArray<Quantity>,
  part: Partial<Part> = {}
) => quantities.map((quantity) => view.row(definition, { ...part, quantity }))
