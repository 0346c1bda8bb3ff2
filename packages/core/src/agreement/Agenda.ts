import type { Day } from '@norrsken/rules'

/** Days to come, each once. Days are added while others are taken; a day that has been taken, or lies before it, is not added. */
export interface Agenda {
  readonly add: (day: Day.Day) => void
  /** Takes the first of the days; `null` when none is left. */
  readonly take: () => Day.Day | null
}

/** An agenda without days. */
export const agenda = (): Agenda => {
  /** INVARIANT: strictly descending, so that the next day is the last of the list. */
  const days: Day.Day[] = []
  let taken: Day.Day | null = null

  const add = (day: Day.Day): void => {
    if (taken !== null && day <= taken) return
    let [low, high] = [0, days.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((days[middle] ?? 0) > day) low = middle + 1
      else high = middle
    }
    if (days[low] !== day) days.splice(low, 0, day)
  }

  const take = (): Day.Day | null => {
    const next = days.pop()
    if (next === undefined) return null
    taken = next
    return next
  }

  return { add, take }
}
