import type * as Plot from '@observablehq/plot'
import type { Chart, Point } from './Plotter.ts'

type Drawing = Pick<typeof Plot, 'barY' | 'dot' | 'ruleX' | 'ruleY' | 'text'>

const width = 400

/** Columns side by side, as of years: a figure above each, its label under it. */
export const columns = ({ barY, ruleY, text }: Drawing, { points, most }: Chart): Plot.PlotOptions => {
  const shown = points.filter(({ value }) => value !== null)
  const missing = points.filter(({ value }) => value === null)
  return {
    width,
    height: 220,
    marginTop: 26,
    marginBottom: 26,
    marginLeft: 0,
    marginRight: 0,
    x: { axis: null, type: 'band', domain: points.map(({ label }) => label), paddingInner: 0.35, paddingOuter: 0.2 },
    y: { axis: null, domain: [0, end(shown, most)] },
    marks: [
      barY(shown, { x: 'label', y: 'value', ariaDescription: 'bar' }),
      ruleY([0], { ariaDescription: 'base' }),
      text(shown, { x: 'label', y: 'value', text: 'text', dy: -10, ariaDescription: 'value' }),
      text(missing, { x: 'label', y: 0, text: 'text', dy: -10, ariaDescription: 'none' }),
      text(points, { x: 'label', y: 0, text: 'label', dy: 14, ariaDescription: 'label' })
    ]
  }
}

/** Rows under one another: label and figure over a track, and on it a dot where the figure is shown. */
export const dots = ({ dot, ruleY, text }: Drawing, { points, most }: Chart): Plot.PlotOptions => {
  const rows = points.map((point, row) => ({ ...point, row, lines: lines(point.label) }))
  const tallest = Math.max(1, ...rows.map((one) => one.lines.length))
  const height = 24 + tallest * lineHeight
  const shown = rows.filter(({ value }) => value !== null)
  const missing = rows.filter(({ value }) => value === null)
  const farthest = end(shown, most)
  return {
    width,
    height: rows.length * height,
    margin: 0,
    marginLeft: 6,
    marginRight: 6,
    x: { axis: null, domain: [0, farthest] },
    y: { axis: null, type: 'band', domain: rows.map(({ row }) => row), padding: 0 },
    marks: [
      ruleY(shown, { y: 'row', x1: 0, x2: farthest, dy: drop(height), ariaDescription: 'track' }),
      ruleY(missing, { y: 'row', x1: 0, x2: farthest, dy: drop(height), ariaDescription: 'track missing' }),
      ruleY(shown, { y: 'row', x1: 0, x2: 'value', dy: drop(height), ariaDescription: 'reach' }),
      dot(shown, { y: 'row', x: 'value', r: 5, dy: drop(height), ariaDescription: 'dot' }),
      ...Array.from({ length: tallest }, (_, line) =>
        text(
          rows.filter((one) => one.lines.length > line),
          {
            y: 'row',
            frameAnchor: 'left',
            textAnchor: 'start',
            text: (one: { readonly lines: ReadonlyArray<string> }) => one.lines[one.lines.length - 1 - line] ?? '',
            dy: drop(height) - 15 - line * lineHeight,
            dx: -6,
            ariaDescription: 'label'
          }
        )
      ),
      text(shown, { ...atEnd(height), ariaDescription: 'value' }),
      text(missing, { ...atEnd(height), ariaDescription: 'none' })
    ]
  }
}

const lineHeight = 16
const drop = (height: number): number => height / 2 - 10
const atEnd = (height: number) =>
  ({ y: 'row', frameAnchor: 'right', textAnchor: 'end', text: 'text', dy: drop(height) - 15, dx: 6 }) as const

/** An axis ends with the most that is shown: what is hidden has no part in it. */
const end = (shown: ReadonlyArray<Point>, most: number | null): number =>
  most ?? Math.max(1, ...shown.map(({ value }) => value ?? 0))

/** A label in lines that leave room for a figure at their end. */
const lines = (label: string): ReadonlyArray<string> => {
  const made: string[] = []
  for (const word of label.split(' ')) {
    const last = made.pop()
    if (last === undefined) made.push(word)
    else if (last.length + 1 + word.length > 46) made.push(last, word)
    else made.push(`${last} ${word}`)
  }
  return made
}
