import { expect, test } from 'vitest'
import { O } from '../fp.ts'
import * as Day from './Day.ts'
import * as Window from './Window.ts'

const days = (from: string, to: string): Window.Window => ({ from: Day.day(from), to: Day.day(to) })

test('a window of one day is that day, and one that ends before it begins is none', () => {
  const day = Day.day('2026-03-09')
  expect(Window.window(day, day)).toEqual(O.some({ from: day, to: day }))
  expect(Window.length({ from: day, to: day })).toBe(1)
  expect(Window.window(day, Day.addDays(-1)(day))).toEqual(O.none)
})

test('the first and the last day are in the window, the day before and the day after are not', () => {
  const march = days('2026-03-01', '2026-03-31')
  expect(
    ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => Window.contains(march, Day.day(day)))
  ).toEqual([false, true, true, false])
})

test('two windows that only meet, one ending the day before the other begins, share no day', () => {
  expect(Window.intersect(days('2026-03-01', '2026-03-31'), days('2026-04-01', '2026-04-30'))).toEqual(O.none)
})

test('two windows share the days from the later beginning to the earlier end, whichever is named first', () => {
  const [a, b] = [days('2026-03-01', '2026-03-31'), days('2026-03-31', '2026-04-30')]
  expect(Window.intersect(a, b)).toEqual(O.some(days('2026-03-31', '2026-03-31')))
  expect(Window.intersect(b, a)).toEqual(Window.intersect(a, b))
})
