/** What is made of each, when it is asked for. */
export const made = <A, B>(all: Iterable<A>, make: (one: A) => B): Iterable<B> => ({
  [Symbol.iterator]: () => {
    const each = all[Symbol.iterator]()
    return {
      next: () => {
        const next = each.next()
        return next.done === true ? { done: true, value: undefined } : { done: false, value: make(next.value) }
      }
    }
  }
})
