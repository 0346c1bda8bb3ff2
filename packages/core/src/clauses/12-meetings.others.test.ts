import { describe, expect, test } from 'vitest'
import { agreedToEnd, firstEdition } from '../agreement/acts.test-log.ts'
import { attendee, held, ruled } from './work.test-log.ts'

const norm = '12/other-actors'
const day = '2024-03-06'
const guest = attendee('outside/kvinnojouren')

describe('others than the parties may attend', () => {
  test('who does is permitted to, on the day of the meeting', () => {
    const acts = [...firstEdition(), held(day, [guest, attendee('region/health-care')])]
    expect(ruled(norm, '2024-03-05', ...acts)).toEqual([])
    expect(ruled(norm, day, ...acts)).toEqual([
      {
        id: `${norm}@outside/kvinnojouren@${day}`,
        norm,
        clause: '12',
        who: 'outside/kvinnojouren',
        on: day,
        value: 'yes',
        lacks: [],
        events: ['e12']
      }
    ])
  })

  test('a unit of a party, or of one that is none, needs no such permission', () => {
    const acts = [...firstEdition(), held(day, [attendee('region/health-care'), attendee('sundsvall/social-services')])]
    expect(ruled(norm, day, ...acts)).toEqual([])
  })

  test('one who attends in two functions is one', () => {
    const acts = [...firstEdition(), held(day, [guest, attendee('outside/kvinnojouren', 'deputy')])]
    expect(ruled(norm, day, ...acts)).toHaveLength(1)
  })

  test('two meetings of a day are told apart', () => {
    const acts = [...firstEdition(), held(day, [guest]), held(day, [guest], {}, { stream: 'meeting/other' })]
    expect(ruled(norm, day, ...acts).map(({ id }) => id)).toEqual([
      `${norm}@outside/kvinnojouren@${day}@meeting/${day}#1`,
      `${norm}@outside/kvinnojouren@${day}@meeting/other#1`
    ])
  })

  test('where no agreement is in force none permits it', () => {
    expect(ruled(norm, day, ...firstEdition(), agreedToEnd('2024-02-01', '2024-03-05'), held(day, [guest]))).toEqual([])
  })
})
