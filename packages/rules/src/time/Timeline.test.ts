import { describe, expect, test } from 'vitest'
import { E, O, pipe } from '../fp.ts'
import type { Tri } from '../Tri.ts'
import * as Day from './Day.ts'
import * as Instant from './Instant.ts'
import * as Timeline from './Timeline.ts'

const [march1, march2, march8, march9, march31] = [
  Day.day('2026-03-01'),
  Day.day('2026-03-02'),
  Day.day('2026-03-08'),
  Day.day('2026-03-09'),
  Day.day('2026-03-31')
]
const before = Day.addDays(-1)
const text = { equals: (a: string, b: string) => a === b }

/** An agency that takes part from 2 March until 9 March. */
const presence = pipe(Timeline.of('out'), Timeline.between(march2, march9, 'in'))

describe('what holds on a day', () => {
  test('an agency that joins on 2 March takes part on that day, not on the day before', () => {
    expect([march1, march2].map((day) => Timeline.at(day)(presence))).toEqual(['out', 'in'])
  })

  test('an agency that leaves on 9 March takes part on 8 March, not on 9 March', () => {
    expect([march8, march9].map((day) => Timeline.at(day)(presence))).toEqual(['in', 'out'])
  })

  test('the next change after joining is leaving, and after leaving none comes', () => {
    expect(Timeline.nextChange(march1)(presence)).toEqual({ from: march2, value: 'in' })
    expect(Timeline.nextChange(march2)(presence)).toEqual({ from: march9, value: 'out' })
    expect(Timeline.nextChange(march9)(presence)).toBeNull()
  })

  test('what holds from a day on replaces all that was to come, and what came before stays', () => {
    const closed = Timeline.from(march8, 'closed')(presence)
    expect(closed.changes).toEqual([
      { from: march2, value: 'in' },
      { from: march8, value: 'closed' }
    ])
    expect(Timeline.from(march2, 'closed')(presence).changes).toEqual([{ from: march2, value: 'closed' }])
  })

  test('a value that holds for some days leaves what held after them as it was', () => {
    const away = Timeline.between(march8, march31, 'away')(presence)
    expect(away.changes).toEqual([
      { from: march2, value: 'in' },
      { from: march8, value: 'away' },
      { from: march31, value: 'out' }
    ])
  })

  test('a value that ends on the day it begins never holds', () => {
    expect(Timeline.between(march8, march8, 'away')(presence)).toBe(presence)
    expect(Timeline.between(march9, march8, 'away')(presence)).toBe(presence)
  })

  test('instants are served as days are', () => {
    const noon = Instant.instant('2026-03-02T12:00Z')
    const meeting = pipe(Timeline.of<string, Instant.Instant>('not yet'), Timeline.from(noon, 'begun'))
    expect(Timeline.at(noon)(meeting)).toBe('begun')
    expect(Timeline.at((noon - 1) as Instant.Instant)(meeting)).toBe('not yet')
  })
})

describe('spans', () => {
  const span = (from: Day.Day, to: Day.Day | null, value: string) => ({ from, to, value })

  test('a consent that ends when the next begins leaves no day without one', () => {
    const consents = Timeline.fromSpans([span(march8, null, 'second'), span(march2, march8, 'first')])
    expect(consents).toEqual(
      E.right({
        initial: O.none,
        changes: [
          { from: march2, value: O.some('first') },
          { from: march8, value: O.some('second') }
        ]
      })
    )
  })

  test('between two spans that do not touch, and after the last that ends, nothing holds', () => {
    const consents = Timeline.fromSpans([span(march2, march8, 'first'), span(march9, march31, 'second')])
    expect(pipe(consents, E.map(Timeline.at(march8)))).toEqual(E.right(O.none))
    expect(pipe(consents, E.map(Timeline.at(march31)))).toEqual(E.right(O.none))
  })

  test('two spans that share a day are refused, in whichever order they come', () => {
    const [a, b] = [span(march2, march9, 'first'), span(march8, march31, 'second')]
    expect(Timeline.fromSpans([a, b])).toEqual(E.left({ type: 'Overlap', at: march8 }))
    expect(Timeline.fromSpans([b, a])).toEqual(E.left({ type: 'Overlap', at: march8 }))
  })

  test('nothing comes after a span that never ends', () => {
    expect(Timeline.fromSpans([span(march2, null, 'first'), span(march8, march9, 'second')])).toEqual(
      E.left({ type: 'Overlap', at: march8 })
    )
  })

  test('without a span nothing ever holds', () => {
    expect(Timeline.fromSpans([])).toEqual(E.right({ initial: O.none, changes: [] }))
  })

  test('a span without a day is refused', () => {
    expect(Timeline.fromSpans([span(march8, march8, 'empty')])).toEqual(E.left({ type: 'EmptySpan', at: march8 }))
    expect(Timeline.fromSpans([span(march8, march2, 'backwards')])).toEqual(E.left({ type: 'EmptySpan', at: march8 }))
  })

  test('a timeline falls into spans from the beginning of time to its end', () => {
    expect(Timeline.spans(presence)).toEqual([
      { from: null, to: march2, value: 'out' },
      { from: march2, to: march9, value: 'in' },
      { from: march9, to: null, value: 'out' }
    ])
    expect(Timeline.spans(Timeline.of('always'))).toEqual([{ from: null, to: null, value: 'always' }])
  })
})

