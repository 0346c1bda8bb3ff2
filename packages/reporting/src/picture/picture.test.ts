import { Day } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { lifeReport } from '../lifeReport.ts'
import { adopted, agreement, decided, notice, requestOf, signed } from '../report.test-kit.ts'
import { scale } from './Scale.ts'

const window = (from: string, to: string) => ({ from: Day.day(from), to: Day.day(to) })

describe('the axis', () => {
  test('marks the turns of some years', () => {
    expect(scale(window('2020-01-01', '2024-12-31'), 0, 100).ticks.map(({ year, month }) => [year, month])).toEqual([
      [2020, 1],
      [2021, 1],
      [2022, 1],
      [2023, 1],
      [2024, 1]
    ])
  })

  test('marks the months of a year', () => {
    expect(scale(window('2023-01-01', '2023-12-31'), 0, 100).ticks).toHaveLength(12)
  })

  test('marks no more than there is room for in a thousand years', () => {
    expect(scale(window('1900-01-01', '2900-12-31'), 0, 100).ticks.length).toBeLessThanOrEqual(12)
  })

  test('begins with the first day and ends with the end of the last', () => {
    const { at } = scale(window('2023-01-01', '2023-01-10'), 0, 100)
    expect([at(Day.day('2023-01-01')), at(Day.day('2023-01-02')), at(Day.day('2023-01-11'))]).toEqual([0, 10, 100])
  })

  test('keeps days outside at its ends', () => {
    const { at } = scale(window('2023-01-01', '2023-01-10'), 0, 100)
    expect([at(Day.day('2020-01-01')), at(Day.day('2030-01-01'))]).toEqual([0, 100])
  })
})

describe('the picture', () => {
  const parties = ['are', 'berg', 'krokom']
  const history = [adopted('2023-02-24', 'first', parties), ...signed('2023-02-28', 'first', parties)]
  const drawn = (...happenings: Parameters<typeof agreement>[1]): string => {
    const { html } = lifeReport(
      requestOf('2023-01-01', '2024-12-31', agreement('agreement/norrsken', [...history, ...happenings])),
      'sv'
    )
    return html.slice(html.indexOf('<svg'), html.indexOf('</svg>'))
  }

  test('has a stroke where a party left, and none where all are parties still', () => {
    expect(drawn()).not.toContain('class="left"')
    expect(drawn(notice('2023-04-01', 'are', ['berg', 'krokom'])).match(/class="left"/g)).toHaveLength(1)
  })

  test('points a bar onward that does not end with the period', () => {
    expect(
      drawn(notice('2023-04-01', 'are', ['berg', 'krokom'])).match(/<g class="row party">.*?<rect/gs)
    ).toHaveLength(1)
    expect(drawn()).not.toMatch(/<g class="row party">.*?<rect/s)
  })

  test('opens the dot of a decision whose day is made up', () => {
    const decision = decided('2023-05-05', 'a', 'b')
    expect(drawn(decision)).not.toContain('open"')
    expect(drawn({ ...decision, synthetic: true })).toMatch(/<circle class="dot a0 open"/)
  })

  test('piles dots that would cover one another', () => {
    const pile = drawn(
      decided('2023-05-05', 'a', 'b'),
      decided('2023-05-05', 'c', 'd'),
      decided('2023-09-05', 'e', 'f')
    )
    const heights = [...pile.matchAll(/<circle [^>]*cy="([\d.]+)"/g)].map(([, y]) => Number(y))
    expect(new Set(heights).size).toBe(2)
  })
})
