import { Answers } from '@norrsken/core'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import type { Part, SoundLog } from '../log/soundLog.ts'
import { unknownAgreement } from './asked.ts'

/** A question about a part of a log. */
export interface Asking {
  readonly part: Part
  readonly question: Answers.Question
}

/** How an agreement stands to a question about a part of a log. */
export interface Stood {
  readonly standing: Answers.Standing
  /** The agreement; `null` where the part has none, or not the one that the question names. */
  readonly agreement: string | null
  /** Set where the part does not have the agreement that the question names. */
  readonly unknown: Failure | null
}

/** How one agreement stood and stands. */
export interface Compared {
  readonly before: Stood
  readonly after: Stood
}

/**
 * How the agreement that the later of two questions is about stood to the earlier and stands to the later. Where only one
 * part of the log has it, nothing stands in the other; that neither has it is the caller's slip.
 *
 * @param name - what messages call the log
 */
export const compared = (log: SoundLog, name: string, before: Asking, after: Asking): E.Either<Failure, Compared> => {
  const later = stood(log, name, after)
  if (E.isLeft(later)) return later
  const earlier = stood(log, name, about(later.right.agreement, before))
  if (E.isLeft(earlier)) return earlier
  const { unknown } = later.right
  return unknown !== null && earlier.right.unknown !== null
    ? E.left(unknown)
    : E.right({ before: earlier.right, after: later.right })
}

/** A question about this agreement; the question as it is where there is none. */
export const about = (agreement: string | null, { part, question }: Asking): Asking => ({
  part,
  question: { ...question, agreement: agreement ?? question.agreement }
})

/** How the agreement of a question stands by a part of a log. */
export const stood = (log: SoundLog, name: string, { part, question }: Asking): E.Either<Failure, Stood> => {
  const world = log.worldOf(part, question.validAt)
  if (E.isLeft(world)) return E.left({ ...world.left, log: name })
  const view = Answers.ask(world.right, question)
  if (E.isRight(view)) {
    return E.right({ standing: Answers.standing(view.right), agreement: view.right?.stream ?? null, unknown: null })
  }
  return E.right({ standing: Answers.standing(null), agreement: null, unknown: unknownAgreement(view.left) })
}
