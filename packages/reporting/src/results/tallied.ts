import type { Definition } from '../catalogue/Definition.ts'
import type { Tally } from '../counting/Counted.ts'
import { statistic as statisticOf } from '../counting/figures.ts'
import { together } from '../counting/Print.ts'
import type { Cell } from '../disclosure/Cell.ts'
import { statistic } from '../disclosure/Count.ts'
import type { Derived } from '../disclosure/Figures.ts'
import { type Collecting, derive, enter, type Place, show } from './Collecting.ts'
import type { Part } from './Naming.ts'

/**
 * Enters the numbers of one tally by the names of its parts, with their rows. Answers with the parts that a table divides; the
 * first of them are all of which something can be said.
 */
export const tallied = (
  into: Collecting,
  { measure, risk }: Definition,
  tally: Tally,
  name: (part: Part) => Cell,
  at: Place,
  cost: number
): ReadonlyArray<Part> => {
  const { inside, outside, prints } = tally
  if (measure.type !== 'share' && measure.type !== 'number') {
    const counted = enter(into, name('in'), inside, cost, prints.inside)
    show(into, 'count', counted, at)
    measured(into, measure, tally, counted, at)
    return ['in']
  }
  const assessed = enter(into, name('assessed'), inside + outside, cost, together(prints.inside, prints.outside))
  if (measure.type === 'number' && measure.numerator === undefined) {
    show(into, 'denominator', assessed, at)
    measured(into, measure, tally, assessed, at)
    return ['assessed']
  }
  const among = enter(into, name('in'), inside, cost, prints.inside)
  const others = enter(into, name('out'), outside, cost, prints.outside)
  into.totals.push({ type: 'sum', total: assessed, parts: [among, others], telling: risk === 'high' })
  show(into, 'numerator', among, at)
  show(into, 'denominator', assessed, at)
  derive(into, 'share', at, (id) => ({ type: 'share', id, of: among, among: assessed, decimals: 0 }))
  measured(into, measure, tally, assessed, at)
  return ['assessed', 'in', 'out']
}

/** The mean, the median and so on of what was measured on those in a cell. */
const measured = (into: Collecting, measure: Definition['measure'], { numbers }: Tally, of: Cell, at: Place): void => {
  if (measure.type !== 'days' && measure.type !== 'number') return
  for (const which of measure.statistics) {
    const value = numbers === null ? null : statisticOf(which, numbers)
    derive(into, which, at, (id) =>
      value === null
        ? nobody(id, of)
        : {
            type: 'measured',
            id,
            of,
            measured: of['has'] ?? '',
            statistic: which,
            value: statistic(Math.round(value * 10) / 10)
          }
    )
  }
}

/** What was measured on nobody: not applicable, as a share of nobody is. */
const nobody = (id: string, of: Cell): Derived => ({ type: 'share', id, of, among: of, decimals: 0 })
