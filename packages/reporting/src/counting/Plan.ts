import { Clauses } from '@norrsken/core'
import type { Day } from '@norrsken/rules'
import type { Definition, Dimension } from '../catalogue/Definition.ts'
import type { Filter, Where } from '../catalogue/Filter.ts'
import { type Kind, kindOf } from '../catalogue/vocabulary.ts'
import { compile, offset, type Test } from './compile.ts'
import { type Divider, divider, municipalityOf } from './dimensions.ts'
import { valuesAt } from './fields.ts'
import { accountsOf, type Moment } from './Moment.ts'
import type { Seen } from './Seen.ts'
import { eachFinder, type Finder, firstFinder } from './units.ts'

/** A definition made ready for counting. */
export interface Plan {
  readonly definition: Definition
  /** Whose streams it is asked of, one after the other. */
  readonly of: Kind | 'subject'
  readonly find: Finder
  /** The event on which something is counted, and whether it may be of any day: else it is one of the period. */
  readonly anchor: { readonly type: string; readonly isOfAnyDay: boolean }
  readonly isPerPerson: boolean
  /** What is counted is told by its own event: no other event is asked for, so that each can be counted by itself. */
  readonly standsAlone: boolean
  readonly population: Test | null
  readonly numerator: Test | null
  /** The last day of a unit's window. */
  readonly closes: (day: Day.Day) => Day.Day
  /** What is measured of a unit, by each account; none where the log does not say. */
  readonly measured: ((anchor: Moment, seen: Seen, cite: (moment: Moment) => void) => ReadonlyArray<number>) | null
  readonly dividers: ReadonlyArray<Divider>
  /** By its own dimension of a rate. */
  readonly municipality: typeof municipalityOf | null
}

/** Compiles a definition that has been checked. */
export const planOf = (definition: Definition): Plan => {
  const { count, population, window, measure, by = [], perPerson } = definition
  const type = 'each' in count ? count.each : count.first
  const test = (filter: Filter | undefined): Test | null =>
    filter === undefined ? null : compile(filter, type, window)
  return {
    definition,
    of: 'first' in count && count.of === 'subject' ? 'subject' : (kindOf(type) ?? 'derived'),
    anchor: { type, isOfAnyDay: 'each' in count && (count.on !== undefined || count.lasting !== undefined) },
    find: 'each' in count ? eachFinder(count) : firstFinder(count, ({ event }) => event.stream),
    isPerPerson: perPerson === true || ('first' in count && count.of === 'subject'),
    standsAlone: standsAlone(definition),
    population: test(population),
    numerator: test('numerator' in measure ? measure.numerator : undefined),
    closes: window === undefined ? (day) => day : offset(window, undefined),
    measured: measuredBy(definition),
    dividers: by.map((dimension) => asked(dimension, count.where ?? {}, divider(dimension, type, window))),
    municipality: measure.type === 'rate' ? municipalityOf : null
  }
}

const standsAlone = ({ count, population, measure, by = [] }: Definition): boolean => {
  if ('first' in count || count.once !== undefined) return false
  if (count.lasting?.some(({ event }) => event !== undefined) === true) return false
  if (measure.type === 'days') return false
  const filters = [population, 'numerator' in measure ? measure.numerator : undefined]
  const isOwn = ({ by: of }: Dimension): boolean =>
    of === 'home-municipality' ||
    ('groups' in of ? of.groups.every((group) => !asksOthers(group.if)) : of.of === undefined)
  return filters.every((filter) => filter === undefined || !asksOthers(filter)) && by.every(isOwn)
}

/** Whether a filter asks for other events than the one that is counted. */
const asksOthers = (filter: Filter): boolean => {
  if ('all' in filter) return filter.all.some(asksOthers)
  if ('any' in filter) return filter.any.some(asksOthers)
  return 'not' in filter ? asksOthers(filter.not) : 'has' in filter
}

/** Of a field of which only some words are counted no other has a row. */
const asked = ({ by }: Dimension, where: Where, of: Divider): Divider => {
  const words = typeof by === 'object' && 'field' in by && by.of === undefined ? where[String(by.field)] : undefined
  return words === undefined ? of : { ...of, values: words.map(String) }
}

const measuredBy = ({ measure }: Definition): Plan['measured'] => {
  if (measure.type === 'number') {
    const values = valuesAt(measure.field)
    return (anchor) => accountsOf(anchor).flatMap(({ event }) => values(event.data).map(Number))
  }
  if (measure.type !== 'days') return null
  const from = eachFinder({ each: measure.from.event, where: measure.from.where ?? {} })
  const to = measure.to === undefined ? null : eachFinder({ each: measure.to.event, where: measure.to.where ?? {} })
  const always = { from: Number.NEGATIVE_INFINITY as Day.Day, to: Number.POSITIVE_INFINITY as Day.Day }
  return (anchor, seen, cite) => {
    const [first] = from(seen, always).units
    const last = to === null ? anchor : to(seen, always).units[0]?.anchor
    if (first === undefined || last === undefined) return []
    cite(first.anchor)
    cite(last)
    return accountsOf(first.anchor).flatMap((one) => accountsOf(last).map((other) => other.day - one.day))
  }
}

/** The norms whose findings a definition counts: those that it asks for, else all. */
export const normsOf = ({ count }: Definition): ReadonlyArray<string> =>
  'each' in count && count.each === 'NormFound'
    ? (count.where?.['norm']?.map(String) ?? Clauses.norms.map(({ id }) => id))
    : []
