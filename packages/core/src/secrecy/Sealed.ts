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
