import type { Instant } from '@norrsken/rules'
import type { Movement, State } from './State.ts'

/** Who came in within a span, at its beginning too and not at its end: as often as they did. */
export const entrants = (
  { movements }: Pick<State, 'movements'>,
  from: Instant.Instant,
  to: Instant.Instant
): ReadonlyArray<Movement> => movements.filter(({ entered, at }) => entered && from <= at && at < to)
