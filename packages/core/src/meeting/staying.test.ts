import { Instant } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import type { Movement } from './State.ts'
import { isThere, staying } from './staying.ts'

const on = '2024-02-07'
const at = (time: string): Instant.Instant => Instant.instant(`${on}T${time}:00+01:00`)
const meeting = { from: at('09:00'), to: at('11:00') }

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
  const stays = staying(listed, moves, meeting)
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
    const sinceNoon = Instant.instant('2024-02-06T12:00:00+01:00')
    expect(isThere(staying(0, [came(null)], { ...meeting, from: sinceNoon }), sinceNoon)).toBe(true)
  })

  test('is there who came before the beginning, and was not gone who left before it', () => {
    expect(there(0, came('08:50'))).toEqual(always)
    expect(there(1, left('08:50'))).toEqual(always)
    expect(there(0, came('11:00'))).toEqual([])
  })
})
