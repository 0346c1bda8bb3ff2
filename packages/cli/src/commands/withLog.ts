import { type Capabilities, inaccessibleOf } from '../Capabilities.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import type { Run } from '../Invocation.ts'
import type { Source } from '../log/Source.ts'
import type { Texts } from '../texts/Texts.ts'
import { withProgress } from './progress.ts'

/** What may be made of a log that is open, under the name by which messages call it. */
export type Use<A> = (source: Source, log: string) => E.Either<Failure, A>

/** Opens the log of a command, uses it, and closes it again. */
export const withLog = <A>(run: Run, capabilities: Capabilities, texts: Texts, use: Use<A>): E.Either<Failure, A> => {
  const log = run.words[0] ?? '-'
  if (/^(postgres(ql)?:\/\/|pglite:)/.test(log)) return E.left({ type: 'NotSupported', what: 'store-address' })
  const opened = log === '-' ? capabilities.standardInput() : capabilities.open(log)
  if (E.isLeft(opened)) return E.left({ type: 'LogInaccessible', log, why: opened.left })
  const { source, done } = withProgress(opened.right, capabilities, run, texts)
  try {
    return use(source, log)
  } catch (error) {
    const why = inaccessibleOf(error)
    if (why === null) throw error
    return E.left({ type: 'LogInaccessible', log, why })
  } finally {
    done()
    source.close()
  }
}
