import type { Day } from '@norrsken/rules'
import { inForceOn, type Life } from '../agreement/Life.ts'

/** An agreement by one reading, and whether it counts on whichever day. */
interface Counted {
  readonly stream: string
  readonly life: Life
  /** The case belongs to it, or it is asked about. Else it counts on the days on which it is in force. */
  readonly always: boolean
}

/**
 * Those of some agreements by each of which something must be permitted on a day. One that is in force by any reading of it
 * counts by each: no reading takes it away.
 */
export const countingOn = <A extends Counted>(agreements: ReadonlyArray<A>, on: Day.Day): ReadonlyArray<A> => {
  const counting = new Set(
    agreements.filter(({ always, life }) => always || inForceOn(on)(life) !== null).map(({ stream }) => stream)
  )
  return agreements.filter(({ stream }) => counting.has(stream))
}
