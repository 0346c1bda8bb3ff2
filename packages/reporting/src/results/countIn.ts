import { Day, type Window } from '@norrsken/rules'
import type { Definition } from '../catalogue/Definition.ts'
import type { Counted } from '../counting/Counted.ts'
import { type Asked, count } from '../counting/count.ts'
import type { History } from '../counting/History.ts'
import { keyOf } from '../disclosure/Cell.ts'
import { count as seal } from '../disclosure/Count.ts'
import { E } from '../fp.ts'
import { isAboutPeople } from './aboutPeople.ts'
import { indicatorSheet } from './indicatorSheet.ts'
import type { Bare, Sheet } from './Sheet.ts'

/** What is counted in a span of a period: definitions, on a history. */
export interface CountedIn extends Asked {
  readonly history: History
  readonly definitions: ReadonlyArray<Definition>
}

/** The figures about people in a span, seen on a day; `null`: each on the day on which those of the period are. */
export const countIn = (request: CountedIn, span: Window.Window, seenOn: Day.Day | null) => {
  const { history, period, validAt } = request
  const all = request.definitions.filter(isAboutPeople)
  const inTime = (definition: Definition): Day.Day =>
    seenOn ?? (definition.asOf === 'valid-at' ? validAt : Day.min(period.to, validAt))
  const sheets = [...new Set(all.map(inTime))].flatMap((horizon) => {
    const those = all.filter((definition) => inTime(definition) === horizon)
    const seen = those.map((definition): Definition => ({ ...definition, asOf: 'valid-at' }))
    const counted = count(history, seen, { ...request, period: span, validAt: horizon, lineage: false })
    return E.isLeft(counted) ? [] : paired(those, counted.right)
  })
  return merged(sheets)
}

/** Sheets in one: a cell that several have is there once, at the highest cost that any of them gives it. */
export const merged = (sheets: ReadonlyArray<Sheet>) => {
  const cells = new Map<string, Bare>()
  for (const { cell, value, cost, print } of sheets.flatMap((one) => one.cells)) {
    // Two numbers for one cell are both kept, for the fault to be found.
    const key = `${keyOf(cell)} ${value}`
    const before = cells.get(key)
    const known = before?.print ?? print
    const most = Math.max(cost, before?.cost ?? 1)
    cells.set(key, { cell, value, cost: most, ...(known === undefined ? {} : { print: known }) })
  }
  const known = new Set([...cells.values()].map(({ cell }) => keyOf(cell)))
  return {
    cells: [...cells.values()],
    totals: sheets.flatMap(({ totals }) => totals).filter(({ total }) => known.has(keyOf(total))),
    derived: sheets.flatMap(({ derived }) => derived)
  }
}

/** A number with its name, sealed. */
export const sealed = ({ cell, value, cost }: Bare) => ({ cell, count: seal(value), cost })

/** What each definition came to, as a sheet. */
export const paired = (definitions: ReadonlyArray<Definition>, counted: ReadonlyArray<Counted>): Sheet[] =>
  definitions.flatMap((definition, index) => {
    const one = counted[index]
    return one === undefined ? [] : [indicatorSheet(definition, one)]
  })
