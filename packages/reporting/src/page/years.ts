import { Day } from '@norrsken/rules'
import { type Html, html } from '../html/html.ts'
import { indicatorIds } from '../indicators/definitions.ts'
import type { IndicatorRow, Indicators } from '../indicators/Indicators.ts'
import type { Words } from '../words/Words.ts'

/** The figures of a report, year by year: those of its indicators, all of them and no others. */
export const yearTable = ({ rows }: Indicators, words: Words): Html => {
  const { years } = words
  return html`<section aria-labelledby="years">
<h2 id="years">${years.heading}</h2>
<p>${years.about}</p>
${
  rows.length === 0
    ? html`<p class="none">${words.summary.empty}</p>`
    : html`<div class="frame" role="group" aria-label="${years.heading}" tabindex="0"><table class="years">
<caption class="unseen">${years.heading}</caption>
<thead><tr><th scope="col">${years.year}</th>${indicatorIds.map((id) => html`<th scope="col" class="number">${years.indicators[id]}</th>`)}</tr></thead>
${groups(rows).map((group) => groupOf(group, words))}</table></div>`
}
</section>
`
}

const groups = (rows: ReadonlyArray<IndicatorRow>): ReadonlyArray<ReadonlyArray<IndicatorRow>> =>
  [...new Set(rows.map(({ agreement }) => agreement))].map((agreement) =>
    rows.filter((row) => row.agreement === agreement)
  )

const groupOf = (rows: ReadonlyArray<IndicatorRow>, words: Words): Html => html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="${indicatorIds.length + 1}">${words.agreement(rows[0]?.agreement ?? '')}</th></tr>
${rows.map(
  (row) => html`<tr><th scope="row">${row.year}${partOfYear(row, words)}</th>${indicatorIds.map(
    (id) => html`<td class="number" data-figure="${row.agreement} ${row.year} ${id}">${row.values[id]}</td>`
  )}</tr>
`
)}</tbody>
`

/** Which days of the year are meant, where not all are. */
const partOfYear = ({ year, from, to }: IndicatorRow, words: Words): Html | null =>
  from === `${String(year).padStart(4, '0')}-01-01` && to.endsWith('-12-31')
    ? null
    : html` <span class="part">${words.years.partOfYear(words.day(Day.day(from)), words.day(Day.day(to)))}</span>`
