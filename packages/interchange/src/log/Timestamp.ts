import { Day, Instant, Week } from '@norrsken/rules'
import { O } from '../fp.ts'

/**
 * When something happened, and how finely that is told. `first` is the first day of what is told: of a week its Monday,
 * of a month or a year its first day.
 */
export type Timestamp =
  | { readonly type: 'instant'; readonly at: Instant.Instant }
  | { readonly type: 'day'; readonly first: Day.Day }
  | { readonly type: 'week'; readonly first: Day.Day }
  | { readonly type: 'month'; readonly first: Day.Day }
  | { readonly type: 'year'; readonly first: Day.Day }

/** How finely a time is told, from the finest to the coarsest. */
export type Granularity = Timestamp['type']

/** Every granularity, from the finest to the coarsest. */
export const granularities: readonly [Granularity, ...ReadonlyArray<Granularity>] = [
  'instant',
  'day',
  'week',
  'month',
  'year'
]

/**
 * A moment, told to the millisecond.
 *
 * @example
 * import { Timestamp } from '@norrsken/interchange'
 * import { Instant } from '@norrsken/rules'
 *
 * assert.deepEqual(Timestamp.instant(Instant.instant('1970-01-01T00:00:01Z')), { type: 'instant', at: 1000 })
 */
export const instant = (at: Instant.Instant): Timestamp => ({ type: 'instant', at })

/**
 * The day, week, month or year that a day is in.
 *
 * @example
 * import { Timestamp } from '@norrsken/interchange'
 * import { Day } from '@norrsken/rules'
 *
 * assert.equal(Timestamp.toText(Timestamp.containing('week')(Day.day('2027-01-03'))), '2026-W53')
 */
export const containing =
  (granularity: Exclude<Granularity, 'instant'>) =>
  (day: Day.Day): Timestamp => {
    switch (granularity) {
      case 'day':
        return { type: 'day', first: day }
      case 'week':
        return { type: 'week', first: Week.monday(day) }
      case 'month':
        return { type: 'month', first: firstOfMonth(day) }
      case 'year':
        return { type: 'year', first: Day.startOfMonth(Day.year(day), 1) }
    }
  }

/**
 * The moment by which a time is placed and sorted: itself, or midnight UTC of the first day. A format that holds only
 * moments is given this one, and the granularity beside it.
 *
 * @example
 * import { Timestamp } from '@norrsken/interchange'
 * import { Day, Instant } from '@norrsken/rules'
 *
 * const june = Timestamp.containing('month')(Day.day('2026-06-30'))
 * assert.equal(Instant.toIso(Timestamp.startOf(june)), '2026-06-01T00:00:00.000Z')
 */
export const startOf = (time: Timestamp): Instant.Instant =>
  time.type === 'instant' ? time.at : ((time.first * Instant.msPerDay) as Instant.Instant)

/**
 * The time of a given granularity that `startOf` gives this moment for, or none if no such time begins then.
 *
 * @example
 * import { Timestamp } from '@norrsken/interchange'
 * import { Instant } from '@norrsken/rules'
 *
 * const tuesday = Instant.instant('2026-06-30T00:00Z')
 * assert.equal(Timestamp.startingAt('day')(tuesday)._tag, 'Some')
 * assert.equal(Timestamp.startingAt('week')(tuesday)._tag, 'None')
 */
export const startingAt =
  (granularity: Granularity) =>
  (at: Instant.Instant): O.Option<Timestamp> => {
    if (granularity === 'instant') return O.some(instant(at))
    const time = containing(granularity)(Math.floor(at / Instant.msPerDay) as Day.Day)
    return startOf(time) === at ? O.some(time) : O.none
  }

/**
 * The time as ISO 8601 writes it: `2026-06-30T22:30:00.000Z`, `2026-06-30`, `2026-W27`, `2026-06` or `2026`.
 *
 * @example
 * import { Timestamp } from '@norrsken/interchange'
 * import { Day } from '@norrsken/rules'
 *
 * assert.equal(Timestamp.toText(Timestamp.containing('month')(Day.day('2026-06-30'))), '2026-06')
 */
export const toText = (time: Timestamp): string => {
  switch (time.type) {
    case 'instant':
      return Instant.toIso(time.at)
    case 'day':
      return Day.toIso(time.first)
    case 'week':
      return Week.toIso(Week.weekOf(time.first))
    case 'month':
      return Day.toIso(time.first).slice(0, -3)
    case 'year':
      return Day.toIso(time.first).slice(0, -6)
  }
}

const firstOfMonth = (day: Day.Day): Day.Day => Day.addDays(1 - Day.toParts(day).dayOfMonth)(day)
