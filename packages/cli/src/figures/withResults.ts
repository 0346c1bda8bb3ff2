import type { Answers } from '@norrsken/core'
import {
  DisclosureControl,
  type ReleasedResults,
  type ResultsRefusal,
  type ResultsRequest,
  resultsOf
} from '@norrsken/reporting'
import type { Capabilities } from '../Capabilities.ts'
import { questionOf, unknownAgreement } from '../commands/asked.ts'
import { withLog } from '../commands/withLog.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import type { Run } from '../Invocation.ts'
import { askedIndex, readAsked } from '../log/index/askedIndex.ts'
import type { ReadHistory } from '../log/readHistory.ts'
import type { Texts } from '../texts/Texts.ts'
import type { FiguresAsked } from './FiguresAsked.ts'

/** Results of a log, with the request that they answer. */
export interface Resulted {
  readonly released: ReleasedResults
  readonly request: ResultsRequest
}

/** What figures are asked for, and whether to tell what each of them rests on. */
export interface Asked extends FiguresAsked {
  readonly lineage: boolean
}

type Optimizer = Awaited<ReturnType<typeof DisclosureControl.loadOptimizer>>

/** Reads the log of a command and makes something of what an audience may be told of it. */
export const withResults = async <A>(
  asked: Asked,
  run: Run,
  capabilities: Capabilities,
  texts: Texts,
  use: (resulted: Resulted) => E.Either<Failure, A> | Promise<E.Either<Failure, A>>
): Promise<E.Either<Failure, A>> => {
  const question = questionOf(run, capabilities)
  if (E.isLeft(question)) return question
  const path = askedIndex(run)
  if (E.isLeft(path)) return path
  const optimizer = await DisclosureControl.loadOptimizer()
  return withLog(run, capabilities, texts, async (source, log) => {
    const lengths = asked.ledger?.ledger?.entries.map(({ length }) => length)
    const read = await readAsked(path.right, source, question.right.knownAt, log, capabilities, lengths)
    if (E.isLeft(read)) return read
    const made = resulted(asked, question.right, read.right, optimizer)
    return E.isLeft(made) ? made : use(made.right)
  })
}

/** What may be told of a log that has been read; or why nothing may. */
export const resulted = (
  { period, audience, definitions, populations, benchmarks, ledger, lineage }: Asked,
  { validAt, agreement, reading }: Answers.Question,
  { history, head }: ReadHistory,
  optimizer: Optimizer
): E.Either<Failure, Resulted> => {
  const policies = DisclosureControl.policies(DisclosureControl.usualPolicies)
  // The policies of the library are valid; its tests say so.
  if (E.isLeft(policies)) throw new Error('the usual policies cannot be used together')
  const request: ResultsRequest = {
    history,
    log: head,
    definitions,
    populations,
    benchmarks,
    period,
    validAt,
    agreement,
    reading,
    lineage,
    to: audience,
    policies: policies.right,
    ledger: ledger?.ledger ?? DisclosureControl.emptyLedger(head.id)
  }
  const released = resultsOf(request, optimizer)
  return E.isLeft(released) ? E.left(failureOf(released.left, request)) : E.right({ released: released.right, request })
}

/** Why there are no results, as a failure of a command. */
export const failureOf = (refusal: ResultsRefusal, { definitions }: Pick<ResultsRequest, 'definitions'>): Failure =>
  refusal.type === 'UnknownAgreement' ? unknownAgreement(refusal) : { type: 'NotReleased', refusal, definitions }
