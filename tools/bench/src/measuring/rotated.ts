/** The same list, which begins with another of its members each round. */
export const rotated = <A>(list: ReadonlyArray<A>, round: number): ReadonlyArray<A> => [
  ...list.slice(round % list.length),
  ...list.slice(0, round % list.length)
]
