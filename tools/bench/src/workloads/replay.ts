import assert from 'node:assert/strict'
import { Case, Log } from '@norrsken/core'
import { produce } from 'immer'
import { type CaseEntry, entriesByStream } from '../data/entries.ts'
import type { Case as Measured } from '../measuring/Case.ts'
import { measure } from '../measuring/measure.ts'
import { ownCopy } from '../measuring/ownCopy.ts'
import type { Section } from '../measuring/Row.ts'
import { handWritten } from '../replays/handWritten.ts'
import { castore, emmett } from '../replays/peers.ts'
import { spread } from '../replays/spread.ts'
import { report, size } from './workload.ts'

type States = ReadonlyArray<Case.State>
type Streams = ReadonlyArray<ReadonlyArray<CaseEntry>>

/** The states of all cases, from the events of each. */
const replay = async (): Promise<Section> => {
  const { streams: count, rounds } = size({ streams: 100_000, rounds: 7 })
  const streams = entriesByStream(count)
  return {
    title: titleOf(streams),
    unit: 'ns an event',
    rows: await measure([...ourOwn(streams, { goal: { of: 'ratio', most: 1.3 } }), spreading(streams)], rounds, agree),
    notes: ['the loop copies the lists of events, as replay does, so that no state holds on to an event']
  }
}

/** The same with fewer cases, through other libraries. */
const replayThroughPeers = async (): Promise<Section> => {
  const { streams: count, rounds } = size({ streams: 5_000, rounds: 7 })
  const streams = entriesByStream(count)
  const [ofFold, ofProduce] = [await ownCopy('fold'), await ownCopy('produce')]
  const throughCastore = castore(streams, Case.initial, await ownSpread('castore'))
  const throughEmmett = await emmett(streams, Case.initial, await ownSpread('emmett'))
  const numbers = [...streams.keys()]
  const cases: ReadonlyArray<Measured<States>> = [
    ...ourOwn(streams),
    spreading(streams),
    through(streams, 'Castore getAggregate, spreading', () => throughCastore(numbers)),
    through(streams, 'Emmett aggregateStream, spreading', () => throughEmmett(numbers)),
    over(streams, 'immer, one recipe a case (Log.fold)', (entries) =>
      ofFold.Log.fold(ofFold.Case)(entries)(ofFold.Case.initial())
    ),
    over(streams, 'immer, one recipe an event', (entries) =>
      entries.reduce(
        (state, entry) => produce(state, (draft) => ofProduce.Case.evolve(draft, entry)),
        ofProduce.Case.initial()
      )
    )
  ]
  return {
    title: titleOf(streams),
    unit: 'ns an event',
    rows: await measure(cases, rounds, agree),
    notes: ['Castore and Emmett read the events from their own stores in memory']
  }
}

const titleOf = (streams: Streams): string =>
  `replay by case: ${amount(eventsIn(streams))} decoded events of ${amount(streams.length)} cases`

const ourOwn = (streams: Streams, goal: Pick<Measured<States>, 'goal'> = {}): ReadonlyArray<Measured<States>> => [
  { ...over(streams, 'loop written by hand', handWritten), role: 'limit' },
  { ...over(streams, 'Log.replay', Log.replay(Case)), role: 'ours', ...goal }
]

const spreading = (streams: Streams): Measured<States> =>
  over(streams, 'copies by spreading', (entries) => entries.reduce(spread, Case.initial()))

const over = (
  streams: Streams,
  name: string,
  stateOf: (entries: ReadonlyArray<CaseEntry>) => Case.State
): Measured<States> => ({
  name,
  role: 'peer',
  times: eventsIn(streams),
  prepare: () => () => streams.map((entries) => stateOf(entries))
})

const through = (streams: Streams, name: string, states: () => Promise<States>): Measured<States> => ({
  name,
  role: 'peer',
  times: eventsIn(streams),
  prepare: () => states
})

const ownSpread = async (label: string): Promise<typeof spread> => {
  const copy: typeof import('../replays/spread.ts') = await import(`../replays/spread.ts?copy=${label}`)
  return copy.spread
}

/** Every 97th state is the same by all ways. */
const agree = (results: ReadonlyMap<string, States>): void => {
  const expected = [...results.values()][0] ?? []
  for (const [name, states] of results) {
    assert.equal(states.length, expected.length, name)
    for (let i = 0; i < states.length; i += 97) assert.deepEqual(states[i], expected[i], `state ${i} by ${name}`)
  }
}

const eventsIn = (streams: Streams): number => streams.reduce((sum, { length }) => sum + length, 0)

const amount = (value: number): string => value.toLocaleString('en')

await report(replayThroughPeers)
await report(replay)
