import type { Store } from '@norrsken/core'
import type { Arrivals } from './arrivals.ts'

/** How a subscription waits for what comes next. */
export interface Pause {
  /**
   * Waits until something arrives, so many milliseconds have gone by, the signal is aborted, or the pause is stopped.
   * It leaves no listener and no timer behind.
   *
   * @param seen - how many arrivals there were before the log was looked at: where there were more, nothing is waited for
   */
  readonly wait: (milliseconds: number, seen: number) => Promise<void>
  /** Waits so many milliseconds whatever arrives, unless the signal is aborted or the pause is stopped. */
  readonly rest: (milliseconds: number) => Promise<void>
  /** Waits for something, unless the signal is aborted or the pause is stopped before: then for nothing, and gives `undefined`. */
  readonly until: <A>(coming: Promise<A>) => Promise<A | undefined>
  /** Ends the waiting for good. */
  readonly stop: () => void
  readonly isStopped: () => boolean
}

/** A pause for one subscription. */
export const pause = (arrivals: Arrivals, signal: Store.Signal | undefined): Pause => {
  let isStopped = false
  let wake = (): void => {}

  const sleep = async (milliseconds: number, wakes: boolean): Promise<void> => {
    if (isStopped || signal?.aborted === true) return
    let timer: ReturnType<typeof setTimeout> | undefined
    try {
      await new Promise<void>((resolve) => {
        wake = resolve
        timer = setTimeout(resolve, milliseconds)
        if (wakes) arrivals.listen(wake)
        signal?.addEventListener('abort', wake, { once: true })
      })
    } finally {
      clearTimeout(timer)
      arrivals.forget(wake)
      signal?.removeEventListener('abort', wake)
    }
  }

  const until = async <A>(coming: Promise<A>): Promise<A | undefined> => {
    if (isStopped || signal?.aborted === true) return undefined
    try {
      return await new Promise<A | undefined>((resolve, reject) => {
        wake = () => resolve(undefined)
        signal?.addEventListener('abort', wake, { once: true })
        coming.then(resolve, reject)
      })
    } finally {
      signal?.removeEventListener('abort', wake)
    }
  }

  const stop = (): void => {
    isStopped = true
    wake()
  }

  return {
    wait: async (milliseconds, seen) => {
      if (arrivals.count() === seen) await sleep(milliseconds, true)
    },
    rest: (milliseconds) => sleep(milliseconds, false),
    until,
    stop,
    isStopped: () => isStopped
  }
}
