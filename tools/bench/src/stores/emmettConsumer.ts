import { postgreSQLEventStoreConsumer } from '@event-driven-io/emmett-postgresql'
import { appendsOf, givenEvents } from '../data/appends.ts'
import { emmett, openEmmett, type Wrapped } from './emmett.ts'
import { onConnection } from './sql.ts'

/** Makes Emmett a log of so many events, ten a stream. */
export const fillEmmett = async (url: string, events: number): Promise<void> => {
  const way = emmett(url, await openEmmett(url, 1))
  const streams = events / 10
  const all = appendsOf(givenEvents(events), { appends: streams, events: 10, streams }, 0)
  for (const asked of all) await way.append(asked)
  await way.close()
  await onConnection(url, (client) => client.query('vacuum analyze emt_messages'))
}

let consumers = 0

/**
 * Emmett's consumer from the beginning of its log, until it has handed over so many events.
 *
 * @param pulling - how many it fetches at a time; by default as Emmett has it, a hundred
 */
export const consumed = async (
  connectionString: string,
  events: number,
  pulling?: { readonly batchSize: number }
): Promise<number> => {
  consumers += 1
  let seen = 0
  const consumer = postgreSQLEventStoreConsumer<Wrapped>({
    connectionString,
    ...(pulling === undefined ? {} : { pulling })
  })
  consumer.reactor<Wrapped>({
    processorId: `consumer ${consumers}`,
    eachMessage: () => {
      seen += 1
    },
    stopAfter: () => seen === events
  })
  try {
    await consumer.start()
  } finally {
    await consumer.close()
  }
  return seen
}
