import type { Day } from '@norrsken/rules'
import { holdsOn, type InForce, inForceOn, type Life } from '../agreement/Life.ts'
import type { State } from '../agreement/State.ts'
import type * as Case from '../case/State.ts'
import type { Named } from '../log/World.ts'
import type * as Meeting from '../meeting/State.ts'

/**
 * What the norms of an agreement are judged on: what was done under it by a day, the life that follows from it, and the
 * cases and meetings that belong to it.
 */
export interface Facts extends AgreementFacts {
  readonly cases: ReadonlyArray<Named<Case.State>>
  readonly meetings: ReadonlyArray<Named<Meeting.State>>
  /** A meeting of the log by the name of its stream, whichever agreement it belongs to: who came in heard what was said. */
  readonly meetingNamed: (stream: string) => Meeting.State | undefined
}

/** What was done under an agreement, and the life that follows from it. */
export interface AgreementFacts {
  readonly state: State
  readonly life: Life
}

/**
 * The edition by which what happens on a day is judged: the one in force that day (an instance of a norm is bound to the
 * edition in force when it is brought about); `null` where none is, and so no norm binds.
 */
export const editionOn = ({ life }: Pick<AgreementFacts, 'life'>, day: Day.Day): InForce | null => inForceOn(day)(life)

/** Whether somebody is a party on a day. */
export const isMember = ({ life }: Pick<AgreementFacts, 'life'>, party: string, day: Day.Day): boolean =>
  life.spells.some((spell) => spell.party === party && holdsOn(day)(spell))

/** The party of a unit; of what is no part of a party, an outside actor or a body, its own name. */
export const bearerOf = (unit: string): string => {
  const end = unit.indexOf('/')
  const party = end < 0 ? unit : unit.slice(0, end)
  return party === 'outside' || party === 'body' ? unit : party
}
