import type { Definition } from '../catalogue/Definition.ts'
import type { Counted } from '../counting/Counted.ts'
import type { Print } from '../counting/Print.ts'
import type { Cell } from '../disclosure/Cell.ts'
import type { Derived, Total } from '../disclosure/Figures.ts'
import { type Quantity, type Row, rowId } from './Row.ts'
import type { Bare, PlannedRow } from './Sheet.ts'

/** A sheet while it is made. It lives only inside `indicatorSheet`. */
export interface Collecting {
  readonly cells: Bare[]
  readonly totals: Total[]
  readonly derived: Derived[]
  readonly rows: PlannedRow[]
  /** The row of a quantity at a place, without what it shows. */
  readonly rowAt: (quantity: Quantity, at: Place) => Omit<PlannedRow, 'shows'>
}

/** A row of a table, or the total. */
export interface Place extends Pick<Row, 'dimension' | 'value'> {
  /** It is there because somebody stands in it. */
  readonly isFound: boolean
}

export const whole: Place = { dimension: null, value: null, isFound: false }

export const collecting = ({ id, version }: Definition, { agreement, period }: Counted): Collecting => ({
  cells: [],
  totals: [],
  derived: [],
  rows: [],
  rowAt: (quantity, at) => {
    const { dimension, value, isFound } = at
    const row = { indicator: id, version, agreement, period, dimension, value, quantity }
    return { id: rowId(row), ...row, isFound }
  }
})

/** Enters a number. Gives its name. */
export const enter = ({ cells }: Collecting, cell: Cell, value: number, cost: number, print?: Print): Cell => {
  cells.push({ cell, value, cost, ...(print === undefined ? {} : { print }) })
  return cell
}

/** Gives a cell its row. */
export const show = ({ rows, rowAt }: Collecting, quantity: Quantity, cell: Cell, at: Place): void => {
  rows.push({ ...rowAt(quantity, at), shows: { cell } })
}

/** Gives a figure that is calculated from others its row. */
export const derive = (
  { rows, derived, rowAt }: Collecting,
  quantity: Quantity,
  at: Place,
  make: (id: string) => Derived
): void => {
  const row = rowAt(quantity, at)
  const one = make(row.id)
  derived.push(one)
  rows.push({ ...row, shows: { derived: one.id } })
}

/** A row for which there is no figure at all. */
export const lack = ({ rows, rowAt }: Collecting, quantity: Quantity, at: Place): void => {
  rows.push({ ...rowAt(quantity, at), shows: null })
}
