import type { Day } from '@norrsken/rules'
import type { Others, Unsaid } from './Others.ts'
import { ownerOf } from './owner.ts'
import { type Course, type Span, spanOn } from './sweep.ts'

/** What is told by all knowledge, and by the steps before it as they are added, from the latest on. */
export interface Told {
  /** What is told of a day by the earliest knowledge that was added. */
  readonly on: (key: string, on: Day.Day) => Span | null
  /** The keys of all that is told, in the order in which they came; of some owners, or (`null`) of all. */
  readonly keys: (owners: Iterable<string> | null) => ReadonlyArray<string>
  readonly add: (others: Others) => void
}

export const told = (course: Course): Told => {
  const numbers = new Map<string, number>()
  const byOwner = new Map<string, string[]>()
  const later = new Map<string, ReadonlyArray<Span | Unsaid>[]>()

  const enter = (key: string, spans: ReadonlyArray<Span | Unsaid>): void => {
    if (numbers.has(key)) return
    const example = spans.find(({ run }) => run !== null)?.run
    if (example == null) throw new Error('a key of which nothing is ever told')
    numbers.set(key, numbers.size)
    const owner = ownerOf(example.first)
    const keys = byOwner.get(owner)
    if (keys === undefined) byOwner.set(owner, [key])
    else keys.push(key)
  }

  for (const [key, spans] of course) enter(key, spans)

  return {
    on: (key, on) => {
      const steps = later.get(key) ?? []
      for (let step = steps.length - 1; step >= 0; step -= 1) {
        const other = steps[step]?.find(({ from, to }) => from <= on && on <= to)
        if (other !== undefined) return other.run === null ? null : other
      }
      return spanOn(course.get(key) ?? [], on)
    },
    keys: (owners) => {
      if (owners === null) return [...numbers.keys()]
      const keys = Array.from(new Set(owners), (owner) => byOwner.get(owner) ?? []).flat()
      return keys.sort((one, other) => (numbers.get(one) ?? 0) - (numbers.get(other) ?? 0))
    },
    add: (others) => {
      for (const [key, spans] of others) {
        enter(key, spans)
        const steps = later.get(key)
        if (steps === undefined) later.set(key, [spans])
        else steps.push(spans)
      }
    }
  }
}
