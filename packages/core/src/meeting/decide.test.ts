import { given, logOf, type Said } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import type { Command, Request } from './Command.ts'
import { decide } from './decide.ts'
import type { Event } from './Event.ts'
import { evolve } from './evolve.ts'
import type { Refusal } from './Refusal.ts'
import { initial } from './State.ts'

const by = { unit: 'ostersund/coordination', function: 'coordinator' } as const
const effective = '2025-02-05'
const [from, to] = ['2025-02-05T09:00:00+01:00', '2025-02-05T10:00:00+01:00']

const ask = <T extends Request['type']>(type: T, data: Extract<Request, { readonly type: T }>['data']): Request =>
  ({ type, id: 'new', effective, by, data }) as Request

const said = (type: Event['type'], data: unknown): Said => ({ stream: 'meeting/2025-02-05', type, effective, data })

const decided = (acts: ReadonlyArray<Said>, command: Command) => {
  const events = logOf(...acts) as ReadonlyArray<Event>
  const recorded = new Map(events.map((event) => [event.id, event]))
  return given({ initial, evolve })(...events).when(decide(command, { recorded }))
}

const call = { kind: 'regular', starts: from } as const
const meeting = { kind: 'regular', from, to, attendance: [] } as const
const called = [said('MeetingCalled', call)]
const held = [said('MeetingHeld', meeting)]
const cancelled = [...called, said('MeetingCancelled', { reason: 'illness' })]

describe('a request is carried out', () => {
  const cases: {
    readonly [R in Exclude<Request['type'], 'EnterMeeting'>]: readonly [ReadonlyArray<Said>, Request, Event['type']]
  } = {
    CallMeeting: [[], ask('CallMeeting', call), 'MeetingCalled'],
    HoldMeeting: [called, ask('HoldMeeting', meeting), 'MeetingHeld'],
    LeaveMeeting: [[], ask('LeaveMeeting', { unit: 'police/investigation', function: 'investigator' }), 'AttendeeLeft'],
    CancelMeeting: [called, ask('CancelMeeting', { reason: 'illness' }), 'MeetingCancelled'],
    DocumentMeeting: [held, ask('DocumentMeeting', {}), 'MeetingDocumented']
  }

  test.each(Object.entries(cases))('%s', (_, [acts, request, type]) => {
    expect(decided(acts, request)).toEqual(E.right([{ type, schema: 1, id: 'new', effective, by, data: request.data }]))
  })

  test('a meeting is held that nobody had called', () => {
    expect(E.isRight(decided([], ask('HoldMeeting', meeting)))).toBe(true)
  })

  test('a meeting that was cancelled is called again', () => {
    expect(E.isRight(decided(cancelled, ask('CallMeeting', call)))).toBe(true)
  })
})

describe('a request is refused, with the reason', () => {
  const cases: {
    readonly [R in Exclude<Refusal['type'], 'NotJudged' | 'NotCovered'>]: readonly [
      ReadonlyArray<Said>,
      Request,
      Refusal
    ]
  } = {
    AlreadyCalled: [called, ask('CallMeeting', call), { type: 'AlreadyCalled' }],
    AlreadyHeld: [held, ask('HoldMeeting', meeting), { type: 'AlreadyHeld' }],
    EndsBeforeItStarts: [
      called,
      ask('HoldMeeting', { ...meeting, to: from }),
      { type: 'EndsBeforeItStarts', from, to: from }
    ],
    NotCalled: [[], ask('CancelMeeting', { reason: 'illness' }), { type: 'NotCalled' }],
    AlreadyCancelled: [cancelled, ask('CancelMeeting', { reason: 'illness' }), { type: 'AlreadyCancelled' }],
    NotHeld: [called, ask('DocumentMeeting', {}), { type: 'NotHeld' }],
    AlreadyDocumented: [
      [...held, said('MeetingDocumented', {})],
      ask('DocumentMeeting', {}),
      { type: 'AlreadyDocumented' }
    ]
  }

  test.each(Object.entries(cases))('%s', (_, [acts, request, refusal]) => {
    expect(decided(acts, request)).toEqual(E.left(refusal))
  })

  test('EnterMeeting, of one that was cancelled', () => {
    const enter = ask('EnterMeeting', { unit: 'police/investigation', function: 'investigator' })
    expect(decided(cancelled, enter)).toEqual(E.left({ type: 'AlreadyCancelled' }))
  })

  test.each([
    ['CallMeeting', call],
    ['CancelMeeting', { reason: 'illness' }]
  ] as const)('%s of a meeting that was held', (type, data) => {
    expect(decided(held, ask(type, data))).toEqual(E.left({ type: 'AlreadyHeld' }))
  })
})

describe('a command is carried out once', () => {
  const documented = [...held, { ...said('MeetingDocumented', {}), id: 'new' }]

  test('sent again it adds nothing', () => {
    expect(decided(documented, ask('DocumentMeeting', {}))).toEqual(E.right([]))
  })

  test('the same id for something else is refused', () => {
    expect(decided(documented, ask('CallMeeting', call))).toEqual(E.left({ type: 'IdTaken', id: 'new' }))
  })
})
