import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { released } from './box.ts'
import { type Count, count, isCount, statistic } from './Count.ts'
import type { Released } from './Released.ts'
import { read } from './read.ts'

/** A renderer, as every one is: it takes what was released. */
const render = (figure: Released<Count>): string => {
  const shown = read(figure)
  return shown.type === 'exact' ? String(shown.value) : '..'
}

describe('a count', () => {
  const cases = count(7)

  test('is not printed, in whichever way somebody tries', () => {
    const attempts: ReadonlyArray<() => unknown> = [
      () => `${cases}`,
      () => String(cases),
      () => JSON.stringify({ cases }),
      () => JSON.stringify([cases]),
      () => Number(cases),
      () => [cases].join(','),
      () => cases.toLocaleString()
    ]
    for (const attempt of attempts)
      expect(attempt).toThrow(new TypeError('a count cannot be printed before it is released'))
    expect(inspect({ cases }, { showHidden: true, depth: 9 })).not.toContain('7')
  })

  test('holds nothing that can be read or copied', () => {
    expect(Reflect.ownKeys(cases)).toEqual([])
    expect({ ...cases }).toEqual({})
    expect(structuredClone({ ...cases })).toEqual({})
    expect(() => structuredClone(cases)).not.toThrow()
    expect(isCount(structuredClone(cases))).toBe(false)
    expect(Object.isFrozen(cases)).toBe(true)
  })

  test('looks the same whatever it counts', () => {
    expect(inspect(count(7))).toBe(inspect(count(0)))
    expect(inspect(statistic(1.5))).toBe('[count]')
  })

  test('is whole, and not less than 0', () => {
    for (const wrong of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => count(wrong)).toThrow(RangeError)
    expect(() => statistic(Number.NaN)).toThrow(RangeError)
  })

  test('does not fit where something released is wanted', () => {
    expect(render(released({ type: 'exact', value: 7 }))).toBe('7')
    // @ts-expect-error a renderer takes what was released, and no count
    expect(() => render(cases)).toThrow(TypeError)
    // @ts-expect-error nor a plain number
    expect(() => render(7)).toThrow(TypeError)
    // @ts-expect-error nor something that looks like it
    expect(() => render({ type: 'exact', value: 7 })).toThrow(TypeError)
    // @ts-expect-error nor the released form of something else
    expect(render(released<ReturnType<typeof statistic>>({ type: 'hidden' }))).toBe('..')
  })
})
