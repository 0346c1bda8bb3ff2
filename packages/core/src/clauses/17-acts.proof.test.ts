import { Proof } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import {
  act,
  adopted,
  agreedToEnd,
  agreedToLeave,
  firstEdition,
  notice,
  revoked,
  signed,
  told
} from '../agreement/acts.test-log.ts'
import type { StatedTerms } from '../agreement/Terms.ts'
import { proof } from '../words/proof.ts'
import { type Acts, rulingOf } from './work.test-log.ts'

/* Acts among three, Åre, Berg and the Police, and the reasons right below what came of them, without where each is cited. */

const three = ['are', 'berg', 'police']
const first = (terms: Partial<StatedTerms> = {}): Acts => firstEdition(terms, three)
const given = notice('are', '2024-06-30', { notified: told('2024-06-30', 'berg', 'police') })

const why = (norm: string, validAt: string, ...acts: Acts): ReadonlyArray<string> => {
  const ruling = rulingOf(norm, validAt, ...acts)
  const lines = ruling === undefined ? [] : proof(ruling.proof, 'en')
  return lines.filter((line) => /^ {0,2}\S/.test(line)).map((line) => line.trim().replace(/ \((?!R).*\)\.$/, ''))
}

describe('a notice', () => {
  const withdrawn = (validAt: string, ...acts: Acts): ReadonlyArray<string> => why('17/withdraw', validAt, ...acts)

  test('counts since its giver is a party, it is in writing, the others have it, and nobody has taken it back', () => {
    expect(withdrawn('2024-10-31', ...first(), given)).toEqual([
      'The notice of 30 June 2024 from Åre municipality counts',
      'Åre municipality gave notice in writing',
      'Åre municipality is a party on 30 June 2024',
      'The notice from Åre municipality counts from 30 June 2024, when Berg municipality and the Police had it',
      'By that notice Åre municipality is a party no longer than to the end of 31 December 2024',
      'The log holds nothing to show that Åre municipality has taken back its notice from 30 June 2024 to the end of 31 October 2024.'
    ])
  })

  test('counts from the day on which the last of them had it, and what nobody does after the exit takes it back', () => {
    const late = notice('are', '2024-06-20', {
      notified: [...told('2024-06-20', 'berg'), ...told('2024-07-01', 'police')]
    })
    expect(withdrawn('2026-06-30', ...first(), late).slice(3)).toEqual([
      'The notice from Åre municipality counts from 1 July 2024, when Berg municipality and the Police had it',
      'By that notice Åre municipality is a party no longer than to the end of 31 December 2025',
      'The log holds nothing to show that Åre municipality has taken back its notice from 20 June 2024 to the end of 31 December 2025.'
    ])
  })

  test('counts when the first has it, or when it is given, where the edition says so', () => {
    const oneTold = notice('are', '2024-06-20', { notified: told('2024-06-25', 'berg') })
    const under = (noticeCountsFrom: 'first-notified' | 'given') =>
      withdrawn('2024-06-30', ...first({ noticeCountsFrom }), oneTold)[3]
    expect(under('first-notified')).toBe(
      'The notice from Åre municipality counts from 25 June 2024, when Berg municipality had it'
    )
    expect(under('given')).toBe('The notice from Åre municipality counts from 20 June 2024')
  })

  test('counts by the edition of its day, where that is another than the one by which its giver became a party', () => {
    const second = [adopted('second', '2024-01-15', {}, three), ...signed('second', '2024-01-20', ...three)]
    expect(withdrawn('2024-10-31', ...first(), ...second, given)[3]).toBe('Edition second applies from 20 January 2024')
  })

  test('counts though it was to be taken back, which the proof says was in vain', () => {
    expect(withdrawn('2024-10-31', ...first(), given, revoked('are', '2024-08-01', ['police'])).slice(5)).toEqual([
      'That Åre municipality took back its notice on 1 August 2024 has no effect: Berg municipality had not agreed to it',
      'Besides what is cited here, the log holds nothing more to show that Åre municipality has taken back its notice from 30 June 2024 to the end of 31 October 2024.'
    ])
  })

  test('of somebody who was no party has no effect, with the reasons why it was none', () => {
    const left = agreedToLeave('are', '2024-03-01', '2024-03-31', three)
    expect(withdrawn('2024-12-31', ...first(), left, given)).toEqual([
      'The notice of 30 June 2024 from Åre municipality has no effect: Åre municipality was no party on that day',
      'Åre municipality gave notice',
      'Åre municipality is not a party on 30 June 2024'
    ])
  })

  test('of a later day is no reason for what its party did before', () => {
    const request = act('RevisionRequested', '2024-03-06', { party: 'are', about: 'the working group' })
    const later = notice('are', '2024-09-01', { written: false })
    const ruling = rulingOf('17/request-revision', '2024-12-31', ...first(), request, later)
    expect(ruling === undefined ? [] : proof(ruling.proof, 'en').slice(-1)).toEqual([
      '    The log holds no notice by Åre municipality from 1 March 2023 to the end of 6 March 2024.'
    ])
  })

  test('that is not in writing says so', () => {
    expect(withdrawn('2024-12-31', ...first(), { ...given, data: { ...Object(given.data), written: false } })).toEqual([
      'The notice of 30 June 2024 from Åre municipality has no effect: it was not in writing',
      'Åre municipality gave notice, but not in writing'
    ])
  })

  test('that missed somebody names whom, also once they have left or the agreement is over', () => {
    const missed = notice('are', '2024-06-30', { notified: told('2024-06-30', 'police') })
    const said = (...acts: Acts) => withdrawn('2027-01-01', ...first(), ...acts)[0]
    const headline =
      'The notice of 30 June 2024 from Åre municipality has no effect: it has not reached Berg municipality'
    expect(said(missed)).toBe(headline)
    expect(said(missed, agreedToEnd('2024-07-01', '2024-12-31', three))).toBe(headline)
  })

  test('that they had only when its giver was a party no longer came too late', () => {
    const tooLate = notice('are', '2024-06-30', { notified: told('2024-08-01', 'berg', 'police') })
    const over = agreedToEnd('2024-07-01', '2024-07-31', three)
    expect(withdrawn('2027-01-01', ...first(), tooLate, over)[0]).toBe(
      'The notice of 30 June 2024 from Åre municipality has no effect: it did not reach all the others in time'
    )
  })
})

