import { Day } from '@norrsken/rules'
import { expect, test } from 'vitest'
import { firstEdition, lifeOf } from '../agreement/acts.test-log.ts'
import { inForceOn } from '../agreement/Life.ts'
import type { Reading } from '../agreement/Reading.ts'
import { parameter } from './parameter.ts'

const noticeMonths = (reading: Reading) => {
  const inForce = inForceOn(Day.day('2024-01-01'))(lifeOf(firstEdition(), reading))
  return inForce === null ? null : parameter(inForce, 'noticeMonths')
}

test('a term is cited with the edition that sets it', () => {
  expect(noticeMonths({})).toEqual({
    type: 'parameter',
    path: 'noticeMonths',
    value: 6,
    since: '2023-03-01',
    edition: 'first'
  })
})

test('a term that whoever asks has chosen is cited as chosen, and no other is', () => {
  expect(noticeMonths({ noticeMonths: 12 })).toMatchObject({ value: 12, edition: 'first', chosen: true })
  expect(noticeMonths({ exit: 'at-notice' })).not.toHaveProperty('chosen')
})
