import assert from 'node:assert/strict'
import { Answers, Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { entriesOf, Naive } from '@norrsken/testing'
import { generate } from '@norrsken/testing/synthetic'
import type { Case as Measured } from '../measuring/Case.ts'
import { measure } from '../measuring/measure.ts'
import type { Section } from '../measuring/Row.ts'
import { quick, report } from './workload.ts'

/** Ten years of weekly meetings of ten parties, and as many cases as make about eight thousand events. */
const CASES = quick ? 60 : 640
const [first, last] = [Day.day('2023-03-01'), Day.day('2033-02-28')]
const question: Answers.Question = { validAt: last, knownAt: null, agreement: null, reading: {} }

interface Log10 {
  readonly events: ReadonlyArray<Log.Event>
  readonly view: Answers.View
}

/** Ten years, with so many times the cases. */
const decade = (times: number): Log10 => {
  const events = [...generate({ cases: CASES * times, seed: 7, from: first, to: last })]
  const asked = Answers.ask(Log.worldOf({ validAt: last, knownAt: null })(events), question)
  assert.ok(asked._tag === 'Right' && asked.right !== null)
  return { events, view: asked.right }
}

/** What a look at each event costs: nothing that judges a log can be cheaper. */
const lookedAt = (events: ReadonlyArray<Log.Event>): number => {
  let seen = 0
  for (const { type, effective } of events) if (type.length > 0 && effective <= '2033-02-28') seen += 1
  return seen
}

const states = (view: Answers.View): number => Answers.check(view).length
const proved = (view: Answers.View): number => {
  let nodes = 0
  for (const { proof } of Answers.check(view)) nodes += proof.because.length + 1
  return nodes
}

/** Milliseconds of a run. */
const MS = 1_000_000

/** A program that has answered for some time is compiled. */
const warmUp = (view: Answers.View): void => {
  repeat(quick ? 1 : 150, () => proved(view))
}

const repeat = (times: number, once: () => number): number => {
  let last = 0
  for (let time = 0; time < times; time += 1) last = once()
  return last
}

/**
 * How many requests are measured at once. Before each measurement all garbage is collected, by which the space for young
 * objects shrinks; it grows again with the first requests. Each of these pays for the collection of what it has left.
 */
const IN_A_ROW = quick ? 1 : 20

/** All verdicts of ten years, and how they grow with the log. */
const all = async (): Promise<Section> => {
  const { events, view } = decade(1)
  warmUp(view)
  const entries = [...Log.visible(null)(entriesOf(events))].sort(Log.inOrder)
  const run = (name: string, role: Measured<number>['role'], once: () => number, inARow = 1): Measured<number> => ({
    name,
    role,
    times: MS * inARow,
    prepare: () => () => repeat(inARow, once)
  })
  return {
    title: `all verdicts of ten parties over ten years with weekly meetings, ${events.length.toLocaleString('en')} events, ${states(view).toLocaleString('en')} verdicts`,
    unit: 'ms',
    rows: await measure(
      [
        run('a look at each event', 'limit', () => lookedAt(events), IN_A_ROW),
        {
          ...run('all verdicts, each with its proof', 'ours', () => proved(view), IN_A_ROW),
          goal: { of: 'figure', most: 50 }
        },
        run('the same, a single time after all garbage was collected', 'comparison', () => proved(view)),
        run('the view: who was a party, and what belongs to the agreement', 'comparison', () => viewed(events)),
        ...(quick
          ? []
          : [
              run(
                'naive twin, day by day',
                'comparison',
                () => Naive.findingsOn(entries, view.stream, Day.toIso(last)).length
              )
            ])
      ],
      quick ? 2 : 9,
      (results) => {
        const naive = results.get('naive twin, day by day')
        if (naive !== undefined) assert.equal(states(view), naive)
      }
    ),
    notes: [`warm, ${IN_A_ROW} requests in a row; the view is worked out once a request, before the verdicts`]
  }
}

const viewed = (() => {
  const worlds = new WeakMap<ReadonlyArray<Log.Event>, Log.World>()
  return (events: ReadonlyArray<Log.Event>): number => {
    const world = worlds.get(events) ?? Log.worldOf({ validAt: last, knownAt: null })(events)
    worlds.set(events, world)
    const asked = Answers.ask(world, question)
    return asked._tag === 'Right' && asked.right !== null ? asked.right.cases.length : 0
  }
})()

const growth = async (): Promise<Section> => {
  const sizes = quick ? [1, 10] : [1, 10, 100]
  const logs = sizes.map((times) => ({ times, ...decade(times) }))
  return {
    title: 'all verdicts, each with its proof, as the log grows',
    unit: 'ns an event',
    rows: await measure(
      logs.map(
        ({ times, events, view }): Measured<number> => ({
          name: `${times} x, ${events.length.toLocaleString('en')} events`,
          role: times === 1 ? 'limit' : 'ours',
          times: events.length,
          prepare: () => () => proved(view)
        })
      ),
      quick ? 2 : 5,
      () => {}
    ),
    notes: ['linear growth is a ratio of 1; meetings and parties stay as they are, cases grow']
  }
}

/** One verdict, with its proof. */
const one = async (): Promise<Section> => {
  const { view } = decade(1)
  const TIMES = 200
  const party = 'are'
  const run = (name: string, role: Measured<number>['role'], once: () => unknown): Measured<number> => ({
    name,
    role,
    times: TIMES * 1000,
    prepare: () => () => {
      let found = 0
      for (let time = 0; time < TIMES; time += 1) if (once() !== null) found += 1
      return found
    },
    ...(role === 'ours' ? { goal: { of: 'figure', most: 1000 } } : {})
  })
  return {
    title: 'one verdict, with its proof',
    unit: 'µs',
    rows: await measure(
      [
        run('is somebody a party', 'ours', () => Answers.member(view, party).proof),
        run('the last day as a party', 'ours', () => Answers.leaves(view, party).proof),
        run('the exit for a notice', 'ours', () => Answers.exitIfNotice(view, last).proof),
        run('the last day of notice', 'ours', () => Answers.lastNoticeDay(view, last).proof)
      ],
      quick ? 2 : 7,
      () => {}
    ),
    notes: []
  }
}

for (const section of [all, growth, one]) await report(section)
