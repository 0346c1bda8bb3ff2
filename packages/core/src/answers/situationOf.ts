import type { Day, Window } from '@norrsken/rules'
import { E } from '../fp.ts'
import type { World } from '../log/World.ts'
import type { Situation } from '../secrecy/gate/Situation.ts'
import type { Law } from '../secrecy/law/Law.ts'
import { countingFor, type Strictly, strictly } from './strictly.ts'
import type { Question, UnknownAgreement, View } from './View.ts'

/** No such case is in the log. */
export interface UnknownCase {
  readonly type: 'UnknownCase'
  readonly case: string
  readonly known: ReadonlyArray<string>
}

/** An agreement by which a case is judged. */
export type Agreed = Pick<View, 'ahead'>

/**
 * What the gate judges a case by: all that a log tells of it, the law, and every agreement by which something must be
 * permitted (`agreementsOf`). It is for what is disclosed on one day.
 *
 * @param world - by all that is known (`validAt: null`)
 * @param question - `validAt` is the day of the disclosure; its `knownAt` is that of the world
 * @param lawOn - the day whose law is applied; `null`: that of the disclosure
 *
 * @example
 * import { Answers, Law, Log } from '@norrsken/core'
 * import { Day } from '@norrsken/rules'
 *
 * const world = Log.worldOf({ validAt: null, knownAt: null })([])
 * const question = { validAt: Day.day('2025-02-05'), knownAt: null, agreement: null, reading: {} }
 * const found = Answers.situationOf(world, question, 'case/1', Law.swedish)
 * assert.deepEqual(found, { _tag: 'Left', left: { type: 'UnknownCase', case: 'case/1', known: [] } })
 */
export const situationOf = (
  world: World,
  question: Question,
  stream: string,
  law: Law,
  lawOn: Day.Day | null = null
): E.Either<UnknownAgreement | UnknownCase, Situation> => {
  const agreements = agreementsOf(world, question, stream, { from: question.validAt, to: question.validAt })
  return E.isLeft(agreements) ? agreements : situationBy(world, agreements.right, law, stream, lawOn)
}

/** What the gate judges a case by, where the agreements have been found. */
export const situationBy = (
  world: World,
  [first, ...others]: readonly [Agreed, ...Agreed[]],
  law: Law,
  stream: string,
  lawOn: Day.Day | null
): E.Either<UnknownCase, Situation> => {
  const found = caseNamed(world, stream)
  if (found === undefined) {
    return E.left({ type: 'UnknownCase', case: stream, known: world.cases.map((one) => one.stream) })
  }
  return E.right({
    stream,
    state: found.state,
    agreement: first.ahead,
    ...(others.length === 0 ? {} : { others: others.map(({ ahead }) => ahead) }),
    law,
    ...(lawOn === null ? {} : { lawOn })
  })
}

/**
 * The agreements by which it is judged what may be told of a case on some days, mostly one: the one that is asked about, the
 * one that the case belongs to, and every other that is in force on one of them, or else the closest, each as it is read
 * without a choice too. A party may have left the one and be in the other; no question makes the gate permit more by choosing
 * another agreement, day or reading. Where all that was told of the case was taken back, it is every agreement.
 *
 * @param during - the local days of the disclosure
 */
export const agreementsOf = (
  world: World,
  question: Question,
  stream: string,
  during: Window.Window
): E.Either<UnknownAgreement, readonly [View, ...View[]]> =>
  E.map((all: Strictly) => countingFor(all, caseNamed(world, stream)?.state ?? null, during))(strictly(world, question))

const caseNamed = ({ cases }: World, stream: string): World['cases'][number] | undefined =>
  cases.find((one) => one.stream === stream)
