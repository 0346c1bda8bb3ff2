/** How many known names are offered for one that is not known. */
const OFFERED = 5

/**
 * The known names that are nearest to one that is not, the nearest first. Letters with and without marks, and large and
 * small ones, are near: `Östersund` is next to `ostersund`.
 */
export const nearest = (name: string, known: Iterable<string>): ReadonlyArray<string> =>
  [...new Set(known)]
    .map((candidate) => ({ candidate, far: distance(plain(name), plain(candidate)) }))
    .sort((one, other) => one.far - other.far || (one.candidate < other.candidate ? -1 : 1))
    .slice(0, OFFERED)
    .map(({ candidate }) => candidate)

/** As `nearest`, but only those that a slip of the fingers may have been meant for: at most every third letter is another. */
export const slips = (name: string, known: Iterable<string>): ReadonlyArray<string> =>
  nearest(name, known).filter(
    (candidate) => distance(plain(name), plain(candidate)) <= Math.max(1, Math.floor(candidate.length / 3))
  )

/** How many letters must be put in, left out, changed, or swapped with the next, to make one text of the other. */
export const distance = (one: string, other: string): number => {
  let before: ReadonlyArray<number> = []
  let last: ReadonlyArray<number> = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      )
    }
    before = last
    last = current
  }
  return last[other.length] ?? 0
}

const plain = (name: string): string => name.slice(0, 200).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
