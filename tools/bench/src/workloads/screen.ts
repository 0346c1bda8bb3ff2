import assert from 'node:assert/strict'
import { Screen } from '@norrsken/core'
import type { Case } from '../measuring/Case.ts'
import { measure } from '../measuring/measure.ts'
import type { Section } from '../measuring/Row.ts'
import { naivePatterns } from '../screens/naivePatterns.ts'
import { notes } from '../screens/notes.ts'
import { quick, report } from './workload.ts'

const MB = 1_000_000
const size = quick ? MB / 20 : MB

/**
 * How many texts are measured at once. All garbage is collected before, and with it goes what the engine knows of closures
 * that nobody holds any more: the first text after that is screened by code that is not compiled yet.
 */
const IN_A_ROW = quick ? 1 : 20

/** Milliseconds for a megabyte. */
const screened = (
  name: string,
  role: Case<number>['role'],
  find: () => number,
  inARow: number = IN_A_ROW
): Case<number> => ({
  name,
  role,
  times: 1_000_000 * (size / MB) * inARow,
  prepare: () => () => {
    let found = 0
    for (let time = 0; time < inARow; time += 1) found = find()
    return found
  }
})

const screening = async (): Promise<Section> => {
  const [plain, dense] = [notes(size, false), notes(size, true)]
  const screen = Screen.screen()
  const found = (text: string): number => screen(text).length
  const regexes = naivePatterns()
  for (let pass = 0; pass < (quick ? 1 : 20); pass += 1) for (const text of [plain, dense]) found(text) + regexes(text)
  const perKb = (count: number): string => (count / (size / 1000)).toFixed(1)
  const goal = { of: 'figure', most: 50 } as const
  return {
    title: `screening ${size.toLocaleString('en')} bytes of Swedish notes, warm`,
    unit: 'ms for 1 MB',
    rows: await measure(
      [
        screened('a look at each unit of the text', 'limit', () => lookedAt(plain)),
        { ...screened('Screen.screen, notes with nothing in them', 'ours', () => found(plain)), goal },
        { ...screened('Screen.screen, an identifier in every second sentence', 'ours', () => found(dense)), goal },
        screened('the same, a single time after all garbage was collected', 'comparison', () => found(dense), 1),
        screened('eight regular expressions, notes with nothing in them', 'comparison', () => regexes(plain)),
        screened('eight regular expressions, an identifier in every second', 'comparison', () => regexes(dense))
      ],
      quick ? 2 : 9,
      (results) => assert.ok((results.get('Screen.screen, an identifier in every second sentence') ?? 0) > size / 1000)
    ),
    notes: [
      `found for each 1,000 bytes: ${perKb(found(plain))} and ${perKb(found(dense))}; by the expressions ${perKb(regexes(plain))} and ${perKb(regexes(dense))}`,
      `${IN_A_ROW} texts in a row; the expressions know no names or places and few ways to write a number, and check no digit`
    ]
  }
}

const lookedAt = (text: string): number => {
  let sum = 0
  for (let i = 0; i < text.length; i += 1) sum = (sum + text.charCodeAt(i)) | 0
  return sum
}

await report(screening)
