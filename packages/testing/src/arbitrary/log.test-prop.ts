import { Log } from '@norrsken/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { entriesOf } from '../logOf.ts'
import { agreementLog } from './agreementLog.ts'
import { log } from './log.ts'
import { logWithBreaches } from './logWithBreaches.ts'
import { malformedLine } from './malformedLine.ts'

/** What a ledger finds wrong in a log, and whether each of its lines decodes. */
const problems = (events: ReadonlyArray<Log.Event>): ReadonlyArray<string> => {
  const ledger = Log.ledger()
  return entriesOf(events).flatMap(({ event, recordedAt }) => {
    const faults = ledger.faults(event, recordedAt)
    ledger.enter(event, recordedAt)
    const result = Log.decode(JSON.parse(Log.line(event)))
    return [...faults, ...(E.isLeft(result) ? result.left : [])].map((fault) => `${event.id} ${Log.words(fault)}`)
  })
}

const logs = { log: log(), logWithBreaches, agreementLog: agreementLog() }

test.each(Object.entries(logs))('each log of `%s` is a valid log', (_, logs) => {
  fc.assert(
    fc.property(logs, (events) => {
      expect(problems(events)).toEqual([])
    })
  )
})

describe('the logs', () => {
  const sample = fc.sample(log({ maxEvents: 20 }), { numRuns: 200, seed: 1 })
  const having = (one: (events: ReadonlyArray<Log.Event>) => boolean): number => sample.filter(one).length

  test('at times correct, correct a correction, take back a correction, and take back from another stream', () => {
    const byId = (events: ReadonlyArray<Log.Event>, id: string) => events.find((event) => event.id === id)
    expect(having((events) => events.some(({ corrects }) => corrects !== undefined))).toBeGreaterThan(20)
    expect(
      having((events) => events.some(({ corrects = '' }) => byId(events, corrects)?.corrects !== undefined))
    ).toBeGreaterThan(5)
    const retracted = (events: ReadonlyArray<Log.Event>, matches: (by: Log.Event, what: Log.Event) => boolean) =>
      events.some((event) => {
        const what = event.type === 'EventRetracted' ? byId(events, event.data.event) : undefined
        return what !== undefined && matches(event, what)
      })
    expect(having((events) => retracted(events, (_, what) => what.corrects !== undefined))).toBeGreaterThan(5)
    expect(having((events) => retracted(events, (by, what) => by.stream !== what.stream))).toBeGreaterThan(5)
  })

  test('mix their streams, and know some events late', () => {
    expect(having((events) => new Set(events.map(({ stream }) => stream)).size > 2)).toBeGreaterThan(50)
    const isLate = ({ at }: Log.Entry, next: Log.Entry | undefined) => next !== undefined && next.at < at
    expect(having((events) => entriesOf(events).some((entry, i, all) => isLate(entry, all[i + 1])))).toBeGreaterThan(50)
  })

  test('without links have none', () => {
    fc.assert(
      fc.property(log({ links: false }), (events) =>
        events.every(({ corrects, type }) => corrects === undefined && type !== 'EventRetracted')
      )
    )
  })
})

test('no malformed line is an event', () => {
  fc.assert(
    fc.property(malformedLine, (line) => {
      const json = parsed(line)
      expect(json === null || E.isLeft(Log.decode(json.value))).toBe(true)
    }),
    { numRuns: 1000 }
  )
})

const parsed = (line: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(line) }
  } catch {
    return null
  }
}
