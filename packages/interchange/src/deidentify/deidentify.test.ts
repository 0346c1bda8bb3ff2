import { Stockholm } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import * as Attribute from '../log/Attribute.ts'
import * as EventLog from '../log/EventLog.ts'
import { at, doing, in_ } from '../log/logs.test-kit.ts'
import { type Timestamp, toText } from '../log/Timestamp.ts'
import { coarsen } from './coarsen.ts'
import { mergeRareVariants } from './mergeRareVariants.ts'
import { renumbered } from './renumbered.ts'

const to = (granularity: Timestamp['type']) => coarsen({ to: granularity, localDay: Stockholm.localDay })
const told = (granularity: Timestamp['type'], time: Timestamp): string => {
  const [event] = to(granularity)({ ...EventLog.empty, loose: [EventLog.event({ time })] }).loose
  return event?.time ? toText(event.time) : 'none'
}

describe('a log whose times are coarser', () => {
  test('has the day, week or month where it happened', () => {
    const lateInJune = at('2026-06-30T22:30Z')
    expect(told('instant', lateInJune)).toBe('2026-06-30T22:30:00.000Z')
    expect(told('day', lateInJune)).toBe('2026-07-01')
    expect(told('week', lateInJune)).toBe('2026-W27')
    expect(told('month', lateInJune)).toBe('2026-07')
    expect(told('week', in_('day', '2027-01-03'))).toBe('2026-W53')
    expect(told('month', in_('day', '2026-06-30'))).toBe('2026-06')
  })

  test('has a week in the month of its Thursday', () => {
    expect(told('month', in_('week', '2026-06-30'))).toBe('2026-07')
    expect(told('month', in_('week', '2026-04-30'))).toBe('2026-04')
    expect(told('year', in_('week', '2024-12-30'))).toBe('2025')
    expect(told('year', in_('month', '2026-06-30'))).toBe('2026')
  })

  test('keeps what is told more coarsely already', () => {
    expect(told('day', in_('month', '2026-06-30'))).toBe('2026-06')
    expect(told('week', in_('month', '2026-06-30'))).toBe('2026-06')
  })
})

