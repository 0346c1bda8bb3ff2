import { arbitrary, given } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Case from '../case/decide.ts'
import type * as CaseEvent from '../case/Event.ts'
import { evolve as evolveCase } from '../case/evolve.ts'
import { initial as initialCase } from '../case/State.ts'
import { E } from '../fp.ts'
import type { Unplaced } from '../log/Command.ts'
import type { Event as AnyEvent } from '../log/Event.ts'
import * as Meeting from '../meeting/decide.ts'
import type * as MeetingEvent from '../meeting/Event.ts'
import { evolve as evolveMeeting } from '../meeting/evolve.ts'
import { initial as initialMeeting } from '../meeting/State.ts'
import { decide } from './decide.ts'
import type { Event } from './Event.ts'
import { evolve } from './evolve.ts'
import { initial } from './State.ts'

/** The record of an event, as somebody hands it in: without its place in a log. */
const recordOf = <E extends AnyEvent>({ stream: _stream, version: _version, recorded: _recorded, ...said }: E) => ({
  type: 'Record' as const,
  event: said as Unplaced<E>
})

/** A log of one stream, and an event that may or may not make sense after it. */
const ofKind = (kind: 'agreement' | 'case' | 'meeting') => {
  const name = `${kind}/1`
  const inOne = arbitrary
    .log({ kinds: [kind], links: false })
    .map((events) => events.map((event, index) => ({ ...event, stream: name, version: index + 1 })))
  const next = arbitrary
    .log({ kinds: [kind], links: false, minEvents: 1, maxEvents: 1 })
    .map(([event]) => ({ ...event, stream: name, id: 'new' }) as AnyEvent)
  return fc.tuple(inOne, next)
}

const byId = <E extends AnyEvent>(events: ReadonlyArray<E>) => new Map(events.map((event) => [event.id, event]))

describe('a record of what has happened is never refused', () => {
  test('under an agreement', () => {
    fc.assert(
      fc.property(ofKind('agreement'), ([events, next]) => {
        const [before, event] = [events as ReadonlyArray<Event>, next as Event]
        const record = recordOf(event)
        const { state } = given({ initial, evolve })(...before)
        expect(decide(record, { recorded: byId(before) })(state)).toEqual(E.right([record.event]))
        expect(decide(record, { recorded: byId([...before, event]) })(state)).toEqual(E.right([]))
      })
    )
  })

  test('in a case', () => {
    fc.assert(
      fc.property(ofKind('case'), ([events, next]) => {
        const [before, event] = [events as ReadonlyArray<CaseEvent.Event>, next as CaseEvent.Event]
        const record = recordOf(event)
        const { state } = given({ initial: initialCase, evolve: evolveCase })(...before)
        const context = (recorded: ReadonlyArray<CaseEvent.Event>) => ({
          recorded: byId(recorded),
          parties: new Set<string>(),
          units: new Set<string>()
        })
        expect(E.isRight(Case.decide(record, context(before))(state))).toBe(true)
        expect(Case.decide(record, context([...before, event]))(state)).toEqual(E.right([]))
      })
    )
  })

  test('about a meeting', () => {
    fc.assert(
      fc.property(ofKind('meeting'), ([events, next]) => {
        const [before, event] = [events as ReadonlyArray<MeetingEvent.Event>, next as MeetingEvent.Event]
        const record = recordOf(event)
        const { state } = given({ initial: initialMeeting, evolve: evolveMeeting })(...before)
        expect(Meeting.decide(record, { recorded: byId(before) })(state)).toEqual(E.right([record.event]))
        expect(Meeting.decide(record, { recorded: byId([...before, event]) })(state)).toEqual(E.right([]))
      })
    )
  })
})
