import { Log, type Store } from '@norrsken/core'
import { admitted, type Data } from './naiveData.test-store.ts'

/** Enters an event, and takes it back: the version that it had until then. */
export const takenBack = (data: Data, now: number, given: Store.NewEvent, stream: string): number => {
  const { ledger } = data
  const before = ledger.lastRecorded()
  const recorded = new Date(Math.max(now, before)).toISOString()
  const [event] = admitted(data, [given], { stream, first: ledger.version(stream) + 1, recorded }).events
  if (event === undefined) throw new Error('it is malformed')
  ledger.enter(event, Log.instantOf(recorded))
  const version = ledger.version(stream)
  ledger.undo(event, before)
  return version
}
