import { Day, Instant, Schedule, Window } from '@norrsken/rules'
import type { Chapter, Request } from '../Chapter.ts'
import { O } from '../fp.ts'
import { definitions, type IndicatorId, indicatorIds } from './definitions.ts'
import type { IndicatorRow, Indicators } from './Indicators.ts'

/** The figures of the chapters of a report. A year in which an agreement was not in force and nothing was done is left out. */
export const count = ({ validAt, knownAt, period }: Request, chapters: ReadonlyArray<Chapter>): Indicators => ({
  version: 1,
  validAt: Day.toIso(validAt),
  knownAt: knownAt === null ? null : Instant.toIso(knownAt),
  period: { from: Day.toIso(period.from), to: Day.toIso(period.to) },
  definitions: indicatorIds.map((id) => ({ id, version: definitions[id].version, clause: definitions[id].clause })),
  rows: chapters.flatMap(rowsOf).filter(({ values }) => Object.values(values).some((value) => value > 0))
})

const rowsOf = (chapter: Chapter): ReadonlyArray<IndicatorRow> => {
  const { shown, stream } = chapter
  if (shown === null) return []
  return Schedule.calendarYears.windowsIn(shown.from, shown.to).flatMap((calendarYear) => {
    const year = Window.intersect(calendarYear, shown)
    return O.isNone(year) ? [] : [rowOf(chapter, stream, year.value)]
  })
}

const rowOf = (chapter: Chapter, agreement: string, year: Window.Window): IndicatorRow => ({
  agreement,
  year: Day.year(year.from),
  from: Day.toIso(year.from),
  to: Day.toIso(year.to),
  values: Object.fromEntries(indicatorIds.map((id) => [id, definitions[id].count(chapter, year)])) as {
    readonly [K in IndicatorId]: number
  }
})
