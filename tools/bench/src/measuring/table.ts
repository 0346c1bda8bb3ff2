import { isMet, type Row, type Section } from './Row.ts'
import { type Figure, figureOf } from './ratios.ts'

/** The table of a run, as text: for each workload its cases, the limit first. */
export const table = (sections: ReadonlyArray<Section>): string => {
  const lines = sections.map(({ title, unit, rows, notes, skipped }) => ({
    heading: [title, unit, 'x (min..max)', 'goal', ''],
    body: rows.map(cellsOf),
    notes: [...(skipped === undefined ? [] : [`  SKIPPED: ${skipped}`]), ...notes.map((note) => `  (${note})`)]
  }))
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(
      ...lines.flatMap(({ heading, body }) => [
        column === 0 ? 0 : (heading[column] ?? '').length,
        ...body.map((cells) => (cells[column] ?? '').length)
      ])
    )
  )
  const line = (cells: ReadonlyArray<string>): string =>
    cells
      .map((cell, column) =>
        column === 0 || column === 4 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
      )
      .join('  ')
      .trimEnd()
  return lines
    .flatMap(({ heading: [title = '', ...columns], body, notes }) => [
      '',
      title,
      line(['', ...columns]),
      ...body.map(line),
      ...notes
    ])
    .join('\n')
}

const cellsOf = (row: Row): ReadonlyArray<string> => {
  const met = isMet(row)
  return [
    `  ${marks[row.role]} ${row.name}`,
    spanOf(row.figure),
    row.ratio === null ? (row.role === 'limit' ? '1' : '') : spanOf(row.ratio),
    goalOf(row),
    met === null ? '' : met ? 'met' : 'missed'
  ]
}

/** What a row is there for, at a glance. */
const marks: { readonly [R in Row['role']]: string } = { limit: '=', ours: '>', peer: ' ', comparison: ' ' }

const spanOf = ({ median, min, max }: Figure): string =>
  min === max ? amount(median) : `${amount(median)} (${amount(min)}..${amount(max)})`

const goalOf = ({ goal }: Row): string => {
  if (goal === null) return ''
  return goal.of === 'figure' ? `<= ${amount(goal.most)}` : `<= ${amount(goal.most)}x`
}

/** Three figures that count, or all before the point. */
const amount = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(value < 1 ? 2 : 3)).toString()

/** The goals of a run that were not reached, one a line. */
export const missed = (sections: ReadonlyArray<Section>): ReadonlyArray<string> =>
  sections.flatMap(({ title, rows }) =>
    rows.filter((row) => isMet(row) === false).map((row) => `${title}: ${row.name}, ${cellsOf(row)[2]}`)
  )

/** The workloads of a run that could not be measured, and why, one a line. */
export const skipped = (sections: ReadonlyArray<Section>): ReadonlyArray<string> =>
  sections.flatMap(({ title, skipped: reason }) => (reason === undefined ? [] : [`${title}: ${reason}`]))

/** A figure that was measured once. */
export const once = (value: number): Figure => figureOf([value])
