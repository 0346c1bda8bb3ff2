import { getEventListeners } from 'node:events'
import { fail } from './assertions.ts'
import { pause } from './listen.ts'

/** Waits until nobody listens to a signal any more: who is left behind keeps what it holds for as long as the signal is there. */
export const untilNobodyListens = async (signal: AbortSignal, patience: number): Promise<void> => {
  const since = Date.now()
  for (;;) {
    const { length } = getEventListeners(signal, 'abort')
    if (length === 0) return
    if (Date.now() - since > patience) fail(`${length} still listen to a signal that nobody needs any more`)
    await pause(2)
  }
}
