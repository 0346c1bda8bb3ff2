import type { Table, Tally } from './Counted.ts'
import type { Divider } from './dimensions.ts'
import { notStated, unknown } from './dimensions.ts'
import type { Plan } from './Plan.ts'
import type { People } from './people.ts'
import { emptyRow, type Row, type Tallying, tallyOf } from './Tallying.ts'

/** What is put together once everything has been judged. */
export interface Judgements {
  readonly plan: Plan
  readonly tallying: Tallying
  readonly municipalities: ReadonlyArray<string>
  readonly people: People | null
}

/** What all that was counted comes to. */
export const totalOf = ({ plan, tallying, municipalities, people }: Judgements): Tally => {
  const everybody = people === null ? null : municipalities.reduce((sum, one) => sum + (people.of.get(one) ?? 0), 0)
  return tallied(plan, tallying.total, everybody, null)
}

/** What was counted, divided by each dimension. */
export const tablesOf = (judgements: Judgements): ReadonlyArray<Table> => {
  const { plan, tallying, people } = judgements
  const { many } = tallying.total
  const all = many.in + many.out
  return plan.dividers.map((divider, at) => ({
    dimension: divider.id,
    several: divider.several,
    rows: rowsOf(judgements, divider, at).map(([value, row, isFound]) => ({
      value,
      isFound,
      tally: tallied(plan, row, people?.of.get(value) ?? null, all)
    }))
  }))
}

/** The rows that there are whether or not somebody stands in them, then the others; what nobody knows comes last. */
const rowsOf = (
  { tallying, municipalities }: Judgements,
  { values }: Divider,
  at: number
): ReadonlyArray<readonly [value: string, row: Row, isFound: boolean]> => {
  const found = tallying.rows[at] ?? new Map<string, Row>()
  const known = values === 'municipalities' ? municipalities : values
  const others = [...found.keys()].filter((value) => !known.includes(value))
  const sorted = others.sort((one, other) => place(one) - place(other) || (one < other ? -1 : 1))
  return [...known, ...sorted].map((value, index) => [
    value,
    found.get(value) ?? emptyRow(tallying.total.ids !== null),
    index >= known.length
  ])
}

const place = (value: string): number => (value === notStated ? 2 : value === unknown ? 1 : 0)

const tallied = (plan: Plan, row: Row, people: number | null, all: number | null): Tally =>
  tallyOf(row, plan.measured !== null, ({ inside, outside }) => {
    switch (plan.definition.measure.type) {
      case 'count':
        return { numerator: inside, denominator: null }
      case 'share':
        return { numerator: inside, denominator: inside + outside }
      case 'rate':
        return { numerator: inside, denominator: people }
      case 'distribution':
        return { numerator: inside, denominator: all ?? inside }
      case 'days':
        return { numerator: null, denominator: inside }
      case 'number':
        return { numerator: plan.numerator === null ? null : inside, denominator: inside + outside }
    }
  })
