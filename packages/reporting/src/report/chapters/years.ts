import { type Html, html } from '../../html/html.ts'
import { definitions, indicatorIds } from '../../indicators/definitions.ts'
import type { Row } from '../../results/Row.ts'
import { cell } from '../figure.ts'
import { none, type Section } from '../Section.ts'
import { spanOf } from '../spans.ts'
import { wideTable } from '../tables.ts'
import type { View } from '../View.ts'

/** The agreement's life in figures, year by year. */
export const years = (view: View): Section => {
  const { heading, about } = view.texts.years
  const rows = view.results.rows.filter(({ indicator }) => Object.hasOwn(definitions, indicator))
  return {
    id: 'years',
    heading,
    content:
      rows.length === 0
        ? none(view.words.summary.empty)
        : html`<p>${about}</p>\n${wideTable(heading, table(rows, view))}`
  }
}

const table = (rows: ReadonlyArray<Row>, view: View): Html => {
  const { words, texts } = view
  return html`<table class="figures years">
<caption class="unseen">${texts.years.heading}</caption>
<thead><tr><th scope="col">${words.years.year}</th>${indicatorIds.map((id) => html`<th scope="col" class="number">${words.years.indicators[id]}</th>`)}</tr></thead>
${[...new Set(rows.map(({ agreement }) => agreement))].map((agreement) =>
  group(
    agreement,
    rows.filter((row) => row.agreement === agreement),
    view
  )
)}</table>`
}

const group = (agreement: string | null, rows: ReadonlyArray<Row>, view: View): Html => {
  const spans = [...new Map(rows.map(({ period }) => [`${period.from} ${period.to}`, period])).values()]
  return html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="${indicatorIds.length + 1}">${view.words.agreement(agreement ?? '')}</th></tr>
${spans.map(
  (span) =>
    html`<tr><th scope="row">${spanOf(span, view.words)}</th>${indicatorIds.map((id) =>
      cell(
        rows.find((row) => row.indicator === id && row.period.from === span.from && row.period.to === span.to) ?? null,
        view
      )
    )}</tr>\n`
)}</tbody>
`
}
