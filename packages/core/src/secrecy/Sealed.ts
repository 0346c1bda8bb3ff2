import { Box, holds, type Sealed } from './Box.ts'
import { open } from './open.ts'

export type { Sealed } from './Box.ts'

/**
 * Seals a value.
 *
 * @example
 * import { Sealed } from '@norrsken/core'
 *
 * const note = Sealed.seal('what was said')
 * assert.throws(() => JSON.stringify({ note }), /cannot be printed/)
 * assert.throws(() => `${note}`, /cannot be printed/)
 */
export const seal = <A>(content: A): Sealed<A> => new Box(content)

/** Whether a value is sealed. */
export const isSealed = (value: unknown): value is Sealed<unknown> => holds(value)

/**
 * Whether two sealed values hold the same, without showing what.
 *
 * @example
 * import { Sealed } from '@norrsken/core'
 *
 * assert.equal(Sealed.same(Sealed.seal('a'), Sealed.seal('a')), true)
 */
export const same = <A>(one: Sealed<A>, other: Sealed<A>): boolean => open(one) === open(other)

/**
 * For each of some sealed values the place of the first that holds the same. The places tell which are the same, and nothing
 * of what any holds.
 *
 * @example
 * import { Sealed } from '@norrsken/core'
 *
 * assert.deepEqual(Sealed.alike(['a', 'b', 'a'].map(Sealed.seal)), [0, 1, 0])
 */
export const alike = (values: ReadonlyArray<Sealed<string>>): ReadonlyArray<number> => {
  const first = new Map<string, number>()
  return values.map((value, index) => {
    const content = open(value)
    const place = first.get(content) ?? index
    first.set(content, place)
    return place
  })
}
