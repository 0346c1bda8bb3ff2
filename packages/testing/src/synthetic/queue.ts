/** What waits for its turn: the least comes first, in the order that is given. */
export interface Queue<A> {
  readonly push: (value: A) => void
  readonly first: () => A | undefined
  /** Takes the first away. */
  readonly shift: () => A | undefined
}

/** An empty queue, kept as a binary heap. */
export const queue = <A>(isBefore: (one: A, other: A) => boolean): Queue<A> => {
  const heap: A[] = []

  const place = (value: A, start: number): void => {
    let index = start
    for (;;) {
      const parent = (index - 1) >> 1
      const above = heap[parent]
      if (index === 0 || above === undefined || !isBefore(value, above)) break
      heap[index] = above
      index = parent
    }
    heap[index] = value
  }

  const sink = (value: A): void => {
    let index = 0
    for (;;) {
      const left = 2 * index + 1
      const child = left + 1 < heap.length && isBefore(heap[left + 1] as A, heap[left] as A) ? left + 1 : left
      const below = heap[child]
      if (child >= heap.length || below === undefined || !isBefore(below, value)) break
      heap[index] = below
      index = child
    }
    heap[index] = value
  }

  const shift = (): A | undefined => {
    const first = heap[0]
    const last = heap.pop()
    if (heap.length > 0 && last !== undefined) sink(last)
    return first
  }

  return { push: (value) => place(value, heap.length), first: () => heap[0], shift }
}
