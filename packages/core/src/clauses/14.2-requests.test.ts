import { describe, expect, test } from 'vitest'
import { act, agreedToEnd, agreedToLeave, firstEdition, signed } from '../agreement/acts.test-log.ts'
import { type Acts, findings, found, proofs } from './work.test-log.ts'

describe('the parties contribute to a follow-up when they are asked', () => {
  const norm = '14.2/answer-request'
  const on = (validAt: string, ...acts: Acts): ReadonlyArray<string> => found(norm, validAt, ...firstEdition(), ...acts)

  const requested = (effective: string, due: string, of: ReadonlyArray<string> = ['are'], request = 'survey') =>
    act('FollowUpRequested', effective, { request, of, due })
  const answered = (effective: string, party = 'are', request = 'survey') =>
    act('FollowUpAnswered', effective, { request, party })

  const request = requested('2024-03-01', '2024-03-31')

  test.each([
    ['2024-02-29', [], 'the day before the request'],
    ['2024-03-01', ['open'], 'the day of the request'],
    ['2024-03-30', ['open'], 'the day before the last'],
    ['2024-03-31', ['breached'], 'the last day has ended without an answer'],
    ['2025-01-01', ['breached'], 'and there is still none']
  ])('without an answer, on %s: %j (%s)', (day, states) => {
    expect(on(day, request)).toEqual(states.map((state) => `are 2024-03-01/2024-03-31 ${state}`))
  })

  test.each([
    ['2024-03-20', '2024-03-19', 'open'],
    ['2024-03-20', '2024-03-20', 'met'],
    ['2024-03-31', '2024-03-31', 'met'],
    ['2024-04-01', '2024-03-31', 'breached'],
    ['2024-04-01', '2024-04-01', 'metLate'],
    ['2024-02-20', '2024-03-01', 'met']
  ])('with an answer of %s, on %s: %s', (answer, day, state) => {
    expect(on(day, request, answered(answer))).toEqual([`are 2024-03-01/2024-03-31 ${state}`])
  })

  test('each party that is asked answers for itself, to the request', () => {
    const acts = [requested('2024-03-01', '2024-03-31', ['are', 'berg', 'krokom', 'are']), answered('2024-03-10')]
    expect(on('2024-04-01', ...acts, answered('2024-03-11', 'krokom', 'other'))).toEqual([
      'are 2024-03-01/2024-03-31 met',
      'berg 2024-03-01/2024-03-31 breached',
      'krokom 2024-03-01/2024-03-31 breached'
    ])
  })

  test('a request with a day that has passed asks for that day alone', () => {
    const late = requested('2024-03-01', '2024-02-01')
    expect(on('2024-03-01', late)).toEqual(['are 2024-03-01/2024-03-01 breached'])
    expect(on('2024-03-01', late, answered('2024-03-01'))).toEqual(['are 2024-03-01/2024-03-01 met'])
    expect(on('2024-03-02', late, answered('2024-03-02'))).toEqual(['are 2024-03-01/2024-03-01 metLate'])
  })

  test('only a party of that day is asked', () => {
    const leaves = agreedToLeave('are', '2024-02-01', '2024-03-01')
    expect(on('2024-12-31', leaves, request)).toEqual(['are 2024-03-01/2024-03-31 breached'])
    expect(on('2024-12-31', leaves, requested('2024-03-02', '2024-03-31'))).toEqual([])
    expect(on('2024-12-31', requested('2024-03-01', '2024-03-31', ['kvinnojouren']))).toEqual([])
  })

  test.each([
    ['2023-02-28', 0],
    ['2023-03-01', 1],
    ['2024-06-30', 1],
    ['2024-07-01', 0]
  ])('a request of %s binds %i party, by whether the agreement is in force that day', (day, count) => {
    expect(on('2024-12-31', agreedToEnd('2024-05-01', '2024-06-30'), requested(day, '2024-08-31'))).toHaveLength(count)
  })

  test('two requests of a day are told apart, and one of the same name is met by the same answer', () => {
    const acts = [request, requested('2024-03-01', '2024-04-30', ['are'], 'interview'), answered('2024-03-10')]
    expect(findings(norm, '2024-04-01', ...firstEdition(), ...acts).map(({ id, state }) => [id, state])).toEqual([
      [`${norm}@are@2024-03-01@agreement/norrsken#12`, 'met'],
      [`${norm}@are@2024-03-01@agreement/norrsken#13`, 'open']
    ])
  })

  test('the finding cites the request, and the answer', () => {
    expect(findings(norm, '2024-03-31', ...firstEdition(), request)[0]?.events).toEqual(['e12'])
    expect(findings(norm, '2024-03-31', ...firstEdition(), request, answered('2024-03-10'))[0]?.events).toEqual([
      'e12',
      'e13'
    ])
  })
})

