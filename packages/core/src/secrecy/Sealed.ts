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
  const numberOf = numbering()
  const firsts: number[] = []
  return values.map((value, index) => {
    const number = numberOf(value)
    firsts[number] ??= index
    return firsts[number]
  })
}

/**
 * A function that numbers sealed values as they come, from 0 on: those that hold the same have the same number.
 *
 * @example
 * import { Sealed } from '@norrsken/core'
 *
 * const numberOf = Sealed.numbering()
 * assert.deepEqual(['a', 'b', 'a'].map((text) => numberOf(Sealed.seal(text))), [0, 1, 0])
 */
export const numbering = (): ((value: Sealed<string>) => number) => {
  const numbers = new Map<string, number>()
  return (value) => {
    const content = open(value)
    const number = numbers.get(content) ?? numbers.size
    if (number === numbers.size) numbers.set(content, number)
    return number
  }
}
