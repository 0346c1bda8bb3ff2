import { html } from '../../html/html.ts'
import type { Quantity } from '../../results/Row.ts'
import { cannotSay } from '../cannotSay.ts'
import { chartFigure, rangeOf } from '../charts/chartFigure.ts'
import { name } from '../figure.ts'
import { none, type Section } from '../Section.ts'
import { dimensionRows, figureTable, wideTable } from '../tables.ts'
import { definitionOf, type View } from '../View.ts'

const dimension = 'home-municipality'

/** How often consultations were used for people of each municipality. */
export const municipalities = (view: View): Section => {
  const { texts, words } = view
  const columns = told.flatMap(({ id, quantity }) => {
    const definition = definitionOf(view, id)
    return definition === null || dimensionRows(view, definition, dimension).length === 0
      ? []
      : [{ definition, quantity }]
  })
  const [first] = columns
  if (first === undefined) {
    return { id: 'municipalities', heading: texts.municipalities.heading, content: none(texts.municipalities.none) }
  }
  const rows = dimensionRows(view, first.definition, dimension)
  const title = texts.municipalities.chart
  const table = figureTable(
    title,
    [
      texts.municipalities.municipality,
      ...columns.map(({ definition, quantity }) =>
        quantity === 'share' ? texts.quantities.share : name(definition.names[words.language])
      )
    ],
    rows.map(({ value, label }) => ({
      head: label,
      cells: columns.map(({ definition, quantity }) => view.row(definition, { quantity, dimension, value }))
    })),
    view,
    '',
    true
  )
  const points = rows.flatMap(({ value, label }) => {
    const row = view.row(first.definition, { quantity: first.quantity, dimension, value })
    return row === null ? [] : [{ label, row }]
  })
  return {
    id: 'municipalities',
    heading: texts.municipalities.heading,
    content: html`<p>${texts.municipalities.about}</p>
${chartFigure({ id: 'chart-municipalities', type: 'dots', title, finding: rangeOf(points, view), points, most: null }, wideTable(title, table), view)}
${cannotSay(view, [...new Set(columns.map(({ definition }) => definition))])}`
  }
}

const told: ReadonlyArray<{ readonly id: string; readonly quantity: Quantity }> = [
  { id: 'I01', quantity: 'count' },
  { id: 'I19', quantity: 'share' },
  { id: 'I02', quantity: 'rate' }
]
