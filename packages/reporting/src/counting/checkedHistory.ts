import { Answers } from '@norrsken/core'
import type { Proof } from '@norrsken/rules'
import { E } from '../fp.ts'
import { belonging, caseAt, viewAt, type Which } from './Belonging.ts'
import type { History } from './History.ts'

/** What a check of one agreement of a history found. */
export interface CheckedHistory {
  /** The agreement, by itself; `null`: the log has none. */
  readonly view: Answers.View | null
  /** `null`: there is no agreement by which anything could be judged. */
  readonly checked: Answers.Checked | null
}

/**
 * How each duty stands, window by window, as core's `check` finds it of all cases at once. Cases are gone through one after the other, and
 * let go.
 *
 * @param openIn - says what a proof leaves open
 *
 * @example
 * import { checkedHistory, historyOf } from '@norrsken/reporting'
 * import { Day } from '@norrsken/rules'
 *
 * const found = checkedHistory(historyOf(null)([]), { validAt: Day.day('2024-12-31'), agreement: null })
 * assert.deepEqual(found, { _tag: 'Right', right: { view: null, checked: null } })
 */
export const checkedHistory = (
  history: History,
  which: Which,
  openIn?: (proof: Proof.Proof) => ReadonlyArray<string>
): E.Either<Answers.UnknownAgreement, CheckedHistory> => {
  const found = belonging(history, which)
  if (E.isLeft(found)) return found
  const view = viewAt(history, found.right, which.validAt)
  if (view === null) return E.right({ view: found.right.view, checked: null })
  const checking = Answers.checking(view, openIn)
  for (const stream of history.cases) {
    if (!found.right.has(stream)) continue
    for (const one of caseAt(stream, which.validAt)) checking.accept(one)
  }
  return E.right({ view: found.right.view, checked: checking.finish() })
}
