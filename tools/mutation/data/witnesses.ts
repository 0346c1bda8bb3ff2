import { comingAndGoing } from './comingAndGoing.ts'
import { firstYears } from './firstYears.ts'
import type { Witness } from './Witness.ts'

/** The logs by which a change of the agreement's data is noticed. */
export const witnesses: ReadonlyArray<Witness> = [firstYears, comingAndGoing]
