import type { Store } from '@norrsken/core'
import { describe, expect, test } from 'vitest'
import { E } from '../../fp.ts'
import type { Outcome } from '../assertions.ts'
import { inPlace } from '../inPlace.ts'
import { appendOf, closed, several } from '../said.ts'
import type { Attempt, DefectType } from './Attempt.ts'
import { validateLog } from './validateLog.ts'

const noon = '2023-03-08T12:00:00.000Z'

const at = (number: number, event: Store.NewEvent, version: number, change: object = {}): Store.Positioned => ({
  position: `p${number}` as Store.Position,
  event: { ...inPlace(event, { stream: 'case/1', version, recorded: noon }), ...change } as Store.Positioned['event']
})

const answered = (first: number, version: number, position: number): Outcome =>
  E.right({
    stream: 'case/1',
    first,
    version,
    position: `p${position}` as Store.Position,
    recorded: noon,
    durability: 'power'
  })

const a = appendOf(several('a', 2), { batch: 'a', expected: 'none' })
const b = appendOf([closed('b1')], { batch: 'b', expected: 2, checks: [{ stream: 'case/2', expected: 'none' }] })
const late = appendOf([closed('l1')], { batch: 'late', expected: 1 })
const conflict = E.left({ type: 'VersionConflict', stream: 'case/1', expected: 1, actual: 2 } as const)
const unavailable = E.left({ type: 'Unavailable', ambiguous: true } as const)

/** Two batches that were stored, and one that came too late. */
const attempts: ReadonlyArray<Attempt> = [
  { append: a, answer: answered(1, 2, 2) },
  { append: b, answer: answered(3, 3, 3) },
  { append: late, answer: conflict }
]
const [a1, a2] = [at(1, closed('a1'), 1), at(2, closed('a2'), 2)]
const b1 = at(3, closed('b1'), 3)
const log = [a1, a2, b1]

const kinds = (tried: ReadonlyArray<Attempt>, of: ReadonlyArray<Store.Positioned>): ReadonlyArray<DefectType> => [
  ...new Set(validateLog(tried, of).map(({ type }) => type))
]

const replaced = (index: number, change: Partial<Attempt>): ReadonlyArray<Attempt> =>
  attempts.map((attempt, number) => (number === index ? { ...attempt, ...change } : attempt))

const also = (append: Store.Append, answer: Attempt['answer']): ReadonlyArray<Attempt> => [
  ...attempts,
  { append, answer }
]

describe('a log is right', () => {
  test('that has what was acknowledged, and not what was refused', () => {
    expect(validateLog(attempts, log)).toEqual([])
  })

  test('where somebody was not let in, at any time', () => {
    const other = appendOf([closed('f1')], { batch: 'forbidden', expected: 3 })
    expect(validateLog(also(other, E.left({ type: 'Forbidden' })), log)).toEqual([])
  })

  test('whatever the order in which the attempts are told', () => {
    expect(validateLog(attempts.toReversed(), log)).toEqual([])
  })

  test('where a batch was sent again and answered alike', () => {
    expect(validateLog(also({ ...a, expected: 7 }, answered(1, 2, 2)), log)).toEqual([])
  })

  test('with or without what may have been stored', () => {
    const unknown = { append: b, answer: unavailable }
    expect(validateLog([...attempts.slice(0, 1), unknown], log)).toEqual([])
    expect(validateLog([...attempts.slice(0, 1), unknown], log.slice(0, 2))).toEqual([])
    expect(validateLog([...attempts.slice(0, 1), { append: b, answer: null }], log)).toEqual([])
  })

  test('where a part of a batch was sent under its name, or more than it, and nobody knows of the one that was not stored', () => {
    const part = { append: { ...a, events: a.events.slice(1) }, answer: unavailable }
    expect(validateLog([...attempts, part], log)).toEqual([])
    const more = { append: { ...b, events: [closed('b0'), ...b.events] }, answer: unavailable }
    expect(validateLog([...attempts, more], log)).toEqual([])
    expect(kinds([...attempts.slice(1), part, { append: a, answer: unavailable }], log)).toEqual([])
  })

  test('where a batch was refused before it was stored', () => {
    const before = { type: 'VersionConflict', stream: 'case/1', expected: 2, actual: 0 } as const
    expect(validateLog(also(b, E.left(before)), log)).toEqual([])
  })
})

