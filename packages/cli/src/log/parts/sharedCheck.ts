import { Answers } from '@norrsken/core'
import { type CheckedHistory, checkedHistory } from '@norrsken/reporting'
import type { Readers } from '../../Capabilities.ts'
import { E } from '../../fp.ts'
import { followedHistory } from '../followedHistory.ts'
import type { Unread } from '../readWorld.ts'
import type { Source } from '../Source.ts'
import { type JudgeTask, type OpenAs, openIn } from './JudgeTask.ts'
import { judgeShare } from './judgeShare.ts'
import { doFit } from './Noted.ts'
import { readShare } from './Share.ts'

type Check = E.Either<Unread | Answers.UnknownAgreement, CheckedHistory>

/**
 * How each duty stands by a log, by several at a time, each of which reads and judges the cases that are its share. Where one of them
 * meets anything that may be wrong, or their shares do not fit together, the whole log is read by one, who says what it is.
 *
 * @param name - what messages call the log
 * @param many - how many readers, this one among them
 */
export const sharedCheck = async (
  source: Source,
  name: string,
  question: Answers.Question,
  openAs: OpenAs,
  many: number,
  { judge }: Readers
): Promise<Check> => {
  const { file } = source
  if (many < 2 || file === undefined) return checkAlone(source, name, question, openAs)
  const version = source.version()
  const others = Array.from({ length: many - 1 }, (_, other) =>
    judge({ type: 'judge', file, question, openAs, sharing: { part: other + 1, of: many } } satisfies JudgeTask)
  )
  const stop = () => Promise.all(others.map((other) => other.stop()))
  try {
    const own = readShare(source, question.knownAt, name, { part: 0, of: many })
    const noted = own === null ? [] : [own.noted, ...(await told(others.map((other) => other.noted)))]
    if (own === null || noted.length < many || !doFit(noted)) {
      await stop()
      return checkAlone(source, name, question, openAs)
    }
    const sum = (of: (one: (typeof noted)[number]) => number): number => noted.reduce((all, one) => all + of(one), 0)
    source.heard?.(
      sum(({ ordinals }) => ordinals.length),
      sum(({ madeUp }) => madeUp)
    )
    const judged = judgeShare(own, question, openAs)
    if (E.isLeft(judged)) return judged
    const { view, by } = judged.right
    const parts = by === null ? [] : [judged.right, ...(await told(others.map((other) => other.judged)))]
    if (source.version() !== version) return E.left({ type: 'LogChanged' })
    if (by !== null && parts.length < many) return checkAlone(source, name, question, openAs)
    return E.right({ view, checked: by === null ? null : Answers.checkedBy(by, parts, openIn(openAs)) })
  } finally {
    await stop()
  }
}

const checkAlone = (source: Source, name: string, question: Answers.Question, openAs: OpenAs): Check => {
  const { scan, history } = followedHistory(source, question.knownAt, name, { inFull: () => {}, skimmed: () => {} })
  return scan.total > 0
    ? E.left({ type: 'LogMalformed', problems: scan.problems, total: scan.total })
    : checkedHistory(history(), question, openIn(openAs))
}

/** What some tell in the end, without those that tell nothing. */
const told = async <A>(some: ReadonlyArray<Promise<A | null>>): Promise<ReadonlyArray<A>> =>
  (await Promise.all(some)).flatMap((one) => one ?? [])
