import { describe, expect, test } from 'vitest'
import { E } from '../../fp.ts'
import * as Sealed from '../../secrecy/Sealed.ts'
import type { NewEvent } from '../EventStore.ts'
import { admission, admitPlaced } from './admission.ts'
import { same } from './same.ts'

const place = { stream: 'case/1', version: 1, recorded: '2023-03-08T12:00:00.000Z' }
const by = { unit: 'ostersund/coordination', function: 'coordinator' }
const closed = {
  id: 'e1',
  type: 'CaseClosed',
  schema: 1,
  effective: '2023-03-08',
  by,
  data: { reason: 'done' }
} as const

/** The door before it knows the author, and after: the second look is the quick one. */
const doors = (given: unknown): ReadonlyArray<ReturnType<ReturnType<typeof admission>>> => {
  const admit = admission()
  const first = admit(given as NewEvent, place)
  admit(closed, place)
  return [first, admit(given as NewEvent, place)]
}

describe('an event at the door of a store', () => {
  test('is admitted with its place, its keys in the order of a log', () => {
    const keys = ['id', 'stream', 'version', 'type', 'schema', 'effective', 'recorded', 'by', 'data']
    for (const admitted of doors(closed)) {
      expect(admitted).toEqual(E.right({ ...closed, ...place }))
      expect(E.isRight(admitted) && Object.keys(admitted.right)).toEqual(keys)
    }
  })

  test('becomes a frozen copy that shares nothing with what was handed in', () => {
    const given = { ...closed, data: { reason: 'done' } }
    for (const admitted of doors(given)) {
      const event = E.isRight(admitted) ? admitted.right : undefined
      expect([event, event?.data, event?.by].every((part) => Object.isFrozen(part))).toBe(true)
      expect(event?.data).not.toBe(given.data)
    }
    expect(Object.isFrozen(given.data)).toBe(false)
  })

  test.each([
    ['nothing', null, ''],
    ['a key that the store sets', { ...closed, version: 1 }, 'version'],
    ['minus zero', { ...closed, schema: -0 }, 'schema'],
    ['half a character', { ...closed, data: { reason: '\ud800' } }, 'data.reason'],
    ['a hidden key', { ...closed, data: JSON.parse('{"reason":"done","__proto__":1}') }, 'data.__proto__'],
    ['a date', { ...closed, data: { reason: new Date(0) } }, 'data.reason']
  ])('is refused where it is or has %s', (_, given, path) => {
    for (const admitted of doors(given)) expect(admitted).toMatchObject({ left: [{ path }] })
  })

  test('of another log is admitted at the place that it has there', () => {
    const admit = admitPlaced(admission())
    expect(admit({ ...closed, ...place })).toEqual(E.right({ ...closed, ...place }))
    expect(admit({ ...closed, ...place, recorded: 'yesterday' })).toMatchObject({ left: [{ path: 'recorded' }] })
  })
})

describe('two values', () => {
  test('are the same JSON whatever the order of their keys, and whether their texts are sealed alike', () => {
    expect(same({ a: [1, null], b: Sealed.seal('x') }, { b: Sealed.seal('x'), a: [1, null] })).toBe(true)
  })

  test.each([
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ a: 1, b: 1 }, { a: 1 }],
    [
      [1, 2],
      [2, 1]
    ],
    [[], {}],
    [Sealed.seal('x'), Sealed.seal('y')],
    [Sealed.seal('x'), 'x'],
    [{ toString: 1 }, { a: 1 }]
  ])('are not the same where they differ in a part', (one, other) => {
    expect(same(one, other)).toBe(false)
  })
})
