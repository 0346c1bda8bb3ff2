import { Log } from '@norrsken/core'
import { type Counted, catalogue, count, type History, historyOf, type IndicatorDefinition } from '@norrsken/reporting'
import { Day } from '@norrsken/rules'
import { lines, readHistory, type Source } from '../data/reading.ts'

/** The year that is counted. */
export const year = { from: Day.day('2024-01-01'), to: Day.day('2024-12-31') }

/** All indicators of the catalogue for the year. */
export const countAll = (history: History): ReadonlyArray<Counted> => counted(history, catalogue)

/** Five that look at discussions and at who is discussed: how many, on what ground, of what kind, who and from where. */
export const countFive = (history: History): ReadonlyArray<Counted> =>
  counted(
    history,
    catalogue.filter(({ id }) => five.includes(id))
  )

const five: ReadonlyArray<string> = ['I01', 'I03', 'I06', 'I19', 'I20']

const counted = (history: History, definitions: ReadonlyArray<IndicatorDefinition>): ReadonlyArray<Counted> => {
  const found = count(history, definitions, { period: year, validAt: year.to, agreement: null, lineage: false })
  if (found._tag === 'Left') throw new Error(JSON.stringify(found.left))
  return found.right
}

/** The history of a log of which nothing is known: each line, each event and what is between them is checked. */
export const checked = (source: Source): History => {
  const read = readHistory(source, null, 'the log')
  if (read._tag === 'Left') throw new Error('the log is not sound')
  return read.right.history
}

/** The history of a log that has been checked before: each event is decoded, and no more. */
export const decoded = (source: Source): History => historyOf(null)(eventsIn(source))

function* eventsIn(source: Source): Generator<Log.Event, void> {
  for (const line of lines(source)) {
    if (line.type !== 'text') throw new Error('not a line')
    const event = Log.decode(JSON.parse(line.text))
    if (event._tag === 'Left') throw new Error(JSON.stringify(event.left))
    yield event.right
  }
}

/** Some indicators in the form in which SQL gives them too. */
export type Some = Readonly<Record<string, number>>

/** The figures of seven indicators, by indicator and row; rows of nobody are left out. */
export const someOf = (counted: ReadonlyArray<Counted>): Some => {
  const figures: Record<string, number> = {}
  const put = (name: string, value: number | null): void => {
    if (value !== null && value > 0) figures[name] = value
  }
  for (const { definition, total, by } of counted) {
    const { id } = definition
    if (id === 'I01') put('I01', total.numerator)
    if (id === 'I03' || id === 'I23') {
      put(`${id} of`, total.numerator)
      put(`${id} all`, total.denominator)
    }
    for (const { dimension, rows } of by) {
      if (!shown.includes(`${id} ${dimension}`)) continue
      for (const { value, tally } of rows) put(`${id} ${value}`, tally.numerator)
    }
  }
  return figures
}

const shown = ['I06 kind', 'I19 home-municipality', 'I20 gender', 'I20 ageBand', 'I29 kind']
