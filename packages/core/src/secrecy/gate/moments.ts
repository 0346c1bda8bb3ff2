import { Day, type Instant, Stockholm } from '@norrsken/rules'
import { turnsOf } from '../../case/coverage.ts'
import { agreementsIn, type Situation } from './Situation.ts'

/**
 * The moments of a span at which the gate may say something else of a case than the moment before: its beginning; each of some
 * others that are within it, as when somebody comes in; when what a consent covers changes; and, where it lasts beyond
 * midnight, when a party has left or come, the law is another, or whereabouts are protected. Between two of them nothing
 * changes.
 */
export const momentsOf = (
  situation: Omit<Situation, 'stream'>,
  { from, to }: Span,
  others: ReadonlyArray<Instant.Instant>
): ReadonlyArray<Instant.Instant> => {
  const days = to <= Stockholm.endOfDay(Stockholm.localDay(from)) ? [] : daysOf(situation)
  const turns = [...others, ...situation.state.consents.flatMap(turnsOf), ...days.map(Stockholm.startOfDay)]
  const within = turns.filter((at) => from < at && at < to)
  return [...new Set([from, ...within])].sort((one, other) => one - other)
}

interface Span {
  readonly from: Instant.Instant
  /** The first moment at which it is over. */
  readonly to: Instant.Instant
}

/** The days that begin otherwise than the one before. */
const daysOf = (situation: Omit<Situation, 'stream'>): ReadonlyArray<Day.Day> => [
  ...agreementsIn(situation)
    .flatMap(({ life }) => life.spells)
    .flatMap(({ from, to }) => [from, ...(to === null ? [] : [dayAfter(to)])]),
  ...situation.state.steps.flatMap(({ on }) => [on, dayAfter(on)]),
  ...[...situation.law.secrecies, ...situation.law.provisions].flatMap(({ from, to }) => [
    ...(from === null ? [] : [Day.day(from)]),
    ...(to === null ? [] : [dayAfter(Day.day(to))])
  ])
]

const dayAfter = Day.addDays(1)
