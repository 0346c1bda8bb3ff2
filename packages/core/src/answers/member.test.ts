import { describe, expect, test } from 'vitest'
import {
  adopted,
  agreedToEnd,
  allBut,
  firstEdition,
  notice,
  signed,
  ten,
  told,
  viewOf
} from '../agreement/acts.test-log.ts'
import { proof as words } from '../words/proof.ts'
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

  test('before the agreement applies nobody is a party, even if its end is known', () => {
    expect(reasonsOf(viewOf(left, '2023-02-28'), 'are')).toEqual(['signatures/not-in-force'])
    const once = firstEdition({ renewalMonths: 0 })
    expect(reasonsOf(viewOf(once, '2023-02-28'), 'are')).toEqual(['signatures/not-in-force'])
  })

  test('between two agreements a former party was one, whatever is signed for the next', () => {
    const twice = [
      ...firstEdition({ renewalMonths: 0 }),
      adopted('next', '2023-11-01', { starts: '2025-01-01', firstTermEnds: '2025-12-31' }),
      ...signed('next', '2023-12-01', ...ten)
    ]
    expect(reasonsOf(viewOf(twice, '2024-06-01'), 'are')).toEqual([
      'signatures/in-force',
      '16/term-over',
      'no EditionSigned',
      '2/parties'
    ])
  })

  describe('who else is a party', () => {
    const partiesOf = (view: ReturnType<typeof viewOf>, party: string): ReadonlyArray<unknown> => {
      const { proof } = member(view, party)
      const because = proof.type === 'rule' ? proof.because : []
      return because.flatMap((reason) =>
        reason.type === 'rule' && reason.rule === '2/parties' ? [reason.about['day']] : []
      )
    }
    const listed = adopted('revised', '2024-08-29', { rejoin: 'with-consent-of-all' }, [...ten, 'kvinnojouren'])
    const revised = [...left, listed, ...signed('revised', '2024-10-21', ...ten)]

    test('on the day asked about matters to who has left and signed again in vain: all would have had to', () => {
      const again = [...revised, ...signed('revised', '2025-02-01', 'are')]
      expect(member(viewOf(again, '2025-03-01'), 'are').value).toBe('no')
      expect(partiesOf(viewOf(revised, '2025-03-01'), 'are')).toEqual(['2024-10-21'])
      expect(partiesOf(viewOf(again, '2025-03-01'), 'are')).toEqual(['2025-03-01'])
    })

    test('on the day asked about matters to who has signed and never became one', () => {
      const acts = [...revised, ...signed('revised', '2025-02-01', 'somebody')]
      expect(partiesOf(viewOf(acts, '2025-03-01'), 'somebody')).toEqual(['2025-03-01'])
      expect(partiesOf(viewOf(acts, '2025-03-01'), 'anybody')).toEqual(['2024-10-21'])
    })
  })

  test('a notice that missed a party has not ended anything', () => {
    const missed = [
      ...firstEdition(),
      notice('are', '2024-06-30', { notified: told('2024-06-30', ...allBut('are', 'berg')) })
    ]
    expect(member(viewOf(missed, '2025-01-01'), 'are').value).toBe('yes')
  })
})

describe('the proof that somebody is or is no party', () => {
  const saidOf = (acts: Parameters<typeof viewOf>[0], day: string): string =>
    words(member(viewOf(acts, day), 'are').proof, 'en').join('\n')
  const unsigned = [adopted('first', '2023-02-24'), ...signed('first', '2023-02-27', ...allBut('berg', 'krokom'))]

  test('names those whose signatures are missing where no edition applies yet', () => {
    expect(saidOf(unsigned, '2023-04-01')).toContain(
      'The log holds no signature of edition first by Berg municipality and Krokom municipality up to the end of 1 April 2023'
    )
  })

  test('says that no edition was adopted where none was', () => {
    expect(saidOf(unsigned, '2023-02-01')).toContain(
      'The log holds no adopted edition up to the end of 1 February 2023'
    )
  })

  test('cites what was agreed without effect, and names who was not among those who agreed', () => {
    const acts = [...firstEdition(), agreedToEnd('2023-11-22', '2024-06-30', allBut('bracke'))]
    expect(saidOf(acts, '2024-07-01')).toContain(
      'What was agreed has no effect: Bräcke municipality had not agreed to it'
    )
  })
})
