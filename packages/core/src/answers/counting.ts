import { type Instant, Stockholm, type Window } from '@norrsken/rules'
import { daysInForce, type Life } from '../agreement/Life.ts'
import { closest } from './closest.ts'

/** An agreement by one reading, and whether it counts on whichever day. */
interface Counted {
  readonly stream: string
  readonly life: Life
  /** The case belongs to it, or it is asked about. Else it counts on the days on which it is in force. */
  readonly always: boolean
}

/** The local days on which something is told, from its first moment to the one at which it is over. */
export const daysOf = (from: Instant.Instant, to: Instant.Instant): Window.Window => ({
  from: Stockholm.localDay(from),
  to: Stockholm.localDay(Math.max(from, to - 1) as Instant.Instant)
})

/**
 * Those of all agreements of a log by each of which something must be permitted that is told on some days. One that is in force
 * on any of them, by any reading of it, counts by each and throughout: neither a reading nor midnight takes it away. Where none
 * is, the one that is closest counts: that an agreement has ended gives nobody anything.
 */
export const countingOn = <A extends Counted>(all: ReadonlyArray<A>, during: Window.Window): ReadonlyArray<A> => {
  const inForce = all.filter(({ life }) => isInForce(life, during))
  const nearest = inForce.length > 0 ? null : closest(during.from, all, ({ life }) => life)
  const counting = new Set(
    [...all.filter(({ always }) => always), ...inForce, ...(nearest === null ? [] : [nearest])].map(
      ({ stream }) => stream
    )
  )
  return all.filter(({ stream }) => counting.has(stream))
}

const isInForce = (life: Life, during: Window.Window): boolean =>
  daysInForce(life).some(({ from, to }) => (from ?? during.from) <= during.to && during.from <= (to ?? during.to))
