import { outline as caseOutline, type Outline } from '../case/Outline.ts'
import { outline as meetingOutline } from '../meeting/Outline.ts'
import { type Begun, type Building, building } from './building.ts'
import type { Horizon } from './Horizon.ts'
import { type Skimmed, skimmable } from './skim.ts'
import type { Standing, Tally } from './Tally.ts'

/** Builds a tally from the entries of a log as they come: of cases and meetings it holds no more than how they stand. */
export interface Passing extends Building {
  /**
   * Takes an event of a case instead of `accept`, of which no more is known than where it stands; or does not, where it may change how
   * the case stands. It must be of a type of `passable`.
   *
   * @param stream - its number; -1 where the event is the first of its stream
   */
  readonly pass: (skimmed: Skimmed, stream: number) => boolean
  /** The tally. Throws where entries of an unsettled stream have not been handed in again. */
  readonly finish: () => Tally
}

/**
 * A builder of the tally of what a horizon shows: of what `tallyOf` gives of the world that `builder` builds. `streamOf` finds the
 * stream of an event's id.
 */
export const passing = (horizon: Horizon, streamOf: (id: string) => number): Passing => {
  const { finish, pass, ...taking } = building(horizon, streamOf, folds)
  return {
    ...taking,
    pass: (skimmed, stream) => pass(skimmed, stream, leaves),
    finish: () => {
      const { agreements, cases, meetings } = finish()
      return { agreements, cases: cases.map(standing), meetings: meetings.map(standing) }
    }
  }
}

const folds = { case: caseOutline, meeting: meetingOutline }

/** The events of cases that change how a case stands, where it has been referred. */
const telling: ReadonlySet<string> = new Set(['CaseReferred', 'CaseClosed', 'CaseReopened'])

/** The types of events that `passing` may be told of without what they say. */
export const passable: ReadonlySet<string> = new Set([...skimmable].filter((type) => !telling.has(type)))

const leaves = ({ began, status }: Outline, { day }: Skimmed): boolean =>
  (status === 'open' || status === 'closed') && began !== null && day > began

const standing = <S extends Standing['status']>(one: {
  readonly stream: string
  readonly state: Begun & { readonly status: S }
}): Standing<S> => {
  const { agreement, began, status } = one.state
  return { stream: one.stream, agreement, began, status }
}
