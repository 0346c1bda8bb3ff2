import { Answers } from '@norrsken/core'
import type { Proof } from '@norrsken/rules'
import { E } from '../fp.ts'
import { belonging, caseAt, viewAt, type Which } from './Belonging.ts'
import type { History } from './History.ts'

/** How the cases of one agreement of a history were judged. */
export interface JudgedHistory {
  /** The agreement, by itself; `null`: the log has none. */
  readonly view: Answers.View | null
  /** The agreement with its meetings, by which cases were judged; `null`: there is none by which anything could be. */
  readonly by: Answers.View | null
  readonly findings: Answers.KeptFindings
  /** The streams of the cases that were judged, each by its number in the findings. */
  readonly cases: ReadonlyArray<string>
}

/**
 * How each duty that comes of a case stands, window by window. Cases are gone through one after the other, and let go.
 *
 * @param openIn - says what a proof leaves open
 */
export const judgedHistory = (
  history: History,
  which: Which,
  openIn?: (proof: Proof.Proof) => ReadonlyArray<string>
): E.Either<Answers.UnknownAgreement, JudgedHistory> => {
  const found = belonging(history, which)
  if (E.isLeft(found)) return found
  const { view, has } = found.right
  const by = viewAt(history, found.right, which.validAt)
  if (by === null) return E.right({ view, by, findings: Answers.noFindings, cases: [] })
  const judging = Answers.judging(by, openIn)
  const cases: string[] = []
  for (const stream of history.cases) {
    if (!has(stream)) continue
    for (const one of caseAt(stream, which.validAt)) {
      judging.accept(one)
      cases.push(one.stream)
    }
  }
  return E.right({ view, by, findings: judging.finish(), cases })
}
