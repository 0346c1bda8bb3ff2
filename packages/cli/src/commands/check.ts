import { Answers, Words } from '@norrsken/core'
import { Day, type Norm } from '@norrsken/rules'
import { E } from '../fp.ts'
import type { Texts } from '../texts/Texts.ts'
import type { Command } from './Answer.ts'
import { withQuestion } from './asked.ts'

/** How each duty stands, window by window. */
export const check: Command = (run, capabilities, texts) =>
  withQuestion(run, capabilities, texts, ({ view, question }) => {
    const findings = view === null ? [] : Answers.check(view)
    const validAt = Day.toIso(question.validAt)
    return E.right({
      type: 'Document',
      json: () => ({ validAt, findings: findings.map(Answers.findingJson) }),
      text: () => inWords(findings, validAt, texts),
      exit: findings.some(({ state }) => state === 'breached') ? 1 : 0
    })
  })

const inWords = (findings: ReadonlyArray<Norm.Finding>, validAt: string, texts: Texts): ReadonlyArray<string> => {
  const norms = [...new Set(findings.map(({ norm }) => norm))]
  return [
    texts.check.heading(findings.length, findings.filter(({ state }) => state === 'breached').length, validAt),
    ...norms.flatMap((norm) => {
      const windows = findings.filter((finding) => finding.norm === norm)
      return ['', texts.check.norm(norm), ...windows.flatMap((finding) => findingInWords(finding, texts))]
    })
  ]
}

/** How a window stands, and below it, where the log does not decide that, what is open. */
const findingInWords = ({ id, bearer, window, state, proof }: Norm.Finding, texts: Texts): ReadonlyArray<string> => {
  const stands = texts.check.finding({
    id,
    bearer: texts.bearer(bearer),
    from: Day.toIso(window.from),
    to: window.to === null ? null : Day.toIso(window.to),
    state: texts.dutyState(state)
  })
  const open = state === 'undetermined' ? Words.open(proof, texts.lang) : []
  return [`  ${stands}`, ...open.map((point) => `    ${point}`)]
}
