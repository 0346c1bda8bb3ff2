import { Answers } from '@norrsken/core'
import type { Proof } from '@norrsken/rules'
import { E } from '../fp.ts'
import type { Which } from './Belonging.ts'
import type { History } from './History.ts'
import { judgedHistory } from './judgedHistory.ts'

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
  const judged = judgedHistory(history, which, openIn)
  if (E.isLeft(judged)) return judged
  const { view, by, findings } = judged.right
  return E.right({ view, checked: by === null ? null : Answers.checkedBy(by, [{ findings }], openIn) })
}
