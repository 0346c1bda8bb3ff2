import { Clauses } from '@norrsken/core'

/** The terms on whose reading the facts of a report depend. */
const keys = [
  'noticeDay',
  'noticeCountsFrom',
  'minimumParties',
  'editionApplies',
  'rejoin',
  'exit',
  'rollDeadlines'
] as const satisfies ReadonlyArray<Clauses.ReadingKey>

/** The readings on which the facts of a report depend: the number, the term and the question of each. */
export const readings: ReadonlyArray<{
  readonly id: string
  readonly key: (typeof keys)[number]
  readonly question: Clauses.Text
}> = keys.flatMap((key) =>
  Clauses.readings.filter((reading) => reading.key === key).map(({ id, question }) => ({ id, key, question }))
)
