import type { Proof } from './Proof.ts'

/** What was asked, so that an answer can be read and repeated on its own. */
export interface Ask {
  /** The day, to its end, for which the answer holds. */
  readonly validAt: string
  /** The moment whose knowledge is used; `null` is all that the log holds. */
  readonly knownAt: string | null
  /** The edition of the text that was applied; `null` where none was in force. */
  readonly edition: string | null
  /** Readings that the caller chose instead of the edition's own. */
  readonly reading: { readonly [key: string]: string }
}

/** The next known change of an answer: the first day on which it is another. */
export interface Next<A> {
  readonly on: string
  readonly becomes: A
}

/** A value with its reasons, before it is known what was asked. */
export interface Judged<A> {
  readonly value: A
  readonly proof: Proof
}

/** An answer: its value, why, to what question, and when it will change by what is known. */
export interface Verdict<A> extends Judged<A> {
  readonly ask: Ask
  readonly next: Next<A> | null
}
