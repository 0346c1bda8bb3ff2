import { Day, type Instant, Stockholm } from '@norrsken/rules'
import { turnsOf } from '../../case/coverage.ts'
import type { Situation } from './Situation.ts'
import type { Hearer } from './Telling.ts'

/** From when to when something is told, and by whom it is heard. */
interface Span {
  readonly from: Instant.Instant
  readonly to: Instant.Instant
  readonly hearers: ReadonlyArray<Hearer>
}

/**
 * The moments of a span at which the gate may say something else than the moment before: its beginning; when somebody comes in;
 * when what a consent covers changes; and, where it lasts beyond midnight, when a party has left or come, the law is another,
 * or whereabouts are protected. Between two of them nothing changes.
 */
export const momentsOf = (
  { state, agreement, law }: Omit<Situation, 'stream'>,
  { from, to, hearers }: Span
): ReadonlyArray<Instant.Instant> => {
  const within = (at: Instant.Instant): boolean => from < at && at < to
  const turns = [...hearers.map((hearer) => hearer.from), ...state.consents.flatMap(turnsOf)]
  const days =
    to <= Stockholm.endOfDay(Stockholm.localDay(from))
      ? []
      : [
          ...agreement.life.spells.flatMap((spell) => [spell.from, ...dayAfter(spell.to)]),
          ...[...law.secrecies, ...law.provisions].flatMap((wording) => [
            ...dayOf(wording.from),
            ...dayAfter(dayOf(wording.to)[0] ?? null)
          ]),
          ...state.steps.flatMap(({ on }) => [on, ...dayAfter(on)])
        ]
  return [...new Set([from, ...[...turns, ...days.map(Stockholm.startOfDay)].filter(within)])].sort(
    (one, other) => one - other
  )
}

const dayOf = (text: string | null): ReadonlyArray<Day.Day> => (text === null ? [] : [Day.day(text)])

const dayAfter = (day: Day.Day | null): ReadonlyArray<Day.Day> => (day === null ? [] : [Day.addDays(1)(day)])
