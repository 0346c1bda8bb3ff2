import { Answers, Log, type Reading } from '@norrsken/core'
import type { Day, Instant } from '@norrsken/rules'
import * as E from 'fp-ts/lib/Either.js'
import type { Explained } from './Explained.ts'

/** All that can be asked about the only agreement of a log, for a day, by a reading. Nothing where it has none. */
export const everything = (
  events: ReadonlyArray<Log.Event>,
  validAt: Day.Day,
  knownAt: Instant.Instant | null,
  reading: Reading.Reading = {}
): ReadonlyArray<Explained> => {
  const world = Log.worldOf({ validAt, knownAt })(events)
  const view = Answers.ask(world, { validAt, knownAt, agreement: null, reading })
  return E.isRight(view) && view.right !== null ? answers(view.right) : []
}

const answers = (view: Answers.View): ReadonlyArray<Explained> => [
  ...Answers.check(view).map(({ norm, state, proof }) => ({ of: `${norm}: ${state}`, proof })),
  ...Answers.rulings(view).map(({ norm, value, proof }) => ({ of: `${norm}: ${value}`, proof })),
  ...partiesOf(view).flatMap((party) => [
    answer('a party', Answers.member(view, party)),
    answer('the last day as a party', Answers.leaves(view, party))
  ]),
  answer('the exit for a notice', Answers.exitIfNotice(view, view.question.validAt)),
  answer('the last day of notice', Answers.lastNoticeDay(view, view.question.validAt)),
  answer('the shares of a cost', Answers.costShares(view, 100_01)),
  ...Answers.costQuestions(view).map(({ value, proof }) => ({ of: `a cost question: ${value}`, proof }))
]

const partiesOf = ({ soFar }: Answers.View): ReadonlyArray<string> => [
  ...new Set(soFar.state.editions.flatMap(({ parties }) => parties.map(({ id }) => id)))
]

const answer = (of: string, { value, proof }: { readonly value: unknown; readonly proof: Explained['proof'] }) => ({
  of: `${of}: ${value === null ? 'none' : (tri.find((one) => one === value) ?? 'given')}`,
  proof
})

const tri = ['yes', 'no', 'unknown'] as const
