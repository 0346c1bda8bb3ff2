import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { complete, Terms } from './Terms.ts'

const stated = { starts: '2023-03-01', firstTermEnds: '2023-12-31' }
const decodes = (terms: unknown): boolean => E.isRight(Terms.decode(terms))

describe('the terms of an edition that states only its days', () => {
  test('are those of the agreement', () => {
    expect(complete(stated)).toEqual({
      starts: '2023-03-01',
      firstTermEnds: '2023-12-31',
      renewalMonths: 12,
      noticeMonths: 6,
      exit: 'year-end-only',
      noticeDay: 'excluded',
      noticeCountsFrom: 'last-notified',
      minimumParties: 2,
      editionApplies: 'all-signed',
      partialYear: 'in-proportion',
      steeringMeetingsPerYear: 4,
      workingMeetingsPerYear: 0,
      weeklyMeeting: true,
      weeklyCounts: 'regular',
      annualReport: 'each-year',
      rejoin: 'by-signature',
      rollDeadlines: 'none',
      provisionIsGround: 'no',
      investigationUnit: 'police/investigation',
      safetyUnit: 'police/crime-victim-and-personal-safety',
      healthCareUnit: 'region/health-care',
      violenceTeamUnit: 'ostersund/violence-team',
      coordinationUnit: 'ostersund/coordination',
      socialServicesBranch: 'social-services'
    })
  })

  test('ask for no follow-up plan unless they set a day for it', () => {
    expect(complete(stated).followUpPlanBy).toBeUndefined()
    expect(complete({ ...stated, followUpPlanBy: '2023-06-30' }).followUpPlanBy).toBe('2023-06-30')
  })
})

describe('terms as they are stated', () => {
  test('need a first day and the end of the first term', () => {
    expect(decodes(stated)).toBe(true)
    expect(decodes({ starts: '2023-03-01' })).toBe(false)
    expect(decodes({ firstTermEnds: '2023-12-31' })).toBe(false)
  })

  test.each([
    ['starts', '2023-02-29'],
    ['renewalMonths', -1],
    ['renewalMonths', 1.5],
    ['noticeMonths', '6'],
    ['exit', 'yearEnd'],
    ['minimumParties', null],
    ['weeklyMeeting', 'true'],
    ['noticePeriod', 6]
  ])('cannot say %s: %j', (key, value) => expect(decodes({ ...stated, [key]: value })).toBe(false))
})
