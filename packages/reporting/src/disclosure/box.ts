import type { Count, Statistic } from './Count.ts'
import type { Released, Shown } from './Released.ts'

const contents = new WeakMap<object, Shown>()

/** Makes something released. Imported by `release` and nothing else: a dependency rule sees to it. */
export const released = <A extends Count | Statistic>(shown: Shown): Released<A> => {
  const box = Object.freeze({})
  contents.set(box, Object.freeze(shown))
  return box as Released<A>
}

/** What is in a released figure; nothing, where it is none. */
export const contentOf = (figure: object): Shown | undefined => contents.get(figure)
