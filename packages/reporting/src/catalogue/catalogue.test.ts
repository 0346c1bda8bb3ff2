import { describe, expect, test } from 'vitest'
import { catalogue, newest } from './catalogue.ts'
import { checked } from './checked.ts'

describe('the catalogue', () => {
  test('holds the twenty-eight indicators, and three of our own', () => {
    const ids = [...new Set(catalogue.map(({ id }) => id))]
    expect(ids).toEqual(Array.from({ length: 31 }, (_, index) => `I${String(index + 1).padStart(2, '0')}`))
  })

  test('is data: what is written and read again is the same, and right', () => {
    for (const definition of catalogue) {
      expect(checked(JSON.parse(JSON.stringify(definition)))).toEqual({ _tag: 'Right', right: definition })
    }
  })

  test('has each version of an indicator once, from 1 without a gap', () => {
    for (const { id } of catalogue) {
      const versions = catalogue.filter((one) => one.id === id).map(({ version }) => version)
      expect(versions).toEqual(versions.map((_, index) => index + 1))
    }
  })

  test('follows each of the nine goals', () => {
    expect([...new Set(catalogue.flatMap(({ goals }) => goals))].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  test('follows goals 7 to 9 by the answers of professionals alone', () => {
    const following = catalogue.filter(({ goals }) => goals.some((goal) => goal >= 7))
    expect(following.map(({ id, count }) => [id, 'each' in count ? count.each : null])).toEqual([
      ['I25', 'SurveyAnswered']
    ])
  })

  test('says in two languages what each is called and what it cannot say', () => {
    for (const { names, cannotSay, by = [] } of catalogue) {
      for (const { sv, en } of [names, cannotSay, ...by.map((dimension) => dimension.names)]) {
        expect(sv.trim()).not.toBe('')
        expect(en.trim()).not.toBe('')
      }
      expect(cannotSay.sv).not.toBe(cannotSay.en)
      expect(cannotSay.sv).toMatch(/\.$/)
    }
  })

  test('has of each indicator one newest version', () => {
    expect(newest(catalogue).map(({ id }) => id)).toEqual([...new Set(catalogue.map(({ id }) => id))])
    expect(newest(catalogue).find(({ id }) => id === 'I17')?.version).toBe(3)
  })
})
