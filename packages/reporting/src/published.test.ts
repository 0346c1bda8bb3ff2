import { Answers, Log } from '@norrsken/core'
import { Day, Instant, Week } from '@norrsken/rules'
import { published, publishedTotals } from '@norrsken/testing/synthetic'
import { describe, expect, test } from 'vitest'
import { shipped } from './counting/count.test-kit.ts'
import { count } from './counting/count.ts'
import { historyOf } from './counting/History.ts'

const seeds = Array.from({ length: 50 }, (_, index) => (index < 48 ? index : index * 2 ** 33))
const logs = new Map(seeds.map((seed) => [seed, [...published({ seed })]]))
const each = (name: string, holds: (events: ReadonlyArray<Log.Event>) => void): void => {
  test(name, { timeout: 30_000 }, () => {
    for (const events of logs.values()) holds(events)
  })
}

const { cases, men, from, to, ends } = publishedTotals
const upTo = (last: string, ...ids: ReadonlyArray<string>) => {
  const period = { from: Day.day(from), to: Day.day(last) }
  return (events: ReadonlyArray<Log.Event>) => {
    const result = count(
      historyOf(null)(events),
      ids.map((id) => shipped(id)),
      { period, validAt: Day.day(last), agreement: null }
    )
    if (result._tag === 'Left') throw new Error(JSON.stringify(result.left))
    return result.right
  }
}

const gendersIn = (counted: ReturnType<ReturnType<typeof upTo>>) =>
  Object.fromEntries(
    (counted[0]?.by ?? []).flatMap(({ dimension, rows }) =>
      dimension === 'gender' ? rows.map(({ value, tally }) => [value, tally.numerator]) : []
    )
  )

const ofType = <T extends Log.Event['type']>(events: ReadonlyArray<Log.Event>, type: T) =>
  events.filter((event): event is Extract<Log.Event, { readonly type: T }> => event.type === type)

const asked = (events: ReadonlyArray<Log.Event>): Answers.View => {
  const question = { validAt: Day.day(ends), knownAt: null, agreement: null, reading: {} }
  const view = Answers.ask(Log.worldOf(question)(events), question)
  if (view._tag === 'Left' || view.right === null) throw new Error('no agreement')
  return view.right
}

describe('a log with the totals that were published', () => {
  each(
    'has 81 cases, of which two are of men, whether one looks at the article’s time or at the whole project',
    (events) => {
      for (const last of [to, ends]) {
        expect(upTo(last, 'I01')(events)[0]?.total.numerator).toBe(cases)
        expect(gendersIn(upTo(last, 'I20')(events))).toMatchObject({
          man: men,
          woman: cases - men,
          other: 0,
          unknown: 0
        })
      }
    }
  )

  each('has a regular meeting in every week, by the duty and by the meetings', (events) => {
    const [weeks] = upTo(ends, 'I24')(events)
    expect(weeks?.total.numerator).toBe(weeks?.total.denominator)
    expect(weeks?.total.denominator).toBe(95)
    const held = ofType(events, 'MeetingHeld').filter(({ data }) => data.kind === 'regular')
    expect(new Set(held.map((event) => Week.monday(Log.entry(event, 0, 0).day))).size).toBe(96)
  })

  each('says of each event that it is made up, and is sound', (events) => {
    const ledger = Log.ledger()
    const wrong = events.filter((event) => {
      const recorded = Instant.instant(event.recorded)
      const isSound =
        event.synthetic === true &&
        Log.decode(JSON.parse(Log.line(event)))._tag === 'Right' &&
        ledger.faults(event, recorded).length === 0
      ledger.enter(event, recorded)
      return !isSound
    })
    expect(wrong).toEqual([])
  })

  each('has breaches of several norms, and keeps others', (events) => {
    const found = Answers.check(asked(events))
    const breached = new Set(found.flatMap(({ norm, state }) => (state === 'breached' ? [norm] : [])))
    for (const norm of ['9/steering-group', '10.1/investigator-attends', '10.2/attends'])
      expect(breached).toContain(norm)
    expect(breached).not.toContain('12/weekly-meeting')
    expect(found.some(({ norm, state }) => norm === '14.1/document-meeting' && state === 'open')).toBe(true)
  })

  each('records some things late, corrects some and takes some back', (events) => {
    const late = events.filter(
      (event) => Instant.instant(event.recorded) > Log.entry(event, 0, 0).at + 3 * Instant.msPerDay
    )
    expect(late.length).toBeGreaterThan(10)
    expect(events.some(({ type, corrects }) => type === 'CaseReferred' && corrects !== undefined)).toBe(true)
    expect(ofType(events, 'EventRetracted').length).toBeGreaterThan(0)
  })

  each(
    'has consents withdrawn, cases de-identified at first, actions not done in time, and persons who come back',
    (events) => {
      expect(ofType(events, 'ConsentWithdrawn').length).toBeGreaterThan(2)
      const attached = new Set(ofType(events, 'SubjectAttached').map(({ stream }) => stream))
      const grounds = (stream: string) =>
        ofType(events, 'CaseDiscussed')
          .filter((one) => one.stream === stream)
          .sort((one, other) => Instant.instant(one.data.from) - Instant.instant(other.data.from))
          .map(({ data }) => data.basis.kind)
      expect(attached.size).toBe(3)
      for (const stream of attached) expect(grounds(stream)).toEqual(['de-identified', 'consent'])
      const done = new Map(ofType(events, 'ActionCompleted').map((one) => [one.data.action, Log.entry(one, 0, 0).day]))
      const past = ofType(events, 'ActionAgreed').filter(
        ({ data: { action, due = ends } }) => (done.get(action) ?? Day.day(ends)) > Day.day(due)
      )
      expect(past.length).toBeGreaterThan(3)
      const persons = casesOfPersons(events)
      expect(Math.max(...persons.values())).toBeGreaterThan(1)
      expect(persons.size).toBeGreaterThan(50)
    }
  )

  test('is the same, byte for byte, for the same seed, and another for another', () => {
    const bytes = (seed: number): string => [...published({ seed })].map(Log.line).join('\n')
    expect(bytes(3)).toBe((logs.get(3) ?? []).map(Log.line).join('\n'))
    expect(bytes(3)).not.toBe(bytes(4))
  })
})

/** How many cases each person has, by what is written of them. */
const casesOfPersons = (events: ReadonlyArray<Log.Event>): ReadonlyMap<string, number> => {
  const cases = new Map<string, Set<string>>()
  for (const event of events) {
    if (event.type !== 'CaseReferred' && event.type !== 'SubjectAttached') continue
    const { subject } = JSON.parse(Log.line(event)).data
    if (subject !== null) cases.set(subject, (cases.get(subject) ?? new Set()).add(event.stream))
  }
  return new Map([...cases].map(([subject, streams]) => [subject, streams.size]))
}
