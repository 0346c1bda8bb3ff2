import { Day } from '@norrsken/rules'
import { random } from './random.ts'

/** A notice that a party gives, and what comes of it. */
export interface Notice {
  readonly party: string
  readonly on: Day.Day
  /** The last day as a party, unless the notice is taken back. */
  readonly leaves: Day.Day
  readonly revoked: Day.Day | null
}

/** The notice that one municipality gives in one log of six; half of those are taken back. */
export const withdrawalOf = (seed: number): Notice | null => {
  const { chance, int, pick } = random(seed, 2)
  if (!chance(16)) return null
  const on = Day.addDays(int(0, 100))(Day.day('2025-02-10'))
  return {
    party: pick(['berg', 'bracke', 'ragunda', 'harjedalen']),
    on,
    leaves: Day.day('2025-12-31'),
    revoked: chance(50) ? Day.addDays(int(30, 90))(on) : null
  }
}
