import { Answers } from '@norrsken/core'
import type { Day, Verdict } from '@norrsken/rules'
import { caseQuestions, isQuestion, questions } from '../catalogue.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { slips } from '../nearest.ts'
import type { AnswerValue } from '../texts/answer.ts'
import * as values from '../values.ts'
import type { Asked } from './asked.ts'
import { knownParty } from './knownParty.ts'

/** A question about an agreement, in the words of its caller. */
export type Question =
  | { readonly type: 'member' | 'leaves'; readonly party: string }
  | { readonly type: 'exit-if-notice' | 'last-notice-day'; readonly day: Day.Day }
  | { readonly type: 'cost-shares'; readonly ore: number }

/** The question that some words are. */
export const question = (command: string, words: ReadonlyArray<string>): E.Either<Failure, Question> => {
  const [name = '', about] = words
  if (!isQuestion(name)) {
    return E.left({
      type: 'UnknownQuestion',
      command,
      name,
      nearest: slips(name, [...Object.keys(questions), ...Object.keys(caseQuestions)])
    })
  }
  if (about === undefined) return E.left({ type: 'MissingArgument', command, argument: questions[name] })
  switch (name) {
    case 'member':
    case 'leaves':
      return E.right({ type: name, party: about })
    case 'exit-if-notice':
    case 'last-notice-day':
      return E.map((day: Day.Day): Question => ({ type: name, day }))(values.day(name, about))
    case 'cost-shares':
      return E.map((ore: number): Question => ({ type: name, ore }))(
        values.whole(name, about, 0, Number.MAX_SAFE_INTEGER)
      )
  }
}

/** The answer to a question, with its reasons. A question about a party that nobody has heard of is the caller's slip. */
export const answer = (asked: Asked, asking: Question): E.Either<Failure, Verdict.Verdict<AnswerValue>> => {
  switch (asking.type) {
    case 'member':
    case 'leaves': {
      const party = knownParty(asked, asking.party)
      return E.isLeft(party) ? party : E.right(answerFrom(asked, asking))
    }
    case 'exit-if-notice':
    case 'last-notice-day':
    case 'cost-shares':
      return E.right(answerFrom(asked, asking))
  }
}

/** What a question is answered with, however its agreement is seen. */
export const valueFrom =
  (asking: Question) =>
  (view: Answers.View): AnswerValue =>
    verdictFrom(view, asking).value

const answerFrom = ({ view, question }: Asked, asking: Question): Verdict.Verdict<AnswerValue> =>
  verdictFrom(view ?? Answers.withoutAgreement(question), asking)

const verdictFrom = (view: Answers.View, asking: Question): Verdict.Verdict<AnswerValue> => {
  switch (asking.type) {
    case 'member':
      return Answers.member(view, asking.party)
    case 'leaves':
      return Answers.leaves(view, asking.party)
    case 'exit-if-notice':
      return Answers.exitIfNotice(view, asking.day)
    case 'last-notice-day':
      return Answers.lastNoticeDay(view, asking.day)
    case 'cost-shares':
      return Answers.costShares(view, asking.ore)
  }
}
