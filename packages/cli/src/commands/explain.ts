import { Answers } from '@norrsken/core'
import type { Proof } from '@norrsken/rules'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { nearest } from '../nearest.ts'
import type { Command } from './Answer.ts'
import { type Asked, withQuestion } from './asked.ts'
import { answer, question } from './question.ts'

/** Why a finding, or the answer to a question, is what it is. */
export const explain: Command = (run, capabilities, texts) => {
  const [, name = '', ...rest] = run.words
  const isFinding = /[@/]/.test(name) && rest.length === 0
  const asking = isFinding ? null : question('explain', [name, ...rest])
  if (asking !== null && E.isLeft(asking)) return asking
  return withQuestion(run, capabilities, texts, (asked) => {
    const judged = asking === null ? finding(asked, name) : answer(asked, asking.right)
    if (E.isLeft(judged)) return judged
    const { value, proof } = judged.right
    return E.right({
      type: 'Document',
      json: () => proof,
      text: () => texts.proof(proof),
      exit: value === 'no' || value === 'breached' ? 1 : 0
    })
  })
}

const finding = (
  { view }: Asked,
  id: string
): E.Either<Failure, { readonly value: string | null; readonly proof: Proof.Proof }> => {
  const findings = view === null ? [] : Answers.check(view)
  const found = findings.find((one) => one.id === id)
  return found === undefined
    ? E.left({
        type: 'UnknownFinding',
        name: id,
        nearest: nearest(
          id,
          findings.map((one) => one.id)
        )
      })
    : E.right({ value: found.state, proof: found.proof })
}
