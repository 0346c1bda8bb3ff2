// fast-check as a mutant meets it: few cases, and the same ones every time, so that what is killed once is killed always.
import fc from 'fast-check'

export * from 'fast-check'

const few = { seed: 20230301, numRuns: 20 }

/** A test that asks for fewer than the 100 of fast-check is slow, and gets fewer here in proportion. */
const fewOf = (asked: number): number => Math.ceil(Math.min(asked, 100) * (few.numRuns / 100))

const fewer = <Ts>(asked: fc.Parameters<Ts> = {}): fc.Parameters<Ts> => ({
  ...asked,
  seed: few.seed,
  numRuns: fewOf(asked.numRuns ?? 100)
})

export const assert = <Ts>(property: fc.IRawProperty<Ts>, asked?: fc.Parameters<Ts>): void | Promise<void> =>
  fc.assert(property, fewer(asked))

export default { ...fc, assert }
