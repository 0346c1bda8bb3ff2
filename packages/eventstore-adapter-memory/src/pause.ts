import type { Store } from '@norrsken/core'
import type { Arrivals } from './arrivals.ts'

/** How a subscription waits for what comes next. */
export interface Pause {
  /** Waits until something is stored, the signal is aborted, or the pause is stopped, and leaves no listener behind. */
  readonly untilArrival: () => Promise<void>
  /** Ends the waiting for good. */
  readonly stop: () => void
  readonly isStopped: () => boolean
}

/** A pause for one subscription. */
export const pause = (arrivals: Arrivals, signal: Store.Signal | undefined): Pause => {
  let isStopped = false
  let wake = (): void => {}

  const untilArrival = async (): Promise<void> => {
    try {
      await new Promise<void>((resolve) => {
        wake = resolve
        arrivals.listen(wake)
        signal?.addEventListener('abort', wake, { once: true })
      })
    } finally {
      arrivals.forget(wake)
      signal?.removeEventListener('abort', wake)
    }
  }

  const stop = (): void => {
    isStopped = true
    wake()
  }

  return { untilArrival, stop, isStopped: () => isStopped }
}
