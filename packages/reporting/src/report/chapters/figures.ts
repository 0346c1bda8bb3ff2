import { type Html, html } from '../../html/html.ts'
import { definitions, type IndicatorId } from '../../indicators/definitions.ts'
import type { Quantity, Row } from '../../results/Row.ts'
import { valueName } from '../../words/report/valueName.ts'
import { cell, name } from '../figure.ts'
import { indicatorName } from '../indicatorName.ts'
import { none, type Section } from '../Section.ts'
import { spanOf } from '../spans.ts'
import type { View } from '../View.ts'

/** All figures, each in a row of the table of its indicator: whatever the chapters leave out is here. */
export const figures = (view: View): Section => {
  const { heading, about, open, none: nothing } = view.texts.figures
  const { rows } = view.results
  const groups = grouped(rows, ({ indicator, version }) => `${indicator}@${version}`)
  return {
    id: 'figures',
    heading,
    content:
      rows.length === 0
        ? none(nothing)
        : html`<p>${about}</p>
<details><summary>${open}</summary>
${groups.map((group) => indicatorTable(group, view))}</details>
`
  }
}

const grouped = (rows: ReadonlyArray<Row>, key: (row: Row) => string): ReadonlyArray<ReadonlyArray<Row>> => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group === undefined) groups.set(key(row), [row])
    else group.push(row)
  }
  return [...groups.values()]
}

const indicatorTable = (rows: ReadonlyArray<Row>, view: View): Html => {
  const { texts, words } = view
  const title = titleOf(rows, view)
  const quantities = [...new Set(rows.map(({ quantity }) => quantity))]
  const lines = grouped(rows, ({ agreement, period, dimension, value }) =>
    JSON.stringify([agreement, period.from, period.to, dimension, value])
  )
  return html`<table class="figures all">
<caption>${title}</caption>
<thead><tr><th scope="col">${texts.figures.period}</th><th scope="col">${texts.figures.row}</th>${quantities.map((quantity) => html`<th scope="col" class="number">${texts.quantities[quantity]}</th>`)}</tr></thead>
<tbody>
${lines.map((line) => lineOf(line, quantities, view, words))}</tbody></table>
`
}

const lineOf = (
  line: ReadonlyArray<Row>,
  quantities: ReadonlyArray<Quantity>,
  view: View,
  words: View['words']
): Html => {
  const [first] = line
  return html`<tr><td>${first === undefined ? null : spanOf(first.period, words)}</td><th scope="row">${first === undefined ? null : rowName(first, view)}</th>${quantities.map(
    (quantity) => cell(line.find((row) => row.quantity === quantity) ?? null, view)
  )}</tr>
`
}

const definitionFor = ({ indicator, version }: Row, { results }: View) =>
  results.definitions.find((definition) => definition.id === indicator && definition.version === version) ?? null

const titleOf = ([row]: ReadonlyArray<Row>, view: View): Html | string => {
  if (row === undefined) return ''
  const definition = definitionFor(row, view)
  if (definition !== null) return indicatorName(view, definition)
  if (row.indicator === 'costKey') return view.texts.economy.share
  return isLife(row.indicator) ? view.words.years.indicators[row.indicator] : name(row.indicator)
}

const isLife = (indicator: string): indicator is IndicatorId => Object.hasOwn(definitions, indicator)

const rowName = (row: Row, view: View): Html | string => {
  const { dimension, value } = row
  if (dimension === null || value === null) return view.texts.total
  const definition = definitionFor(row, view)
  const title = definition?.by?.find(({ id }) => id === dimension)?.names[view.words.language]
  const label = name(valueName(view.words.language)(definition, dimension, value))
  return title === undefined ? html`${label}` : html`${title}: ${label}`
}
