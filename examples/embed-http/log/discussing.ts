import { Answers, type Case, Law, type Log, type Store } from '@norrsken/core'
import type { Knowledge } from './knowledge.ts'

/** What a request to discuss a case is judged by, and that it has not changed by the time at which it is stored. */
export interface Given {
  readonly discussing: Case.Discussing
  readonly checks: ReadonlyArray<Store.Check>
}

/**
 * Looks who is in the room of the meeting, and who is a party on its day, by each agreement that must permit it; the law is the
 * law of Sweden. Where somebody comes in, or an agreement changes, before it is stored, it is not stored.
 */
export const givenFor = async (knowledge: Knowledge, event: Log.Event): Promise<Given | null> => {
  if (event.type !== 'CaseDiscussed') return null
  const { world, version } = await knowledge.current()
  const known = world({ validAt: null, knownAt: null })
  const streams = [event.data.meeting, ...known.agreements.map(({ stream }) => stream)]
  return {
    discussing: Answers.discussing(known, event, Law.swedish),
    checks: streams.map((stream) => ({ stream, expected: version(stream) === 0 ? 'exists' : version(stream) }))
  }
}
