import type { Proof } from '@norrsken/rules'
import { type Checked, checkedBy } from './checkedBy.ts'
import { type Judging, judging } from './judging.ts'
import type { View } from './View.ts'

/** A check whose cases come one after the other: of a case that has been judged no more is held than what is told of its findings. */
export interface Checking extends Pick<Judging, 'accept'> {
  readonly finish: () => Checked
}

/**
 * The same as `check`, for any number of cases: those of the view are not looked at, but those that it is told of.
 *
 * @param openIn - says what a proof leaves open, where the log does not decide it; the names of what would if nothing is said
 * @param atOnce - how many cases are held until they are judged
 *
 * @example
 * import { Answers, Log } from '@norrsken/core'
 * import { Day } from '@norrsken/rules'
 *
 * const question = { validAt: Day.day('2024-12-31'), knownAt: null, agreement: null, reading: {} }
 * const history = { stream: 'agreement/norrsken', entries: [] }
 * const view = Answers.ask({ agreements: [history], cases: [], meetings: [] }, question)
 * assert.ok(view._tag === 'Right')
 * if (view.right !== null) assert.equal(Answers.checking(view.right).finish().count, 0)
 */
export const checking = (
  view: View,
  openIn?: (proof: Proof.Proof) => ReadonlyArray<string>,
  atOnce?: number
): Checking => {
  const { accept, finish } = judging(view, openIn, atOnce)
  return { accept, finish: () => checkedBy(view, [{ findings: finish() }], openIn) }
}
