import { logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { act, firstEdition, met, notice } from '../agreement/acts.test-log.ts'
import type { Event } from '../log/Event.ts'
import { findingChangeJson } from './changes.ts'
import { diffOf } from './diff.test-log.ts'

const [spring, autumn] = ['2024-03-01T12:00:00Z', '2024-09-01T12:00:00Z']
const terms = { starts: '2023-03-01', firstTermEnds: '2023-12-31', steeringMeetingsPerYear: 1 }

/** A log of an agreement that was known in spring, with what else was, and what became known before autumn. */
const logIn = (known: ReadonlyArray<Said>, news: ReadonlyArray<Said>, times = 1): ReadonlyArray<Event> =>
  logOf(
    ...[...firstEdition({ ...terms, steeringMeetingsPerYear: times }), ...known].map((one) => ({
      ...one,
      recorded: '2024-03-01T12:00:00Z'
    })),
    ...news.map((one) => ({ ...one, recorded: '2024-09-01T12:00:00Z' }))
  )

/** Of the meetings of the steering group of 2024: how that stood and stands, and the ids of what brought it about. */
const steering = (log: ReadonlyArray<Event>) =>
  diffOf(log, spring, autumn, '2024-12-31').findings.flatMap((one) => {
    const { norm, window, before, after } = findingChangeJson(one)
    const isAsked = norm === '9/steering-group' && window.from === '2024-01-01'
    return isAsked ? [{ before, after, because: one.because.map((number) => log[number]?.id) }] : []
  })

/** The same, where the answers themselves tell what brought it about: nothing between them is asked for. */
const citedBySteering = (log: ReadonlyArray<Event>) => {
  expect(diffOf(log, spring, autumn, '2024-12-31').asked).toEqual([])
  return steering(log)
}

const takesBack = (event: string): Said => act('EventRetracted', '2024-06-01', { event, reason: 'it was a slip' })
const known = (id: string, said: Said): Said => ({ ...said, id })

describe('what brought a change about is', () => {
  test('what became known and is cited by the later answer', () => {
    const other = known('other', act('RoutineAdopted', '2024-04-01', { routine: 'a list' }))
    expect(citedBySteering(logIn([], [other, known('met', met('2024-04-10'))]))).toEqual([
      { before: 'breached', after: 'met', because: ['met'] }
    ])
  })

  test('what takes back an event that the earlier answer cites', () => {
    expect(citedBySteering(logIn([known('met', met('2024-02-01'))], [known('slip', takesBack('met'))]))).toEqual([
      { before: 'met', after: 'breached', because: ['slip'] }
    ])
  })

  test('what corrects it, though it may name another link of the chain', () => {
    const chain = [known('met', met('2024-02-01')), known('again', { ...met('2024-02-02'), corrects: 'met' })]
    for (const corrects of ['met', 'again']) {
      const moved = known('moved', { ...met('2023-02-02'), corrects })
      expect(citedBySteering(logIn(chain, [moved]))).toEqual([{ before: 'met', after: 'breached', because: ['moved'] }])
      const slip = known('slip', takesBack('again'))
      expect(citedBySteering(logIn(chain, [slip, { ...moved, corrects: 'met' }]))).toEqual([
        { before: 'met', after: 'breached', because: ['slip', 'moved'] }
      ])
    }
  })

  test('what takes back an event that the cited one corrects', () => {
    const chain = [known('met', met('2024-02-01')), known('again', { ...met('2024-02-02'), corrects: 'met' })]
    expect(citedBySteering(logIn(chain, [known('slip', takesBack('met'))]))).toEqual([
      { before: 'met', after: 'breached', because: ['slip'] }
    ])
  })

  test('of several corrections the one that holds, and none that was taken back', () => {
    const corrections = ['2022-02-01', '2022-03-01', '2022-04-01'].map((on, index) =>
      known(`moved-${index + 1}`, { ...met(on), corrects: 'met' })
    )
    const news = [...corrections, known('slip', takesBack('moved-3'))]
    expect(citedBySteering(logIn([known('met', met('2024-02-01'))], news))).toEqual([
      { before: 'met', after: 'breached', because: ['moved-2'] }
    ])
  })

  test('in the order in which it became known', () => {
    const news = [known('slip', takesBack('met')), known('one', met('2024-05-01')), known('two', met('2024-06-01'))]
    expect(citedBySteering(logIn([known('met', met('2024-02-01'))], news, 2))).toEqual([
      { before: 'breached', after: 'met', because: ['slip', 'one', 'two'] }
    ])
  })

  const edition = (times: number, id: string): Said => {
    const [adopted] = firstEdition({ ...terms, steeringMeetingsPerYear: times })
    return { ...(adopted as Said), id, corrects: 'e1' }
  }
  const other = met('2022-01-01')

  test('where neither answer cites anything of it, the event with which the answer became what it is', () => {
    expect(steering(logIn([], [other, other, other, other, edition(0, 'corrected'), other]))).toEqual([
      { before: 'breached', after: null, because: ['corrected'] }
    ])
  })

  test('none that was taken back or corrected again, though the answer became with it what it is in the end', () => {
    const takenBack = [edition(0, 'first'), known('slip', takesBack('first')), edition(0, 'second'), other]
    expect(steering(logIn([], takenBack))).toEqual([{ before: 'breached', after: null, because: ['second'] }])
    const corrected = [edition(0, 'first'), other, { ...edition(0, 'second'), corrects: 'first' }]
    expect(steering(logIn([], corrected))).toEqual([{ before: 'breached', after: null, because: ['second'] }])
  })

  test('a retraction that lets an earlier text hold again, though a later correction came to nothing', () => {
    const slip = known('slip', takesBack('corrected'))
    const because = (...news: ReadonlyArray<Said>) => steering(logIn([edition(0, 'corrected')], news))
    const again = { before: null, after: 'breached' }
    expect(because(other, slip, other)).toEqual([{ ...again, because: ['slip'] }])
    expect(because(slip, edition(2, 'wrong'), known('undone', takesBack('wrong')))).toEqual([
      { ...again, because: ['slip'] }
    ])
  })

  test('what has the last word on a text, not a retraction before it', () => {
    const news = [known('slip', takesBack('corrected')), other, edition(2, 'again')]
    expect(steering(logIn([edition(0, 'corrected')], news))).toEqual([
      { before: null, after: 'breached', because: ['again'] }
    ])
  })

  test('for a party what ends its time as one', () => {
    const log = logIn([], [other, known('notice', notice('are', '2024-06-01'))])
    const { parties, asked } = diffOf(log, spring, autumn, '2024-05-01')
    expect(asked).toEqual([])
    expect(parties).toMatchObject([{ id: 'are', after: { leaves: '2024-12-31' }, because: [log.length - 1] }])
  })
})

describe('what became known', () => {
  const log = logIn([known('met', met('2024-02-01'))], [known('slip', takesBack('met'))])

  test('is what was recorded after the earlier moment, and by the later', () => {
    const before = '2024-03-01T11:59:59Z'
    const changed = (earlier: string, later: string) => diffOf(log, earlier, later, '2024-12-31').findings.length > 0
    expect(changed(spring, autumn)).toBe(true)
    expect(changed(spring, '2024-09-01T11:59:59Z')).toBe(false)
    expect(changed(autumn, '2030-01-01T00:00:00Z')).toBe(false)
    expect(changed('2000-01-01T00:00:00Z', before)).toBe(false)
    expect(changed(before, spring)).toBe(true)
  })

  test('is asked about no more often than it takes to halve it down to one event, for all changes together', () => {
    const [edition] = firstEdition({ ...terms, steeringMeetingsPerYear: 0, weeklyMeeting: false })
    const others = Array.from({ length: 31 }, () => met('2022-01-01'))
    const halved = diffOf(
      logIn([], [...others, { ...(edition as Said), corrects: 'e1' }]),
      spring,
      autumn,
      '2024-12-31'
    )
    expect(halved.findings.length).toBeGreaterThan(50)
    expect(halved.asked).toHaveLength(5)
    expect(diffOf(log, spring, autumn, '2024-12-31').asked).toEqual([])
  })
})
