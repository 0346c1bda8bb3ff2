import { Proof } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import {
  act,
  adopted,
  agreedToEnd,
  agreedToExtend,
  agreedToLeave,
  firstEdition,
  notice,
  revoked,
  signed,
  told
} from '../agreement/acts.test-log.ts'
import type { StatedTerms } from '../agreement/Terms.ts'
import { proof } from '../words/proof.ts'
import { type Acts, rulingOf, rulingProofs } from './work.test-log.ts'

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
    const toldOn = (...on: ReadonlyArray<string>) =>
      notice('are', '2024-06-20', { notified: [...told(on[0] ?? '', 'berg'), ...told(on[1] ?? '', 'police')] })
    const under = (noticeCountsFrom: 'first-notified' | 'given', given: Acts[number]) =>
      withdrawn('2024-06-30', ...first({ noticeCountsFrom }), given)[3]
    expect(under('first-notified', toldOn('2024-06-25', '2024-06-26'))).toBe(
      'The notice from Åre municipality counts from 25 June 2024, when Berg municipality had it'
    )
    expect(under('given', toldOn('2024-06-20', '2024-06-25'))).toBe(
      'The notice from Åre municipality counts from 20 June 2024'
    )
    const acts = [...first({ noticeCountsFrom: 'given' }), toldOn('2024-06-20', '2024-06-25')]
    const [proved] = rulingProofs('17/withdraw', '2024-06-30', ...acts)
    const counts = proved?.because.find((one) => one.type === 'rule' && one.rule === '17/day-of-notice')
    expect(counts).toHaveProperty('about', { party: 'are' })
  })

  test('counts by the edition of its day, where that is another than the one by which its giver became a party', () => {
    const second = [adopted('second', '2024-01-15', {}, three), ...signed('second', '2024-01-20', ...three)]
    const byIt = 'Edition second applies from 20 January 2024'
    expect(withdrawn('2024-10-31', ...first(), ...second, given)[3]).toBe(byIt)
    const back = signed('second', '2025-05-01', 'are')
    expect(withdrawn('2025-12-31', ...first(), ...second, given, ...back)[3]).toBe(byIt)
    const onItsFirstDay = notice('are', '2023-03-01', {
      notified: [...told('2023-03-01', 'berg'), ...told('2024-06-30', 'police')]
    })
    expect(withdrawn('2024-10-31', ...first(), ...second, onItsFirstDay)[3]).toBe(byIt)
  })

  test('counts, and rests on no edition before, where the agreement then was ended from before its giver came', () => {
    const four = [...three, 'kvinnojouren']
    const acts = [
      ...first(),
      adopted('second', '2024-01-15', {}, four),
      ...signed('second', '2024-01-20', ...three),
      ...signed('second', '2024-06-01', 'kvinnojouren'),
      notice('kvinnojouren', '2024-06-01', { notified: told('2024-06-01', ...three) }),
      agreedToEnd('2024-06-01', '2024-05-31', four)
    ]
    expect(withdrawn('2024-06-30', ...acts).slice(0, 3)).toEqual([
      'The notice of 1 June 2024 from Kvinnojouren counts',
      'Kvinnojouren gave notice in writing',
      'The notice from Kvinnojouren counts from 1 June 2024'
    ])
  })

  test('counts though it was to be taken back, which the proof says was in vain', () => {
    const besides =
      'Besides what is cited here, the log holds nothing more to show that Åre municipality has taken back its notice from 30 June 2024 to the end of 31 October 2024.'
    const inVain = (on: string) => revoked('are', on, ['police'])
    expect(withdrawn('2024-10-31', ...first(), given, inVain('2024-08-01')).slice(5)).toEqual([
      'That Åre municipality took back its notice on 1 August 2024 has no effect: Berg municipality had not agreed to it',
      besides
    ])
    const others = [inVain('2024-06-29'), revoked('berg', '2024-08-01', ['police'])]
    expect(withdrawn('2024-10-31', ...first(), ...others, given, inVain('2024-06-30')).slice(5)).toEqual([
      'That Åre municipality took back its notice on 30 June 2024 has no effect: Berg municipality had not agreed to it',
      besides
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
    const atOnce = ['berg', 'are'].map((party) => agreedToLeave(party, '2024-07-01', '2024-09-30', three))
    expect(withdrawn('2027-01-01', ...firstEdition({}, ['berg', 'police', 'are']), missed, ...atOnce)[0]).toBe(headline)
  })

  test('that missed somebody names also who has become a party since', () => {
    const acts = [
      ...firstEdition({}, [...three, 'region']),
      agreedToLeave('region', '2024-03-01', '2024-03-31', [...three, 'region']),
      notice('are', '2024-06-30', { notified: told('2024-06-30', 'police') }),
      ...signed('first', '2024-07-15', 'region')
    ]
    expect(withdrawn('2027-01-01', ...acts)[0]).toMatch(/has not reached Berg municipality and .*Region/)
  })

  test('that they had only when its giver was a party no longer came too late', () => {
    const tooLate = notice('are', '2024-06-30', { notified: told('2024-08-01', 'berg', 'police') })
    const over = agreedToEnd('2024-07-01', '2024-07-31', three)
    expect(withdrawn('2027-01-01', ...first(), tooLate, over)[0]).toBe(
      'The notice of 30 June 2024 from Åre municipality has no effect: it did not reach all the others in time'
    )
  })

  test('that they had too late cites who the others were, where some had left before', () => {
    const left = agreedToLeave('police', '2024-03-01', '2024-05-31', three)
    const tooLate = notice('are', '2024-06-30', { notified: told('2024-08-01', 'berg') })
    const over = agreedToEnd('2024-07-01', '2024-07-31', ['are', 'berg'])
    expect(withdrawn('2027-01-01', ...first(), left, tooLate, over).slice(-1)).toEqual([
      'Who is a party on 30 June 2024: Åre municipality and Berg municipality'
    ])
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

  const leavesToo = notice('berg', '2024-07-02', { notified: told('2024-07-02', 'are', 'police') })
  const longer = agreedToExtend('2024-07-15', '2025-12-31', three)

  test('rests on what it takes back, and on nothing else that was given or agreed', () => {
    const back = revoked('are', '2024-08-01', ['berg', 'police'])
    const others = [
      notice('berg', '2024-07-01', { written: false }),
      notice('police', '2024-09-01', { notified: told('2024-09-01', 'are', 'berg') }),
      revoked('police', '2024-09-02', ['are', 'berg']),
      agreedToLeave('are', '2024-07-01', '2024-10-31', ['are']),
      agreedToLeave('berg', '2024-07-01', '2024-12-31', three),
      agreedToLeave('are', '2024-10-01', '2024-11-30', three),
      { ...longer, data: { ...Object(longer.data), party: 'are' } },
      leavesToo
    ]
    for (const leaving of [given, agreedToLeave('are', '2024-03-01', '2024-12-31', three)]) {
      const [alone, among] = [[], others].map((more) =>
        taken('2024-12-31', ...first(), leaving, back, ...more).slice(3)
      )
      expect(among).toEqual(alone)
    }
  })

  test('rests on what was agreed last of its leaving', () => {
    const agreed = ['2024-10-31', '2024-11-30'].map((last) => agreedToLeave('are', '2024-03-01', last, three))
    expect(
      taken('2024-12-31', ...first(), ...agreed, revoked('are', '2024-08-01', ['berg', 'police'])).slice(3, -1)
    ).toEqual(['It was agreed that Åre municipality leaves, with 30 November 2024 as the last day'])
  })

  test('rests on what was agreed on its own day too', () => {
    const agreed = agreedToLeave('are', '2024-08-01', '2024-12-31', three)
    expect(taken('2024-12-31', ...first(), agreed, revoked('are', '2024-08-01', ['berg', 'police']))[3]).toBe(
      'It was agreed that Åre municipality leaves, with 31 December 2024 as the last day'
    )
  })

  test('tells of the exit as it would have been by what had been taken back by then', () => {
    const before = [
      notice('berg', '2023-06-30', { notified: told('2023-06-30', 'are', 'police') }),
      revoked('berg', '2023-08-01', ['are', 'police'])
    ]
    const later = [
      notice('are', '2024-08-02', { notified: told('2024-08-02', 'berg', 'police') }),
      revoked('are', '2024-08-03', ['berg', 'police'])
    ]
    const late = notice('are', '2024-06-30', {
      notified: [...told('2024-06-30', 'police'), ...told('2024-07-05', 'berg')]
    })
    const acts = [...before, late, revoked('are', '2024-08-01', ['berg', 'police']), ...later]
    const [, proved] = rulingProofs('17/revoke', '2024-12-31', ...first(), ...acts)
    const day = { rule: '17/day-of-notice', outcome: '2024-07-05', about: { party: 'are', told: ['berg', 'police'] } }
    expect(proved?.because.filter((one) => one.type === 'rule' && one.clause === '17').slice(0, -1)).toMatchObject([
      day,
      { rule: '17/exit', outcome: '2025-12-31' }
    ])
  })

  test('has no effect on the last day, for the reasons of that day alone', () => {
    const lastDayBy = (...acts: Acts) => {
      const [proved] = rulingProofs('17/revoke', '2024-12-31', ...first(), ...acts, revoked('are', '2024-12-31', three))
      return proved?.because.flatMap((one) => (one.type === 'rule' ? one.because : []))
    }
    const second = notice('are', '2024-07-01', { notified: told('2024-07-01', 'berg', 'police') })
    const another = notice('berg', '2024-06-29', { notified: told('2024-06-29', 'are', 'police') })
    expect(lastDayBy(given, second, another)).toEqual(lastDayBy(given))
    expect(lastDayBy(agreedToLeave('are', '2024-03-01', '2024-12-31', three))).toMatchObject([
      { type: 'event', event: 'OtherwiseAgreed', says: { what: 'party-leaves', party: 'are', until: '2024-12-31' } }
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
    expect(taken('2024-12-31', ...first(), revoked('are', '2023-03-01', ['berg', 'police'])).at(-1)).toBe(
      'The log holds no notice by Åre municipality on 1 March 2023.'
    )
    const [nothing, left] = [revoked('are', '2024-08-01'), agreedToLeave('are', '2024-09-01', '2024-10-31', three)]
    expect(taken('2025-12-31', ...first(), nothing, left, ...signed('first', '2025-05-01', 'are')).at(-1)).toBe(
      'The log holds no notice by Åre municipality from 1 March 2023 to the end of 1 August 2024.'
    )
    expect(taken('2024-12-31', ...first(), left, revoked('are', '2024-11-01')).at(-1)).toBe(
      'Åre municipality is not a party on 1 November 2024'
    )
    const other = act('WithdrawalRevoked', '2024-08-01', { party: 'kvinnojouren', agreedBy: three })
    expect(taken('2024-12-31', ...first(), other).at(-1)).toBe('Kvinnojouren is not a party on 1 August 2024')
  })
})
