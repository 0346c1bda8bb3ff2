import { expect, test } from 'vitest'
import { norms } from './norms.ts'
import { powers } from './rulings.ts'
import { summaries } from './summaries.ts'

test('every norm and every power has a summary, and nothing else has', () => {
  const inOrder = (ids: ReadonlyArray<string>) => [...ids].sort()
  expect(inOrder(Object.keys(summaries))).toEqual(inOrder([...norms, ...powers].map(({ id }) => id)))
})

test('a summary is made of parts of a sentence, in both languages', () => {
  for (const [norm, { who, when, what }] of Object.entries(summaries)) {
    for (const text of [who.sv, who.en, when.sv, when.en, what.sv, what.en]) {
      expect([norm, text]).toEqual([norm, expect.stringMatching(/^\p{Ll}[^.]*[^.\s]$/u)])
    }
  }
})
