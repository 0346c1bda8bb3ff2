import type { CountedLineage, LeftOut, Tally, UnitRests } from './Counted.ts'
import type { Head } from './History.ts'
import { type Cited, citedOf, type Moment } from './Moment.ts'
import { blank, type Print, printOf, together } from './Print.ts'
import { restingOn } from './Rests.ts'

/** What became of a unit that is counted. */
export type Outcome = 'in' | 'out' | 'not-yet' | 'unknown'

/** A unit with what was found of it. */
export interface Judged {
  readonly id: string
  /** The stream that it is of. */
  readonly of: string
  readonly outcome: Outcome
  readonly number: number | null
}

/** The units of a row, by what became of them. */
export interface Row {
  readonly many: { [K in Outcome]: number }
  readonly prints: { [K in Outcome]: Print }
  /** Which they are, where it is to be told. */
  readonly ids: { readonly [K in Outcome]: string[] } | null
  readonly numbers: number[]
}

/** The counting of one definition while it goes on. It lives only inside `count`. */
export interface Tallying {
  readonly total: Row
  /** For each dimension the rows in which somebody stands. */
  readonly rows: ReadonlyArray<Map<string, Row>>
  readonly leftOut: { -readonly [K in keyof LeftOut]: number }
  /** What the units rest on; `null`: it is not to be told. */
  readonly cited: {
    readonly ofUnits: Map<string, UnitRests>
    readonly leftOut: { readonly [K in keyof LeftOut]: Cited[] }
  } | null
  /** What the unit that is being judged rests on; it counts once the unit does. */
  readonly pending: Moment[]
  /** Where in `pending` what each dimension rests on begins, one after the other. */
  readonly begins: number[]
}

/** @param isTold - whether units and events are to be told, and not only how many there are */
export const begin = (dimensions: number, isTold: boolean): Tallying => ({
  total: emptyRow(isTold),
  rows: Array.from({ length: dimensions }, () => new Map<string, Row>()),
  leftOut: { deidentified: 0, withoutDay: 0, elsewhere: 0 },
  cited: isTold ? { ofUnits: new Map(), leftOut: { deidentified: [], withoutDay: [], elsewhere: [] } } : null,
  pending: [],
  begins: []
})

/** What is judged next: nothing is known yet of what it rests on but the event that it is counted on. */
export const consider = ({ pending, begins }: Tallying, anchor: Moment): void => {
  pending.length = 0
  begins.length = 0
  pending.push(anchor)
}

/** What is noted from now on decides the rows of a dimension, the first of them first. */
export const turnToDimension = ({ pending, begins }: Tallying): void => {
  begins.push(pending.length)
}

export const emptyRow = (isTold: boolean): Row => ({
  many: { in: 0, out: 0, 'not-yet': 0, unknown: 0 },
  prints: { in: blank, out: blank, 'not-yet': blank, unknown: blank },
  ids: isTold ? { in: [], out: [], 'not-yet': [], unknown: [] } : null,
  numbers: []
})

/** Enters a unit, with what it rests on. */
export const enter = ({ total, cited, pending, begins }: Tallying, unit: Judged): void => {
  into(total, unit)
  cited?.ofUnits.set(unit.id, {
    of: unit.of,
    own: pending.slice(0, begins[0] ?? pending.length).flatMap(citedOf),
    by: begins.map((from, at) => pending.slice(from, begins[at + 1] ?? pending.length).flatMap(citedOf))
  })
}

/** Leaves something out, which is known by some moments. */
export const leaveOut = ({ leftOut, cited }: Tallying, why: keyof LeftOut, moments: ReadonlyArray<Moment>): void => {
  leftOut[why] += 1
  if (cited !== null) for (const moment of moments) cited.leftOut[why].push(...citedOf(moment))
}

/** What all that was counted rests on. */
export const lineageOf = ({ cited }: Tallying, head: Head): CountedLineage | null => {
  if (cited === null) return null
  const { deidentified, withoutDay, elsewhere } = cited.leftOut
  return {
    head,
    ...restingOn(allIn(cited.ofUnits)),
    ofUnits: new Map([...cited.ofUnits].sort(([one], [other]) => (one < other ? -1 : 1))),
    leftOut: {
      deidentified: deidentified.sort(byId),
      withoutDay: withoutDay.sort(byId),
      elsewhere: elsewhere.sort(byId)
    }
  }
}

const byId = ({ id: one }: Cited, { id: other }: Cited): number => (one < other ? -1 : one > other ? 1 : 0)

const allIn = function* (units: ReadonlyMap<string, UnitRests>): Iterable<Cited> {
  for (const { own, by } of units.values()) {
    yield* own
    for (const those of by) yield* those
  }
}

/** Enters a unit into a row of a dimension. */
export const enterRow = (tallying: Tallying, dimension: number, value: string, unit: Judged): void => {
  const rows = tallying.rows[dimension]
  if (rows === undefined) return
  let row = rows.get(value)
  if (row === undefined) {
    row = emptyRow(tallying.total.ids !== null)
    rows.set(value, row)
  }
  into(row, unit)
}

const into = ({ many, prints, ids, numbers }: Row, { id, of, outcome, number }: Judged): void => {
  many[outcome] += 1
  prints[outcome] = together(prints[outcome], printOf(of))
  ids?.[outcome].push(id)
  if (number !== null && (outcome === 'in' || outcome === 'out')) numbers.push(number)
}

/** What a row comes to. Units are told in the order of their names. */
export const tallyOf = (
  { many, prints, ids, numbers }: Row,
  measured: boolean,
  of: (tally: { readonly inside: number; readonly outside: number }) => Pick<Tally, 'numerator' | 'denominator'>
): Tally => ({
  ...of({ inside: many.in, outside: many.out }),
  inside: many.in,
  outside: many.out,
  notYet: many['not-yet'],
  unknown: many.unknown,
  prints: { inside: prints.in, outside: prints.out, notYet: prints['not-yet'], unknown: prints.unknown },
  numbers: measured ? numbers.sort((one, other) => one - other) : null,
  units:
    ids === null
      ? null
      : {
          numerator: ids.in.sort(),
          others: ids.out.sort(),
          notYet: ids['not-yet'].sort(),
          unknown: ids.unknown.sort()
        }
})
