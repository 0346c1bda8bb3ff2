import { describe, expect, test } from 'vitest'
import { allBut, firstEdition, notice, signed, told, viewOf } from '../agreement/acts.test-log.ts'
import { member } from './member.ts'

const left = [...firstEdition(), notice('are', '2024-06-30')]

describe('whether somebody is a party', () => {
  test.each([
    ['2023-02-28', 'no'],
    ['2023-03-01', 'yes'],
    ['2024-12-31', 'yes'],
    ['2025-01-01', 'no']
  ])('of a party that leaves at the end of 2024, on %s: %s', (day, value) => {
    expect(member(viewOf(left, day), 'are').value).toBe(value)
  })

  test('somebody who never was one is none', () => {
    expect(member(viewOf(left, '2024-01-01'), 'kvinnojouren').value).toBe('no')
  })

  test('the answer says when it will be another, by all that is known', () => {
    expect(member(viewOf(left, '2023-02-28'), 'are').next).toEqual({ on: '2023-03-01', becomes: 'yes' })
    expect(member(viewOf(left, '2024-01-01'), 'are').next).toEqual({ on: '2025-01-01', becomes: 'no' })
    expect(member(viewOf(left, '2025-01-01'), 'are').next).toBeNull()
    expect(member(viewOf(left, '2024-01-01'), 'berg').next).toBeNull()
  })

  test('the answer says what was asked', () => {
    const reading = { noticeMonths: 12, noticeDay: 'included' } as const
    expect(member(viewOf(left, '2024-01-01', { reading }), 'are').ask).toEqual({
      validAt: '2024-01-01',
      knownAt: null,
      edition: 'first',
      reading: { noticeMonths: '12', noticeDay: 'included' }
    })
  })
})

describe('the edition by which an answer was given', () => {
  test('is none where the agreement does not apply', () => {
    expect(member(viewOf(left, '2023-02-28'), 'are').ask.edition).toBeNull()
  })
})

describe('its reasons', () => {
  const reasonsOf = (view: ReturnType<typeof viewOf>, party: string): ReadonlyArray<string> => {
    const { proof } = member(view, party)
    if (proof.type !== 'rule') return []
    return proof.because.map((reason) =>
      reason.type === 'rule' ? reason.rule : `no ${'of' in reason ? reason.of : ''}`
    )
  }

  test('a party is one since it became one, and nothing has ended it', () => {
    expect(reasonsOf(viewOf(firstEdition(), '2024-01-01'), 'are')).toEqual(['signatures/in-force', 'no PartyWithdrew'])
  })

  test('a party whose end is known is still one', () => {
    expect(reasonsOf(viewOf(left, '2024-12-31'), 'are')).toEqual(['signatures/in-force', '17/leaves'])
  })

  test('a former party was one, left, and has not signed again', () => {
    expect(reasonsOf(viewOf(left, '2025-01-01'), 'are')).toEqual([
      'signatures/in-force',
      '17/leaves',
      'no EditionSigned'
    ])
  })

  test('one who has come back signed the edition in force', () => {
    const back = [...left, ...signed('first', '2025-05-05', 'are')]
    expect(reasonsOf(viewOf(back, '2025-05-05'), 'are')).toEqual(['signatures/joins', 'no PartyWithdrew', '2/parties'])
  })

  test('one who never was a party has not signed', () => {
    expect(reasonsOf(viewOf(left, '2024-01-01'), 'kvinnojouren')).toEqual(['signatures/in-force', 'no EditionSigned'])
  })

  test('before the agreement applies nobody is a party', () => {
    expect(reasonsOf(viewOf(left, '2023-02-28'), 'are')).toEqual(['signatures/not-in-force'])
  })

  test('a notice that missed a party has not ended anything', () => {
    const missed = [
      ...firstEdition(),
      notice('are', '2024-06-30', { notified: told('2024-06-30', ...allBut('are', 'berg')) })
    ]
    expect(member(viewOf(missed, '2025-01-01'), 'are').value).toBe('yes')
  })
})
