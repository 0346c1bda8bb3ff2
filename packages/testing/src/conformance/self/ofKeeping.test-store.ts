import { Log, Sealed, type Store } from '@norrsken/core'
import { E } from '../../fp.ts'
import type { Make } from '../Made.ts'
import { inAppend, inEvents, inSent, type Mistake, mistake, together } from './Mistake.test-store.ts'

type Clock = Parameters<Make>[0]

/** A store whose clock is tampered with. */
const byClock = (is: string, tampered: (clock: Clock) => Clock): Mistake => ({
  is,
  make: (right) => (clock) => right(tampered(clock))
})

/** Mistakes in the stamps of events. */
export const ofStamping: ReadonlyArray<Mistake> = [
  byClock('stamps to the second', (clock) => () => (clock() - (clock() % 1000)) as ReturnType<Clock>),
  byClock('remembers a time at which it refused something', (clock) => {
    let latest = clock()
    return () => {
      latest = Math.max(latest, clock()) as ReturnType<Clock>
      return latest
    }
  }),
  {
    is: 'trusts a clock that goes backward',
    make: (right) => async (clock) => {
      const stamps = new Map<string, string>()
      const spoil = inAppend('', (request, store) => {
        for (const { id } of request.events) stamps.set(id, new Date(clock()).toISOString())
        return store.append(request)()
      })
      const see = inEvents('', (event) => ({ ...event, recorded: stamps.get(event.id) ?? event.recorded }))
      return together('', spoil, see).make(right)(clock)
    }
  },
  inAppend('answers with another stamp', async (request, store) => {
    const outcome = await store.append(request)()
    return E.isRight(outcome) ? E.right({ ...outcome.right, recorded: '2023-03-08T12:00:00Z' }) : outcome
  })
]

/** All texts in a JSON value changed; the log's own codec opens and seals what is sealed. */
const inTexts = (is: string, change: (text: string) => string): Mistake =>
  inEvents(is, (event) => {
    const read = Log.decode(JSON.parse(JSON.stringify(Log.encode(event)), (_, value) => changed(value, change)))
    return E.isRight(read) ? { ...read.right, id: event.id, stream: event.stream } : event
  })

const changed = (value: unknown, change: (text: string) => string): unknown =>
  typeof value === 'string' ? change(value) : value

const streamsAs = (is: string, change: (stream: string) => string): Mistake =>
  mistake(is, (store) => ({
    append: (request) => store.append({ ...request, stream: change(request.stream) }),
    read: (stream, options) => store.read(change(stream), options)
  }))

/** Mistakes in what is kept of an event. */
export const ofKeeping: ReadonlyArray<Mistake> = [
  inTexts('ends a text at a NUL', (text) => text.replace('\u0000', '')),
  inTexts('trims a text', (text) => text.trimEnd()),
  inTexts('composes a text', (text) => text.normalize('NFC')),
  inTexts('cuts a text short', (text) => text.slice(0, 65_535)),
  inSent('makes a text whole', (event) => ({ ...event, id: String(event.id).toWellFormed() })),
  inSent('goes through JSON', (event) => {
    try {
      return JSON.parse(JSON.stringify(event))
    } catch {
      return event
    }
  }),
  inEvents('sorts the keys', (event) => {
    const data = Object.fromEntries(Object.entries(event.data).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    return { ...event, data } as Log.Event
  }),
  inEvents('loses what is sealed', (event) => {
    const data = Object.fromEntries(
      Object.entries(event.data).map(([key, value]) => [key, Sealed.isSealed(value) ? Sealed.seal('') : value])
    )
    return { ...event, data } as Log.Event
  }),
  streamsAs('takes streams that are alike for one', (stream) => stream.toLowerCase()),
  streamsAs('composes the names of streams', (stream) => stream.normalize('NFC')),
  streamsAs('writes to what is no stream', (stream) => (Log.kindOf(stream) === null ? 'case/none' : stream)),
  inAppend('takes batches that are alike for one', (request, store) =>
    store.append({ ...request, batch: request.batch.trim().toLowerCase() })()
  ),
  inAppend('takes halves of characters for one', (request, store) =>
    store.append({ ...request, batch: request.batch.toWellFormed() })()
  ),
  inSent('freezes what the caller has', (event) => Object.freeze(event)),
  together('keeps what the caller has', {
    is: '',
    make: (right) => async (clock) => {
      const kept = new Map<string, Store.NewEvent>()
      const keep = inAppend('', (request, store) => {
        for (const event of request.events) kept.set(event.id, event)
        return store.append(request)()
      })
      const see = inEvents('', (event) => Object.assign({ ...event }, { data: kept.get(event.id)?.data ?? event.data }))
      return together('', keep, see).make(right)(clock)
    }
  })
]
