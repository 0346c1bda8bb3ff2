import type { Range } from './Knowledge.ts'
import type { Controlled } from './Policy.ts'
import type { Shown } from './Released.ts'

/** How a count is shown that is not hidden: rounded after it is decided that it may be shown, never before. */
export const roundedFigure = (value: number, { rounding }: Controlled): Shown =>
  rounding === 1 ? { type: 'exact', value } : { type: 'rounded', value: nearest(value, rounding), to: rounding }

/**
 * What readers know of a count that is shown: it is one of those that are rounded to the same, and no small one, since these
 * are not shown. Nothing but 0 is shown as 0.
 */
export const roundedRange = (value: number, { rounding, below }: Controlled): Range => {
  if (value === 0) return { from: 0, to: 0 }
  const middle = nearest(value, rounding)
  const from = middle - Math.floor(rounding / 2)
  return { from: Math.min(value, Math.max(from, below)), to: middle + Math.ceil(rounding / 2) - 1 }
}

const nearest = (value: number, step: number): number => Math.round(value / step) * step
