import { DisclosureControl, differences } from '@norrsken/reporting'
import { Instant } from '@norrsken/rules'
import type { Command } from '../commands/Answer.ts'
import { questionOf } from '../commands/asked.ts'
import { withLog } from '../commands/withLog.ts'
import { E } from '../fp.ts'
import { readHistory } from '../log/readHistory.ts'
import { figuresAsked } from './FiguresAsked.ts'
import type { FiguresDiff } from './FiguresDiff.ts'
import { resulted } from './withResults.ts'

/** Two moments of knowledge. INVARIANT: the second is not before the first. */
interface Moments {
  readonly from: Instant.Instant
  readonly to: Instant.Instant
}

/**
 * Which figures of a period are others by the knowledge of a later moment than by that of an earlier, and why each is. It
 * is for the coordinator alone.
 */
export const diffFigures = async (
  { from, to }: Moments,
  ...[run, capabilities, texts]: Parameters<Command>
): ReturnType<Command> => {
  const asked = figuresAsked(run, capabilities, 'coordinator')
  if (E.isLeft(asked)) return asked
  // What changed is a release of two runs at once, which nobody audits.
  if (asked.right.audience !== 'coordinator') {
    return E.left({
      type: 'BadValue',
      of: '--audience',
      value: asked.right.audience,
      expected: { type: 'one-of', words: ['coordinator'] }
    })
  }
  const question = questionOf(run, capabilities)
  if (E.isLeft(question)) return question
  const optimizer = await DisclosureControl.loadOptimizer()
  return withLog(run, capabilities, texts, (source, log) => {
    const [then, now] = [readHistory(source, from, log), readHistory(source, to, log)]
    if (E.isLeft(then)) return E.left({ ...then.left, log })
    if (E.isLeft(now)) return E.left({ ...now.left, log })
    const before = resulted({ ...asked.right, lineage: true }, question.right, then.right, optimizer)
    if (E.isLeft(before)) return before
    const { ledger } = before.right.released
    const continued = { ...asked.right, lineage: true, ledger: { path: '', ledger } }
    const after = resulted(continued, question.right, now.right, optimizer)
    if (E.isLeft(after)) return after
    const json: FiguresDiff = {
      period: after.right.released.results.period,
      audience: after.right.released.results.policy.audience,
      knownAt: Instant.toIso(from),
      and: Instant.toIso(to),
      changed: differences(before.right.released, after.right.released)
    }
    return E.right({ type: 'Document', json: () => json, text: () => texts.figures.diff(json), exit: 0 })
  })
}
