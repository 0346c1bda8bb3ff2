import { Day } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { adopted, agreedToLeave, firstEdition, lifeOf, signed, ten } from '../agreement/acts.test-log.ts'
import { bearerOf, editionOn, isMember } from './Facts.ts'

describe('who bears what a unit does', () => {
  test.each([
    ['are/social-services', 'are'],
    ['police', 'police'],
    ['ostersund/coordination', 'ostersund'],
    ['outside/kvinnojouren', 'outside/kvinnojouren'],
    ['body/tmv', 'body/tmv']
  ])('of %s it is %s', (unit, bearer) => {
    expect(bearerOf(unit)).toBe(bearer)
  })
})

describe('on a day', () => {
  const life = lifeOf([
    ...firstEdition(),
    agreedToLeave('are', '2023-05-01', '2023-05-31'),
    ...signed('first', '2023-10-01', 'are'),
    adopted('revised', '2024-02-01'),
    ...signed('revised', '2024-03-01', ...ten)
  ])

  test.each([
    ['2023-02-28', null],
    ['2023-03-01', 'first'],
    ['2024-02-29', 'first'],
    ['2024-03-01', 'revised']
  ])('%s is judged by the edition %s', (day, edition) => {
    expect(editionOn({ life }, Day.day(day))?.edition.edition ?? null).toBe(edition)
  })

  test.each([
    ['2023-02-28', false],
    ['2023-03-01', true],
    ['2023-05-31', true],
    ['2023-06-01', false],
    ['2023-09-30', false],
    ['2023-10-01', true]
  ])('%s Åre is a party: %s', (day, is) => {
    expect(isMember({ life }, 'are', Day.day(day))).toBe(is)
  })

  test('who never was a party is none', () => {
    expect(isMember({ life }, 'kvinnojouren', Day.day('2024-01-01'))).toBe(false)
  })
})
