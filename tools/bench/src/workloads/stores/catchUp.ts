import assert from 'node:assert/strict'
import type { Case } from '../../measuring/Case.ts'
import { wall } from '../../measuring/clocks.ts'
import { measure } from '../../measuring/measure.ts'
import type { Role, Section } from '../../measuring/Row.ts'
import { type CatchUp, copiedOut, discarded, pages, readAll, subscribed } from '../../stores/catchingUp.ts'
import { consumed, fillEmmett } from '../../stores/emmettConsumer.ts'
import { loaded } from '../../stores/loaded.ts'
import { memoryOfCatchUp } from '../../stores/memoryOfCatchUp.ts'
import { onServer } from '../../stores/onServer.ts'
import type { Seen } from '../../stores/Seen.ts'
import { quick, report, size } from '../workload.ts'

const { streams: events, rounds } = size({ streams: 1_000_000, rounds: 5 })
/** Emmett's log is shorter, or it would never end. */
const OF_EMMETT = quick ? 200 : 10_000
const title = `catch-up from the beginning of a durable log of ${events.toLocaleString('en')} events`

/** Through a whole log, each event an object in hand. */
const catchUp = (): Promise<ReadonlyArray<Section>> =>
  onServer(title, async (server) => {
    const url = server.url()
    const store = await loaded(url, events)
    await fillEmmett(url, OF_EMMETT)
    try {
      const rows = await measure(
        [
          through('COPY TO STDOUT, split and parsed', 'limit', copiedOut(url)),
          { ...through('readAll of postgresEventStore', 'ours', readAll(store)), goal: { of: 'ratio', most: 1 / 0.7 } },
          { ...through('subscribe, until caught up', 'ours', subscribed(store)), goal: { of: 'ratio', most: 1 / 0.7 } },
          through('keyset pages of 10,000 by pg, parsed', 'comparison', pages(url)),
          nothingKept('COPY TO STDOUT, discarded', 'comparison', events, () => discarded(url)),
          ...consumers(url)
        ],
        rounds,
        agree,
        wall
      )
      const notes = ['Emmett has a shorter log: its consumer looks through all of it for each batch']
      return [{ title, unit: 'ns an event', rows, notes }, await memoryOfCatchUp(url, events, quick ? 1 : 3)]
    } finally {
      await store.close()
    }
  })

const through = (name: string, role: Role, catchUp: CatchUp): Case<Seen | null> => ({
  name,
  role,
  times: events,
  prepare: () => catchUp
})

const nothingKept = (name: string, role: Role, times: number, run: () => Promise<unknown>): Case<Seen | null> => ({
  name,
  role,
  times,
  prepare: () => async () => {
    await run()
    return null
  }
})

/** Emmett's consumer: at a batch at which it is fast, and at its defaults, which takes so long that it goes only part of the way. */
const consumers = (url: string): ReadonlyArray<Case<Seen | null>> => {
  const first = OF_EMMETT / 20
  const [all, part] = [OF_EMMETT.toLocaleString('en'), first.toLocaleString('en')]
  return [
    nothingKept(`Emmett's consumer, batches of 10,000, a log of ${all}`, 'peer', OF_EMMETT, async () =>
      assert.equal(await consumed(url, OF_EMMETT, { batchSize: 10_000 }), OF_EMMETT)
    ),
    nothingKept(`Emmett's consumer at its defaults, the first ${part}`, 'peer', first, async () =>
      assert.equal(await consumed(url, first), first)
    )
  ]
}

/** All have seen the same events in the same order. */
const agree = (results: ReadonlyMap<string, Seen | null>): void => {
  const [limit, ...others] = [...results.values()].filter((seen) => seen !== null)
  assert.equal(limit?.events, events)
  for (const seen of others) assert.deepEqual(seen, limit)
}

await report(catchUp)
