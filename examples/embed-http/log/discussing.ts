import { Answers, type Case, Law, Log, Meeting, type Store } from '@norrsken/core'
import { Stockholm } from '@norrsken/rules'
import { E } from '../fp.ts'
import type { Knowledge } from './knowledge.ts'

/** What a request to discuss a case is judged by, and that it has not changed by the time at which it is stored. */
export interface Given {
  readonly discussing: Case.Discussing
  readonly checks: ReadonlyArray<Store.Check>
}

/**
 * Looks who is in the room of the meeting, and who is a party on its day; the law is the law of Sweden. Where somebody comes
 * in, or the agreement changes, before it is stored, it is not stored.
 */
export const givenFor = async (knowledge: Knowledge, event: Log.Event): Promise<Given | null> => {
  if (event.type !== 'CaseDiscussed') return null
  const { world, version } = await knowledge.current()
  const known = world({ validAt: null, knownAt: null })
  const [from, to] = [Log.instantOf(event.data.from), Log.instantOf(event.data.to)]
  const question = { validAt: Stockholm.localDay(from), knownAt: null, agreement: null, reading: {} }
  const asked = Answers.ask(known, question)
  const view = E.isRight(asked) && asked.right !== null ? asked.right : Answers.withoutAgreement(question)
  const meeting = known.meetings.find(({ stream }) => stream === event.data.meeting)
  const streams = [event.data.meeting, ...known.agreements.map(({ stream }) => stream)]
  return {
    discussing: {
      agreement: view.ahead,
      law: Law.swedish,
      room: meeting === undefined ? [] : Meeting.inRoom(meeting.state, from, to)
    },
    checks: streams.map((stream) => ({ stream, expected: version(stream) === 0 ? 'exists' : version(stream) }))
  }
}
