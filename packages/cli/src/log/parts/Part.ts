import type { Log } from '@norrsken/core'
import type { Noted } from './Noted.ts'
import type { Sharing } from './Sharing.ts'

/** What a reader of a part of a log is asked. It can be told to another thread. */
export interface PartTask {
  readonly type: 'read'
  /** The number by which the system knows the open file of the log. */
  readonly file: number
  readonly horizon: Log.Horizon
  readonly sharing: Sharing
}

/** What one of several readers of a log tells of its streams, and what it takes to check it against the others. */
export interface Part extends Noted {
  /** The entries of agreements have the numbers that they and their streams have among those of this reader. */
  readonly tally: Log.Tally
  /** Of each stream, the number in the log of its first event. */
  readonly from: Int32Array
  /** Of each case and each meeting of the tally, the number in the log of its first event. */
  readonly casesFrom: Int32Array
  readonly meetingsFrom: Int32Array
}
