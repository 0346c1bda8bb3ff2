import { Clauses } from '@norrsken/core'
import type { Definition } from '../../catalogue/Definition.ts'
import { type Html, html } from '../../html/html.ts'
import type { Row } from '../../results/Row.ts'
import { cannotSay } from '../cannotSay.ts'
import { chartFigure, rangeOf } from '../charts/chartFigure.ts'
import { cell } from '../figure.ts'
import { indicatorName } from '../indicatorName.ts'
import { none, type Section } from '../Section.ts'
import { dimensionRows, dimensionTable, figureTable, wideTable } from '../tables.ts'
import { definitionOf, type View } from '../View.ts'

/** Which duties were met and which were not, clause by clause; then who came to the meetings. */
export const duties = (view: View): Section => {
  const { texts } = view
  const all = dutiesOf(view)
  return {
    id: 'duties',
    heading: texts.duties.heading,
    content: html`<p>${texts.duties.about}</p>
${all.length === 0 ? none(texts.duties.none) : dutyTable(view, all)}
${attendance(view)}${governance(view)}`
  }
}

/** The definitions that count how a norm stands. */
export const dutiesOf = ({ results }: View): ReadonlyArray<Definition> =>
  results.definitions.filter(({ id }) => id.startsWith('duty:'))

const states = ['met', 'metLate', 'breached', 'excused', 'waived', 'unknown', 'not-yet'] as const

/** How many windows of a duty stand in a way. */
export const dutyRow = (view: View, duty: Definition, state: (typeof states)[number]): Row | null =>
  state === 'not-yet'
    ? view.row(duty, { quantity: 'not-yet' })
    : view.row(duty, { quantity: 'count', dimension: 'state', value: state })

const dutyTable = (view: View, all: ReadonlyArray<Definition>): Html => {
  const { texts, words } = view
  const clauses = [...new Set(all.map(({ clause }) => clause))]
  return wideTable(
    texts.duties.table,
    html`<table class="figures duties">
<caption>${texts.duties.table}</caption>
<thead><tr><th scope="col">${texts.duties.duty}</th>${states.map((state) => html`<th scope="col" class="number">${texts.duties.states[state] ?? state}</th>`)}</tr></thead>
${clauses.map(
  (clause) => html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="${states.length + 1}"><span class="ref">${texts.clause(clause)}</span> ${titleOf(clause, view)}</th></tr>
${all
  .filter((duty) => duty.clause === clause)
  .map(
    (duty) =>
      html`<tr><th scope="row">${duty.names[words.language]}</th>${states.map((state) => cell(dutyRow(view, duty, state), view))}</tr>\n`
  )}</tbody>
`
)}</table>`
  )
}

const titleOf = (clause: string, { words }: View): string =>
  Clauses.catalogue.find(({ number }) => number === clause)?.title[words.language] ?? ''

const attendance = (view: View): Html | null => {
  const { texts } = view
  const definition = definitionOf(view, 'I23')
  if (definition === null) return null
  const rows = dimensionRows(view, definition, 'party')
  const points = rows.flatMap(({ value, label }) => {
    const row = view.row(definition, { quantity: 'share', dimension: 'party', value })
    return row === null ? [] : [{ label, row }]
  })
  const title = texts.duties.chart
  const tableBy = (dimension: string): Html | null =>
    dimensionTable(
      view,
      definition,
      dimension,
      ['share', 'numerator', 'denominator'],
      [texts.quantities.share, texts.duties.came, texts.duties.called]
    )
  const table = tableBy('party')
  if (table === null) return null
  return html`${chartFigure({ id: 'chart-attendance', type: 'dots', title, finding: rangeOf(points, view), points, most: 100 }, table, view)}
<p class="note">${texts.duties.attendanceAbout}</p>
<div class="multiples">${tableBy('kind')}${dimensionTable(view, definition, 'modes', ['numerator'], [texts.quantities.count])}</div>
`
}

const governance = (view: View): Html | null => {
  const { texts, words } = view
  const all = ['I24', 'I28', 'I30', 'I31'].flatMap((id) => definitionOf(view, id) ?? [])
  if (all.length === 0) return null
  const quantities = ['share', 'numerator', 'denominator', 'not-yet', 'unknown'] as const
  const table = figureTable(
    texts.duties.governance,
    [texts.indicator, ...quantities.map((quantity) => texts.quantities[quantity])],
    all.map((definition) => ({
      head: indicatorName(view, definition),
      cells: quantities.map((quantity) => view.row(definition, { quantity }))
    })),
    view,
    '',
    true
  )
  const tables = all.flatMap((definition) =>
    (definition.by ?? [])
      .filter(({ id }) => id === 'norm' || id === 'bearer' || id === 'party')
      .flatMap(({ id, names }) => {
        const caption = `${definition.names[words.language]}: ${names[words.language]}`
        return dimensionTable(view, definition, id, ['share', 'numerator', 'denominator'], undefined, caption) ?? []
      })
  )
  return html`<h3>${texts.duties.governance}</h3>
${wideTable(texts.duties.governance, table)}<div class="multiples">${tables}</div>
${cannotSay(view, all)}`
}
