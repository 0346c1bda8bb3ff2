import type { Capabilities } from '../Capabilities.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import type { Run } from '../Invocation.ts'
import type { Found } from '../log/Found.ts'
import { listened } from '../log/madeUp.ts'
import { openLog, type Scrutiny } from '../log/openLog.ts'
import { withProgress } from '../log/progress.ts'
import type { Source } from '../log/Source.ts'
import { stopped } from '../log/stopped.ts'
import type { Texts } from '../texts/Texts.ts'

/** What may be made of a log that is open, under the name by which messages call it. */
export type Use<A> = (source: Source, log: string, found: Found) => Made<A> | Promise<Made<A>>

type Made<A> = E.Either<Failure, A>

/** Opens the log of a command, uses it, and closes it again. One that its store does not keep as it should is refused. */
export const withLog = <A>(run: Run, capabilities: Capabilities, texts: Texts, use: Use<A>): Promise<Made<A>> =>
  withAnyLog(
    run,
    capabilities,
    texts,
    (source, log, found) =>
      found.total > 0 ? E.left({ type: 'LogMalformed', log, ...found }) : use(source, log, found),
    'log'
  )

/** As `withLog`, also where the store does not keep the log as it should: that is looked for more closely. */
export const withAnyLog = async <A>(
  run: Run,
  capabilities: Capabilities,
  texts: Texts,
  use: Use<A>,
  scrutiny: Scrutiny = 'store'
): Promise<Made<A>> => {
  const opened = await openLog(run, capabilities, texts, scrutiny)
  if (E.isLeft(opened)) return opened
  const { name, found } = opened.right
  const log = listened(opened.right.source, capabilities, run, texts)
  const { source, done } = withProgress(log.source, capabilities, run, texts)
  const used = await attempted(() => use(source, name, found), name).finally(() => {
    done()
    opened.right.source.close()
  })
  if (E.isLeft(used)) return used
  log.say()
  return E.right(log.marked(used.right))
}

const attempted = async <A>(use: () => ReturnType<Use<A>>, name: string): Promise<Made<A>> => {
  try {
    return await use()
  } catch (error) {
    return E.left(stopped(error, name))
  }
}
