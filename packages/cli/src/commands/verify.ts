import { Log } from '@norrsken/core'
import { E } from '../fp.ts'
import { both, LISTED } from '../log/Found.ts'
import { scan } from '../log/scan.ts'
import type { Command } from './Answer.ts'
import { questionOf } from './asked.ts'
import { withAnyLog } from './withLog.ts'

/** Whether a log is well formed, and kept as it should be. A breach that it records is no problem of the log. */
export const verify: Command = async (run, capabilities, texts) => {
  const question = questionOf(run, capabilities)
  if (E.isLeft(question)) return question
  return withAnyLog(run, capabilities, texts, (source, log, found) => {
    const scanned = scan(source, Log.ledger(), nothing, { types: Log.skimmable, accept: nothing })
    const { events, streams } = scanned
    const { problems, total } = both(found, scanned)
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

const nothing = (): void => {}
