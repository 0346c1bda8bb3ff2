import { Day, type Instant, Stockholm } from '@norrsken/rules'
import { turnsOf } from '../../case/coverage.ts'
import type { Situation } from '../../secrecy/gate/Situation.ts'

/** The instants from which the gate may say something else of a case than before, after one and before another. */
export const turns = (
  situation: Situation,
  from: Instant.Instant,
  to: Instant.Instant
): ReadonlyArray<Instant.Instant> => {
  const days = Stockholm.localDay(from) === Stockholm.localDay(to) ? [] : daysOf(situation)
  return [...situation.state.consents.flatMap(turnsOf), ...days.map(Stockholm.startOfDay)].filter(
    (at) => from < at && at < to
  )
}

/** The days that begin otherwise than the one before: a party has left or come back, a place is protected, the law is another. */
const daysOf = ({ state, agreement, law }: Situation): ReadonlyArray<Day.Day> => [
  ...agreement.life.spells.flatMap(({ from, to }) => [from, ...(to === null ? [] : [dayAfter(to)])]),
  ...state.steps.flatMap(({ on }) => [on, dayAfter(on)]),
  ...[...law.secrecies, ...law.provisions].flatMap(({ from, to }) => [
    ...(from === null ? [] : [Day.day(from)]),
    ...(to === null ? [] : [dayAfter(Day.day(to))])
  ])
]

const dayAfter = Day.addDays(1)
