import { describe, expect, test } from 'vitest'
import { runExamples } from '../tools/doc-examples.ts'

const results = runExamples()

describe('the examples in the doc comments and in the pages', () => {
  test('are there', () => {
    expect(results.length).toBeGreaterThan(0)
  })

  for (const { where, problems } of results) {
    test(`${where} compiles and runs`, () => {
      expect(problems.join('\n')).toBe('')
    })
  }
})
