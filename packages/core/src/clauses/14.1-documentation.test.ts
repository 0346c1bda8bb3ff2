import { describe, expect, test } from 'vitest'
import { agreedToEnd, firstEdition } from '../agreement/acts.test-log.ts'
import { type Acts, called, findings, found, held, inMeeting } from './work.test-log.ts'

const norm = '14.1/document-meeting'
const day = '2024-03-06'

const on = (validAt: string, ...acts: Acts): ReadonlyArray<string> => found(norm, validAt, ...firstEdition(), ...acts)
const documented = (effective: string) => inMeeting('MeetingDocumented', day, {}, { effective })

describe('the coordinator documents each meeting', () => {
  test('it is open from the day of the meeting until it is done, and never a breach: the text sets no time', () => {
    const acts = [held(day), documented('2024-03-20')]
    expect(on('2024-03-05', ...acts)).toEqual([])
    expect(on(day, ...acts)).toEqual([`coordinator ${day}/… open`])
    expect(on('2024-03-19', ...acts)).toEqual([`coordinator ${day}/… open`])
    expect(on('2024-03-20', ...acts)).toEqual([`coordinator ${day}/… met`])
    expect(on('2030-01-01', held(day))).toEqual([`coordinator ${day}/… open`])
  })

  test('documentation of the day itself, or before the meeting was held, is enough', () => {
    expect(on(day, held(day), documented(day))).toEqual([`coordinator ${day}/… met`])
    expect(on(day, held(day), documented('2024-03-05'))).toEqual([`coordinator ${day}/… met`])
  })

  test('an acute meeting is documented like any other', () => {
    expect(on(day, held(day, [], { kind: 'acute' }))).toEqual([`coordinator ${day}/… open`])
  })

  test('documentation of one meeting is not of another', () => {
    const other = held(day, [], {}, { stream: 'meeting/other' })
    expect(
      findings(norm, '2024-03-31', ...firstEdition(), held(day), other, documented(day)).map(({ id, state }) => [
        id,
        state
      ])
    ).toEqual([
      [`${norm}@coordinator@${day}@meeting/${day}#1`, 'met'],
      [`${norm}@coordinator@${day}@meeting/other#1`, 'open']
    ])
  })

  test('a meeting that was not held asks for nothing', () => {
    const cancelled = inMeeting('MeetingCancelled', day, { reason: 'illness' })
    expect(on('2024-12-31', called(day, 'regular'))).toEqual([])
    expect(on('2024-12-31', called(day, 'regular'), cancelled)).toEqual([])
    expect(on('2024-12-31', held(day), { ...cancelled, effective: '2024-03-07' })).toHaveLength(1)
  })

  test.each([
    ['2023-02-28', 0],
    ['2023-03-01', 1],
    ['2024-06-30', 1],
    ['2024-07-01', 0]
  ])('a meeting on %s is judged %i times, by whether the agreement is in force that day', (meeting, count) => {
    expect(on('2024-12-31', agreedToEnd('2024-05-01', '2024-06-30'), held(meeting))).toHaveLength(count)
  })

  test('what was open when the agreement ended can be done after it', () => {
    const acts = [agreedToEnd('2024-03-01', day), held(day), documented('2024-09-01')]
    expect(on('2024-12-31', ...acts)).toEqual([`coordinator ${day}/… met`])
  })

  test('two accounts of a meeting ask once, from the day of the last', () => {
    const later = held(day, [], {}, { effective: '2024-03-07' })
    expect(on('2024-03-07', held(day), later)).toEqual(['coordinator 2024-03-07/… open'])
  })

  test('the finding cites the meeting, and the documentation', () => {
    const [open] = findings(norm, day, ...firstEdition(), held(day))
    const [met] = findings(norm, day, ...firstEdition(), held(day), documented(day))
    expect([open?.events, met?.events]).toEqual([['e12'], ['e12', 'e13']])
  })
})
