/** All that is given, in its order. */
export const allOf = async <A>(given: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const all: Array<A> = []
  for await (const one of given) all.push(one)
  return all
}
