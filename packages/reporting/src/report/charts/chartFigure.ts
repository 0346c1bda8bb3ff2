import { O } from '../../fp.ts'
import { type Html, html } from '../../html/html.ts'
import type { Row } from '../../results/Row.ts'
import { figureText, name, shownNumber, spoken } from '../figure.ts'
import type { View } from '../View.ts'
import type { Chart, Point } from './Plotter.ts'

/** A chart before it is drawn: what it is called, and a row for each of its points. */
export interface Planned {
  readonly id: string
  readonly type: Chart['type']
  readonly title: string
  readonly finding: Html | null
  readonly points: ReadonlyArray<{ readonly label: string; readonly row: Row }>
  readonly most: number | null
}

/**
 * A chart with its title, a sentence on what it shows, and the same figures as a table. Where fewer than two figures are shown
 * there is nothing to compare, so the table stands alone.
 */
export const chartFigure = ({ id, type, title, finding, points, most }: Planned, table: Html, view: View): Html => {
  const { texts } = view
  const drawable = points.filter(({ row }) => shownNumber(row) !== null).length >= 2
  const chart: Chart = {
    id,
    type,
    title: texts.chart[type](title),
    description: texts.chart.data,
    points: points.map(({ label, row }) => pointOf(label, row, view)),
    most
  }
  const picture = drawable && O.isSome(view.plotter) ? view.plotter.value.draw(chart) : null
  return html`<figure class="plotted">
<figcaption><h3>${title}</h3>
${drawable ? (finding === null ? null : html`<p class="finding">${finding}</p>`) : html`<p class="none">${texts.chart.tooFew}</p>`}</figcaption>
${picture === null ? table : html`<div class="pair"><div class="picture">${picture}</div>${table}</div>`}
</figure>
`
}

/** The least and the most of shares of different things that is shown, in words, and not whose they are. */
export const spreadOf = (points: Planned['points'], view: View): Html | null => {
  const shown = points.flatMap(({ row }) => (shownNumber(row) === null ? [] : [row]))
  const [first] = [...shown].sort((one, other) => (shownNumber(one) ?? 0) - (shownNumber(other) ?? 0))
  const last = shown.reduce<Row | undefined>(
    (most, row) => (most !== undefined && (shownNumber(most) ?? 0) >= (shownNumber(row) ?? 0) ? most : row),
    undefined
  )
  if (first === undefined || last === undefined) return null
  const { sameShares, shares } = view.texts.chart
  return shownNumber(first) === shownNumber(last)
    ? sameShares(spoken(first, view).mark)
    : shares(spoken(first, view).mark, spoken(last, view).mark)
}

/** From the least to the most that is shown, in words. */
export const rangeOf = (points: Planned['points'], view: View): Html | null => {
  const shown = points.flatMap(({ label, row }) => {
    const value = shownNumber(row)
    return value === null ? [] : [{ label, row, value }]
  })
  const [first] = shown
  if (first === undefined) return null
  const least = shown.reduce((one, other) => (other.value < one.value ? other : one), first)
  const most = shown.reduce((one, other) => (other.value > one.value ? other : one), first)
  const { range, allSame } = view.texts.chart
  return least.value === most.value
    ? allSame(spoken(least.row, view).mark)
    : range(spoken(least.row, view).mark, name(least.label), spoken(most.row, view).mark, name(most.label))
}

const pointOf = (label: string, row: Row, view: View): Point => ({
  label,
  figure: row.id,
  text: figureText(row, view),
  value: shownNumber(row)
})
