import type { Definition } from '../catalogue/Definition.ts'
import { type Html, html } from '../html/html.ts'
import type { Quantity } from '../results/Row.ts'
import { indicatorName } from './indicatorName.ts'
import { figureTable, wideTable } from './tables.ts'
import type { View } from './View.ts'

/** Some indicators with all that they came to as a whole, each in a row. Its caption is not seen. */
export const indicatorTable = (view: View, those: ReadonlyArray<Definition>, caption: string): Html => {
  const { texts } = view
  const quantities = quantitiesOf(view, those)
  return wideTable(
    `${caption}, ${those.map(({ id }) => id).join(', ')}`,
    figureTable(
      html`<span class="name unseen">${caption}</span>`,
      [texts.indicator, ...quantities.map((quantity) => texts.quantities[quantity])],
      those.map((definition) => ({
        head: indicatorName(view, definition),
        cells: quantities.map((quantity) => view.row(definition, { quantity }))
      })),
      view
    )
  )
}

const order: ReadonlyArray<Quantity> = [
  'share',
  'rate',
  'median',
  'mean',
  'p90',
  'numerator',
  'denominator',
  'count',
  'not-yet',
  'unknown'
]

/** The quantities that at least one of the indicators has a row of. */
const quantitiesOf = (view: View, those: ReadonlyArray<Definition>): ReadonlyArray<Quantity> =>
  order.filter((quantity) => those.some((definition) => view.row(definition, { quantity }) !== null))
