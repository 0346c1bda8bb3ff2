import type { Instant } from '@norrsken/rules'
import type * as Case from '../../case/State.ts'
import { entrants } from '../../meeting/entrants.ts'
import type * as Meeting from '../../meeting/State.ts'
import type { Hearer } from './Telling.ts'

/** Those who were present, and those who came in while it was told: each unit from the first moment on. */
export const hearersOf = (
  { present }: Pick<Case.Discussion, 'present'>,
  from: Instant.Instant,
  to: Instant.Instant,
  meeting: Meeting.State | null
): ReadonlyArray<Hearer> => {
  const others = meeting === null ? [] : entrants(meeting, from, to).filter(({ unit }) => !present.includes(unit))
  return [
    ...present.map((unit) => ({ unit, from })),
    ...others.map(({ unit, at }) => ({ unit, from: at, cameIn: true }))
  ]
}