describe('that a notice is taken back', () => {
  const taken = (validAt: string, ...acts: Acts): ReadonlyArray<string> => why('17/revoke', validAt, ...acts)

  test('counts since it is still a party, would have left later, and all agree', () => {
    expect(taken('2024-12-31', ...first(), given, revoked('are', '2024-08-01', ['berg', 'police']))).toEqual([
      'That Åre municipality took back its notice on 1 August 2024 counts',
      'Åre municipality took back its notice',
      'Åre municipality is a party on 1 August 2024',
      'Åre municipality gave notice in writing',
      'The notice from Åre municipality counts from 30 June 2024, when Berg municipality and the Police had it',
      'Had it not been taken back, Åre municipality would have been a party no longer than to the end of 31 December 2024',
      'All who are parties on 1 August 2024 agree: Åre municipality, Berg municipality and the Police'
    ])
  })

  test('counts for what the parties had agreed of its leaving too', () => {
    const agreed = agreedToLeave('are', '2024-03-01', '2024-12-31', three)
    expect(
      taken('2024-12-31', ...first(), agreed, revoked('are', '2024-08-01', ['berg', 'police'])).slice(3, 5)
    ).toEqual([
      'It was agreed that Åre municipality leaves, with 31 December 2024 as the last day',
      'All who are parties on 1 August 2024 agree: Åre municipality, Berg municipality and the Police'
    ])
  })

  test('has no effect on the last day as a party, with the notice that made it that', () => {
    expect(taken('2024-12-31', ...first(), given, revoked('are', '2024-12-31', ['berg', 'police']))).toEqual([
      'That Åre municipality took back its notice on 31 December 2024 has no effect: it was not before the last day as a party',
      'Åre municipality took back its notice',
      'The last day of Åre municipality as a party is 31 December 2024'
    ])
    const ruling = rulingOf('17/revoke', '2024-12-31', ...first(), given, revoked('are', '2024-12-31', three))
    expect(ruling === undefined ? [] : Proof.nodes(ruling.proof)).toContainEqual(
      expect.objectContaining({ operation: 'year-end', out: '2024-12-31' })
    )
  })

  test('has no effect without one of the others, who is named', () => {
    expect(taken('2024-12-31', ...first(), given, revoked('are', '2024-08-01', ['police']))).toEqual([
      'That Åre municipality took back its notice on 1 August 2024 has no effect: Berg municipality had not agreed to it',
      'Åre municipality took back its notice',
      'The log holds nothing to show that Berg municipality has agreed to it.',
      'Edition first applies from 1 March 2023'
    ])
  })

  test('has no effect where there is nothing to take back: no notice, or no party', () => {
    expect(taken('2024-12-31', ...first(), revoked('are', '2024-08-01', ['berg', 'police'])).at(-1)).toBe(
      'The log holds no notice by Åre municipality from 1 March 2023 to the end of 1 August 2024.'
    )
    const other = act('WithdrawalRevoked', '2024-08-01', { party: 'kvinnojouren', agreedBy: three })
    expect(taken('2024-12-31', ...first(), other).at(-1)).toBe('Kvinnojouren is not a party on 1 August 2024')
  })
})
