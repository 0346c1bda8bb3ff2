import { describe, expect, test } from 'vitest'
import { page } from './page.test-text.ts'
import { found } from './recall.test-text.ts'
import { coordinationTestNumbers, personalTestNumbers, withCheckDigit } from './testNumbers.test-text.ts'
import { type WrittenForm, writtenForms } from './writtenForms.test-text.ts'

/** All of them are tried by `recall.test-exhaustive.ts`. */
const eleventh = <A>(_: A, index: number): boolean => index % 11 === 0

describe('every eleventh number of the series that the official test numbers are taken from', () => {
  const personal = personalTestNumbers().filter(eleventh)
  const coordination = coordinationTestNumbers().filter(eleventh)

  test.each(writtenForms)('is found with $name, and the reference says so', (form) => {
    const counts = [found(personal, 'personal-number', form), found(coordination, 'coordination-number', form)]
    expect(counts).toEqual([4582, 8320])
    expect(page).toContain(`| ${form.name} | ${counts[0]} of 4582 | ${counts[1]} of 8320 | ${form.certainty} |`)
  })

  test('is found with any of the eleven letters of interim numbers in place of a digit', () => {
    const numbers = [...'TRSUWXJKLMN'].flatMap((letter) => personal.map((number) => interim(number, letter)))
    const form: WrittenForm = { name: 'hyphen', certainty: 'certain', write: (number) => number }
    expect(found(numbers, 'interim-number', form)).toBe(50_402)
    expect(page).toContain('50402 of 50402')
  })
})

const interim = (number: string, letter: string): string =>
  `${number.slice(0, 8)}-${letter}${number.slice(9, 11)}${withCheckDigit(`${number.slice(0, 8)}1${number.slice(9, 11)}`).slice(-1)}`
