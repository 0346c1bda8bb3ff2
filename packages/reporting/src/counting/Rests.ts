import type { Cited } from './Moment.ts'

/** The events that something rests on: how many of each type, in the order of their names, and their ids in theirs. */
export interface Rests {
  readonly eventsByType: { readonly [type: string]: number }
  readonly events: ReadonlyArray<string>
}

/** What something rests on that cites some events, each of which counts once. */
export const restingOn = (cited: Iterable<Cited>): Rests => {
  const types = new Map<string, string>()
  for (const { id, type } of cited) types.set(id, type)
  const counts = new Map<string, number>()
  for (const type of types.values()) counts.set(type, (counts.get(type) ?? 0) + 1)
  return {
    eventsByType: Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1))),
    events: [...types.keys()].sort()
  }
}
