import { html } from '../../html/html.ts'
import { nameOrder } from '../../words/nameOrder.ts'
import { none, type Section } from '../Section.ts'
import { figureTable } from '../tables.ts'
import type { View } from '../View.ts'

/** The key by which the municipalities share the cost of the coordinator. */
export const economy = (view: View): Section => {
  const { texts, words, results } = view
  const { heading, about, none: nothing, party, share } = texts.economy
  const rows = results.rows
    .filter(({ indicator }) => indicator === 'costKey')
    .map((row) => ({ label: words.label(row.value ?? ''), row }))
    .sort((one, other) => nameOrder(one.label, other.label))
  return {
    id: 'economy',
    heading,
    content: html`<p><span class="name">${about}</span></p>
${
  rows.length === 0
    ? none(nothing)
    : figureTable(
        share,
        [party, share],
        rows.map(({ label, row }) => ({ head: label, cells: [row] })),
        view,
        'slim'
      )
}`
  }
}
