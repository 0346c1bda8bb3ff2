import type { FigureLineage, Row, Told } from '@norrsken/reporting'

/** A figure of a report, told as its audience may be told it, with what it means and what it rests on. */
export interface FigureExplanation extends Pick<FigureLineage, 'definition' | 'asOf' | 'types' | 'evidence'> {
  /** How it is told stands only for the coordinator: for others, their report says it. */
  readonly figure: Pick<Row, 'id' | 'indicator' | 'version' | 'period'> &
    Partial<Pick<Row, 'dimension' | 'value' | 'quantity' | 'agreement'> & Told>
  readonly audience: string
  readonly knownAt: string | null
  /** What tells the log from others, and what tells its events so far. */
  readonly log: { readonly id: string; readonly head: string }
}
