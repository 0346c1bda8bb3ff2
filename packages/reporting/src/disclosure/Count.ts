import { isSealed, seal } from './open.ts'

/** Keeps a count and a statistic apart from each other and from anything else; never there at run time. */
declare const kind: unique symbol

/**
 * How many there are of something, before it is decided who may see it. Nothing prints it: not a template, not JSON, not
 * the console. Only what `release` makes of it can be read.
 */
export interface Count {
  readonly [kind]: 'count'
}

/** A figure that was measured on those who are counted, such as a median of days; sealed as a count is. */
export interface Statistic {
  readonly [kind]: 'statistic'
}

/**
 * Seals a whole number, 0 or more. Throws on any other: what is counted cannot be half, missing or negative.
 *
 * @example
 * import { DisclosureControl } from '@norrsken/reporting'
 *
 * const cases = DisclosureControl.count(2)
 * assert.throws(() => `${cases} cases`, /cannot be printed/)
 * assert.throws(() => JSON.stringify({ cases }), /cannot be printed/)
 */
export const count = (value: number): Count => {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('a count is a whole number, 0 or more')
  return seal(value) as Count
}

/**
 * Seals a figure that was measured. Throws on what is not a number.
 *
 * @example
 * import { DisclosureControl } from '@norrsken/reporting'
 *
 * assert.throws(() => String(DisclosureControl.statistic(14.5)), /cannot be printed/)
 */
export const statistic = (value: number): Statistic => {
  if (!Number.isFinite(value)) throw new RangeError('a statistic is a number')
  return seal(value) as Statistic
}

/** Whether a value is a count or a statistic, sealed by this package. */
export const isCount = (value: unknown): value is Count | Statistic => isSealed(value)
