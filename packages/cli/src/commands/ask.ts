import type { Verdict } from '@norrsken/rules'
import { E } from '../fp.ts'
import type { Texts } from '../texts/Texts.ts'
import type { Command } from './Answer.ts'
import { withQuestion } from './asked.ts'
import { answer, question } from './question.ts'

/** One question about the agreement, answered with its reasons. */
export const ask: Command = (run, capabilities, texts) => {
  const asking = question('ask', run.words.slice(1))
  if (E.isLeft(asking)) return asking
  return withQuestion(run, capabilities, texts, (asked) => {
    const verdict = answer(asked, asking.right)
    if (E.isLeft(verdict)) return verdict
    return E.right({
      type: 'Document',
      json: () => verdict.right,
      text: () => inWords(verdict.right, texts),
      exit: verdict.right.value === 'no' ? 1 : 0
    })
  })
}

const inWords = ({ proof, next }: Verdict.Verdict<string | null>, texts: Texts): ReadonlyArray<string> => [
  ...texts.proof(proof),
  ...(next === null ? [] : ['', texts.ask.next(next.on, next.becomes)])
]
