import { Day, Instant } from '@norrsken/rules'
import { given, logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import type * as Agreement from '../agreement/Event.ts'
import { evolve as evolveAgreement } from '../agreement/evolve.ts'
import { live } from '../agreement/live.ts'
import { initial as initialAgreement } from '../agreement/State.ts'
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
      present: ['are/social-services'],
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

const decided = (command: Command, discussions?: ReadonlyArray<UnderDiscussion>, ...acts: ReadonlyArray<Said>) =>
  given({ initial, evolve })(...(logOf(...acts) as ReadonlyArray<Event>)).when(
    decide(command, { recorded: new Map(), ...(discussions === undefined ? {} : { discussions }) })
  )

const isLetIn = (command: Command, ...discussions: ReadonlyArray<UnderDiscussion>): boolean =>
  E.isRight(decided(command, discussions))

const moved = (
  type: 'AttendeeEntered' | 'AttendeeLeft',
  time: string | null,
  unit: string,
  role = 'representative'
): Said => ({
  stream: meeting,
  type,
  effective: time === null ? '2025-05-07' : at(time),
  data: { unit, function: role }
})

describe('a request to come into a meeting', () => {
  test('is refused where nobody has looked whether a case is discussed; as a record it is kept', () => {
    const { type: _type, ...asked } = enter('police/investigation', at('09:10'))
    expect(decided(enter('police/investigation', at('09:10')))).toEqual(E.left({ type: 'NotJudged' }))
    const event = { ...asked, type: 'AttendeeEntered', schema: 1 } as Extract<Command, { type: 'Record' }>['event']
    expect(decided({ type: 'Record', event }, [discussed('09:00', '09:15')])).toEqual(E.right([event]))
  })

  test('is refused to whoever is not covered, until the discussion of the case is over', () => {
    const case1 = discussed('09:00', '09:15')
    expect(decided(enter('region/health-care', at('09:10')), [case1])).toMatchObject({
      left: {
        type: 'NotCovered',
        case: 'case/1',
        unmet: [{ disclosure: { to: 'region/health-care', at: instant('09:10') }, lacks: ['unit-not-named'] }]
      }
    })
    expect(isLetIn(enter('region/health-care', at('09:00')), case1)).toBe(false)
    expect(isLetIn(enter('region/health-care', at('09:15')), case1)).toBe(true)
    expect(isLetIn(enter('police/investigation', at('09:10')), case1)).toBe(true)
  })

  test('is refused to whoever is covered only for a part of what is left of it', () => {
    expect(isLetIn(enter('police/investigation', at('09:10')), discussed('09:00', '09:20'))).toBe(true)
    expect(isLetIn(enter('police/investigation', at('09:10')), discussed('09:00', '09:21'))).toBe(false)
  })

  test('is refused before a case is discussed too, since whoever comes in stays: they would hear it from its beginning', () => {
    const region = enter('region/health-care', at('08:59'))
    expect(decided(region, [discussed('09:00', '09:15')])).toMatchObject({
      left: { type: 'NotCovered', unmet: [{ disclosure: { to: 'region/health-care', at: instant('09:00') } }] }
    })
    expect(isLetIn(enter('police/investigation', at('08:59')), discussed('09:00', '09:15'))).toBe(true)
    const later = [discussed('09:00', '09:05'), discussed('11:00', '11:30')]
    expect(isLetIn(enter('region/health-care', at('09:10')), ...later)).toBe(false)
  })

  test('is granted to whoever is on record as having left again before the case is discussed', () => {
    const region = 'region/health-care'
    const isLetInWith = (...acts: ReadonlyArray<Said>): boolean =>
      E.isRight(decided(enter(region, at('08:50')), [discussed('09:00', '09:15')], ...acts))
    expect(isLetInWith(moved('AttendeeLeft', '08:55', region))).toBe(true)
    expect(isLetInWith(moved('AttendeeLeft', '09:00', region))).toBe(true)
    expect(isLetInWith(moved('AttendeeLeft', '09:01', region))).toBe(false)
    expect(isLetInWith(moved('AttendeeLeft', '08:50', region))).toBe(false)
    expect(isLetInWith(moved('AttendeeLeft', null, region))).toBe(false)
    expect(isLetInWith(moved('AttendeeLeft', '08:55', region, 'deputy'))).toBe(false)
    const back = moved('AttendeeEntered', '09:05', region)
    expect(
      decided(enter(region, at('08:50')), [discussed('09:00', '09:15')], moved('AttendeeLeft', '08:55', region), back)
    ).toMatchObject({ left: { unmet: [{ disclosure: { at: instant('09:05') } }] } })
  })

  test('is refused to whoever may come after they are known to have left, where only the day is known', () => {
    const left = moved('AttendeeLeft', '08:55', 'region/health-care')
    const onTheDay = enter('region/health-care', '2025-05-07')
    expect(E.isRight(decided(onTheDay, [discussed('09:00', '09:15')], left))).toBe(false)
  })

  test('is refused during a discussion whose end is written before its beginning, and at one of a single moment', () => {
    const crossed = discussed('09:15', '09:00')
    for (const time of ['08:59', '09:00', '09:10']) {
      expect(isLetIn(enter('region/health-care', at(time)), crossed)).toBe(false)
      expect(isLetIn(enter('police/investigation', at(time)), crossed)).toBe(true)
    }
    expect(isLetIn(enter('region/health-care', at('09:15')), crossed)).toBe(true)
    const moment = discussed('09:10', '09:10')
    expect(isLetIn(enter('region/health-care', at('09:10')), moment)).toBe(false)
    expect(isLetIn(enter('region/health-care', at('09:11')), moment)).toBe(true)
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

  test('has a unit from when the first of it is there', () => {
    const first = moved('AttendeeEntered', '09:15', 'police/investigation', 'deputy')
    expect(roomOf(first, moved('AttendeeEntered', '09:20', 'police/investigation'))).toEqual({
      'police/investigation': instant('09:15')
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
    const came = moved('AttendeeEntered', '09:00', 'police/investigation')
    expect(roomOf(came)).toEqual({ 'police/investigation': instant('09:10') })
    expect(roomOf(came, moved('AttendeeLeft', '09:10', 'police/investigation'))).toEqual({})
  })

  test('has nobody by a call: as long as nobody has recorded who is there, it is empty', () => {
    const data = { kind: 'regular', starts: at('09:00'), called: ['police/investigation'] }
    expect(roomOf({ stream: meeting, type: 'MeetingCalled', effective: '2025-05-01', data })).toEqual({})
  })

  test('has whoever may be there: the second of two, who left some day, whom any account lists, and who left without having come', () => {
    const region = { 'region/health-care': instant('09:10') }
    const listing = (...units: ReadonlyArray<string>): Said => {
      const attendance = units.map((unit) => ({ unit, function: 'representative', mode: 'video' }))
      return { ...held, data: { kind: 'regular', from: at('09:00'), to: at('10:00'), attendance } }
    }
    const left = (time: string | null) => moved('AttendeeLeft', time, 'region/health-care')
    expect(roomOf(listing('region/health-care', 'region/health-care'), left('09:05'))).toEqual(region)
    expect(roomOf(listing('region/health-care'), left(null))).toEqual(region)
    expect(roomOf(listing('region/health-care'), listing())).toEqual(region)
    expect(roomOf(listing(), left('09:20'))).toEqual(region)
    expect(roomOf(listing(), left(null))).toEqual(region)
    expect(roomOf(listing(), moved('AttendeeEntered', null, 'region/health-care'))).toEqual(region)
    expect(roomOf(moved('AttendeeEntered', null, 'region/health-care'))).toEqual(region)
    expect(roomOf(listing('region/health-care'), left('09:05'))).toEqual({})
  })

  test('has whoever came in after the end that an account gives', () => {
    const data = { kind: 'regular', from: at('08:00'), to: at('09:00'), attendance: [] }
    const acts = [{ ...held, data }, moved('AttendeeEntered', '09:05', 'region/health-care')]
    expect(roomOf(...acts)).toEqual({ 'region/health-care': instant('09:10') })
  })
})

test.each([
  ['yes', true],
  ['no', false]
])(
  'who comes back to hear on a provision is let in only where the agreement takes one for a ground: %s (R18)',
  (ground, isIn) => {
    const parties = ['police', 'are']
    const edition = {
      edition: 'first',
      parties: parties.map((id) => ({ id, kind: id === 'are' ? 'municipality' : 'police' })),
      terms: { starts: '2025-01-01', firstTermEnds: '2027-12-31', provisionIsGround: ground }
    }
    const inAgreement = (type: string, data: object): Said => ({
      stream: 'agreement/made-up',
      type,
      effective: '2025-01-01',
      data
    })
    const acts = [
      inAgreement('EditionAdopted', edition),
      ...parties.map((party) => inAgreement('EditionSigned', { edition: 'first', party }))
    ]
    const { state } = given({ initial: initialAgreement, evolve: evolveAgreement })(
      ...(logOf(...acts) as ReadonlyArray<Agreement.Event>)
    )
    const conditions = swedish.provisions.find(({ id }) => id === '10:18 c@2025-04-01')?.conditions ?? []
    const { situation, discussion } = discussed('09:30', '10:00', {
      kind: 'provision',
      provision: '10:18 c',
      decidedBy: 'are/social-services',
      conditions: Object.fromEntries(conditions.map((name) => [name, 'yes' as const])),
      lawOn: '2025-05-07'
    })
    const under = { situation: { ...situation, agreement: { state, life: live(state) } }, discussion }
    const before = { ...under, discussion: { ...discussion, present: ['are/social-services', 'police/other'] } }
    expect(isLetIn(enter('police/other', at('09:40')), before)).toBe(isIn)
    expect(isLetIn(enter('are/social-services', at('09:40')), before)).toBe(isIn)
    // Nobody decided of those who were not there.
    expect(isLetIn(enter('police/other', at('09:40')), under)).toBe(false)
    expect(decided(enter('police/other', at('09:40')), [under])).toMatchObject({
      left: { type: 'NotCovered', lacks: ['not-decided-for-them'] }
    })
  }
)
