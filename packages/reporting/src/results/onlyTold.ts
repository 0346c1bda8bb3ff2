import type { Definition, Dimension } from '../catalogue/Definition.ts'
import type { Filter, Where } from '../catalogue/Filter.ts'
import { kindOf } from '../catalogue/vocabulary.ts'

/**
 * As much of a definition as can be counted on cases of which only their events, the month or the year of each, and some fields of the
 * referral are told; `null` where that is nothing. What it counts is the same, under the same names: a measure that asks for something
 * else is a plain count, and a dimension by something else is not there.
 *
 * @param fields - of the referral
 */
export const onlyTold = (definition: Definition, fields: ReadonlySet<string>): Definition | null => {
  const { count, population, window, measure, by = [], ...rest } = definition
  const type = 'each' in count ? count.each : count.first
  if (definition.perPerson === true || kindOf(type) !== 'case' || !isToldWhere(type, count.where, fields)) return null
  if ('each' in count && (count.once ?? count.on ?? count.lasting) !== undefined) return null
  if ('first' in count && count.of !== 'case') return null
  const isToldOf = (filter: Filter | undefined): boolean => filter === undefined || isTold(filter, type, fields)
  const dimensions = by.filter((one) => fieldOf(one, type, fields) !== null)
  const whole = { ...rest, count, ...(dimensions.length === 0 ? {} : { by: dimensions }) }
  const plain = { ...whole, measure: { type: 'count' } } as const
  if (!isToldOf(population) || window !== undefined) return plain
  const asked = population === undefined ? whole : { ...whole, population }
  switch (measure.type) {
    case 'distribution':
      return { ...asked, measure: dimensions.length === 0 ? { type: 'count' } : measure }
    case 'count':
    case 'rate':
      return { ...asked, measure }
    case 'share':
      return { ...asked, measure: isToldOf(measure.numerator) ? measure : { type: 'count' } }
    case 'days':
    case 'number':
      return { ...asked, measure: { type: 'count' } }
  }
}

/** The field of the referral by which a dimension divides; `null` where it divides by something else. */
export const fieldOf = ({ by }: Dimension, type: string, fields: ReadonlySet<string>): string | null => {
  const field =
    by === 'home-municipality'
      ? 'homeMunicipality'
      : 'field' in by && typeof by.field === 'string' && (by.of ?? type) === REFERRAL
        ? by.field
        : null
  return field !== null && fields.has(field) ? field : null
}

const REFERRAL = 'CaseReferred'

const isToldWhere = (type: string, where: Where | undefined, fields: ReadonlySet<string>): boolean =>
  Object.keys(where ?? {}).every((field) => type === REFERRAL && fields.has(field))

const isTold = (filter: Filter, type: string, fields: ReadonlySet<string>): boolean => {
  if ('all' in filter) return filter.all.every((one) => isTold(one, type, fields))
  if ('any' in filter) return filter.any.every((one) => isTold(one, type, fields))
  if ('not' in filter) return isTold(filter.not, type, fields)
  if ('is' in filter) return isToldWhere(type, filter.is, fields)
  const { has, where, same, from, to, elsewhere, different, that } = filter
  return (
    kindOf(has) === 'case' &&
    isToldWhere(has, where, fields) &&
    (same ?? from ?? to ?? elsewhere ?? different) === undefined &&
    (that === undefined || isTold(that, has, fields))
  )
}
