import { entry, instantOf } from './Entry.ts'
import type { Event } from './Event.ts'
import type { Horizon } from './Horizon.ts'
import { ledger } from './Ledger.ts'
import { builder, type World } from './World.ts'

/**
 * What the events of a log say by the end of a day, as it was known at an instant. The events are those of one whole
 * log, in its order, as a store or a decoder gives them. A log too large for memory is read with `builder` instead.
 *
 * @example
 * import { Log } from '@norrsken/core'
 *
 * assert.deepEqual(Log.worldOf({ validAt: null, knownAt: null })([]), { agreements: [], cases: [], meetings: [] })
 */
export const worldOf =
  (horizon: Horizon) =>
  (events: Iterable<Event>): World => {
    const places = ledger()
    const building = builder(horizon, (id) => places.streamOf(places.find(id)))
    const entries = Array.from(events, (event) => {
      const place = places.enter(event, instantOf(event.recorded))
      return entry(event, place.ordinal, place.stream)
    })
    for (const one of entries) building.accept(one)
    if (building.unsettled().size > 0) for (const one of entries) building.again(one)
    return building.finish()
  }
