import type { Answers } from '@norrsken/core'
import { type JudgedHistory, judgedHistory } from '@norrsken/reporting'
import { E } from '../../fp.ts'
import { type JudgedShare, type OpenAs, openIn } from './JudgeTask.ts'
import type { Share } from './Share.ts'

/** How the cases of a share were judged, and by what. */
export interface JudgedOf extends JudgedShare, Pick<JudgedHistory, 'view' | 'by'> {}

/** Judges the cases of a share. */
export const judgeShare = (
  { history, firstOf }: Pick<Share, 'history' | 'firstOf'>,
  question: Answers.Question,
  openAs: OpenAs
): E.Either<Answers.UnknownAgreement, JudgedOf> => {
  const judged = judgedHistory(history(), question, openIn(openAs))
  if (E.isLeft(judged)) return judged
  const { view, by, findings, cases } = judged.right
  return E.right({ view, by, findings, places: Int32Array.from(cases, firstOf) })
}
