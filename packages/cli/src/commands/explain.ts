import { Answers } from '@norrsken/core'
import type { Proof } from '@norrsken/rules'
import type { Failure } from '../Failure.ts'
import { explainFigure } from '../figures/explainFigure.ts'
import { figureNamed } from '../figures/figureNamed.ts'
import { E } from '../fp.ts'
import { nearest } from '../nearest.ts'
import type { AnswerValue } from '../texts/answer.ts'
import type { Command } from './Answer.ts'
import { inReadings, readingsInWords, underAllReadings } from './allReadings.ts'
import { type Asked, withQuestion } from './asked.ts'
import { clauseAnswer, clauseNamed } from './clause.ts'
import { askDiscussed, isAboutThePast } from './discussed.ts'
import { askMayDiscuss, isAboutRoom } from './mayDiscuss.ts'
import { optionOfOther } from './optionOfOther.ts'
import { answer, question, valueFrom } from './question.ts'

/** What a clause says and how it stands, what a figure of a report rests on; or why a finding, an act, or the answer to a question is what it is. */
export const explain: Command = async (run, capabilities, texts) => {
  if (isAboutRoom(run)) return askMayDiscuss(run, capabilities, texts)
  if (isAboutThePast(run)) return askDiscussed(run, capabilities, texts)
  const foreign = optionOfOther(run)
  if (foreign !== null) return E.left(foreign)
  const [, name = '', ...rest] = run.words
  const figure = rest.length === 0 ? figureNamed(name) : null
  if (figure !== null) return explainFigure(figure, run, capabilities, texts)
  const clause = rest.length === 0 ? clauseNamed(name) : null
  if (clause !== null) return explainClause(clause, run, capabilities, texts)
  const isFinding = /[@/]/.test(name) && rest.length === 0
  const asking = isFinding ? null : question('explain', [name, ...rest])
  if (asking !== null && E.isLeft(asking)) return asking
  return withQuestion(run, capabilities, texts, (asked) => {
    const judged = asking === null ? finding(asked, name) : answer(asked, asking.right)
    if (E.isLeft(judged)) return judged
    const { value, proof } = judged.right
    const asks = asking === null ? standing(name) : valueFrom(asking.right)
    const under = underAllReadings(run, asked, value, asks)
    const inWords = (one: AnswerValue): string => {
      if (one === null && asking === null) return texts.changes.noFinding
      return name.startsWith(costQuestion) && (one === 'decided' || one === 'open')
        ? texts.clause.costQuestions[one]
        : texts.answer(one)
    }
    return E.right({
      type: 'Document',
      json: () => ({ ...proof, ...inReadings(under) }),
      text: () => [...texts.proof(proof), ...readingsInWords(under, texts, inWords)],
      exit: value === 'no' || value === 'breached' ? 1 : 0
    })
  })
}

const explainClause = async (
  clause: NonNullable<ReturnType<typeof clauseNamed>>,
  ...[run, capabilities, texts]: Parameters<Command>
): ReturnType<Command> => {
  if (E.isLeft(clause)) return clause
  if (run.flags.has('all-readings')) return E.left({ type: 'NotSupported', what: '--all-readings' })
  return withQuestion(run, capabilities, texts, (asked) => E.right(clauseAnswer(asked, clause.right, texts)))
}

/** How the id of a cost question begins. */
const costQuestion = '13/cost-question@'

/** A finding, what became of an act under a power, or a cost question, by its id. */
const finding = (
  { view }: Asked,
  id: string
): E.Either<Failure, { readonly value: AnswerValue; readonly proof: Proof.Proof }> => {
  const findings = view === null ? [] : Answers.check(view)
  const found = findings.find((one) => one.id === id)
  if (found !== undefined) return E.right({ value: found.state, proof: found.proof })
  const acts = view === null ? [] : Answers.rulings(view)
  const act = acts.find((one) => one.id === id)
  if (act !== undefined) return E.right(act)
  const questions = view === null ? [] : Answers.costQuestions(view)
  const asked = questions.find((one) => one.id === id)
  if (asked !== undefined) return E.right(asked)
  const known = [...findings, ...acts, ...questions].map((one) => one.id)
  return E.left({ type: 'UnknownFinding', name: id, nearest: nearest(id, known) })
}

/** How a finding, an act under a power, or a cost question stands however its agreement is seen; `null` where there is none. */
const standing =
  (id: string) =>
  (view: Answers.View): AnswerValue =>
    Answers.stateOf(view, id) ??
    [...Answers.rulings(view), ...Answers.costQuestions(view)].find((one) => one.id === id)?.value ??
    null
