import type { Instant } from '@norrsken/rules'
import type { State } from './State.ts'

/**
 * The units that are in the room of a meeting at some moment of a span, each from the first moment on at which it is. Whoever
 * attended is in the room from its beginning, until they are known to have left it. A unit is in the room as long as anybody of
 * it is.
 *
 * @example
 * import { Meeting } from '@norrsken/core'
 * import { Instant } from '@norrsken/rules'
 *
 * const [from, to] = [Instant.instant('2025-02-05T09:00:00+01:00'), Instant.instant('2025-02-05T09:30:00+01:00')]
 * assert.deepEqual(Meeting.inRoom(Meeting.initial(), from, to), [])
 */
export const inRoom = (
  { held, movements }: Pick<State, 'held' | 'movements'>,
  from: Instant.Instant,
  to: Instant.Instant
): ReadonlyArray<{ readonly unit: string; readonly from: Instant.Instant }> => {
  const inside = new Map((held?.attendance ?? []).map((who) => [keyOf(who), who.unit]))
  const first = new Map<string, Instant.Instant>()
  const note = (at: Instant.Instant): void => {
    for (const unit of inside.values()) if (!first.has(unit)) first.set(unit, at)
  }
  let hasBegun = false
  for (const { at, entered, ...who } of movements) {
    if (at >= to) break
    if (at > from && !hasBegun) {
      hasBegun = true
      note(from)
    }
    if (entered) inside.set(keyOf(who), who.unit)
    else inside.delete(keyOf(who))
    if (hasBegun) note(at)
  }
  if (!hasBegun) note(from)
  return [...first].map(([unit, since]) => ({ unit, from: since }))
}

const keyOf = ({ unit, function: role }: { readonly unit: string; readonly function: string }): string =>
  JSON.stringify([unit, role])
