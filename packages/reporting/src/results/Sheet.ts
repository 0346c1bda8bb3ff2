import type { Print } from '../counting/Print.ts'
import type { Cell } from '../disclosure/Cell.ts'
import type { Derived, Total } from '../disclosure/Figures.ts'
import type { Row } from './Row.ts'

/** What an indicator came to, as cells: their numbers, still bare, how they hang together, and where each stands in a table. */
export interface Sheet {
  readonly isAboutPeople: boolean
  readonly cells: ReadonlyArray<Bare>
  readonly totals: ReadonlyArray<Total>
  readonly derived: ReadonlyArray<Derived>
  readonly rows: ReadonlyArray<PlannedRow>
}

/** A number with its name, before it is sealed. */
export interface Bare {
  readonly cell: Cell
  readonly value: number
  /** How much is lost if it is hidden, as a whole number from 1. */
  readonly cost: number
  /** What tells whether it counts the same cases or meetings as another figure; absent: nothing does. */
  readonly print?: Print
}

/** A row before its figure is released: the cell, or the id of the derived figure, that it is to show; `null`: none can be. */
export interface PlannedRow extends Omit<Row, 'figure'> {
  readonly shows: { readonly cell: Cell } | { readonly derived: string } | null
  /** The row of a value that is there because somebody stands in it. */
  readonly isFound: boolean
}
