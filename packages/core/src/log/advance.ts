import { added } from './added.ts'

/**
 * Sets the value of a timeline from a point on, in place: for recipes, which meet changes in the order of time. At the
 * same point the later change wins.
 */
export const advance = <A, P extends number>(
  timeline: { initial: A; changes: Array<{ from: P; value: A }> },
  from: P,
  value: A
): void => {
  const last = timeline.changes[timeline.changes.length - 1]
  if (last !== undefined && last.from >= from) last.value = value
  else timeline.changes = added(timeline.changes, { from, value })
}
