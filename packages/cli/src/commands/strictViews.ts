import { Answers, type Log } from '@norrsken/core'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { unknownAgreement } from './asked.ts'

/**
 * The agreement of a question by the reading that was chosen, and as it is read without: a reading permits nothing that the
 * agreement itself does not. A log without an agreement is seen as one under which nothing was done.
 */
export const strictViews = (
  world: Log.World,
  question: Answers.Question
): E.Either<Failure, readonly [Answers.View, ...Answers.View[]]> => {
  const asked = Answers.ask(world, question)
  if (E.isLeft(asked)) return E.left(unknownAgreement(asked.left))
  const view = asked.right
  return E.right(view === null ? [Answers.withoutAgreement(question)] : [view, Answers.rereader(world, view)({})])
}
