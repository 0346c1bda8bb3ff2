import type { Verdict } from '@norrsken/rules'
import { E } from '../fp.ts'
import type { AnswerValue } from '../texts/answer.ts'
import type { Texts } from '../texts/Texts.ts'
import type { Command } from './Answer.ts'
import { inReadings, readingsInWords, underAllReadings } from './allReadings.ts'
import { withQuestion } from './asked.ts'
import { askDiscussed, isAboutThePast } from './discussed.ts'
import { askMayDiscuss, isAboutRoom } from './mayDiscuss.ts'
import { optionOfOther } from './optionOfOther.ts'
import { answer, question, valueFrom } from './question.ts'

/** One question about the agreement, answered with its reasons. */
export const ask: Command = async (run, capabilities, texts) => {
  if (isAboutRoom(run)) return askMayDiscuss(run, capabilities, texts)
  if (isAboutThePast(run)) return askDiscussed(run, capabilities, texts)
  const foreign = optionOfOther(run)
  if (foreign !== null) return E.left(foreign)
  const asking = question('ask', run.words.slice(1))
  if (E.isLeft(asking)) return asking
  return withQuestion(run, capabilities, texts, (asked) => {
    const verdict = answer(asked, asking.right)
    if (E.isLeft(verdict)) return verdict
    const { value } = verdict.right
    const under = underAllReadings(run, asked, value, valueFrom(asking.right))
    return E.right({
      type: 'Document',
      json: () => ({ ...verdict.right, ...inReadings(under) }),
      text: () => [...inWords(verdict.right, texts), ...readingsInWords(under, texts)],
      exit: value === 'no' ? 1 : 0
    })
  })
}

const inWords = ({ proof, next }: Verdict.Verdict<AnswerValue>, texts: Texts): ReadonlyArray<string> => [
  ...texts.proof(proof),
  ...(next === null ? [] : ['', texts.ask.next(next.on, next.becomes)])
]
