import { Answers } from '@norrsken/core'
import { Day, Instant } from '@norrsken/rules'
import type { Failure, UsageFailure } from '../Failure.ts'
import { diffFigures } from '../figures/diffFigures.ts'
import { E } from '../fp.ts'
import { optionOf, type Run } from '../Invocation.ts'
import { type SoundLog, soundLog } from '../log/soundLog.ts'
import type { CauseText } from '../texts/Texts.ts'
import * as values from '../values.ts'
import type { Command } from './Answer.ts'
import { questionOf } from './asked.ts'
import { causes } from './causes.ts'
import { changesInWords } from './changesInWords.ts'
import { about, compared, stood } from './compared.ts'
import { withLog } from './withLog.ts'

/** What is another on a day by what was known at a later moment than at an earlier, and which events brought it about. */
export const diff: Command = async (run, capabilities, texts) => {
  const question = questionOf(run, capabilities)
  if (E.isLeft(question)) return question
  const moments = momentsOf(run)
  if (E.isLeft(moments)) return moments
  if (optionOf('period')(run) !== null) return diffFigures(moments.right, run, capabilities, texts)
  const { from, to } = moments.right

  return withLog(run, capabilities, texts, (source, log) => {
    const reader = Answers.newsReader(from, to)
    const read = soundLog(source, reader.accept)
    if (E.isLeft(read)) return E.left({ ...read.left, log })
    const found = changesBetween(read.right, log, question.right, moments.right, reader.news())
    if (E.isLeft(found)) return found
    const { findings, parties } = found.right
    const told = causes(read.right, new Set([...findings, ...parties].flatMap(({ because }) => because)))
    if (E.isLeft(told)) return E.left({ ...told.left, log })

    const validAt = Day.toIso(question.right.validAt)
    const [knownAt, and] = [Instant.toIso(from), Instant.toIso(to)]
    const causesOf = ({ because }: Answers.Because): ReadonlyArray<CauseText> =>
      because.flatMap((number) => told.right.get(number) ?? [])
    const idsOf = (change: Answers.Because) => ({ because: causesOf(change).map(({ id }) => id) })
    const reasonsOf = (change: Answers.Because) => ({ reasons: causesOf(change).map(texts.changes.cause) })
    return E.right({
      type: 'Document',
      json: () => ({
        validAt,
        knownAt,
        and,
        changed: findings.map((one) => ({ ...Answers.findingChangeJson(one), ...idsOf(one) })),
        parties: parties.map((one) => ({ ...Answers.partyChangeJson(one), ...idsOf(one) }))
      }),
      text: () => [
        texts.diff.heading(knownAt, and, validAt),
        ...changesInWords(
          {
            findings: findings.map((one) => ({ ...Answers.findingChangeJson(one), ...reasonsOf(one) })),
            parties: parties.map((one) => ({ ...Answers.partyChangeJson(one), ...reasonsOf(one) }))
          },
          validAt,
          texts.diff,
          texts
        )
      ],
      exit: findings.some(({ after }) => after?.state === 'breached') ? 1 : 0
    })
  })
}

/** Two moments of knowledge. INVARIANT: the second is not before the first. */
interface Moments {
  readonly from: Instant.Instant
  readonly to: Instant.Instant
}

const momentsOf = (run: Run): E.Either<UsageFailure, Moments> => {
  const [earlier, later] = [optionOf('known-at')(run) ?? '', optionOf('and')(run) ?? '']
  const from = values.instant('--known-at', earlier)
  if (E.isLeft(from)) return from
  const to = values.instant('--and', later)
  if (E.isLeft(to)) return to
  return from.right <= to.right
    ? E.right({ from: from.right, to: to.right })
    : E.left({ type: 'BadValue', of: '--and', value: later, expected: { type: 'not-before-moment', moment: earlier } })
}

const changesBetween = (
  log: SoundLog,
  name: string,
  question: Answers.Question,
  { from, to }: Moments,
  news: Answers.News
): E.Either<Failure, Answers.Diff> => {
  const asking = (has: (event: number) => boolean, knownAt: Instant.Instant) => ({
    part: { has, added: [], ledger: log.ledger },
    question: { ...question, knownAt }
  })
  const standings = compared(
    log,
    name,
    asking((event) => event < news.from, from),
    asking((event) => event < news.to, to)
  )
  if (E.isLeft(standings)) return standings
  const { before, after } = standings.right
  return Answers.diff(before.standing, after.standing, news, log.ledger, (isKnown) => {
    const halfway = stood(log, name, about(after.agreement ?? before.agreement, asking(isKnown, to)))
    return E.isLeft(halfway) ? halfway : E.right(halfway.right.standing)
  })
}
