import { Answers, Log } from '@norrsken/core'
import { Day, Instant, Week } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { generate, type Options } from './generate.ts'

const options: Options = { cases: 400, seed: 7, from: Day.day('2023-03-01'), to: Day.day('2025-12-31') }
const events = [...generate(options)]
const bytesOf = (log: Iterable<Log.Event>): string => [...log].map((event) => `${Log.line(event)}\n`).join('')
const ofType = <T extends Log.Event['type']>(type: T) =>
  events.filter((event): event is Extract<Log.Event, { type: T }> => event.type === type)
const dayOf = (event: Log.Event): Day.Day => Log.entry(event, 0, 0).day

describe('a synthetic log', () => {
  test('is the same, byte for byte, for the same seed', () => {
    expect(bytesOf(generate(options))).toBe(bytesOf(events))
  })

  test('is another for another seed, also for one that differs beyond 32 bits', () => {
    expect(bytesOf(generate({ ...options, seed: 8 }))).not.toBe(bytesOf(events))
    expect(bytesOf(generate({ ...options, seed: 7 + 2 ** 32 }))).not.toBe(bytesOf(events))
  })

  test('is made of events that the log’s codecs let through', () => {
    for (const event of events) expect(Log.decode(JSON.parse(Log.line(event)))).toMatchObject({ _tag: 'Right' })
  })

  test('has nothing wrong between its events', () => {
    const ledger = Log.ledger()
    for (const event of events) {
      const recorded = Instant.instant(event.recorded)
      expect(ledger.faults(event, recorded)).toEqual([])
      ledger.enter(event, recorded)
    }
  })

  test('says of each event that it is made up, and has no note', () => {
    expect(events.every(({ synthetic }) => synthetic === true)).toBe(true)
    expect(bytesOf(events)).not.toContain('"note"')
  })

  test('names its events as UUIDs of version 7', () => {
    for (const { id } of events) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  })

  test('has as many cases as are asked for, of ten events or so', () => {
    const ofCases = events.filter(({ stream }) => stream.startsWith('case/'))
    expect(new Set(ofCases.map(({ stream }) => stream)).size).toBe(options.cases)
    expect(ofCases.length / options.cases).toBeGreaterThan(9)
    expect(ofCases.length / options.cases).toBeLessThan(12)
  })

  test('is replayed into the agreement, its meetings and its cases', () => {
    const world = Log.worldOf({ validAt: null, knownAt: null })(events)
    expect(world.agreements.map(({ stream }) => stream)).toEqual(['agreement/norrsken'])
    expect(world.cases).toHaveLength(options.cases)
    expect(world.meetings.length).toBeGreaterThan(130)
  })

  test('records some things late, corrects some and takes some back', () => {
    const late = events.filter(
      (event) => Instant.instant(event.recorded) > Log.entry(event, 0, 0).at + 3 * Instant.msPerDay
    )
    expect(late.length).toBeGreaterThan(20)
    expect(events.some(({ corrects }) => corrects !== undefined)).toBe(true)
    expect(ofType('EventRetracted').length).toBeGreaterThan(0)
  })

  test('has two editions, each signed by ten parties', () => {
    expect(ofType('EditionAdopted').map(({ data }) => data.edition)).toEqual(['2023-03-01', '2024-08-29'])
    expect(ofType('EditionSigned')).toHaveLength(20)
  })

  test('has three meetings of the steering group in 2024, one too few', () => {
    const years = ofType('SteeringGroupMet').map((event) => Day.year(dayOf(event)))
    expect(years).toEqual([2023, 2023, 2023, 2024, 2024, 2024, 2025, 2025, 2025, 2025])
  })

  test('has weeks without a regular meeting', () => {
    const held = ofType('MeetingHeld').filter(({ data }) => data.kind === 'regular')
    const weeks = new Set(held.map((event) => Week.monday(dayOf(event))))
    expect(weeks.has(Day.day('2024-12-23'))).toBe(false)
    expect(weeks.size).toBeGreaterThan(130)
  })

  test('has discussions that a unit hears which no consent names', () => {
    const recipients = new Map(ofType('ConsentGiven').map(({ data }) => [data.consent, data.recipients]))
    const uncovered = ofType('CaseDiscussed').filter(
      ({ data: { basis, present } }) =>
        basis.kind === 'consent' &&
        present.some((unit) => basis.consents.every((consent) => !recipients.get(consent)?.includes(unit)))
    )
    expect(uncovered.length).toBeGreaterThan(0)
    expect(uncovered.length).toBeLessThan(ofType('CaseDiscussed').length / 20)
  })

  test('tells in most presentations, and not in all, of the same people as the meeting does', () => {
    const validAt = Day.day('2025-12-31')
    const asked = Answers.ask(Log.worldOf({ validAt, knownAt: null })(events), {
      validAt,
      knownAt: null,
      agreement: null,
      reading: {}
    })
    const found = E.isLeft(asked) || asked.right === null ? [] : Answers.check(asked.right)
    const states = found.flatMap(({ norm, state }) => (norm === '12/present-as-attended' ? [state] : []))
    const differing = states.filter((state) => state === 'undetermined')
    expect(states.length).toBeGreaterThan(options.cases)
    expect(differing.length / states.length).toBeLessThan(0.2)
    expect(differing.length).toBeGreaterThan(0)
  })

  test('is mostly of women, and of Östersund more than of any other municipality', () => {
    const referrals = ofType('CaseReferred').filter(({ corrects }) => corrects === undefined)
    const women = referrals.filter(({ data }) => data.gender === 'woman')
    const fromOstersund = referrals.filter(({ data }) => data.homeMunicipality === 'ostersund')
    expect(women.length / referrals.length).toBeGreaterThan(0.88)
    expect(fromOstersund.length / referrals.length).toBeGreaterThan(0.4)
  })

  test('ends with its last day', () => {
    const to = Day.day('2023-12-31')
    const log = [...generate({ ...options, to })]
    expect(log.every(({ recorded }) => recorded < '2023-12-31T23:00:00.000Z')).toBe(true)
    expect(new Set(log.filter(({ type }) => type === 'CaseReferred').map(({ stream }) => stream)).size).toBe(
      options.cases
    )
  })

  test('has no case and no meeting before its first day, nor before the agreement takes effect', () => {
    const since = (from: Day.Day): ReadonlyArray<Day.Day> =>
      [...generate({ ...options, from })].filter(({ stream }) => !stream.startsWith('agreement/')).map(dayOf)
    expect(Math.min(...since(Day.day('2024-05-01')))).toBeGreaterThanOrEqual(Day.day('2024-05-01'))
    expect(Math.min(...since(Day.day('2020-01-01')))).toBeGreaterThanOrEqual(Day.day('2023-03-01'))
  })

  test('of no cases is the agreement and its meetings', () => {
    const streams = [...generate({ ...options, cases: 0 })].map(({ stream }) => stream)
    expect(streams.filter((stream) => stream.startsWith('case/'))).toEqual([])
    expect(streams.length).toBeGreaterThan(400)
  })

  test('is made as it is read: its beginning does not wait for a hundred million cases', () => {
    const [first] = generate({ ...options, cases: 100_000_000 })
    expect(first?.type).toBe('EditionAdopted')
  })
})