describe('merging rare variants', () => {
  const about = (object: string, ...activities: ReadonlyArray<string>): EventLog.Trace =>
    EventLog.trace({
      name: object,
      attributes: [Attribute.string('home', object)],
      events: activities.map((activity) => EventLog.event({ activity, objects: [{ object, qualifier: 'of' }] }))
    })
  const object = (id: string, ...related: ReadonlyArray<string>): EventLog.LogObject => ({
    id,
    type: 'thing',
    values: [],
    related: related.map((one) => ({ object: one, qualifier: 'with' }))
  })
  const log: EventLog.EventLog = {
    ...EventLog.empty,
    traces: [about('x', 'a'), about('rare', 'b'), about('y', 'a'), about('rarer', 'c')],
    loose: [EventLog.event({ activity: 'b', objects: [{ object: 'rarer', qualifier: 'of' }] })],
    objects: [object('x', 'rare'), object('y'), object('rare'), object('rarer'), object('never')]
  }

  test('leaves of the rare traces nothing but that they were there', () => {
    const made = mergeRareVariants({ k: 2, rare: 'merged' })(log)
    if (E.isLeft(made)) throw new Error(JSON.stringify(made.left))
    const other = { name: null, attributes: [Attribute.string('variant', 'other')], events: [] }
    expect(made.right.log.traces).toEqual([about('x', 'a'), about('y', 'a'), other, other])
    expect(made.right.hidden).toBe(2)
  })

  test('leaves none of the objects that only they were about', () => {
    const made = mergeRareVariants({ k: 2, rare: 'dropped' })(log)
    expect(E.isRight(made) && made.right.log.objects).toEqual([
      object('x'),
      object('y'),
      object('rarer'),
      object('never')
    ])
    expect(E.isRight(made) && made.right.log.loose).toEqual(log.loose)
  })

  test('hides another variant where one rare trace would be alone', () => {
    const alone = {
      ...log,
      traces: [about('x', 'a'), about('y', 'a'), about('rare', 'b'), doing('d'), doing('d'), doing('d')]
    }
    const made = mergeRareVariants({ k: 2, rare: 'dropped' })(alone)
    expect(E.isRight(made) && [made.right.hidden, made.right.log.traces]).toEqual([
      3,
      [doing('d'), doing('d'), doing('d')]
    ])
  })

  test('is refused where all traces are too few, and hides nothing where there is none', () => {
    const few = mergeRareVariants({ k: 3, rare: 'merged' })
    expect(few({ ...EventLog.empty, traces: [doing('a'), doing('a')] })).toEqual(
      E.left({ type: 'TooFewTraces', traces: 2, k: 3 })
    )
    expect(few(EventLog.empty)).toEqual(E.right({ log: EventLog.empty, hidden: 0 }))
  })

  test('goes by what the caller says that traces have in common', () => {
    const byHome = mergeRareVariants({ k: 2, rare: 'dropped', variantOf: ({ name }) => name?.[0] ?? '' })(log)
    expect(E.isRight(byHome) && byHome.right.log.traces.map(({ name }) => name)).toEqual(['rare', 'rarer'])
  })

  test('tells an activity without a name from one that is called so', () => {
    const made = mergeRareVariants({ k: 2, rare: 'dropped' })({
      ...EventLog.empty,
      traces: [doing('a,b'), doing('a', 'b'), doing('null'), EventLog.trace({ events: [EventLog.event({})] })]
    })
    expect(E.isRight(made) && made.right.hidden).toBe(4)
  })

  test('has a number of traces from 1 that is not rare', () => {
    for (const k of [0, 1.5, Number.NaN])
      expect(() => mergeRareVariants({ k, rare: 'merged' })(log)).toThrow(RangeError)
  })
})

describe('a log under other names', () => {
  const named = (names: ReadonlyArray<number>): EventLog.EventLog => ({
    ...EventLog.empty,
    traces: names.map((name) =>
      EventLog.trace({
        name: `2026:${name}`,
        events: [
          EventLog.event({
            id: `e${name}`,
            activity: `kind ${name}`,
            objects: [{ object: `m${name}`, qualifier: 'at' }]
          }),
          EventLog.event({ id: `f${name}`, activity: 'closed' })
        ]
      })
    ),
    objects: names.map((name) => ({
      id: `m${name}`,
      type: 'meeting',
      values: [],
      related: [{ object: `m${name}`, qualifier: 'itself' }]
    }))
  })

  test('is the same in whatever order its cases came', () => {
    expect(renumbered(named([3, 1, 2]))).toEqual(renumbered(named([1, 2, 3])))
  })

  test('keeps none of the names, and what is related stays related', () => {
    expect(renumbered(named([7, 5]))).toEqual({
      ...named([]),
      traces: [5, 7].map((kind, place) =>
        EventLog.trace({
          name: `${place + 1}`,
          events: [
            EventLog.event({
              id: `${place + 1}-1`,
              activity: `kind ${kind}`,
              objects: [{ object: `o${place + 1}`, qualifier: 'at' }]
            }),
            EventLog.event({ id: `${place + 1}-2`, activity: 'closed' })
          ]
        })
      ),
      objects: ['o1', 'o2'].map((id) => ({
        id,
        type: 'meeting',
        values: [],
        related: [{ object: id, qualifier: 'itself' }]
      }))
    })
  })

  test('numbers loose events too, and takes any value', () => {
    const log = {
      ...EventLog.empty,
      loose: [EventLog.event({ id: 'x', attributes: [Attribute.integer('n', 2n ** 60n)] })]
    }
    expect(renumbered(log).loose.map(({ id }) => id)).toEqual(['0-1'])
  })
})
