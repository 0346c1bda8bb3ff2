import type { Store } from '@norrsken/core'
import type { Outcome } from '../assertions.ts'

/** An append that somebody sent, and what came back. Sent again, it is another attempt. */
export interface Attempt {
  readonly append: Store.Append
  /** `null` where no answer came: the connection, or whoever asked, was gone. */
  readonly answer: Outcome | null
}

/** What is wrong with a log, or with what was answered while it was written. */
export interface Defect {
  readonly type: DefectType
  /** The batch or the event that it is about, and what is so of it. */
  readonly about: string
}

export type DefectType =
  /** Between the events of the log. */
  | 'PositionNotAscending'
  | 'RecordedDecreasing'
  | 'VersionNotNext'
  | 'IdTwice'
  | 'FromNowhere'
  /** Of a batch that was acknowledged, or may have been stored. */
  | 'Lost'
  | 'Torn'
  | 'Changed'
  | 'AnsweredWrongly'
  | 'AnsweredDifferently'
  | 'ConditionNotTrue'
  /** Of a batch that was refused. */
  | 'RefusedButThere'
  | 'RefusedWithoutCause'
