import { Instant } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import type { Movement } from './State.ts'
import { firstThere, isThere, staying, throughout } from './staying.ts'

const on = '2024-02-07'
const at = (time: string): Instant.Instant => Instant.instant(`${on}T${time}:00+01:00`)
const begins = at('09:00')

const moved = (entered: boolean, time: string | null): Movement => ({
  evidence: {
    id: 'e',
    stream: 'meeting/1',
    version: 1,
    event: entered ? 'AttendeeEntered' : 'AttendeeLeft',
    effective: time === null ? on : `${on}T${time}:00+01:00`,
    recorded: ''
  },
  at: at(time ?? '00:00'),
  unit: 'outside/shelter',
  function: 'representative',
  entered
})
const came = (time: string | null): Movement => moved(true, time)
const left = (time: string | null): Movement => moved(false, time)

/** At which of some moments they are there, who were listed so many times and moved so. */
const there = (listed: number, ...moves: ReadonlyArray<Movement>): ReadonlyArray<string> => {
  const stays = staying(listed, moves, begins)
  return ['09:00', '09:29', '09:30', '09:59', '10:00', '10:30'].filter((time) => isThere(stays, at(time)))
}
const always = ['09:00', '09:29', '09:30', '09:59', '10:00', '10:30']

describe('who is in the room', () => {
  test('is there from coming to leaving, and gone at the moment of leaving', () => {
    expect(there(0, came('09:30'), left('10:00'))).toEqual(['09:30', '09:59'])
    expect(there(1, left('09:30'), came('10:00'))).toEqual(['09:00', '09:29', '10:00', '10:30'])
    expect(there(1)).toEqual(always)
    expect(there(0)).toEqual([])
  })

  test('is there from the beginning if listed, also if said to have come later', () => {
    expect(there(1, came('09:30'))).toEqual(always)
  })

  test('is two who are listed twice, of whom one stays when the other leaves', () => {
    expect(there(2, left('09:30'))).toEqual(always)
    expect(there(2, left('09:30'), left('10:00'))).toEqual(['09:00', '09:29', '09:30', '09:59'])
  })

  test('was there all along who leaves without having come, or leaves once more', () => {
    expect(there(0, left('10:00'))).toEqual(['09:00', '09:29', '09:30', '09:59'])
    expect(there(1, left('09:30'), left('10:00'))).toEqual(['09:00', '09:29', '09:30', '09:59'])
  })

  test('is there throughout who came or left on a day, nobody knows when', () => {
    expect(there(0, came(null))).toEqual(always)
    expect(there(1, left(null))).toEqual(always)
    expect(there(0, came(null), left('09:30'))).toEqual(always)
    const sinceNoon = Instant.instant('2024-02-06T12:00:00+01:00')
    expect(isThere(staying(0, [came(null)], sinceNoon), sinceNoon)).toBe(true)
  })

  test('was there all along of whom nothing is known but that they left: at the end, after it, or at some time of the day', () => {
    expect(there(0, left('11:00'))).toEqual(always)
    expect(there(0, left('11:05'))).toEqual(always)
    expect(there(0, left(null))).toEqual(always)
  })

  test('is no other of whom it is known that they came, and that they left some time that day', () => {
    expect(there(0, came('10:00'), left(null))).toEqual(['10:00', '10:30'])
    expect(there(0, came('10:00'), left(null), left(null))).toEqual(always)
    expect(there(0, came(null), left('09:30'), left(null))).toEqual(always)
  })

  test('is there who came before the beginning and has not left before it', () => {
    expect(there(0, came('08:50'))).toEqual(always)
    expect(there(0, came('08:40'), left('08:50'))).toEqual([])
    expect(there(0, came('08:40'), came('08:41'), left('08:50'))).toEqual(always)
    expect(there(0, came(null), left('08:50'))).toEqual(always)
    expect(there(0, left('08:50'))).toEqual([])
    expect(there(0, came('11:00'))).toEqual([])
  })

  test('was not gone at the beginning who is listed, whenever they came and left before it', () => {
    expect(there(1, left('08:50'))).toEqual(always)
    expect(there(1, came('08:40'), left('08:50'))).toEqual(always)
    expect(there(2, came('08:40'), came('08:41'), left('08:50'), left('09:30'))).toEqual(always)
  })

  test('is one of those who are listed if they came before the beginning or at it, and perhaps another if they came later', () => {
    expect(there(1, came('08:50'), left('09:30'))).toEqual(['09:00', '09:29'])
    expect(there(1, came('09:00'), left('09:30'))).toEqual(['09:00', '09:29'])
    expect(there(1, came('08:40'), left('08:50'), came('08:55'), left('09:30'))).toEqual(['09:00', '09:29'])
    expect(there(1, came('08:40'), came('08:50'), left('09:30'))).toEqual(always)
    expect(there(1, left('09:00'), came('09:00'))).toEqual(always)
    expect(there(1, came('09:29'), left('09:30'))).toEqual(always)
  })

  test('comes and goes, of a meeting of which nobody lists who attended', () => {
    const stays = staying(0, [came('08:58'), left('09:20'), came('09:40')], null)
    const times = ['08:57', '08:58', '09:19', '09:20', '09:39', '09:40', '12:00']
    expect(times.filter((time) => isThere(stays, at(time)))).toEqual(['08:58', '09:19', '09:40', '12:00'])
  })
})

describe('the first moment of a span at which somebody is there', () => {
  test('is its beginning, or when they come within it', () => {
    const stays = staying(0, [came('09:10'), left('09:20'), came('09:40')], begins)
    const first = (from: string, to: string) => firstThere(stays, at(from), at(to))
    expect(first('09:00', '09:30')).toBe(at('09:10'))
    expect(first('09:15', '09:30')).toBe(at('09:15'))
    expect(first('09:20', '09:50')).toBe(at('09:40'))
    expect(first('09:20', '09:40')).toBe(null)
    expect(first('09:10', '09:10')).toBe(at('09:10'))
    expect(firstThere([{ from: at('09:10'), to: at('09:10') }], at('09:00'), at('09:30'))).toBe(null)
    expect(firstThere(throughout, at('09:00'), at('09:00'))).toBe(at('09:00'))
  })
})
