import type { History } from './History.ts'
import type { PartOfEntry, PartOfStream, Streams } from './Streams.ts'
import type { Wanted } from './Wanted.ts'

/** A history of whose cases nothing is told but what is wanted: to look at anything else is an error. */
export const ofWantedOnly = (history: History): History => ({ ...history, cases: wantedOf(history.cases) })

const wantedOf = (cases: Streams): Streams => ({
  ...cases,
  at: (places, wanted) => {
    const streams = cases.at(places, wanted)
    return wanted === null ? streams : Array.from(streams, (stream) => partOf(stream, wanted))
  }
})

const partOf = ({ stream, entries }: PartOfStream, wanted: NonNullable<Wanted>): PartOfStream => ({
  stream,
  entries: entries.flatMap(({ event, day, at }, place): ReadonlyArray<PartOfEntry> => {
    const keys = wanted.get(event.type) ?? new Set()
    if (keys === 'whole') return [{ event, day, at }]
    if (!wanted.has(event.type) && place > 0) return []
    const { id, type } = event
    return [{ event: { id, type, stream, data: onlyOf(event.data, keys, place === 0) }, day, at }]
  })
})

const onlyOf = (data: object, keys: ReadonlySet<string>, isFirst: boolean): object =>
  new Proxy(
    Object.fromEntries(Object.entries(data).filter(([key]) => keys.has(key) || (isFirst && key === 'agreement'))),
    {
      get: (target, key) => {
        if (typeof key === 'string' && !keys.has(key) && !(isFirst && key === 'agreement')) {
          throw new Error(`nobody asked for ${key}`)
        }
        return Reflect.get(target, key)
      }
    }
  )
