import { O } from '../../fp.ts'
import { type Html, html } from '../../html/html.ts'
import type { Row } from '../../results/Row.ts'
import { toldOf } from '../../results/told.ts'
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
  const found = extremesOf(points)
  if (found === null) return null
  const { sameShares, shares } = view.texts.chart
  const [least, most] = [spoken(found.least.row, view).mark, spoken(found.most.row, view).mark]
  return found.least.value === found.most.value ? sameShares(least) : shares(least, most)
}

/** From the least to the most that is shown, in words, with all that have the least and all that have the most. */
export const rangeOf = (points: Planned['points'], view: View): Html | null => {
  const found = extremesOf(points)
  if (found === null) return null
  const { shown, least, most } = found
  const { range, allSame, and } = view.texts.chart
  const allOf = ({ value }: Shown): Html =>
    listed(
      shown.flatMap((one) => (one.value === value ? [name(one.label)] : [])),
      and
    )
  const isWhole = points.every(({ row }) => toldOf(row.figure).status !== 'hidden')
  return least.value === most.value
    ? allSame(spoken(least.row, view).mark)
    : range(spoken(least.row, view).mark, allOf(least), spoken(most.row, view).mark, allOf(most), isWhole)
}

interface Shown {
  readonly label: string
  readonly row: Row
  readonly value: number
}

/** What is shown of the points, with the first of the least and the first of the most; `null` where nothing is. */
const extremesOf = (points: Planned['points']) => {
  const shown = points.flatMap(({ label, row }): Shown[] => {
    const value = shownNumber(row)
    return value === null ? [] : [{ label, row, value }]
  })
  const [first] = shown
  if (first === undefined) return null
  const least = shown.reduce((one, other) => (other.value < one.value ? other : one), first)
  const most = shown.reduce((one, other) => (other.value > one.value ? other : one), first)
  return { shown, least, most }
}

/** Several as a sentence has them: a, b and c. */
const listed = (items: ReadonlyArray<Html | string>, and: string): Html =>
  html`${items.flatMap((item, index) => [index === 0 ? '' : index === items.length - 1 ? ` ${and} ` : ', ', item])}`

const pointOf = (label: string, row: Row, view: View): Point => ({
  label,
  figure: row.id,
  text: figureText(row, view),
  value: shownNumber(row)
})
