import { type Answers, type Gate, Log, Words } from '@norrsken/core'
import { Stockholm } from '@norrsken/rules'
import { type LackWords, unmetLines } from './lacks.ts'
import { moment } from './moment.ts'

/** What is said of what was told of a case: of each the two verdicts on it, with their reasons where they are asked for. */
export type DiscussedWords = (told: Told, withReasons: boolean) => ReadonlyArray<string>

interface Told {
  readonly discussions: ReadonlyArray<Answers.Discussed>
  readonly decisions: ReadonlyArray<Answers.Disclosed>
}

/** What a language says of its own. Moments come in words. */
export interface Own {
  readonly lacks: LackWords
  readonly none: string
  /** A discussion by its meeting, its name (`null`: it has none), and from when to when it lasted. */
  readonly heading: (meeting: string, name: string | null, from: string, to: string) => string
  /** A decision by its name, when it was made, and the provision by which; `null`: by consent. */
  readonly decision: (name: string, at: string, provision: string | null) => string
  readonly from: (moment: string) => string
  readonly groundLack: { readonly [L in Gate.GroundLack]: string }
  readonly notAdvice: string
}

/** The words for discussions of the past, in a language. */
export const discussedWords = (lang: Words.Lang, own: Own): DiscussedWords => {
  const verdict = (judged: Answers.Judged, withReasons: boolean, begins: number): ReadonlyArray<string> => {
    const since = ({ disclosure: { at } }: Gate.Unmet): string =>
      at <= begins ? '' : own.from(moment(Stockholm.toLocalIso(at), lang))
    const lacking = [
      ...unmetLines(lang, own.lacks, since)(judged.unmet),
      ...judged.lacks.map((lack) => own.groundLack[lack])
    ]
    const proof = withReasons ? judged.proof : { ...judged.proof, because: [] }
    return [...Words.proof(proof, lang), ...lacking.map((line) => `  – ${line}`)].map((line) => `  ${line}`)
  }

  return ({ discussions, decisions }, withReasons) => {
    if (discussions.length + decisions.length === 0) return [own.none]
    const discussed = discussions.flatMap(
      ({ discussion: { meeting, discussion, from, to }, lawfulByNow, justifiedThen }) => {
        const begins = Math.min(Log.instantOf(from), Log.instantOf(to))
        return [
          own.heading(meeting, discussion, moment(from, lang), moment(to, lang)),
          ...verdict(lawfulByNow, withReasons, begins),
          ...verdict(justifiedThen, withReasons, begins),
          ''
        ]
      }
    )
    const decided = decisions.flatMap(
      ({ decided: { decision, evidence, at, provision }, lawfulByNow, justifiedThen }) => [
        own.decision(decision, moment(evidence.effective, lang), provision),
        ...verdict(lawfulByNow, withReasons, at),
        ...verdict(justifiedThen, withReasons, at),
        ''
      ]
    )
    return [...discussed, ...decided, own.notAdvice]
  }
}
