import { Proof } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import {
  agreedToEnd,
  agreedToLeave,
  allBut,
  firstEdition,
  notice,
  revoked,
  signed,
  told,
  viewOf,
  worldOf
} from '../agreement/acts.test-log.ts'
import { proof as words } from '../words/proof.ts'
import { leaves } from './leaves.ts'
import { member } from './member.ts'
import { state } from './state.ts'

const left = [...firstEdition(), notice('are', '2024-06-30')]
const back = [...left, ...signed('first', '2025-05-05', 'are'), notice('are', '2027-03-01')]

describe('the last day as a party', () => {
  test('is known ahead of the notice: every event of the log counts', () => {
    expect(leaves(viewOf(left, '2023-06-01'), 'are').value).toBe('2024-12-31')
  })

  test.each([
    ['2023-02-01', '2024-12-31', 'before the first time: the next'],
    ['2024-12-31', '2024-12-31', 'in the first time'],
    ['2025-01-01', '2027-12-31', 'between the two: the next'],
    ['2026-01-01', '2027-12-31', 'in the second'],
    ['2028-01-01', '2027-12-31', 'after both: the last']
  ])('of a party that left, came back and left again, on %s: %s (%s)', (day, last) => {
    expect(leaves(viewOf(back, day), 'are').value).toBe(last)
  })

  test('there is none of a party that stays, or of somebody who never was one', () => {
    expect(leaves(viewOf(left, '2024-01-01'), 'berg').value).toBeNull()
    expect(leaves(viewOf(left, '2024-01-01'), 'kvinnojouren').value).toBeNull()
  })

  test('is the last of the agreement where that ends first', () => {
    expect(leaves(viewOf([...left, agreedToEnd('2024-07-01', '2024-09-30')], '2024-01-01'), 'are').value).toBe(
      '2024-09-30'
    )
    expect(leaves(viewOf(firstEdition({ renewalMonths: 0 }), '2023-06-01'), 'berg').value).toBe('2023-12-31')
  })

  test('is the day on which the parties agreed', () => {
    const agreed = [...firstEdition(), agreedToLeave('are', '2024-05-01', '2024-05-31')]
    expect(leaves(viewOf(agreed, '2024-01-01'), 'are').value).toBe('2024-05-31')
  })

  test('is asked under another reading', () => {
    const late = [...firstEdition(), notice('are', '2024-07-01')]
    expect(leaves(viewOf(late, '2024-07-01'), 'are').value).toBe('2025-12-31')
    expect(leaves(viewOf(late, '2024-07-01', { reading: { noticeDay: 'included' } }), 'are').value).toBe('2024-12-31')
  })
})

describe('its reasons', () => {
  const lacks = (acts: Parameters<typeof viewOf>[0]): unknown => {
    const { proof } = leaves(viewOf(acts, '2024-01-01'), 'are')
    const without =
      proof.type === 'rule'
        ? proof.because.find((reason) => reason.type === 'rule' && reason.rule === '17/notice-without-effect')
        : undefined
    return without?.type === 'rule' ? without.about : null
  }

  test('a notice that came to nothing is shown with what it lacks', () => {
    expect(lacks([...firstEdition(), notice('are', '2024-06-30', { written: false })])).toEqual({
      party: 'are',
      lacks: 'not-written',
      missing: []
    })
    const missed = notice('are', '2024-06-30', { notified: told('2024-06-30', ...allBut('are', 'berg')) })
    expect(lacks([...firstEdition(), missed])).toEqual({ party: 'are', lacks: 'not-all-told', missing: ['berg'] })
    expect(lacks([...left, revoked('are', '2024-10-01')])).toEqual({ party: 'are', lacks: 'revoked', missing: [] })
  })

  test('cite the notice and the signatures on which the answer rests', () => {
    const { proof } = leaves(viewOf(left, '2024-01-01'), 'are')
    expect(Proof.events(proof)).toEqual(['e1', ...Array.from({ length: 10 }, (_, n) => `e${n + 2}`), 'e12'])
  })
})

describe('a last day later than any that can be written', () => {
  const acts = [...firstEdition(), notice('are', '9999-07-01')]
  const late = viewOf(acts, '9999-12-31')

  test('is none, and the proof says so', () => {
    const { value, proof } = leaves(late, 'are')
    expect(value).toBeNull()
    expect(words(proof, 'en')[0]).toBe(
      'The last day of Åre municipality as a party is later than 31 December 9999, the last day that can be given (clause 17).'
    )
    expect(words(proof, 'en')).toContain(
      '  Åre municipality has given notice and is a party to a day later than 31 December 9999, the last day that can be given (clause 17).'
    )
    expect(JSON.stringify(proof)).not.toContain('10000')
  })

  test('is none among the parties either, and no change of who is a party', () => {
    expect(state(worldOf(acts), late, late.question).agreement?.parties.find(({ id }) => id === 'are')).toMatchObject({
      member: true,
      leaves: null
    })
    expect(member(late, 'are')).toMatchObject({ value: 'yes', next: null })
    const last = viewOf([...firstEdition(), notice('are', '9999-06-30')], '9999-12-31')
    expect([leaves(last, 'are').value, member(last, 'are').next]).toEqual(['9999-12-31', null])
  })
})
