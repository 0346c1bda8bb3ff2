import type * as AgreementEvents from '../agreement/Event.ts'
import { evolve as evolveCase } from '../case/evolve.ts'
import * as CaseState from '../case/State.ts'
import { evolve as evolveMeeting } from '../meeting/evolve.ts'
import * as MeetingState from '../meeting/State.ts'
import { type Building, building } from './building.ts'
import type { Entry } from './Entry.ts'
import type { Horizon } from './Horizon.ts'

/** What a log says by the end of a day, as it was known at an instant. */
export interface World {
  /** The events of each agreement, later ones too: what has been agreed reaches ahead. In the order in which they apply. */
  readonly agreements: ReadonlyArray<AgreementHistory>
  readonly cases: ReadonlyArray<Named<CaseState.State>>
  readonly meetings: ReadonlyArray<Named<MeetingState.State>>
}

export interface AgreementHistory {
  readonly stream: string
  readonly entries: ReadonlyArray<Entry<AgreementEvents.Event>>
}

export interface Named<S> {
  readonly stream: string
  readonly state: S
}

/**
 * Builds a world from the entries of a log as they come, without keeping those of cases and meetings.
 *
 * Most streams are written in the order in which their events apply. The others, those in which something was recorded
 * late, corrected or taken back, are *unsettled* when the log ends: their entries must be handed in once more. Each is
 * settled, and its entries are let go, as soon as the last of them has come.
 */
export interface Builder extends Building {
  /** The world. Throws where entries of an unsettled stream have not been handed in again. */
  readonly finish: () => World
}

/** A builder of the world that a horizon shows. `streamOf` finds the stream of an event's id. */
export const builder = (horizon: Horizon, streamOf: (id: string) => number): Builder => {
  const { finish, ...taking } = building(horizon, streamOf, folds)
  return {
    ...taking,
    finish: () => {
      const { agreements, cases, meetings } = finish()
      return { agreements, cases, meetings }
    }
  }
}

const folds = {
  case: { initial: CaseState.initial, evolve: evolveCase },
  meeting: { initial: MeetingState.initial, evolve: evolveMeeting }
}
