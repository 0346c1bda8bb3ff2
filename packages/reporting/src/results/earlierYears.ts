import type { Life } from '@norrsken/core'
import { Day, Schedule, type Window } from '@norrsken/rules'
import type { Definition } from '../catalogue/Definition.ts'

/** The indicators whose total is told year by year: plain counts. */
export const toldByYear = (definitions: ReadonlyArray<Definition>): ReadonlyArray<Definition> =>
  definitions.filter(({ measure }) => measure.type === 'count').map(({ by: _, ...definition }) => definition)

/** The calendar years before a period on some day of which somebody was a party. */
export const earlierYears = (life: Life.Life | null, { from }: Window.Window): ReadonlyArray<Window.Window> => {
  const [first] = (life?.spells ?? []).map((spell) => spell.from).sort((one, other) => one - other)
  const last = Day.addDays(-1)(from)
  return first === undefined || first > last
    ? []
    : Schedule.calendarYears.windowsIn(first, last).filter((year) => year.to <= last)
}
