import { Stockholm } from '@norrsken/rules'
import type { Discussing } from '../case/discuss.ts'
import type { Event } from '../case/Event.ts'
import { E } from '../fp.ts'
import { instantOf } from '../log/Entry.ts'
import type { World } from '../log/World.ts'
import { inRoom } from '../meeting/room.ts'
import type { Law } from '../secrecy/law/Law.ts'
import { daysOf } from './counting.ts'
import { agreementsOf } from './situationOf.ts'

/** What is asked for: to discuss a case at a meeting, from an instant to another. */
export interface ToDiscuss {
  /** The stream of the case. */
  readonly stream: string
  readonly data: Pick<Extract<Event, { readonly type: 'CaseDiscussed' }>['data'], 'meeting' | 'from' | 'to'>
}

/**
 * What a request to discuss a case is judged by: every agreement that must permit it, the law, and who is in the room of the
 * meeting by what is recorded of it. Agreements are read as they are written.
 *
 * @param world - by all that is known (`validAt: null`)
 *
 * @example
 * import { Answers, Law, Log } from '@norrsken/core'
 *
 * const world = Log.worldOf({ validAt: null, knownAt: null })([])
 * const [from, to] = ['2025-02-05T09:00:00+01:00', '2025-02-05T09:30:00+01:00']
 * const found = Answers.discussing(world, { stream: 'case/1', data: { meeting: 'meeting/1', from, to } }, Law.swedish)
 * assert.deepEqual([found.agreements.length, found.room], [1, []])
 */
export const discussing = (world: World, { stream, data }: ToDiscuss, law: Law): Discussing => {
  const [from, to] = [instantOf(data.from), instantOf(data.to)]
  const question = { validAt: Stockholm.localDay(from), knownAt: null, agreement: null, reading: {} }
  const found = agreementsOf(world, question, stream, daysOf(from, to))
  if (E.isLeft(found)) throw new Error('no agreement was named')
  const [first, ...others] = found.right
  const meeting = world.meetings.find((one) => one.stream === data.meeting)
  return {
    agreements: [first.ahead, ...others.map(({ ahead }) => ahead)],
    law,
    room: meeting === undefined ? [] : inRoom(meeting.state, from, to)
  }
}
