import type { Definition } from '../catalogue/Definition.ts'
import type { Counted } from '../counting/Counted.ts'
import { notStated, unknown } from '../counting/dimensions.ts'
import { type Print, together } from '../counting/Print.ts'
import type { Cell } from '../disclosure/Cell.ts'
import { isAboutPeople } from './aboutPeople.ts'
import { type Collecting, collecting, derive, enter, lack, type Place, show, whole } from './Collecting.ts'
import { type Naming, naming, type Part } from './Naming.ts'
import type { Sheet } from './Sheet.ts'
import { tallied } from './tallied.ts'

/**
 * What was counted by a definition, as cells. A total costs more to hide than a row of a table, and a plain count more than what is
 * divided by it.
 */
export const indicatorSheet = (definition: Definition, counted: Counted): Sheet => {
  const names = naming(definition, counted.agreement, `${counted.period.from}..${counted.period.to}`)
  const into = collecting(definition, counted)
  const own =
    definition.measure.type === 'rate'
      ? rated(into, definition, counted, names)
      : divided(into, definition, counted, names)
  everyone(into, definition, counted, names, own)
  const { cells, totals, derived, rows } = into
  return { isAboutPeople: isAboutPeople(definition), cells, totals, derived, rows }
}

/** The total and its tables. Gives the cell of all of which something can be said. */
const divided = (into: Collecting, definition: Definition, { total, by }: Counted, names: Naming): Cell => {
  const parts = tallied(into, definition, total, names.total, whole, totalCost(definition))
  for (const { dimension: id, several, rows } of by) {
    const dimension = definition.by?.find((one) => one.id === id)
    if (dimension === undefined) continue
    for (const { value, tally, isFound } of rows) {
      const at = { dimension: id, value, isFound }
      const name = (part: Part): Cell => names.row(part, dimension, value)
      tallied(into, definition, tally, name, at, 1)
      if (definition.measure.type === 'distribution') {
        derive(into, 'share', at, (share) => ({
          type: 'share',
          id: share,
          of: name('in'),
          among: names.total('in'),
          decimals: 0
        }))
      }
    }
    for (const part of parts) {
      into.totals.push({
        type: several ? 'covered' : 'sum',
        total: names.total(part),
        parts: rows.map(({ value }) => names.row(part, dimension, value)),
        telling: definition.risk === 'high' && dimension.by !== 'home-municipality'
      })
    }
  }
  return names.total(parts[0] ?? 'in')
}

/** A rate and its table: of those who live in a municipality of the agreement, which together are its total. */
const rated = (into: Collecting, definition: Definition, { total, by }: Counted, names: Naming): Cell => {
  const home = enter(into, names.total('at-home'), total.inside, totalCost(definition), total.prints.inside)
  show(into, 'count', home, whole)
  rate(into, definition, home, total.denominator, whole)
  for (const { dimension: id, rows } of by) {
    const dimension = definition.by?.find((one) => one.id === id)
    if (dimension === undefined) continue
    const homes = rows.filter(({ value }) => value !== unknown && value !== notStated)
    const parts = homes.map(({ value, tally, isFound }) => {
      const at = { dimension: id, value, isFound }
      const cell = enter(into, names.row('in', dimension, value), tally.inside, 1, tally.prints.inside)
      show(into, 'count', cell, at)
      rate(into, definition, cell, tally.denominator, at)
      return cell
    })
    into.totals.push({ type: 'sum', total: home, parts, telling: false })
  }
  return home
}

const rate = (into: Collecting, { measure }: Definition, of: Cell, people: number | null, at: Place): void => {
  if (measure.type !== 'rate') return
  if (people === null || people <= 0) lack(into, 'rate', at)
  else derive(into, 'rate', at, (id) => ({ type: 'rate', id, of: [of], factor: measure.per / people, decimals: 1 }))
}

/** All that were found: those of whom something can be said, those who are open, and of a rate those who live elsewhere. */
const everyone = (
  into: Collecting,
  definition: Definition,
  { total, leftOut }: Counted,
  names: Naming,
  own: Cell
): void => {
  const { prints } = total
  const open = (part: Part & ('not-yet' | 'unknown'), value: number, print: Print): Cell => {
    const cell = enter(into, names.total(part), value, OPEN_COST, print)
    show(into, part, cell, whole)
    return cell
  }
  const parts = [own, open('not-yet', total.notYet, prints.notYet), open('unknown', total.unknown, prints.unknown)]
  for (const [part, value] of leftOutOf(definition, leftOut)) {
    const cell = enter(into, names.total(part), value, OPEN_COST)
    show(into, part, cell, whole)
    if (part === 'left-out-elsewhere') parts.push(cell)
  }
  const elsewhere = definition.measure.type === 'rate' ? leftOut.elsewhere : 0
  const found = total.inside + total.outside + total.notYet + total.unknown + elsewhere
  // Those who live elsewhere have no print, and so the whole of a rate has none.
  const all =
    elsewhere > 0
      ? enter(into, names.total('all'), found, NEVER_SHOWN_COST)
      : enter(
          into,
          names.total('all'),
          found,
          NEVER_SHOWN_COST,
          together(prints.inside, prints.outside, prints.notYet, prints.unknown)
        )
  into.totals.push({ type: 'sum', total: all, parts, telling: false })
  if (names.beforePopulation !== null) {
    into.totals.push({ type: 'at-most', total: names.beforePopulation, parts: [all], telling: false })
  }
}

const leftOutOf = (
  { perPerson, count, measure }: Definition,
  { deidentified, withoutDay, elsewhere }: Counted['leftOut']
) => [
  ...(perPerson === true || ('first' in count && count.of === 'subject')
    ? [['left-out-deidentified', deidentified] as const]
    : []),
  ...('each' in count && count.on !== undefined ? [['left-out-without-day', withoutDay] as const] : []),
  ...(measure.type === 'rate' ? [['left-out-elsewhere', elsewhere] as const] : [])
]

/** The most that readers want to know is how many there are; then what is divided by; then the rest. */
const totalCost = ({ measure }: Definition): number => (measure.type === 'share' || measure.type === 'number' ? 30 : 90)

const OPEN_COST = 5
const NEVER_SHOWN_COST = 1
