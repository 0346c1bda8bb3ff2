/** Numbers that look random and are the same each time. */
export interface Random {
  /** A whole number from 0 up to, and not, a limit. */
  readonly below: (limit: number) => number
  readonly oneOf: <A>(list: ReadonlyArray<A>) => A
  /** One or more of a list, in its order. */
  readonly some: <A>(list: ReadonlyArray<A>) => ReadonlyArray<A>
}

/** A generator that begins at a seed (mulberry32). */
export const randomFrom = (seed: number): Random => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const oneOf = <A>(list: ReadonlyArray<A>): A => {
    const index = below(list.length)
    if (index >= list.length) throw new RangeError('nothing to choose from')
    return list[index] as A
  }
  const some = <A>(list: ReadonlyArray<A>): ReadonlyArray<A> => {
    const chosen = list.filter(() => below(2) === 0)
    return chosen.length === 0 ? [oneOf(list)] : chosen
  }
  return { below, oneOf, some }
}

/** A point in time, in epoch milliseconds, as it is written in a log, at the offset of Swedish standard time. */
export const instantText = (at: number): string => `${new Date(at + 3_600_000).toISOString().slice(0, 19)}+01:00`
