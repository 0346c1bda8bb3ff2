import { Log } from '@norrsken/core'
import { E } from '../fp.ts'
import { LISTED, scan } from '../log/scan.ts'
import type { Command } from './Answer.ts'
import { questionOf } from './asked.ts'
import { withLog } from './withLog.ts'

/** Whether a log is well formed. A breach that it records is no problem of the log. */
export const verify: Command = (run, capabilities, texts) => {
  const question = questionOf(run, capabilities)
  if (E.isLeft(question)) return question
  return withLog(run, capabilities, texts, (source, log) => {
    const { events, streams, problems, total } = scan(source, Log.ledger(), () => {})
    return E.right({
      type: 'Document',
      json: () => ({ events, streams, problems: problems.map(problemJson), total }),
      text: () =>
        total === 0
          ? [texts.verify.sound(log, events, streams)]
          : [
              texts.verify.unsound(log, events, total),
              ...problems.map((problem) => `  ${texts.problem(problem)}`),
              ...(total > LISTED ? [`  ${texts.moreProblems(total - LISTED)}`] : [])
            ],
      exit: total === 0 ? 0 : 4
    })
  })
}

/** A problem as callers read it. */
export const problemJson = ({ line, id, path, expected, found }: Log.Problem) => ({
  line,
  ...(id === undefined ? {} : { id }),
  problem: Log.words({ path, expected, found }),
  path,
  expected,
  found
})
