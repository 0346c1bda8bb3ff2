import { type Instant, Stockholm } from '@norrsken/rules'
import { dayOf, instantOf, isDayText } from '../log/Entry.ts'

/** The first moment of a written day, or the instant itself: from when what is dated so counts. */
export const startOf = (effective: string): Instant.Instant =>
  isDayText(effective) ? Stockholm.startOfDay(dayOf(effective)) : instantOf(effective)
