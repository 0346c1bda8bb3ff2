import { Day } from '@norrsken/rules'
import type { Chapter } from '../Chapter.ts'
import type { Lineage } from '../counting/Counted.ts'
import type { Head } from '../counting/History.ts'
import { restingOn } from '../counting/Rests.ts'
import { definitions, type IndicatorId } from '../indicators/definitions.ts'
import { costKey } from './lifeFigures.ts'
import { costKeyOf } from './lifeSheet.ts'
import type { Sheet } from './Sheet.ts'

/** What each figure of the life of agreements rests on, by the id of its row. */
export const lifeLineage = (
  chapters: ReadonlyArray<Chapter>,
  { rows }: Sheet,
  head: Head
): ReadonlyMap<string, Lineage> =>
  new Map(
    rows.map((row) => {
      const chapter = chapters.find(({ stream }) => stream === row.agreement)
      const acts = chapter === undefined ? [] : actsOf(chapter, row)
      const cited = acts.map(({ evidence: { id, event } }) => ({ id, type: event }))
      return [row.id, { head, ...restingOn(cited) }]
    })
  )

const actsOf = (chapter: Chapter, { indicator, period }: Sheet['rows'][number]) => {
  if (indicator === costKey) return [costKeyOf(chapter) ?? []].flat()
  const year = { from: Day.day(period.from), to: Day.day(period.to) }
  return definitions[indicator as IndicatorId].rests(chapter, year)
}
