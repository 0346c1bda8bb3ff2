import { Answers, type Gate, Law, Log } from '@norrsken/core'
import { type Instant, Stockholm } from '@norrsken/rules'

/** What the gate judges a case by, at an instant: the case, every agreement that counts and the law, by everything in a log. */
export const situationOf = (
  events: ReadonlyArray<Log.Event>,
  stream: string,
  at: Instant.Instant
): Gate.Situation | null => {
  const world = Log.worldOf({ validAt: null, knownAt: null })(events)
  const question = { validAt: Stockholm.localDay(at), knownAt: null, agreement: null, reading: {} }
  const found = Answers.situationOf(world, question, stream, Law.swedish)
  return found._tag === 'Right' ? found.right : null
}
