import { type Log, Store } from '@norrsken/core'
import { E } from '../../fp.ts'
import { add, type Data } from './naiveData.test-store.ts'

/** A log is taken over once all of it is there. */
export const naiveImport = (data: Data): Store.Importing => ({
  importLog:
    (given, { signal } = {}) =>
    async () => {
      const admit = Store.admitPlaced(data.admit)
      const events: Log.Event[] = []
      let malformed: Parameters<typeof add>[1]['malformed'] = null
      for await (const event of given) {
        signal?.throwIfAborted()
        const one = admit(event)
        if (E.isRight(one)) events.push(one.right)
        else malformed ??= { index: events.length, faults: one.left }
        if (malformed !== null) break
      }
      signal?.throwIfAborted()
      const flaw = add(data, { events, malformed })
      if (flaw !== null) return E.left({ type: 'NotNext', id: events[flaw.index]?.id ?? '', ...flaw })
      const position = events.length === 0 ? null : (data.log.at(-1)?.position ?? null)
      return E.right({ events: events.length, position, durability: 'power' })
    }
})
