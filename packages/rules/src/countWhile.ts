/**
 * How many of the first items are such, found by halving. Right only if no item after the first that is not such is such
 * again.
 */
export const countWhile = <A>(isSuch: (item: A) => boolean, items: ReadonlyArray<A>): number => {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isSuch(items[middle] as A)) low = middle + 1
    else high = middle
  }
  return low
}
