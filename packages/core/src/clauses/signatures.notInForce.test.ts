import { Day, type Proof } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import {
  act,
  adopted,
  agreedToEnd,
  allBut,
  firstEdition,
  notice,
  signed,
  told,
  viewOf
} from '../agreement/acts.test-log.ts'
import { proof as words } from '../words/proof.ts'
import { notInForce } from './signatures.notInForce.ts'

const why = (day: string, ...acts: Parameters<typeof viewOf>[0]): Proof.RuleProof =>
  notInForce(Day.day(day), viewOf(acts, day).ahead)

/** What is said right below the answer, and the answer itself. */
const said = (...asked: Parameters<typeof why>): ReadonlyArray<string> =>
  words(why(...asked), 'en').filter((line) => !line.startsWith('    '))

const two = firstEdition({}, ['are', 'berg'])

describe('why the agreement is not in force on a day', () => {
  test('after its end by agreement: since when, and by what', () => {
    const acts = [...two, agreedToEnd('2024-05-01', '2024-09-30', ['are', 'berg'])]
    expect(why('2024-10-01', ...acts).about).toEqual({ day: '2024-10-01', ended: '2024-09-30' })
    expect(said('2025-03-01', ...acts)).toEqual([
      'The agreement is not in force on 1 March 2025: its last day was 30 September 2024 (the signatures).',
      '  Edition first applies from 1 March 2023 (the signatures).',
      '  The parties have agreed that the agreement ends, so the agreement is in force to the end of 30 September 2024 (clause 16).'
    ])
    expect(words(why('2025-03-01', ...acts), 'sv')[0]).toBe(
      'Överenskommelsen gäller inte den 1 mars 2025: dess sista dag var den 30 september 2024 (underskrifterna).'
    )
  })

  test('after a term that is not renewed', () => {
    expect(said('2024-01-01', ...firstEdition({ renewalMonths: 0 }, ['are', 'berg']))).toEqual([
      'The agreement is not in force on 1 January 2024: its last day was 31 December 2023 (the signatures).',
      '  Edition first applies from 1 March 2023 (the signatures).',
      '  The term is not renewed, so the agreement is in force to the end of 31 December 2023 (clause 16).'
    ])
  })

  test('after too few parties were left: who left is told too', () => {
    const left = notice('are', '2023-06-30', { notified: told('2023-06-30', 'berg') })
    expect(said('2024-01-01', ...two, left)).toEqual([
      'The agreement is not in force on 1 January 2024: its last day was 31 December 2023 (the signatures).',
      '  Edition first applies from 1 March 2023 (the signatures).',
      '  Too few parties are left, so the agreement lapses, and the agreement is in force to the end of 31 December 2023 (clause 17).',
      '  Who is a party on 31 December 2023: Åre municipality and Berg municipality (clause 2).'
    ])
  })

  test('after it ended, where another edition lacks signatures: both', () => {
    const acts = [
      ...two,
      agreedToEnd('2024-05-01', '2024-09-30', ['are', 'berg']),
      adopted('second', '2024-11-01', { starts: '2024-11-01', firstTermEnds: '2024-12-31' }, ['are', 'berg']),
      ...signed('second', '2024-11-01', 'are')
    ]
    expect(said('2024-12-01', ...acts).slice(3)).toEqual([
      '  Edition second was adopted (1 November 2024, event e5, known since 1 January 2020 at 01:00).',
      '  The log holds no signature of edition second by Berg municipality up to the end of 1 December 2024.'
    ])
    expect(said('2024-10-01', ...acts)).toHaveLength(3)
    const lacksBerg = [
      expect.stringContaining('Edition second was adopted'),
      '  The log holds no signature of edition second by Berg municipality up to the end of 1 November 2024.'
    ]
    expect(said('2024-11-01', ...acts).slice(3)).toEqual(lacksBerg)
    expect(said('2024-11-01', ...acts, ...signed('second', '2024-12-15', 'berg')).slice(3)).toEqual(lacksBerg)
  })

  test('after it ended and was adopted again under its name: who has not signed it anew', () => {
    const acts = [
      ...two,
      agreedToEnd('2023-05-01', '2023-06-30', ['are', 'berg']),
      adopted('first', '2024-01-01', {}, ['are', 'berg']),
      ...signed('first', '2024-02-01', 'are')
    ]
    expect(why('2024-03-01', ...acts).because.at(-1)).toEqual({
      type: 'absence',
      of: 'EditionSigned',
      where: { edition: 'first', party: ['berg'] },
      from: '2023-07-01',
      to: '2024-03-01',
      found: 0
    })
  })

  test('before it ever was, nothing is said of an end', () => {
    expect(why('2023-02-28', ...firstEdition()).about).toEqual({ day: '2023-02-28' })
    const lacking = [adopted('first', '2023-02-24'), ...signed('first', '2023-02-27', ...allBut('are'))]
    expect(why('2023-03-01', ...lacking).about).toEqual({ day: '2023-03-01' })
    expect(said('2023-02-01', act('CostKeyAgreed', '2023-01-01', { shares: { are: 1 } }))[1]).toContain(
      'no adopted edition'
    )
  })
})

test('after all its parties had left, by a term that nobody renewed: there is nobody for whom it ended', () => {
  const acts = [
    ...firstEdition({ renewalMonths: 0, minimumParties: 0 }, ['are']),
    act('OtherwiseAgreed', '2023-05-01', {
      what: 'party-leaves',
      party: 'are',
      on: '2023-05-31',
      agreedBy: ['are']
    })
  ]
  expect(why('2024-01-01', ...acts).because).toMatchObject([
    { rule: 'signatures/in-force', about: { edition: 'first' } },
    { rule: '2/parties', about: { day: '2023-12-31' }, outcome: [] }
  ])
})

test('on the day on which the first edition is adopted: that it is, and what it lacks', () => {
  const { outcome, because } = why('2023-02-24', adopted('first', '2023-02-24'))
  expect(outcome).toBe('no')
  expect(because[0]).toMatchObject({ event: 'EditionAdopted', id: 'e1' })
})

test('after it came back and ended again: by what it ended last', () => {
  const ends = (on: string, last: string) => agreedToEnd(on, last, ['are', 'berg'])
  const acts = [...two, ends('2023-05-01', '2023-05-31'), ...signed('first', '2023-10-01', 'are', 'berg')]
  expect(why('2024-06-01', ...acts, ends('2024-05-01', '2024-05-31')).because[1]).toMatchObject({
    rule: '16/agreed-to-end',
    outcome: '2024-05-31',
    because: [{ effective: '2024-05-01' }]
  })
})
