/** A figure that was measured several times. */
export interface Figure {
  readonly median: number
  readonly min: number
  readonly max: number
}

/** The middle, the least and the greatest of what was measured. There must be something. */
export const figureOf = (measured: ReadonlyArray<number>): Figure => {
  if (measured.length === 0) throw new RangeError('nothing was measured')
  const sorted = [...measured].sort((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  return {
    median: (at(sorted, Math.floor(middle)) + at(sorted, Math.ceil(middle))) / 2,
    min: at(sorted, 0),
    max: at(sorted, sorted.length - 1)
  }
}

/**
 * How many times as much one costs as another: of the ratios of each round, so that what slows a whole round down, such as
 * other work on the machine, falls out.
 *
 * @param ofOne - a measurement a round
 * @param ofOther - as many, of the same rounds
 */
export const ratioOf = (ofOne: ReadonlyArray<number>, ofOther: ReadonlyArray<number>): Figure => {
  if (ofOne.length !== ofOther.length) throw new RangeError('not the same rounds')
  return figureOf(ofOne.map((cost, round) => cost / at(ofOther, round)))
}

const at = (list: ReadonlyArray<number>, index: number): number => list[index] ?? Number.NaN
