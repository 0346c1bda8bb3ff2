import type { Definition, Dimension } from '../catalogue/Definition.ts'
import type { Cell } from '../disclosure/Cell.ts'
import { canonical } from './canonical.ts'

/**
 * What of the units is counted. `all` is every one of them; the others are parts of it. `in` are those that have what the measure
 * asks for, or all of which something can be said where it asks for nothing; `assessed` is `in` and `out` together. `at-home` are
 * those who live in a municipality of the agreement.
 */
export type Part = 'all' | 'in' | 'out' | 'assessed' | 'not-yet' | 'unknown' | 'at-home' | LeftOutPart

type LeftOutPart = 'left-out-deidentified' | 'left-out-without-day' | 'left-out-elsewhere'

/**
 * The names of an indicator's cells. A name says what is counted and not which indicator counts it: two indicators, or two versions
 * of one, that count the same have the same cells, so that what is hidden in the one is hidden in the other.
 */
export interface Naming {
  readonly total: (part: Part) => Cell
  readonly row: (part: Part, dimension: Dimension, value: string) => Cell
  /** The cell of all units before the definition's population is asked for; `null` where it asks for none. */
  readonly beforePopulation: Cell | null
}

/** How the cells of a definition are named in a period, as `from..to`. */
export const naming = (definition: Definition, agreement: string | null, period: string): Naming => {
  const { count, perPerson, asOf, population, window, measure } = definition
  const unit = { count, perPerson, asOf }
  const base = { agreement: agreement ?? '', period }
  const counted = canonical({ ...unit, population })
  // What is asked of a unit, where the parts depend on it. All of them and, of what asks nothing, those that are in, do not.
  const asks = asksSomething(definition) ? canonical({ window, measure: asked(definition) }) : ''
  const has = (part: Part): string => {
    if (part === 'all' || part.startsWith('left-out')) return ''
    if (measure.type !== 'rate') return asks
    return part === 'in' ? '' : 'home'
  }
  const total = (part: Part): Cell => ({ ...base, counted, part, has: has(part), by: '', value: '' })
  return {
    total,
    row: (part, { by }, value) => ({ ...total(part), by: canonical(by), value }),
    beforePopulation:
      population === undefined ? null : { ...base, counted: canonical(unit), part: 'all', has: '', by: '', value: '' }
  }
}

const asksSomething = ({ window, measure }: Definition): boolean =>
  window !== undefined || measure.type === 'share' || measure.type === 'days' || measure.type === 'number'

const asked = ({ measure }: Definition): unknown => {
  switch (measure.type) {
    case 'share':
      return measure.numerator
    case 'days':
      return { from: measure.from, to: measure.to }
    case 'number':
      return { field: measure.field, numerator: measure.numerator }
    default:
      return null
  }
}
