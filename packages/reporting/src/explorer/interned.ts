/** Values that are held once, each told by its place among them. */
export interface Interned<A> {
  readonly place: (value: A) => number
  readonly all: () => ReadonlyArray<A>
}

/** No values yet; two are the same that are written alike. */
export const interned = <A>(written: (value: A) => string): Interned<A> => {
  const places = new Map<string, number>()
  const values: A[] = []
  const place = (value: A): number => {
    const key = written(value)
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, values.length)
    values.push(value)
    return values.length - 1
  }
  return { place, all: () => values }
}
