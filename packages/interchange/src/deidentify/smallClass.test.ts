import { Day } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import * as Attribute from '../log/Attribute.ts'
import * as EventLog from '../log/EventLog.ts'
import { containing } from '../log/Timestamp.ts'
import { generalized } from './generalized.ts'
import { smallClass } from './smallClass.ts'

const of = (home: string, gender: string, ...years: ReadonlyArray<string>): EventLog.Trace =>
  EventLog.trace({
    attributes: [Attribute.string('home', home), Attribute.string('gender', gender)],
    events: years.map((year) => EventLog.event({ activity: 'a', time: containing('year')(Day.day(`${year}-05-01`)) }))
  })
const found = (...traces: ReadonlyArray<EventLog.Trace>) => smallClass(2)({ ...EventLog.empty, traces })

describe('a kind of which there are too few', () => {
  test('is told by what it is, and not by how many', () => {
    expect(found()).toBeUndefined()
    expect(found(of('a', 'w'))).toEqual({ type: 'SmallClass', of: 'cases', k: 2 })
    expect(found(of('a', 'w'), of('b', 'w'), of('a', 'w'))).toEqual({
      type: 'SmallClass',
      of: 'attribute',
      key: 'home',
      k: 2
    })
    expect(found(of('a', 'w'), of('a', 'w'), EventLog.trace({}))).toMatchObject({ of: 'attribute', key: 'gender' })
  })

  test('is one course of events by what was done, and by when', () => {
    const [early, late] = [of('a', 'w', '2024'), of('a', 'w', '2025')]
    expect(found(early, early, late)).toMatchObject({ of: 'course' })
    expect(found(early, early, late, late)).toBeUndefined()
    expect(found(early, early, of('a', 'w'))).toMatchObject({ of: 'course' })
  })

  test('is one that only two attributes together make', () => {
    expect(found(of('a', 'w'), of('a', 'm'), of('b', 'w'), of('b', 'm'))).toMatchObject({ of: 'together' })
  })

  test('may be among events of no case, and objects', () => {
    expect(smallClass(2)({ ...EventLog.empty, loose: [EventLog.event({})] })).toMatchObject({ of: 'loose' })
    const thing = { id: 'o', type: 'unit', values: [], related: [] }
    expect(smallClass(2)({ ...EventLog.empty, objects: [thing] })).toMatchObject({ of: 'loose' })
  })
})

test('what matters most is merged last', () => {
  const traces = [of('a', 'w'), of('a', 'm'), of('b', 'w'), of('b', 'm')]
  const told = (...keys: ReadonlyArray<string>) => {
    const made = generalized({ k: 2, keys })({ ...EventLog.empty, traces })
    return E.isRight(made) ? [made.right.merged, made.right.removed] : null
  }
  expect(told('home', 'gender')).toEqual([[], ['gender']])
  expect(told('gender', 'home')).toEqual([[], ['home']])
})
