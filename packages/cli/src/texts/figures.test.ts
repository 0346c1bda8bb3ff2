import { expect, test } from 'vitest'
import { figuresEn } from './figures.en.ts'
import { figuresSv } from './figures.sv.ts'

test('a definition that is there twice is told with its version', () => {
  const refusal = { type: 'DefinedTwice', definition: 'X1', version: 2 } as const
  expect(figuresEn.notReleased(refusal, [])).toBe('version 2 of the definition `X1` is there twice')
  expect(figuresSv.notReleased(refusal, [])).toBe('version 2 av definitionen `X1` finns två gånger')
})
