import type { Answers } from '@norrsken/core'
import type { ChangeLabels, Texts } from '../texts/Texts.ts'

/** Changes in the form in which callers read them, each with its reasons in words where they are known. */
export interface Changes {
  readonly findings: ReadonlyArray<Answers.FindingChangeJson & Reasoned>
  readonly parties: ReadonlyArray<Answers.PartyChangeJson & Reasoned>
}

interface Reasoned {
  readonly reasons?: ReadonlyArray<string>
}

/** Changes in words: those of parties first, then those of each norm; how it was, how it is, and why. */
export const changesInWords = (
  { findings, parties }: Changes,
  validAt: string,
  labels: ChangeLabels,
  texts: Texts
): ReadonlyArray<string> => {
  if (findings.length === 0 && parties.length === 0) return ['', texts.changes.nothing]
  const norms = [...new Set(findings.map(({ norm }) => norm))]
  return [
    ...(parties.length === 0 ? [] : ['', texts.changes.parties, ...partiesInWords(parties, validAt, labels, texts)]),
    ...norms.flatMap((norm) => [
      '',
      texts.check.norm(norm),
      ...findings
        .filter((finding) => finding.norm === norm)
        .flatMap((finding) => findingInWords(finding, labels, texts))
    ])
  ]
}

/** Parties to which the same happened for the same reasons are named together. */
const partiesInWords = (
  parties: Changes['parties'],
  validAt: string,
  labels: ChangeLabels,
  texts: Texts
): ReadonlyArray<string> => {
  const together = new Map<string, string[]>()
  for (const { id, before, after, reasons = [] } of parties) {
    const sides = [standingInWords(before, validAt, texts), standingInWords(after, validAt, texts)] as const
    const lines = changeInWords(...sides, reasons, labels, texts).join('\n')
    together.set(lines, [...(together.get(lines) ?? []), texts.partyName(id)])
  }
  return [...together].flatMap(([lines, names]) => [`  ${names.join(', ')}`, ...lines.split('\n')])
}

const standingInWords = (
  { member, from, leaves }: Answers.PartyChangeJson['before'],
  validAt: string,
  texts: Texts
): string => {
  if (from === null) return texts.state.neverMember
  if (member) return texts.state.member(from, leaves)
  return from > validAt ? texts.state.comingMember(from, leaves) : texts.state.formerMember(from, leaves)
}

const findingInWords = (
  { id, bearer, window, before, after, reasons = [] }: Changes['findings'][number],
  labels: ChangeLabels,
  texts: Texts
): ReadonlyArray<string> => {
  const stateOf = (state: typeof before): string => (state === null ? texts.changes.noFinding : texts.dutyState(state))
  return [
    `  ${texts.changes.window({ id, bearer: texts.bearer(bearer), ...window })}`,
    ...changeInWords(stateOf(before), stateOf(after), reasons, labels, texts)
  ]
}

/** Both sides of a change under each other, and the reasons below. */
const changeInWords = (
  was: string,
  is: string,
  reasons: ReadonlyArray<string>,
  { before, after }: ChangeLabels,
  { changes: { because } }: Texts
): ReadonlyArray<string> => {
  const width = Math.max(before.length, after.length, reasons.length === 0 ? 0 : because.length)
  const row = (label: string, text: string): string => `    ${label.padEnd(width)} ${text}`
  return [row(before, was), row(after, is), ...reasons.map((reason, nth) => row(nth === 0 ? because : '', reason))]
}
