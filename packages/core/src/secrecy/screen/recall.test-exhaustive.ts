import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { found } from './recall.test-text.ts'
import { coordinationTestNumbers, personalTestNumbers } from './testNumbers.test-text.ts'
import { writtenForms } from './writtenForms.test-text.ts'

const series = [
  ['personal-number', personalTestNumbers(), 50_402],
  ['coordination-number', coordinationTestNumbers(), 91_520]
] as const

for (const [rule, numbers, count] of series) {
  test.each(writtenForms)(`every ${rule} of the official series is found with $name`, (form) => {
    expect(found(numbers, rule, form)).toBe(count)
  })
}

// The official lists are not part of this repository. Whoever has them says where: then they are screened as well.
const folder = process.env['NORRSKEN_TEST_NUMBERS']
const official =
  folder === undefined
    ? []
    : ([
        ['allPins.json', 'personal-number', 41_129],
        ['allCoords.json', 'coordination-number', 2264]
      ] as const)

for (const [file, rule, count] of official) {
  test.each(writtenForms)(`every number of ${file} is found with $name`, (form) => {
    const numbers: ReadonlyArray<string> = JSON.parse(readFileSync(join(folder ?? '', file), 'utf8'))
    expect(found(numbers, rule, form)).toBe(count)
  })
}
