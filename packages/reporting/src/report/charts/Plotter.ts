import type { Html } from '../../html/html.ts'

/** A place in a chart: one figure with its label. A figure that is not shown has a mark there, and never a length. */
export interface Point {
  readonly label: string
  /** The id of the row whose figure it is. */
  readonly figure: string
  readonly text: string
  /** `null` where no number is shown. */
  readonly value: number | null
}

/** A chart: its title and its points, in their order. */
export interface Chart {
  /** Names the chart in the page. */
  readonly id: string
  readonly type: 'columns' | 'dots'
  /** What it is, for those who do not see it. */
  readonly title: string
  readonly description: string
  readonly points: ReadonlyArray<Point>
  /** The end of the axis where that is given, as 100 for shares; else it is the most that is shown. */
  readonly most: number | null
}

/** Draws charts as SVG. The same chart always gives the same drawing. */
export interface Plotter {
  readonly draw: (chart: Chart) => Html
}
