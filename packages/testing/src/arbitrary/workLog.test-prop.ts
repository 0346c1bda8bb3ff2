import { Log } from '@norrsken/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { entriesOf } from '../logOf.ts'
import { findingsByDay } from '../naive/findings.ts'
import { workLog } from './workLog.ts'

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

test('each log of work under an agreement is a valid log', () => {
  fc.assert(
    fc.property(workLog(), (events) => {
      expect(problems(events)).toEqual([])
    })
  )
})

test('a log without links has none, and states the terms that were asked for', () => {
  fc.assert(
    fc.property(workLog({ links: false, terms: { steeringMeetingsPerYear: 7 } }), (events) => {
      for (const { corrects, type } of events) expect(corrects ?? type).not.toBe('EventRetracted')
      expect(events.every(({ corrects }) => corrects === undefined)).toBe(true)
      for (const { stream, type, data } of events) {
        if (stream !== 'agreement/norrsken' || type !== 'EditionAdopted') continue
        expect(data.terms.steeringMeetingsPerYear).toBe(7)
      }
    })
  )
})

describe('the logs of work under an agreement', () => {
  const sample = fc.sample(workLog(), { numRuns: 400, seed: 1 })
  const having = (one: (events: ReadonlyArray<Log.Event>) => boolean): number => sample.filter(one).length

  test('lead to every norm, in every state that it can have', () => {
    const days = ['2023-03-10', '2023-07-01', '2024-02-29', '2026-12-29']
    const found = new Map<string, Set<string>>()
    for (const events of sample.slice(0, 200)) {
      const entries = [...Log.visible(null)(entriesOf(events))].sort(Log.inOrder)
      for (const findings of findingsByDay(entries, 'agreement/norrsken', days).values()) {
        for (const { norm, state } of findings) found.set(norm, (found.get(norm) ?? new Set<string>()).add(state))
      }
    }
    expect(Object.fromEntries([...found].map(([norm, states]) => [norm, [...states].sort().join(' ')]))).toEqual({
      '7/target-group': 'breached met undetermined',
      '8/child-perspective': 'met open undetermined',
      '8/explained': 'breached met',
      '9/annual-report': 'breached met open',
      '9/steering-group': 'breached met open',
      '9/working-group': 'breached met open',
      '10.1/investigator-attends': 'breached met undetermined',
      '10.1/safety-attends': 'breached met undetermined',
      '10.2/appoint-deputy': 'breached met',
      '10.2/appoint-representative': 'breached met',
      '10.2/attends': 'breached met undetermined',
      '10.3/attends-own-case': 'breached met undetermined',
      '10.4/appoint-coordinator': 'breached met',
      '10.4/appoint-deputy': 'breached met',
      '10.4/appoint-representative': 'breached met',
      '10.4/attends': 'breached met undetermined',
      '12/ground': 'breached met undetermined',
      '12/note-screened': 'met undetermined',
      '12/present-as-attended': 'met undetermined',
      '12/weekly-meeting': 'breached met open undetermined',
      '14.1/document-meeting': 'met open',
      '14.2/answer-request': 'breached met metLate open',
      '14.2/follow-up-of-goals': 'met open',
      '14.2/follow-up-plan': 'breached met metLate open',
      '15/secrecy': 'met undetermined',
      '18/order': 'breached met'
    })
  }, 60_000)

  test('know some consents by their day and some by the minute, withdrawn at the minute at which a discussion begins', () => {
    const given = (events: ReadonlyArray<Log.Event>, byDay: boolean): boolean =>
      events.some((event) => event.type === 'ConsentGiven' && Log.isWholeDay(event) === byDay)
    expect(having((events) => given(events, true))).toBeGreaterThan(100)
    expect(having((events) => given(events, false))).toBeGreaterThan(100)
    const begins = (events: ReadonlyArray<Log.Event>, { stream, effective }: Log.Event): boolean =>
      events.some((event) => event.type === 'CaseDiscussed' && event.stream === stream && event.data.from === effective)
    expect(
      having((events) => events.some((event) => event.type === 'ConsentWithdrawn' && begins(events, event)))
    ).toBeGreaterThan(5)
  })

  test('at times tell of one meeting or referral twice, correct, take back, and name another agreement', () => {
    const twice = (events: ReadonlyArray<Log.Event>, type: Log.Event['type']): boolean => {
      const streams = events.filter((event) => event.type === type && event.corrects === undefined)
      return new Set(streams.map(({ stream }) => stream)).size < streams.length
    }
    expect(having((events) => twice(events, 'MeetingHeld'))).toBeGreaterThan(40)
    expect(having((events) => twice(events, 'CaseReferred'))).toBeGreaterThan(40)
    expect(having((events) => events.some(({ corrects }) => corrects !== undefined))).toBeGreaterThan(100)
    expect(having((events) => events.some(({ type }) => type === 'EventRetracted'))).toBeGreaterThan(50)
    expect(having((events) => events.some(({ data }) => 'agreement' in data))).toBeGreaterThan(10)
    expect(having((events) => events.some(({ stream }) => stream === 'agreement/project'))).toBeGreaterThan(40)
  })

  test('are shrunk to what matters', () => {
    const breached = (events: ReadonlyArray<Log.Event>): boolean =>
      events.some((event) => event.type === 'MeetingHeld' && event.data.kind === 'acute')
    const result = fc.check(
      fc.property(workLog(), (events) => !breached(events)),
      { seed: 1 }
    )
    const [smallest] = result.counterexample ?? []
    expect(smallest?.filter(({ stream }) => stream !== 'agreement/norrsken').map(({ type }) => type)).toEqual([
      'MeetingHeld'
    ])
  })
})
