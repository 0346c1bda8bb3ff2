import { type Answers, Words } from '@norrsken/core'
import { checkedHistory } from '@norrsken/reporting'
import { Day, type Proof } from '@norrsken/rules'
import { E } from '../fp.ts'
import { readHistory } from '../log/readHistory.ts'
import type { Texts } from '../texts/Texts.ts'
import type { Command } from './Answer.ts'
import { questionOf, sayWhichAgreement, unknownAgreement } from './asked.ts'
import { withLog } from './withLog.ts'

/** How each duty stands, window by window. */
export const check: Command = async (run, capabilities, texts) => {
  const question = questionOf(run, capabilities)
  if (E.isLeft(question)) return question
  return withLog(run, capabilities, texts, (source, log) => {
    const read = readHistory(source, question.right.knownAt, log)
    if (E.isLeft(read)) return E.left({ ...read.left, log })
    const found = checkedHistory(read.right.history, question.right, openIn(texts, run.flags.has('json')))
    if (E.isLeft(found)) return E.left(unknownAgreement(found.left))
    const { view, checked } = found.right
    if (view !== null) sayWhichAgreement(view, capabilities, texts)
    const validAt = Day.toIso(question.right.validAt)
    return E.right({
      type: 'Document',
      json: () => ({ validAt, findings: checked?.findings() ?? [] }),
      text: () => inWords(checked, validAt, texts),
      exit: checked !== null && checked.breached > 0 ? 1 : 0
    })
  })
}

/** What a proof leaves open, as it is told: in words to people, else by the names of what would decide it. */
const openIn = ({ lang }: Texts, isJson: boolean): ((proof: Proof.Proof) => ReadonlyArray<string>) | undefined =>
  isJson ? undefined : (proof) => Words.open(proof, lang)

function* inWords(checked: Answers.Checked | null, validAt: string, texts: Texts): Generator<string, void> {
  yield texts.check.heading(checked?.count ?? 0, checked?.breached ?? 0, validAt)
  for (const norm of checked?.norms ?? []) {
    yield ''
    yield texts.check.norm(norm)
    for (const finding of checked?.findings(norm) ?? []) yield* findingInWords(finding, texts)
  }
}

/** How a window stands, and below it, where the log does not decide that, what is open. */
function* findingInWords(finding: Answers.FindingJson, texts: Texts): Generator<string, void> {
  const { id, bearer, window, state, open } = finding
  const { from, to } = window
  yield `  ${texts.check.finding({ id, bearer: texts.bearer(bearer), from, to, state: texts.dutyState(state) })}`
  for (const point of open) yield `    ${point}`
}
