import assert from 'node:assert/strict'
import { type Case, Log } from '@norrsken/core'
import { type CaseEntry, entriesByStream, entriesInLogOrder } from '../data/entries.ts'
import type { Case as Measured } from '../measuring/Case.ts'
import { measure } from '../measuring/measure.ts'
import type { Section } from '../measuring/Row.ts'
import { handWritten } from '../replays/handWritten.ts'
import { report, size } from './workload.ts'

/** The state of each case by its stream's name. */
type States = ReadonlyMap<string, Case.State>

/** The states of all cases, from events that come as they were recorded, those of all cases mixed. */
const logOrder = async (): Promise<Section> => {
  const { streams: count, rounds } = size({ streams: 50_000, rounds: 7 })
  const grouped = entriesByStream(count)
  const mixed = entriesInLogOrder(count)
  const copied = '../replays/handWritten.ts?copy=mixed'
  const other: typeof import('../replays/handWritten.ts') = await import(copied)

  const cases: ReadonlyArray<Measured<() => States>> = [
    {
      name: 'loop written by hand, grouped by case',
      role: 'limit',
      times: mixed.length,
      prepare: () => () => statesOfGrouped(grouped)
    },
    {
      name: 'Log.builder',
      role: 'ours',
      times: mixed.length,
      goal: { of: 'ratio', most: 2.6 },
      prepare: () => () => statesOfBuilder(mixed)
    },
    {
      name: 'the same loop, state looked up by name in a Map',
      role: 'comparison',
      times: mixed.length,
      prepare: () => () => statesByName(mixed, other)
    }
  ]
  return {
    title: `replay in the order of the log: ${mixed.length.toLocaleString('en')} decoded events of ${count.toLocaleString('en')} cases`,
    unit: 'ns an event',
    rows: await measure(cases, rounds, agree),
    notes: ['the loop has its events side by side in memory, case by case; the others have them as they were recorded']
  }
}

const statesOfGrouped = (streams: ReadonlyArray<ReadonlyArray<CaseEntry>>): (() => States) => {
  const states = streams.map((entries) => handWritten(entries))
  return () => new Map(streams.map((entries, i) => [entries[0]?.event.stream ?? '', states[i] as Case.State]))
}

const statesOfBuilder = (entries: ReadonlyArray<CaseEntry>): (() => States) => {
  const builder = Log.builder({ validAt: null, knownAt: null }, () => -1)
  for (const entry of entries) builder.accept(entry)
  assert.equal(builder.unsettled().size, 0)
  const world = builder.finish()
  return () => new Map(world.cases.map(({ stream, state }) => [stream, state]))
}

const statesByName = (
  entries: ReadonlyArray<CaseEntry>,
  { apply, empty }: typeof import('../replays/handWritten.ts')
): (() => States) => {
  const states = new Map<string, ReturnType<typeof empty>>()
  for (const entry of entries) {
    const { stream } = entry.event
    let state = states.get(stream)
    if (state === undefined) {
      state = empty()
      states.set(stream, state)
    }
    apply(state, entry)
  }
  return () => states as ReadonlyMap<string, Case.State>
}

/** Every 97th state is the same by all ways. What gives the maps is called here, outside what is measured. */
const agree = (results: ReadonlyMap<string, () => States>): void => {
  const [expected, ...others] = [...results.values()].map((states) => states())
  assert.ok(expected !== undefined && expected.size > 0)
  for (const states of others) {
    assert.equal(states.size, expected.size)
    let i = 0
    for (const [name, state] of expected) if (i++ % 97 === 0) assert.deepEqual(states.get(name), state, name)
  }
}

await report(logOrder)
