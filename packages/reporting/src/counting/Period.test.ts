import { Day } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { period } from './Period.ts'

const days = (text: string): string => {
  const found = period(text)
  return found._tag === 'Left' ? found.left.type : `${Day.toIso(found.right.from)}..${Day.toIso(found.right.to)}`
}

describe('a period', () => {
  test('is a year, a quarter, or two days that are both included', () => {
    expect(days('2024')).toBe('2024-01-01..2024-12-31')
    expect(days('2024-Q1')).toBe('2024-01-01..2024-03-31')
    expect(days('2023-Q4')).toBe('2023-10-01..2023-12-31')
    expect(days('2024-02-29..2024-02-29')).toBe('2024-02-29..2024-02-29')
  })

  test('is nothing else', () => {
    for (const text of [
      '',
      '24',
      '0000',
      '2024-Q0',
      '2024-Q5',
      '2024-1',
      '2023-02-29..2023-03-01',
      '2024-01-01',
      ' 2024'
    ])
      expect(days(text)).toBe('NotAPeriod')
  })

  test('does not end before it begins', () => {
    expect(period('2024-03-02..2024-03-01')).toEqual({
      _tag: 'Left',
      left: { type: 'EndsBeforeItBegins', from: '2024-03-02', to: '2024-03-01' }
    })
  })
})
