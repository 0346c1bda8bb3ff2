import { Log } from '@norrsken/core'
import { always, maybe, type TableOf, tableOf } from '../TableOf.ts'
import type { Standing, Told } from '../Told.ts'

/** Every event as it stands, with all that it says. For the coordinator, or for the unit that may know it. */
export const eventTable: TableOf<Told> = tableOf(
  'events',
  'alla händelser som de står: rättelser är införda och återtagna händelser är borta',
  'all events as they stand: corrections are made and retracted events are gone',
  ({ events }: Told): ReadonlyArray<Standing> => events,
  [
    always('event', 'string', 'händelsens id', 'the id of the event', ({ event }) => event.id),
    always('stream', 'string', 'strömmen', 'the stream', ({ event }) => event.stream),
    always('place', 'integer', 'platsen i strömmen, från 1', 'the place in the stream, from 1', ({ place }) => place),
    always('type', 'string', 'händelsens typ', 'the type of the event', ({ event }) => event.type),
    always('day', 'day', 'dagen då det var så', 'the day on which it was so', ({ day }) => day),
    always('at', 'instant', 'stunden, eller dagens början', 'the moment, or the start of the day', ({ at }) => at),
    always('to_the_day', 'boolean', 'om bara dagen är känd', 'whether only the day is known', ({ event }) =>
      Log.isWholeDay(event)
    ),
    always('recorded', 'instant', 'när loggen fick veta det', 'when the log learnt of it', ({ event }) =>
      Log.instantOf(event.recorded)
    ),
    always('by_unit', 'string', 'enheten som förde in det', 'the unit that recorded it', ({ event }) => event.by.unit),
    always('by_function', 'string', 'dess funktion', 'its function', ({ event }) => event.by.function),
    maybe(
      'source',
      'string',
      'none',
      'handlingen som säger det',
      'the document that says it',
      ({ event }) => event.source
    ),
    always(
      'synthetic',
      'boolean',
      'om händelsen är påhittad',
      'whether the event is made up',
      ({ event }) => event.synthetic === true
    ),
    always('data', 'string', 'det som händelsen säger, som JSON', 'what the event says, as JSON', ({ event }) =>
      dataText(event)
    )
  ]
)

/** What an event says, as the log has it: only a line of the log opens what is sealed. */
export const dataOf = (event: Log.Event): { readonly [key: string]: unknown } => {
  const { data }: { readonly data: { readonly [key: string]: unknown } } = JSON.parse(Log.line(event))
  return data
}

const dataText = (event: Log.Event): string => JSON.stringify(dataOf(event))
