import { Day, Instant } from '@norrsken/rules'
import { given, logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { withoutAgreement } from '../answers/withoutAgreement.ts'
import type { Basis, Event as CaseEvent } from '../case/Event.ts'
import { evolve as evolveCase } from '../case/evolve.ts'
import { initial as initialCase } from '../case/State.ts'
import { E } from '../fp.ts'
import { swedish } from '../secrecy/law/swedish.ts'
import type { Command } from './Command.ts'
import { decide } from './decide.ts'
import type { Event } from './Event.ts'
import type { UnderDiscussion } from './enter.ts'
import { evolve } from './evolve.ts'
import { inRoom } from './room.ts'
import { initial } from './State.ts'

const by = { unit: 'ostersund/coordination', function: 'coordinator' } as const
const at = (time: string): string => `2025-05-07T${time}:00+02:00`
const instant = (time: string): Instant.Instant => Instant.instant(at(time))
const meeting = 'meeting/2025-05-07'

const consents: ReadonlyArray<Said> = [
  {
    stream: 'case/1',
    type: 'ConsentGiven',
    effective: '2025-02-04',
    data: {
      consent: 'c1',
      recipients: ['are/social-services', 'police/investigation'],
      facts: ['risk'],
      subjects: ['individual'],
      purposes: ['assess-risk'],
      form: 'consent-form',
      explained: true
    }
  },
  { stream: 'case/1', type: 'ConsentWithdrawn', effective: at('09:20'), data: { consent: 'c1' } }
]
const { soFar } = withoutAgreement({ validAt: Day.day('2025-05-07'), knownAt: null, agreement: null, reading: {} })

const discussed = (from: string, to: string, basis: Basis = { kind: 'consent', consents: ['c1'] }): UnderDiscussion => {
  const { state } = given({ initial: initialCase, evolve: evolveCase })(...(logOf(...consents) as CaseEvent[]))
  return {
    situation: { stream: 'case/1', state, agreement: soFar, law: swedish },
    discussion: {
      basis,
      facts: ['risk'],
      subjects: ['individual'],
      purposes: ['assess-risk'],
      from: at(from),
      to: at(to)
    }
  }
}

const enter = (unit: string, effective: string): Command => ({
  type: 'EnterMeeting',
  id: 'new',
  effective,
  by,
  data: { unit, function: 'representative' }
})

const decided = (command: Command, discussions?: ReadonlyArray<UnderDiscussion>) =>
  given({ initial, evolve })().when(
    decide(command, { recorded: new Map(), ...(discussions === undefined ? {} : { discussions }) })
  )

const isLetIn = (command: Command, ...discussions: ReadonlyArray<UnderDiscussion>): boolean =>
  E.isRight(decided(command, discussions))

describe('a request to come into a meeting', () => {
  test('is refused where nobody has looked whether a case is discussed; as a record it is kept', () => {
    const { type: _type, ...asked } = enter('police/investigation', at('09:10'))
    expect(decided(enter('police/investigation', at('09:10')))).toEqual(E.left({ type: 'NotJudged' }))
    const event = { ...asked, type: 'AttendeeEntered', schema: 1 } as Extract<Command, { type: 'Record' }>['event']
    expect(decided({ type: 'Record', event }, [discussed('09:00', '09:15')])).toEqual(E.right([event]))
  })

  test('is refused to whoever is not covered, while the case is discussed and no longer', () => {
    const case1 = discussed('09:00', '09:15')
    expect(decided(enter('region/health-care', at('09:10')), [case1])).toMatchObject({
      left: {
        type: 'NotCovered',
        case: 'case/1',
        unmet: [{ disclosure: { to: 'region/health-care', at: instant('09:10') }, lacks: ['unit-not-named'] }]
      }
    })
    expect(isLetIn(enter('region/health-care', '2025-05-07T08:59:59.999+02:00'), case1)).toBe(true)
    expect(isLetIn(enter('region/health-care', at('09:00')), case1)).toBe(false)
    expect(isLetIn(enter('region/health-care', at('09:15')), case1)).toBe(true)
    expect(isLetIn(enter('police/investigation', at('09:10')), case1)).toBe(true)
  })

  test('is refused to whoever is covered only for a part of what is left of it', () => {
    expect(isLetIn(enter('police/investigation', at('09:10')), discussed('09:00', '09:20'))).toBe(true)
    expect(isLetIn(enter('police/investigation', at('09:10')), discussed('09:00', '09:21'))).toBe(false)
  })

  test('is granted while only what tells nobody whose case it is is discussed', () => {
    const basis = { kind: 'de-identified', attestedBy: 'are/social-services' } as const
    expect(isLetIn(enter('region/health-care', at('09:10')), discussed('09:00', '09:15', basis))).toBe(true)
  })

  test('is judged against every case of the day where only the day is known', () => {
    const cases = [
      discussed('09:00', '09:15', { kind: 'de-identified', attestedBy: by.unit }),
      discussed('10:00', '10:15')
    ]
    expect(isLetIn(enter('region/health-care', '2025-05-07'), ...cases)).toBe(false)
    expect(isLetIn(enter('region/health-care', '2025-05-08'), ...cases)).toBe(true)
  })
})

describe('the room of a meeting', () => {
  const held: Said = {
    stream: meeting,
    type: 'MeetingHeld',
    effective: at('09:00'),
    data: {
      kind: 'regular',
      from: at('09:00'),
      to: at('10:00'),
      attendance: ['representative', 'deputy'].map((role) => ({
        unit: 'are/social-services',
        function: role,
        mode: 'video'
      }))
    }
  }
  const moved = (
    type: 'AttendeeEntered' | 'AttendeeLeft',
    time: string,
    unit: string,
    role = 'representative'
  ): Said => ({
    stream: meeting,
    type,
    effective: at(time),
    data: { unit, function: role }
  })
  const roomOf = (...acts: ReadonlyArray<Said>) => {
    const { state } = given({ initial, evolve })(...(logOf(...acts) as ReadonlyArray<Event>))
    return Object.fromEntries(inRoom(state, instant('09:10'), instant('09:30')).map(({ unit, from }) => [unit, from]))
  }

  test('has whoever attended, and whoever came in, from the moment on at which they are there', () => {
    const acts = [
      held,
      moved('AttendeeEntered', '09:05', 'police/investigation'),
      moved('AttendeeEntered', '09:10', 'region/health-care'),
      moved('AttendeeEntered', '09:20', 'outside/shelter'),
      moved('AttendeeEntered', '09:30', 'krokom/social-services')
    ]
    expect(roomOf(...acts)).toEqual({
      'are/social-services': instant('09:10'),
      'police/investigation': instant('09:10'),
      'region/health-care': instant('09:10'),
      'outside/shelter': instant('09:20')
    })
  })

  test('has no longer whoever has left, but a unit as long as anybody of it is there', () => {
    const first = moved('AttendeeLeft', '09:05', 'are/social-services')
    const second = moved('AttendeeLeft', '09:10', 'are/social-services', 'deputy')
    expect(roomOf(held, first)).toEqual({ 'are/social-services': instant('09:10') })
    expect(roomOf(held, first, second)).toEqual({})
    expect(roomOf(held, first, { ...second, effective: at('09:11') })).toEqual({
      'are/social-services': instant('09:10')
    })
    const back = moved('AttendeeEntered', '09:15', 'are/social-services')
    expect(roomOf(held, first, second, back)).toEqual({ 'are/social-services': instant('09:15') })
  })

  test('is known as it goes, before anybody has recorded that the meeting was held', () => {
    expect(roomOf(moved('AttendeeEntered', '09:00', 'police/investigation'))).toEqual({
      'police/investigation': instant('09:10')
    })
  })
})
