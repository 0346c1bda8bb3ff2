import { Answers, type Log } from '@norrsken/core'
import { Day, Stockholm } from '@norrsken/rules'
import type { Capabilities } from '../Capabilities.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { optionOf, type Run } from '../Invocation.ts'
import { readWorld } from '../log/readWorld.ts'
import type { Source } from '../log/Source.ts'
import type { Scan } from '../log/scan.ts'
import { nearest } from '../nearest.ts'
import type { Texts } from '../texts/Texts.ts'
import * as values from '../values.ts'
import { withLog } from './withLog.ts'

/** A log as a question sees it. */
export interface Asked {
  readonly question: Answers.Question
  readonly world: Log.World
  /** The agreement asked about; `null` where the log has none. */
  readonly view: Answers.View | null
  readonly scan: Scan
  readonly source: Source
}

/**
 * Reads the log of a command and makes something of it, as the options `--valid-at`, `--known-at`, `--agreement` and
 * `--reading` ask.
 */
export const withQuestion = async <A>(
  run: Run,
  capabilities: Capabilities,
  texts: Texts,
  use: (asked: Asked) => E.Either<Failure, A>
): Promise<E.Either<Failure, A>> => {
  const question = questionOf(run, capabilities)
  if (E.isLeft(question)) return question
  return withLog(run, capabilities, texts, (source, log) => {
    const read = readWorld(source, question.right)
    if (E.isLeft(read)) return E.left({ ...read.left, log })
    const { world, scan } = read.right
    const view = Answers.ask(world, question.right)
    if (E.isLeft(view)) return E.left(unknownAgreement(view.left))
    if (view.right !== null) sayWhichAgreement(view.right, capabilities, texts)
    return use({ question: question.right, world, view: view.right, scan, source })
  })
}

/** Says on standard error which agreement is answered for, where several are in force and none was named. */
export const sayWhichAgreement = (
  { question, stream, alsoInForce }: Answers.View,
  { err }: Capabilities,
  texts: Texts
): void => {
  if (question.agreement !== null || alsoInForce.length === 0) return
  err(`${texts.whichAgreement(stream, alsoInForce, Day.toIso(question.validAt))}\n`)
}

/** What the options of a command ask. The day is today in Sweden where none is given: the only use of the clock. */
export const questionOf = (run: Run, { now }: Capabilities): E.Either<Failure, Answers.Question> => {
  const validAt = values.ifGiven(optionOf('valid-at')(run), (value) => values.day('--valid-at', value))
  if (E.isLeft(validAt)) return validAt
  const knownAt = values.ifGiven(optionOf('known-at')(run), (value) => values.instant('--known-at', value))
  if (E.isLeft(knownAt)) return knownAt
  const reading = values.reading(run.values.get('reading') ?? [])
  if (E.isLeft(reading)) return reading
  return E.right({
    validAt: validAt.right ?? Stockholm.localDay(now()),
    knownAt: knownAt.right,
    agreement: optionOf('agreement')(run),
    reading: reading.right
  })
}

/** That the log has no agreement of a name, with the names of those that it has. */
export const unknownAgreement = ({ agreement, known }: Answers.UnknownAgreement): Failure => ({
  type: 'UnknownAgreement',
  name: agreement,
  nearest: nearest(agreement, known)
})
