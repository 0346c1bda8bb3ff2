import { Answers, type Gate, Law, Log } from '@norrsken/core'
import { type Instant, Stockholm } from '@norrsken/rules'

/** What the gate judges a case by, at an instant: the case, the agreement and the law, by everything in a log. */
export const situationOf = (
  events: ReadonlyArray<Log.Event>,
  stream: string,
  at: Instant.Instant
): Gate.Situation | null => {
  const world = Log.worldOf({ validAt: null, knownAt: null })(events)
  const question = { validAt: Stockholm.localDay(at), knownAt: null, agreement: null, reading: {} }
  const asked = Answers.ask(world, question)
  const { ahead } = (asked._tag === 'Right' ? asked.right : null) ?? Answers.withoutAgreement(question)
  const found = world.cases.find((one) => one.stream === stream)
  return found === undefined ? null : { stream, state: found.state, agreement: ahead, law: Law.swedish }
}