describe('how the agreement serves its goals is followed up', () => {
  const norm = '14.2/follow-up-of-goals'
  const on = (validAt: string, ...acts: Acts): ReadonlyArray<string> => found(norm, validAt, ...firstEdition(), ...acts)
  const followedUp = (effective: string, year = 2024) => act('GoalsFollowedUp', effective, { year })

  test('it is open from the first day in force until it is done, and never a breach: the text sets no time', () => {
    const acts = [followedUp('2024-05-02')]
    expect(on('2023-02-28', ...acts)).toEqual([])
    expect(on('2023-03-01', ...acts)).toEqual(['all 2023-03-01/… open'])
    expect(on('2024-05-01', ...acts)).toEqual(['all 2023-03-01/… open'])
    expect(on('2024-05-02', ...acts)).toEqual(['all 2023-03-01/… met'])
    expect(on('2030-01-01')).toEqual(['all 2023-03-01/… open'])
  })

  test('one before the agreement does not count, one on its first day does', () => {
    expect(on('2023-12-31', followedUp('2023-02-28', 2023))).toEqual(['all 2023-03-01/… open'])
    expect(on('2023-12-31', followedUp('2023-03-01', 2023))).toEqual(['all 2023-03-01/… met'])
  })

  test('one after the agreement has ended does not count, one on its last day does', () => {
    const ends = agreedToEnd('2024-02-01', '2024-06-30')
    expect(on('2024-12-31', ends, followedUp('2024-06-30'))).toEqual(['all 2023-03-01/… met'])
    expect(on('2024-12-31', ends, followedUp('2024-07-01'))).toEqual(['all 2023-03-01/… open'])
  })

  test('without one, it is searched for to the day asked about, and to the last day in force', () => {
    const ends = agreedToEnd('2024-02-01', '2024-06-30')
    const searched = (day: string) => proofs(norm, day, ...firstEdition(), ends)[0]?.because
    expect(searched('2024-06-29')).toMatchObject([{ type: 'absence', from: '2023-03-01', to: '2024-06-29' }])
    expect(searched('2024-12-31')).toMatchObject([{ type: 'absence', from: '2023-03-01', to: '2024-06-30' }])
  })

  test('each time in force asks for its own', () => {
    const both = ['are', 'berg']
    const acts = [
      ...firstEdition({}, both),
      followedUp('2024-02-01'),
      agreedToEnd('2024-03-01', '2024-03-31', both),
      ...signed('first', '2024-10-01', ...both)
    ]
    expect(found(norm, '2024-12-31', ...acts)).toEqual(['all 2023-03-01/… met', 'all 2024-10-01/… open'])
    expect(found(norm, '2024-12-31', ...acts, followedUp('2024-11-01'))).toEqual([
      'all 2023-03-01/… met',
      'all 2024-10-01/… met'
    ])
  })

  test('the finding cites the first', () => {
    const acts = [followedUp('2024-05-02'), followedUp('2024-11-01')]
    expect(findings(norm, '2024-12-31', ...firstEdition(), ...acts)[0]?.events).toEqual(['e12'])
  })
})
