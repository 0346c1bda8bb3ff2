import type { Cell } from './Cell.ts'
import type { Why } from './Fact.ts'
import type { Range } from './Knowledge.ts'
import type { Insight } from './Reader.ts'
import type { Needs } from './Requirement.ts'

/**
 * How somebody could learn what is hidden. It gives the hidden figure away: it is for whoever decides on the release, and for
 * nobody else.
 */
export type Attack =
  | Computation
  /** A derived figure is shown, and figures that it is made of are not. */
  | {
      readonly type: 'without-its-figures'
      readonly audience: string
      readonly id: string
      readonly figures: ReadonlyArray<Cell>
    }
  /** What is shown was measured on too few, or where there are several ids, one taken from the other gives such a thing. */
  | {
      readonly type: 'measured-on-few'
      readonly audience: string
      readonly ids: ReadonlyArray<string>
      readonly figure: Cell
      readonly people: number
    }

/** A hidden figure is worked out, by a calculation that can be followed. */
export interface Computation {
  readonly type: 'computed'
  /** Of which audience somebody could. */
  readonly audience: string
  readonly insight: Insight
  /** What is worked out: the figure, or by how much it is another than in an earlier release. */
  readonly of: 'figure' | 'change'
  readonly figure: Cell
  /** The release that holds the figure, by its number in the ledger; `null` is the one that was asked for. */
  readonly release: number | null
  /** What they would find: it is one of these whole numbers. */
  readonly finds: Range
  /** What they should have had to reckon with. */
  readonly needs: Needs
  /** The calculations; none, where there is room between the ends, and only not for every whole number. */
  readonly calculations: ReadonlyArray<Calculation>
}

/** The figure is at most, or at least, the sum of these terms. */
export interface Calculation {
  readonly gives: 'at-most' | 'at-least'
  readonly value: Fraction
  /** No term can be left out. */
  readonly terms: ReadonlyArray<Term>
  /** The relations that make the sum equal to the figure: each is 0, times something. */
  readonly through: ReadonlyArray<{
    readonly times: Fraction
    readonly why: Why | { readonly type: 'corrected'; readonly cell: Cell }
    readonly release: number | null
  }>
  /** Whether exact arithmetic has confirmed that the sum is the figure, whatever the numbers are. */
  readonly exact: boolean
}

/** A number that the reader knows, how often it is taken, and from where they know it. */
export interface Term {
  readonly times: Fraction
  readonly value: number
  readonly from: Source
}

export type Source =
  /** A figure that a release shows. */
  | { readonly type: 'shown'; readonly cell: Cell; readonly release: number | null }
  /** A derived figure that a release shows. */
  | { readonly type: 'derived'; readonly id: string; readonly release: number | null }
  /** That a hidden figure is not less than 0. */
  | { readonly type: 'not-negative'; readonly cell: Cell }
  /** That a hidden figure is one of the small ones, and what that means by the policy. */
  | { readonly type: 'small'; readonly cell: Cell }
  /** That a figure was corrected by so much at most. */
  | { readonly type: 'corrected'; readonly cell: Cell }
  /** That no part is more than its total, that all parts are no less, or that two figures are one. */
  | { readonly type: 'at-most' | 'covered' | 'same'; readonly total: Cell }

/** A number as one whole number by another. */
export interface Fraction {
  readonly over: number
  readonly under: number
}
