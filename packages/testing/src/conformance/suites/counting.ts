import type { Log, Store } from '@norrsken/core'
import * as t from 'io-ts'

/** A row of a small model: how often a case was closed, and why it was the last time. */
export interface Count {
  readonly closed: number
  readonly reason: string
}

const row: t.Type<Count, unknown> = t.strict({ closed: t.number, reason: t.string })

/** How often each case was closed, by stream; a case whose last reason is `forget` has no row. */
export const counting = (change: Partial<Store.Projection<Count>> = {}): Store.Projection<Count> => ({
  name: 'counting',
  version: 1,
  row,
  keyOf: (event) => (event.type === 'CaseClosed' ? event.stream : null),
  apply,
  ...change
})

const apply = (before: Count | null, event: Log.Event): Count | null => {
  if (event.type !== 'CaseClosed') throw new Error('keyOf lets through cases that were closed alone')
  const { reason } = event.data
  return reason === 'forget' ? null : { closed: (before?.closed ?? 0) + 1, reason }
}

/** The rows that a projection has after events, folded from their start, in the order of their keys by code points. */
export const folded = <M>(
  projection: Store.Projection<M>,
  events: Iterable<Log.Event>
): ReadonlyArray<readonly [string, M]> => {
  const rows = new Map<string, M>()
  for (const event of events) {
    const key = projection.keyOf(event)
    if (key === null) continue
    const made = projection.apply(rows.get(key) ?? null, event)
    if (made === null) rows.delete(key)
    else rows.set(key, made)
  }
  return [...rows].sort(([one], [other]) => byCodePoints(one, other))
}

const byCodePoints = (one: string, other: string): number => {
  const [left, right] = [Array.from(one, codePoint), Array.from(other, codePoint)]
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

const codePoint = (character: string): number => character.codePointAt(0) ?? 0
