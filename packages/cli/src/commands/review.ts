import { Answers, Life } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import type { UsageFailure } from '../Failure.ts'
import { E } from '../fp.ts'
import { optionOf, type Run } from '../Invocation.ts'
import * as values from '../values.ts'
import type { Command } from './Answer.ts'
import { withQuestion } from './asked.ts'

/** Who was to hear what class of facts, how often, and what of that is unusual: numbers alone, for the coordinator. */
export const review: Command = async (run, capabilities, texts) => {
  const period = periodOf(run)
  if (E.isLeft(period)) return period
  return withQuestion(run, capabilities, texts, ({ world, view, question }) => {
    const inForce = view === null ? null : Life.inForceOn(question.validAt)(view.soFar.life)
    const reviewed = { ...world, ...(inForce === null ? {} : { branch: inForce.terms.socialServicesBranch }) }
    const found = Answers.accessReview(reviewed, { ...period.right, to: period.right.to ?? question.validAt })
    return E.right({ type: 'Document', json: () => found, text: () => texts.review(found), exit: 0 })
  })
}

/** The days that are asked about: from the first, to the last, unless others are given. */
const periodOf = (run: Run): E.Either<UsageFailure, Answers.ReviewPeriod> => {
  const from = values.ifGiven(optionOf('from')(run), (value) => values.day('--from', value))
  if (E.isLeft(from)) return from
  const to = values.ifGiven(optionOf('to')(run), (value) => values.day('--to', value))
  if (E.isLeft(to)) return to
  return from.right !== null && to.right !== null && to.right < from.right
    ? E.left({
        type: 'BadValue',
        of: '--to',
        value: Day.toIso(to.right),
        expected: { type: 'not-before', day: Day.toIso(from.right) }
      })
    : E.right({ from: from.right, to: to.right })
}