describe('changes', () => {
  test('two changes on one day and a change before an earlier one are refused', () => {
    const onMarch = (...days: ReadonlyArray<Day.Day>) =>
      Timeline.fromChanges(
        'a',
        days.map((from) => ({ from, value: 'b' }))
      )
    expect(onMarch(march2, march2)).toEqual(E.left({ type: 'NotAscending', after: march2, from: march2 }))
    expect(onMarch(march2, march9, march8)).toEqual(E.left({ type: 'NotAscending', after: march9, from: march8 }))
    expect(onMarch(march2, march8, march9)).toEqual(
      E.right({ initial: 'a', changes: [march2, march8, march9].map((from) => ({ from, value: 'b' })) })
    )
  })

  test('a change to the value that already holds is no difference', () => {
    const again = Timeline.from(march31, 'out')(presence)
    expect(Timeline.getEq(text).equals(again, presence)).toBe(true)
    expect(Timeline.canonical(text)(again)).toEqual(presence)
  })

  test('one other day is a difference, and so is another beginning', () => {
    const eq = Timeline.getEq(text)
    expect(eq.equals(Timeline.between(march8, march9, 'away')(presence), presence)).toBe(false)
    expect(
      eq.equals(Timeline.from(march2, 'in')(Timeline.of('in')), Timeline.from(march2, 'in')(Timeline.of('out')))
    ).toBe(false)
  })
})

describe('days on which something is so', () => {
  const isIn = (value: string) => value === 'in'

  test('an agency in from 2 March until 9 March took part on 2–8 March', () => {
    expect(Timeline.windowsWhere(isIn)(presence)).toEqual([{ from: march2, to: march8 }])
  })

  test('a stay that changes room is one stay', () => {
    const moved = pipe(
      Timeline.of('out'),
      Timeline.between(march2, march31, 'in'),
      Timeline.between(march8, march9, 'in')
    )
    expect(Timeline.windowsWhere(isIn)(moved)).toEqual([{ from: march2, to: before(march31) }])
  })

  test('what always was has no beginning, and what always will be no end', () => {
    const left = pipe(Timeline.of('in'), Timeline.between(march2, march9, 'out'))
    expect(Timeline.windowsWhere(isIn)(left)).toEqual([
      { from: null, to: march1 },
      { from: march9, to: null }
    ])
  })
})

describe('something that may be unknown', () => {
  const onMarch8 = (value: Tri, otherwise: Tri) => Timeline.between(march8, march9, value)(Timeline.of(otherwise))
  const window = { from: march2, to: march8 }
  const dayAfter = { from: march9, to: march31 }
  const dayBefore = { from: march2, to: before(march8) }

  test('it holds sometime in a window if it does on its last day', () => {
    expect(Timeline.sometime(window)(onMarch8('yes', 'no'))).toBe('yes')
  })

  test('it does not hold throughout a window if it does not on its last day', () => {
    expect(Timeline.throughout(window)(onMarch8('no', 'yes'))).toBe('no')
  })

  test('what is so the day after a window, or the day before it, has no part in it', () => {
    expect([dayBefore, dayAfter].map((w) => Timeline.sometime(w)(onMarch8('yes', 'no')))).toEqual(['no', 'no'])
    expect([dayBefore, dayAfter].map((w) => Timeline.throughout(w)(onMarch8('no', 'yes')))).toEqual(['yes', 'yes'])
  })

  test('one unknown day leaves it unknown, unless another decides', () => {
    expect(Timeline.throughout(window)(onMarch8('unknown', 'yes'))).toBe('unknown')
    expect(Timeline.throughout(window)(onMarch8('unknown', 'no'))).toBe('no')
    expect(Timeline.sometime(window)(onMarch8('unknown', 'no'))).toBe('unknown')
    expect(Timeline.sometime(window)(onMarch8('unknown', 'yes'))).toBe('yes')
  })
})
