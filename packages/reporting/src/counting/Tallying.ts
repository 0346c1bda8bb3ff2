import type { LeftOut, Lineage, Tally } from './Counted.ts'
import type { Head } from './History.ts'
import { type Cited, citedOf, type Moment } from './Moment.ts'

/** What became of a unit that is counted. */
export type Outcome = 'in' | 'out' | 'not-yet' | 'unknown'

/** A unit with what was found of it. */
export interface Judged {
  readonly id: string
  readonly outcome: Outcome
  readonly number: number | null
}

/** The units of a row, by what became of them. */
export interface Row {
  readonly ids: { readonly [K in Outcome]: string[] }
  readonly numbers: number[]
}

/** The counting of one definition while it goes on. It lives only inside `count`. */
export interface Tallying {
  readonly total: Row
  /** For each dimension the rows in which somebody stands. */
  readonly rows: ReadonlyArray<Map<string, Row>>
  readonly leftOut: { -readonly [K in keyof LeftOut]: number }
  /** The events that the units rest on, each once. */
  readonly cited: Cited[]
  /** Those of the streams that are being looked at: no other streams hold any of them. */
  here: Here
  /** What the unit that is being judged rests on; it counts once the unit does. */
  readonly pending: Moment[]
}

export const begin = (dimensions: number): Tallying => ({
  total: emptyRow(),
  rows: Array.from({ length: dimensions }, () => new Map<string, Row>()),
  leftOut: { deidentified: 0, withoutDay: 0, elsewhere: 0 },
  cited: [],
  here: { from: 0, ids: null },
  pending: []
})

export const emptyRow = (): Row => ({ ids: { in: [], out: [], 'not-yet': [], unknown: [] }, numbers: [] })

/** From which place on events are cited of some streams; and their ids, once they are many. */
interface Here {
  readonly from: number
  readonly ids: Set<string> | null
}

/** Other streams are looked at from now on. */
export const turnTo = (tallying: Tallying): void => {
  if (tallying.here.from < tallying.cited.length) tallying.here = { from: tallying.cited.length, ids: null }
}

/** Enters a unit, with what it rests on. */
export const enter = (tallying: Tallying, unit: Judged): void => {
  into(tallying.total, unit)
  for (const moment of tallying.pending) {
    if (moment.others === undefined && moment.from === undefined) cite(tallying, moment.event)
    else for (const one of citedOf(moment)) cite(tallying, one)
  }
}

/** Enters a unit into a row of a dimension. */
export const enterRow = (tallying: Tallying, dimension: number, value: string, unit: Judged): void => {
  const rows = tallying.rows[dimension]
  if (rows === undefined) return
  let row = rows.get(value)
  if (row === undefined) {
    row = emptyRow()
    rows.set(value, row)
  }
  into(row, unit)
}

const into = ({ ids, numbers }: Row, { id, outcome, number }: Judged): void => {
  ids[outcome].push(id)
  if (number !== null && (outcome === 'in' || outcome === 'out')) numbers.push(number)
}

const cite = (tallying: Tallying, event: Cited): void => {
  const { cited, here } = tallying
  if (here.ids === null) {
    for (let at = here.from; at < cited.length; at += 1) if (cited[at]?.id === event.id) return
    if (cited.length - here.from >= FEW) {
      tallying.here = { from: here.from, ids: new Set([...cited.slice(here.from).map(({ id }) => id), event.id]) }
    }
  } else {
    if (here.ids.has(event.id)) return
    here.ids.add(event.id)
  }
  cited.push(event)
}

/** So many are looked through one by one. */
const FEW = 12

/** What a row comes to. */
export const tallyOf = (
  { ids, numbers }: Row,
  measured: boolean,
  of: (tally: { readonly inside: number; readonly outside: number }) => Pick<Tally, 'numerator' | 'denominator'>
): Tally => ({
  ...of({ inside: ids.in.length, outside: ids.out.length }),
  notYet: ids['not-yet'].length,
  unknown: ids.unknown.length,
  numbers: measured ? numbers.sort((one, other) => one - other) : null,
  units: { numerator: ids.in, others: ids.out, notYet: ids['not-yet'], unknown: ids.unknown }
})

/** The events that figures rest on, stream by stream in the order of their names. */
export const lineageOf = (head: Head, cited: Tallying['cited']): Lineage => {
  const counts = new Map<string, { many: number }>()
  for (const { type } of cited) {
    const count = counts.get(type)
    if (count === undefined) counts.set(type, { many: 1 })
    else count.many += 1
  }
  return {
    head,
    eventsByType: Object.fromEntries(
      [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([type, { many }]) => [type, many])
    ),
    events: cited.map(({ id }) => id)
  }
}
