import { Day } from '@norrsken/rules'
import type { Chapter } from '../Chapter.ts'
import { definitions, indicatorIds } from '../indicators/definitions.ts'
import type { Indicators } from '../indicators/Indicators.ts'
import { costKey } from './lifeFigures.ts'
import { rowId } from './Row.ts'
import type { Sheet } from './Sheet.ts'

/** The figures of the life of agreements, year by year, and the latest key by which costs are shared. They are about nobody. */
export const lifeSheet = (chapters: ReadonlyArray<Chapter>, { rows }: Indicators): Sheet => {
  const sheets = [...rows.map(yearSheet), ...chapters.map(costSheet)]
  return {
    isAboutPeople: false,
    cells: sheets.flatMap(({ cells }) => cells),
    totals: [],
    derived: sheets.flatMap(({ derived }) => derived),
    rows: sheets.flatMap((one) => one.rows)
  }
}

/** The key by which costs are shared at the end of the days that a chapter is about: the last that was agreed by then. */
export const costKeyOf = ({ state, shown }: Chapter): Chapter['state']['costKeys'][number] | undefined =>
  shown === null ? undefined : state.costKeys.filter(({ on }) => on <= shown.to).at(-1)

type Part = Pick<Sheet, 'cells' | 'derived' | 'rows'>

const yearSheet = ({ agreement, from, to, values }: Indicators['rows'][number]): Part => {
  const planned = indicatorIds.map((id) => {
    const { version } = definitions[id]
    const whole = { dimension: null, value: null, quantity: 'count' } as const
    const of = { indicator: id, version, agreement, period: { from, to }, ...whole }
    return { row: { id: rowId(of), ...of }, value: values[id] }
  })
  return {
    cells: planned.map(({ row, value }) => ({ cell: { row: row.id }, value, cost: 1 })),
    derived: [],
    rows: planned.map(({ row }) => ({ ...row, isFound: false, shows: { cell: { row: row.id } } }))
  }
}

/** The last cost key by the end of the period (clause 13), as per cent; nothing where none was agreed. */
const costSheet = (chapter: Chapter): Part => {
  const { shown, stream } = chapter
  const key = costKeyOf(chapter)
  if (key === undefined || shown === null) return { cells: [], derived: [], rows: [] }
  const period = { from: Day.toIso(shown.from), to: Day.toIso(shown.to) }
  const planned = key.shares.map(({ party, basisPoints }) => {
    const of = {
      indicator: costKey,
      version: 1,
      agreement: stream,
      period,
      dimension: 'party',
      value: party,
      quantity: 'share'
    } as const
    return {
      row: { id: rowId(of), ...of },
      cell: { costKey: stream, period: `${period.from}..${period.to}`, party },
      basisPoints
    }
  })
  return {
    cells: planned.map(({ cell, basisPoints }) => ({ cell, value: basisPoints, cost: 1 })),
    derived: planned.map(({ row, cell }) => ({ type: 'rate', id: row.id, of: [cell], factor: 0.01, decimals: 2 })),
    rows: planned.map(({ row }) => ({ ...row, isFound: false, shows: { derived: row.id } }))
  }
}
