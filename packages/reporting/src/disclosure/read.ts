import { contentOf } from './box.ts'
import type { Count, Statistic } from './Count.ts'
import type { Released, Shown } from './Released.ts'

/**
 * What is shown of a released figure.
 *
 * Throws on anything that was not released, also where a cast has made the compiler believe that it was.
 *
 * @example
 * import { DisclosureControl } from '@norrsken/reporting'
 *
 * const counted = DisclosureControl.count(2)
 * // @ts-expect-error a count is not a released one
 * assert.throws(() => DisclosureControl.read(counted), /not a figure that was released/)
 */
export const read = (figure: Released<Count> | Released<Statistic>): Shown => {
  const shown = typeof figure === 'object' && figure !== null ? contentOf(figure) : undefined
  if (shown === undefined) throw new TypeError('not a figure that was released')
  return shown
}
