import { O } from '../../fp.ts'
import type { Html } from '../../html/html.ts'
import { drawn } from './drawn.ts'
import type { Plotter } from './Plotter.ts'
import { paper } from './paper.ts'
import { columns, dots } from './plots.ts'

/**
 * Draws the charts of a report with the package `@observablehq/plot`, where that is installed; none, where it is not. Without it a report has its tables, and no charts.
 *
 * @example
 * import { loadPlotter } from '@norrsken/reporting'
 *
 * const plotter = await loadPlotter()
 * assert.equal(plotter._tag, 'Some') // where the package is installed
 */
export const loadPlotter = async (): Promise<O.Option<Plotter>> => {
  try {
    const plot = await import('@observablehq/plot')
    return O.some({
      draw: (chart): Html => {
        const options = chart.type === 'columns' ? columns(plot, chart) : dots(plot, chart)
        return drawn(plot.plot({ ...options, document: paper() }), chart)
      }
    })
  } catch {
    return O.none
  }
}
