import { keyOf } from './Cell.ts'
import type { Count } from './Count.ts'
import type { Counted } from './Figures.ts'
import type { Ledger } from './Ledger.ts'
import { open } from './open.ts'

/**
 * Whether some figures were in an earlier release with other numbers, and the one that changed most did so by fewer than a
 * policy lets be shown. Then what is shown and what is not, figure by figure, tells of those few what they are: a correction
 * is told once it is about more. What was in none, and only said how other figures hang together, was seen by nobody.
 */
export const changedByFew = (
  ledger: Ledger,
  figures: ReadonlyArray<Pick<Counted, 'cell' | 'count'>>,
  below: number
): boolean => {
  const latest = new Map<string, Count>()
  for (const { cells } of ledger.entries)
    for (const { cell, count, was } of cells) if (was.type !== 'absent') latest.set(keyOf(cell), count)
  const most = figures.reduce((largest, { cell, count }) => {
    const before = latest.get(keyOf(cell))
    return before === undefined ? largest : Math.max(largest, Math.abs(open(count) - open(before)))
  }, 0)
  return most > 0 && most < below
}
