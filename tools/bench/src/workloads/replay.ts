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

/** The states of all cases, from the events of each case. */
const replay = async (): Promise<Section> => {
  const { streams: count, rounds } = size({ streams: 100_000, rounds: 9 })
  const streams = entriesByStream(count)
  const some = streams.slice(0, count / 10)
  const few = streams.slice(0, count / 25)
  const [ofFold, ofProduce] = [await ownCopy('fold'), await ownCopy('produce')]
  const throughCastore = castore(few, Case.initial, spread)
  const throughEmmett = await emmett(few, Case.initial, spread)

  const cases: ReadonlyArray<Measured<States>> = [
    over(streams, 'loop written by hand', 'limit', (entries) => handWritten(entries)),
    {
      ...over(streams, 'Log.replay', 'ours', Log.replay(Case)),
      goal: { of: 'ratio', most: 1.3 }
    },
    over(streams, 'copies by spreading', 'peer', (entries) => entries.reduce(spread, Case.initial())),
    over(some, 'immer, one recipe a stream (Log.fold)', 'peer', (entries) =>
      ofFold.Log.fold(ofFold.Case)(entries)(ofFold.Case.initial())
    ),
    over(some, 'immer, one recipe an event', 'peer', (entries) =>
      entries.reduce(
        (state, entry) => produce(state, (draft) => ofProduce.Case.evolve(draft, entry)),
        ofProduce.Case.initial()
      )
    ),
    through(few, 'Castore getAggregate, spreading', throughCastore),
    through(few, 'Emmett aggregateStream, spreading', throughEmmett)
  ]
  return {
    title: `replay by case: ${number(eventsIn(streams))} decoded events of ${number(count)} cases`,
    unit: 'ns an event',
    rows: await measure(cases, rounds, agree),
    notes: [
      `immer over the first ${number(some.length)} cases, Castore and Emmett over the first ${number(few.length)}, held in their own stores`
    ]
  }
}

const over = (
  streams: ReadonlyArray<ReadonlyArray<CaseEntry>>,
  name: string,
  role: Measured<States>['role'],
  stateOf: (entries: ReadonlyArray<CaseEntry>) => Case.State
): Measured<States> => ({ name, role, times: eventsIn(streams), prepare: () => () => streams.map(stateOf) })

const through = (
  streams: ReadonlyArray<ReadonlyArray<CaseEntry>>,
  name: string,
  states: (numbers: ReadonlyArray<number>) => Promise<States>
): Measured<States> => ({
  name,
  role: 'peer',
  times: eventsIn(streams),
  prepare: () => {
    const numbers = [...streams.keys()]
    return () => states(numbers)
  }
})

/** Every 97th state is the same by all ways that give it. */
const agree = (results: ReadonlyMap<string, States>): void => {
  const expected = [...results.values()][0] ?? []
  for (const [name, states] of results) {
    for (let i = 0; i < states.length; i += 97) assert.deepEqual(states[i], expected[i], `state ${i} by ${name}`)
  }
}

const eventsIn = (streams: ReadonlyArray<ReadonlyArray<CaseEntry>>): number =>
  streams.reduce((sum, { length }) => sum + length, 0)

const number = (value: number): string => value.toLocaleString('en')

await report(replay)
