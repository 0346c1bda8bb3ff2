import { type Decision, decideOnce, eventOf, type Context as Recorded } from '../log/decision.ts'
import { instantOf } from '../log/Entry.ts'
import type { Command, Request } from './Command.ts'
import type { Event } from './Event.ts'
import { refusalToEnter, type UnderDiscussion } from './enter.ts'
import type { Refusal } from './Refusal.ts'
import { type State, status } from './State.ts'

/** What a decision about a meeting rests on besides the meeting. */
export interface Context extends Recorded<Event> {
  /**
   * Every discussion on record of the meeting: whoever comes in stays, so those that are still to begin count too. Absent: nobody
   * has looked, and nobody is let in.
   */
  readonly discussions?: ReadonlyArray<UnderDiscussion>
}

/**
 * The events that a command adds to a meeting, or why it is refused.
 *
 * A meeting needs no call before it is held. A record of what has happened is never refused; a command already carried
 * out adds nothing.
 *
 * @example
 * import { Meeting } from '@norrsken/core'
 *
 * const document = {
 *   type: 'DocumentMeeting', id: 'e2', effective: '2025-02-05', data: {},
 *   by: { unit: 'ostersund/coordination', function: 'coordinator' }
 * } as const
 * assert.deepEqual(Meeting.decide(document, { recorded: new Map() })(Meeting.initial()), {
 *   _tag: 'Left', left: { type: 'NotHeld' }
 * })
 */
export const decide =
  (command: Command, context: Context) =>
  (state: State): Decision<Refusal, Event> =>
    decideOnce<Refusal, Event>(eventOf(becomes, command), context, () =>
      command.type === 'Record' ? null : refusalOf(command, context, state)
    )

/** The event that each request becomes. */
const becomes = {
  CallMeeting: 'MeetingCalled',
  HoldMeeting: 'MeetingHeld',
  EnterMeeting: 'AttendeeEntered',
  LeaveMeeting: 'AttendeeLeft',
  CancelMeeting: 'MeetingCancelled',
  DocumentMeeting: 'MeetingDocumented'
} as const satisfies { readonly [R in Request['type']]: Event['type'] }

const refusalOf = (request: Request, { discussions }: Context, state: State): Refusal | null => {
  switch (request.type) {
    case 'CallMeeting':
      if (state.held !== null) return { type: 'AlreadyHeld' }
      return status(state) === 'called' ? { type: 'AlreadyCalled' } : null
    case 'HoldMeeting': {
      const { from, to } = request.data
      if (state.held !== null) return { type: 'AlreadyHeld' }
      return instantOf(to) <= instantOf(from) ? { type: 'EndsBeforeItStarts', from, to } : null
    }
    case 'EnterMeeting':
      if (status(state) === 'cancelled') return { type: 'AlreadyCancelled' }
      return discussions === undefined ? { type: 'NotJudged' } : refusalToEnter(request, discussions, state)
    // Nobody is kept from leaving.
    case 'LeaveMeeting':
      return null
    case 'CancelMeeting':
      if (state.held !== null) return { type: 'AlreadyHeld' }
      if (state.cancelled !== null) return { type: 'AlreadyCancelled' }
      return state.called === null ? { type: 'NotCalled' } : null
    case 'DocumentMeeting':
      if (state.held === null) return { type: 'NotHeld' }
      return state.documented === null ? null : { type: 'AlreadyDocumented' }
  }
}
