import fc from 'fast-check'

/** Some of a list, perhaps none. */
export const someOf = <A>(list: ReadonlyArray<A>, minLength = 0): fc.Arbitrary<ReadonlyArray<A>> =>
  fc.subarray([...list], { minLength })

/** Mostly all, at times some. */
export const mostlyAll = <A>(list: ReadonlyArray<A>): fc.Arbitrary<ReadonlyArray<A>> =>
  fc.oneof(shrinkToFirst, { weight: 3, arbitrary: fc.constant(list) }, { weight: 1, arbitrary: someOf(list) })

/** Mostly nothing. */
export const rarely = <A>(arbitrary: fc.Arbitrary<A>): fc.Arbitrary<A | null> =>
  fc.oneof(shrinkToFirst, { weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })

/** At times nothing. */
export const perhaps = <A>(arbitrary: fc.Arbitrary<A>): fc.Arbitrary<A | null> => fc.option(arbitrary, { freq: 2 })

const shrinkToFirst = { withCrossShrink: true }
