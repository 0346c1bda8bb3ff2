import assert from 'node:assert/strict'
import { type Appends, newEvents, requests } from '../data/requests.ts'
import type { Case as Measured } from '../measuring/Case.ts'
import { measure } from '../measuring/measure.ts'
import type { Section } from '../measuring/Row.ts'
import * as stores from './appending.ts'
import { quick, report, size } from './workload.ts'

/** An append to a store in memory, with the expected version given. */
const append = async (events: number): Promise<Section> => {
  const { streams: many, rounds } = size({ streams: events === 1 ? 100_000 : 50_000, rounds: 7 })
  const few = many / 100
  const appends = events === 1 ? 1.5 * many : many
  const large: Appends = { appends, events, streams: many }
  const small: Appends = { appends, events, streams: few }
  const forPeers = (streams: number): Appends => ({ appends: quick ? streams : 8_000, events, streams })
  const given = newEvents(appends * events)

  const over = (
    way: stores.Way,
    name: string,
    role: Measured<stores.Held>['role'],
    to = large
  ): Measured<stores.Held> => ({
    name,
    role,
    times: to.appends,
    prepare: () => {
      const all = requests(given, to)
      return () => way(all)
    }
  })
  const limit = `Map of lists, ${amount(many)} streams`
  const ours = `memoryEventStore, ${amount(many)} streams`
  const cases: ReadonlyArray<Measured<stores.Held>> = [
    over(stores.bareMap, limit, 'limit'),
    {
      ...over(stores.norrsken, ours, 'ours'),
      goal: { of: 'ratio', most: 2.5 },
      besides: {
        name: `  beside itself at ${amount(few)} streams`,
        comparedWith: `memoryEventStore, ${amount(few)} streams`,
        goal: { of: 'ratio', most: 2 }
      }
    },
    over(stores.norrsken, `memoryEventStore, ${amount(few)} streams`, 'comparison', small),
    over(stores.mapWithLog, 'Map, global log, a promise, the envelope copied', 'comparison'),
    over(stores.castore, `Castore, ${amount(many)} streams`, 'peer'),
    over(stores.emmett, `Emmett, ${amount(few)} streams`, 'peer', forPeers(few)),
    over(stores.emmett, `Emmett, ${amount(4 * few)} streams`, 'peer', forPeers(4 * few))
  ]
  return {
    title: `append in memory, ${events === 1 ? 'one event' : `${events} events`} each: ${amount(appends)} appends`,
    unit: 'ns an append',
    rows: await measure(cases, rounds, agree),
    notes: [
      'only memoryEventStore decodes what it is given, keeps a frozen copy, refuses ids that the log has, and knows a batch again',
      'Emmett counts all streams for each event, so it is measured at few streams only; Castore refuses a version that is there, and takes one that leaves a gap'
    ]
  }
}

/** The first stream begins with the same events by all ways. */
const agree = async (results: ReadonlyMap<string, stores.Held>): Promise<void> => {
  const firsts = await Promise.all([...results.values()].map(async ({ ofFirst }) => (await ofFirst())[0]))
  for (const first of firsts) assert.equal(first, firsts[0])
  for (const [name, { events }] of results) assert.ok(events > 0, name)
}

const amount = (value: number): string => value.toLocaleString('en')

await report(() => append(1))
await report(() => append(3))
