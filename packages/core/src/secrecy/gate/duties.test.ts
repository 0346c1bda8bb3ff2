import { Day, Instant } from '@norrsken/rules'
import { given, logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { withoutAgreement } from '../../answers/withoutAgreement.ts'
import type { Event } from '../../case/Event.ts'
import { evolve } from '../../case/evolve.ts'
import { initial } from '../../case/State.ts'
import { swedish } from '../law/swedish.ts'
import type { Room } from './Disclosure.ts'
import { duties } from './duties.ts'

const { soFar: agreement } = withoutAgreement({
  validAt: Day.day('2025-05-07'),
  knownAt: null,
  agreement: null,
  reading: {}
})
const room: Room = {
  from: 'body/tmv',
  units: ['are/social-services'],
  facts: ['risk'],
  subjects: ['individual'],
  purpose: 'consult',
  at: Instant.instant('2025-05-07T09:00:00+02:00')
}
const inCase = (type: string, data: object = {}): Said => ({ stream: 'case/1', type, effective: '2025-05-01', data })
const referred = (children: boolean | 'unknown'): Said =>
  inCase('CaseReferred', {
    homeMunicipality: 'are',
    residence: 'in-county',
    ageBand: '25-34',
    gender: 'woman',
    contexts: [],
    forms: [],
    children,
    subject: null
  })

const told = (acts: ReadonlyArray<Said>, of: Partial<Room> = {}): ReadonlyArray<string> => {
  const { state } = given({ initial, evolve })(...(logOf(...acts) as ReadonlyArray<Event>))
  return duties({ stream: 'case/1', state, agreement, law: swedish }, { ...room, ...of }).map((one) => one.paragraph)
}

describe('the duty to report concern for a child', () => {
  test('is told of where the case has children, or nobody knows that it has none', () => {
    expect(told([referred(true)])).toEqual(['14:1'])
    expect(told([referred('unknown')])).toEqual(['14:1'])
    expect(told([inCase('GuidanceGiven')])).toEqual(['14:1'])
    expect(told([referred(false)])).toEqual([])
  })

  test('is told of where any referral says so, or concern has been reported', () => {
    expect(told([referred(true), referred(false)])).toEqual(['14:1'])
    expect(told([referred(false), referred(true)])).toEqual(['14:1'])
    expect(told([referred(false), inCase('ChildConcernReported')])).toEqual(['14:1'])
  })

  test('is told of where children are talked of', () => {
    expect(told([referred(false)], { subjects: ['child'] })).toEqual(['14:1'])
    expect(told([referred(false)], { facts: ['children-situation'] })).toEqual(['14:1'])
  })

  test('binds whoever hears, or tells: where that is not said, anybody may', () => {
    const body = { units: ['body/tmv'] }
    expect(told([referred(true)], body)).toEqual([])
    expect(told([referred(true)], { ...body, from: 'outside/shelter' })).toEqual(['14:1'])
    expect(told([referred(true)], { ...body, from: null })).toEqual(['14:1'])
  })
})
