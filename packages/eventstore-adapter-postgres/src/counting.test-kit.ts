import type { Log, Store } from '@norrsken/core'
import * as t from 'io-ts'

/** How many events each stream has, and the last of them. */
export const counting: Store.Projection<{ readonly count: number; readonly last: string }> = {
  name: 'counting',
  version: 1,
  row: t.strict({ count: t.number, last: t.string }),
  keyOf: ({ stream }) => stream,
  apply: (row, { id }) => ({ count: (row?.count ?? 0) + 1, last: id })
}

/** Its rows, folded afresh. */
export const counted = (events: ReadonlyArray<Log.Event>): ReadonlyArray<readonly [string, unknown]> => {
  const rows = new Map<string, { readonly count: number; readonly last: string }>()
  for (const event of events) {
    const row = counting.apply(rows.get(event.stream) ?? null, event)
    if (row !== null) rows.set(event.stream, row)
  }
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1))
}
