import type { Log } from '@norrsken/core'

/** A moment, in epoch milliseconds. */
export type Instant = Log.Entry['recordedAt']

/**
 * The stamp that follows another: what the clock says, or the other where the clock has gone backward.
 *
 * @param last - the last stamp; minus infinity before the first
 */
export const next = (clock: () => Instant, last: number): Instant => {
  const now = clock()
  return now <= last ? (last as Instant) : now
}

/** How stamps are written. Many events come within one millisecond, so the last text is kept. */
export const writer = (): ((stamp: Instant) => string) => {
  let last: Instant | undefined
  let text = ''
  return (stamp) => {
    if (stamp === last) return text
    const iso = Number.isInteger(stamp) ? new Date(stamp).toISOString() : ''
    if (iso.length !== '2023-03-01T00:00:00.000Z'.length) throw new RangeError(`the clock gave no instant: ${stamp}`)
    last = stamp
    text = iso
    return text
  }
}
