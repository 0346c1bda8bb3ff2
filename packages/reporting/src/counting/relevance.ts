import type { Day, Window } from '@norrsken/rules'

/** What there must have been in a case for something to be counted in it: an event of a type (`null`: any). */
export interface Sought {
  readonly type: string | null
  /** Whether it may be of any day: else it is one of the period. */
  readonly isOfAnyDay: boolean
}

/** Finds those for which there may be something to count in a case, by the marks of its events. */
export interface Relevance<A> {
  readonly markOf: (type: string, day: Day.Day) => number
  /** Those for which something may be found by some marks. */
  readonly of: (marks: number) => ReadonlyArray<A>
}

/** Most cases of a long log have nothing to do with a period: they are not read a second time. */
export const relevance = <A>(
  those: ReadonlyArray<A>,
  soughtBy: (one: A) => Sought,
  { from, to }: Window.Window
): Relevance<A> => {
  const keys = [...new Set(those.map((one) => keyOf(soughtBy(one))))]
  const bits = new Map(keys.map((key, at) => [key, bitOf(at)]))
  const bitFor = (sought: Sought): number => bits.get(keyOf(sought)) ?? 0
  const known = new Map<string, { readonly inPeriod: number; readonly ever: number }>()
  const bitsOf = (type: string) => {
    const already = known.get(type)
    if (already !== undefined) return already
    const ever = bitFor({ type, isOfAnyDay: true }) | bitFor({ type: null, isOfAnyDay: true })
    const inPeriod = ever | bitFor({ type, isOfAnyDay: false }) | bitFor({ type: null, isOfAnyDay: false })
    known.set(type, { inPeriod, ever })
    return { inPeriod, ever }
  }
  const byMarks = new Map<number, ReadonlyArray<A>>([[0, []]])
  return {
    markOf: (type, day) => {
      const { inPeriod, ever } = bitsOf(type)
      return day >= from && day <= to ? inPeriod : ever
    },
    of: (marks) => {
      const already = byMarks.get(marks)
      if (already !== undefined) return already
      const found = those.filter((one) => (bitFor(soughtBy(one)) & marks) !== 0)
      byMarks.set(marks, found)
      return found
    }
  }
}

const keyOf = ({ type, isOfAnyDay }: Sought): string => `${type} ${isOfAnyDay}`

/** A bit of its own for each of the first. The others share one: then some are found for which there is nothing. */
const bitOf = (at: number): number => 1 << Math.min(at, 30)
