import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { apply, parse } from './Reading.ts'
import { complete, defaults, Terms } from './Terms.ts'

const stated = { starts: '2023-03-01', firstTermEnds: '2023-12-31', noticeMonths: 3 } as const

describe('a reading, as somebody writes it', () => {
  test.each([
    ['noticeDay', 'included', { noticeDay: 'included' }],
    ['exit', 'year-end-floor', { exit: 'year-end-floor' }],
    ['noticeMonths', '0', { noticeMonths: 0 }],
    ['noticeMonths', '18', { noticeMonths: 18 }],
    ['weeklyMeeting', 'false', { weeklyMeeting: false }],
    ['weeklyMeeting', 'true', { weeklyMeeting: true }],
    ['followUpPlanBy', '2024-02-29', { followUpPlanBy: '2024-02-29' }],
    ['firstTermEnds', '2024-12-31', { firstTermEnds: '2024-12-31' }]
  ])('%s=%s', (key, choice, reading) => expect(parse(key, choice)).toEqual(E.right(reading)))

  test.each(['noticeday', 'notice', '', '__proto__', 'constructor'])('there is no key "%s"', (key) => {
    const known = [...Object.keys(Terms.required), ...Object.keys(Terms.optional)]
    expect(parse(key, 'included')).toEqual(E.left({ type: 'UnknownReading', key, known }))
  })

  test.each([
    ['noticeDay', 'yes'],
    ['noticeDay', ''],
    ['noticeMonths', '-1'],
    ['noticeMonths', '1.5'],
    ['noticeMonths', '1201'],
    ['noticeMonths', 'six'],
    ['weeklyMeeting', '1'],
    ['followUpPlanBy', '2023-02-29']
  ])('%s cannot be "%s"', (key, choice) => {
    expect(parse(key, choice)).toMatchObject(E.left({ type: 'UnknownChoice', key, choice }))
  })

  test('who writes a choice that there is not is told which there are', () => {
    expect(parse('noticeDay', 'yes')).toMatchObject({ left: { expected: 'one of excluded, included' } })
  })
})

describe('terms under a reading', () => {
  test('say what the reading says, and else what the edition says', () => {
    expect(apply({ noticeDay: 'included' })(stated)).toEqual({ ...stated, noticeDay: 'included' })
    expect(apply({ noticeMonths: 12 })(stated)).toEqual({ ...stated, noticeMonths: 12 })
    expect(apply({})(stated)).toEqual(stated)
  })

  test('have the default where both are silent', () => {
    expect(complete(apply({ exit: 'at-notice' })(stated))).toEqual({ ...defaults, ...stated, exit: 'at-notice' })
  })
})
