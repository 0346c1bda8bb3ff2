import type { Log } from '@norrsken/core'

/** What is wrong with a log: the first problems, and how many there are in all. */
export interface Found {
  /** At most `LISTED`. */
  readonly problems: ReadonlyArray<Log.Problem>
  readonly total: number
}

/** How many problems of a log are listed; the others are counted. */
export const LISTED = 100

/** Gathers the problems of a log as they are found. */
export const finding = (): { readonly add: (problem: Log.Problem) => void; readonly found: () => Found } => {
  const problems: Log.Problem[] = []
  let total = 0
  return {
    add: (problem) => {
      total += 1
      if (problems.length < LISTED) problems.push(problem)
    },
    found: () => ({ problems, total })
  }
}

/** The problems of two lookings at one log, in the order of its lines. */
export const both = (one: Found, other: Found): Found => ({
  problems: [...one.problems, ...other.problems].sort((a, b) => a.line - b.line).slice(0, LISTED),
  total: one.total + other.total
})