const wrong: {
  readonly [what: string]: readonly [DefectType, ReadonlyArray<Attempt>, ReadonlyArray<Store.Positioned>]
} = {
  'an acknowledged batch is not there': ['Lost', attempts, [a1, a2]],
  'half of an acknowledged batch is not there': ['Torn', attempts, [a2, b1]],
  'half of what may have been stored is there': [
    'Torn',
    replaced(0, { answer: unavailable }),
    [a1, at(2, closed('b1'), 2)]
  ],
  'something stands between the events of a batch': ['Torn', attempts, [a1, b1, a2]],
  'the events of a batch are turned round': ['Torn', attempts, [at(1, closed('a2'), 1), at(2, closed('a1'), 2), b1]],
  'an event was changed': ['Changed', attempts, [a1, a2, at(3, closed('b1', 'other'), 3)]],
  'an event stands in another stream': ['Changed', attempts, [a1, a2, at(3, closed('b1'), 1, { stream: 'case/2' })]],
  'the answer told other versions': ['AnsweredWrongly', replaced(1, { answer: answered(2, 2, 3) }), log],
  'the answer told another position': ['AnsweredWrongly', replaced(1, { answer: answered(3, 3, 4) }), log],
  'the answer told another stamp': [
    'AnsweredWrongly',
    attempts,
    [a1, a2, at(3, closed('b1'), 3, { recorded: '2023-03-08T12:00:01Z' })]
  ],
  'a retry was answered otherwise': ['AnsweredDifferently', also(a, answered(1, 2, 3)), log],
  'the expected version was another': ['ConditionNotTrue', replaced(1, { append: { ...b, expected: 1 } }), log],
  'a check was not true': [
    'ConditionNotTrue',
    replaced(1, { append: { ...b, checks: [{ stream: 'case/1', expected: 1 }] } }),
    log
  ],
  'a check was true only of the end': [
    'ConditionNotTrue',
    replaced(0, { append: { ...a, checks: [{ stream: 'case/1', expected: 3 }] } }),
    log
  ],
  'a part of a batch was stored beside it': ['Torn', also({ ...a, events: several('a', 3) }, answered(1, 3, 3)), log],
  'what was refused is there': ['RefusedButThere', attempts, [...log, at(4, closed('l1'), 4)]],
  'something is there that nobody sent': ['FromNowhere', attempts, [...log, at(4, closed('x'), 4)]],
  'an event is there twice': ['IdTwice', attempts, [...log, at(4, closed('b1'), 4)]],
  'a position comes twice': ['PositionNotAscending', attempts, [a1, a2, { ...b1, position: a2.position }]],
  'positions run backward': ['PositionNotAscending', attempts, [a1, a2, { ...b1, position: 'p0' as Store.Position }]],
  'a version is left out': ['VersionNotNext', attempts, [a1, a2, at(3, closed('b1'), 4)]],
  'a stamp runs backward': [
    'RecordedDecreasing',
    attempts,
    [a1, a2, at(3, closed('b1'), 3, { recorded: '2023-03-08T11:00:00Z' })]
  ],
  'a conflict tells a version that never was': [
    'RefusedWithoutCause',
    replaced(2, { answer: E.left({ type: 'VersionConflict', stream: 'case/1', expected: 1, actual: 4 }) }),
    log
  ],
  'a conflict tells a version that was expected': [
    'RefusedWithoutCause',
    replaced(2, { answer: E.left({ type: 'VersionConflict', stream: 'case/1', expected: 1, actual: 1 }) }),
    log
  ],
  'a conflict tells of another stream': [
    'RefusedWithoutCause',
    replaced(2, { answer: E.left({ type: 'VersionConflict', stream: 'case/2', expected: 1, actual: 0 }) }),
    log
  ],
  'a check is said to fail that was not asked': [
    'RefusedWithoutCause',
    replaced(2, {
      answer: E.left({ type: 'CheckFailed', failed: [{ stream: 'case/2', expected: 'exists', actual: 0 }] })
    }),
    log
  ],
  'no check is said to fail': [
    'RefusedWithoutCause',
    replaced(2, { answer: E.left({ type: 'CheckFailed', failed: [] }) }),
    log
  ],
  'a batch is said to have other content, and nobody sent any': [
    'RefusedWithoutCause',
    also(a, E.left({ type: 'IdempotencyConflict', batch: 'a' })),
    log
  ],
  'a retry is refused for its own events': [
    'RefusedWithoutCause',
    also(a, E.left({ type: 'InvalidEvent', index: 0, faults: [{ path: 'id', expected: 'a new one', found: 'a1' }] })),
    log
  ],
  'something is there that the store said it had not stored': [
    'RefusedButThere',
    replaced(1, { answer: E.left({ type: 'Unavailable', ambiguous: false }) }),
    log
  ],
  'something is there that the store said nobody may store': [
    'RefusedButThere',
    replaced(1, { answer: E.left({ type: 'Forbidden' }) }),
    log
  ]
}

describe('it is noticed that', () => {
  test.each(Object.entries(wrong))('%s', (_, [type, tried, of]) => {
    expect(kinds(tried, of)).toContain(type)
  })
})
