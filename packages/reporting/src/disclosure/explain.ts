import type { Calculation, Computation, Source, Term } from './Attack.ts'
import type { Bounds } from './Dictionary.ts'
import { exactly } from './exactly.ts'
import { fractionOf } from './Fraction.ts'
import type { Variable } from './Knowledge.ts'
import { type Part, partOf } from './Part.ts'
import type { Reader } from './Reader.ts'
import { type Limit, limitsInTheWay, type Requirement, rangeOf } from './Requirement.ts'

/** The attack behind a requirement that is not met, with as few published figures as it needs. */
export const explain = (requirement: Requirement, bounds: Bounds): Computation => {
  const { reader, variable, needs } = requirement
  const whole = { ...wholeOf(reader), bounds }
  const least = irreducible(requirement, whole)
  const limits = limitsInTheWay(requirement, { ...whole, bounds: least })
  const { cell, corrects, release } = reader.knowledge.variables[variable] ?? {
    cell: null,
    corrects: null,
    release: null
  }
  return {
    type: 'computed',
    audience: reader.audience,
    insight: reader.insight,
    of: corrects === null ? 'figure' : 'change',
    figure: cell ?? corrects ?? {},
    release,
    finds: rangeOf(whole, variable),
    needs,
    calculations: limits.map((limit) => calculation(reader, variable, limit, least))
  }
}

/** All that a reader knows as one problem, in which nothing is taken as known. */
const wholeOf = (reader: Reader): Part => {
  const { knowledge, hidden } = reader
  const whole =
    wholes.get(reader) ??
    partOf(
      knowledge,
      knowledge.variables.map((_, index) => index),
      knowledge.relations.map((_, index) => index),
      hidden
    )
  wholes.set(reader, whole)
  return whole
}

const wholes = new WeakMap<Reader, Part>()

/** The bounds without what is not needed: of what was published, nothing more can be left out. */
const irreducible = (requirement: Requirement, whole: Part): Bounds => {
  const { reader } = requirement
  const least: Bounds = { low: Float64Array.from(whole.bounds.low), high: Float64Array.from(whole.bounds.high) }
  const part = { ...whole, bounds: least }
  const used = new Set(limitsInTheWay(requirement, part).flatMap(({ held }) => held.map(([variable]) => variable)))
  if (used.size === 0) return least
  for (const [index, variable] of reader.knowledge.variables.entries()) {
    const [low, high] = [least.low[index] as number, least.high[index] as number]
    const free = unpublished(variable, reader, index)
    if (low === free.low && high === free.high) continue
    least.low[index] = free.low
    least.high[index] = free.high
    if (used.has(index) && limitsInTheWay(requirement, part).length === 0) {
      least.low[index] = low
      least.high[index] = high
    }
  }
  return least
}

/** What a number could be if nothing had been published of it. */
const unpublished = ({ cell, known }: Variable, { hidden }: Reader, index: number) =>
  cell === null
    ? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
    : known.length === 0
      ? { low: hidden.low[index] as number, high: hidden.high[index] as number }
      : { low: 0, high: Number.POSITIVE_INFINITY }

const calculation = (reader: Reader, variable: number, limit: Limit, bounds: Bounds): Calculation => {
  const { variables, relations } = reader.knowledge
  const { direction, held } = limit
  const fractions = held.map(([index, times]) => [index, fractionOf(times)] as const)
  const terms = fractions.flatMap(([index, times]): ReadonlyArray<Term> => {
    if (index >= variables.length) return []
    const high = direction * times.over > 0
    const value = (high ? bounds.high : bounds.low)[index] as number
    return [{ times, value, from: sourceOf(reader, index, high ? 'high' : 'low', value) }]
  })
  const { value, isExact } = exactly(reader.knowledge, variable, limit, bounds)
  return {
    gives: direction === 1 ? 'at-most' : 'at-least',
    value,
    terms,
    through: fractions.flatMap(([index, times]) => {
      const relation = relations[index - variables.length]
      return relation === undefined ? [] : [{ times, why: relation.why, release: relation.release }]
    }),
    exact: isExact
  }
}

const sourceOf = (reader: Reader, index: number, side: 'low' | 'high', value: number): Source => {
  const { variables, relations } = reader.knowledge
  const variable = variables[index]
  const name = side === 'low' ? 'from' : 'to'
  if (variable?.cell == null) {
    const relation = relations.find(({ terms }) => terms.some(([other]) => other === index))
    const why = relation?.why ?? { type: 'derived' as const, id: '' }
    if (why.type === 'corrected') return { type: 'corrected', cell: why.cell }
    if (why.type === 'derived') return { type: 'derived', id: why.id, release: relation?.release ?? null }
    return { type: why.type === 'total' ? 'at-most' : why.type, total: why.total }
  }
  const { cell, known } = variable
  const earlier = known.find((range) => range[name] === value)
  if (earlier !== undefined) {
    return earlier.why?.type === 'derived'
      ? { type: 'derived', id: earlier.why.id, release: earlier.release }
      : { type: 'shown', cell, release: earlier.release }
  }
  if (value !== reader.hidden[side][index]) return { type: 'shown', cell, release: null }
  return value === 0 && side === 'low' ? { type: 'not-negative', cell } : { type: 'small', cell }
}
