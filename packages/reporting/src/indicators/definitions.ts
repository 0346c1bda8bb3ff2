import type { Agreement, Life as LifeOf } from '@norrsken/core'
import { Life } from '@norrsken/core'
import { type Day, Window } from '@norrsken/rules'
import { O } from '../fp.ts'

/** What a figure is counted from. */
export interface Counted {
  readonly state: Agreement.State
  readonly life: LifeOf.Life
}

/** What a figure means. A change of meaning is a new version. */
export interface Definition {
  readonly version: number
  /** The clause that it follows. */
  readonly clause: string
  readonly count: (counted: Counted, year: Window.Window) => number
}

const on =
  (acts: ReadonlyArray<{ readonly on: Day.Day }>) =>
  (year: Window.Window): number =>
    acts.filter((act) => Window.contains(year, act.on)).length

/** The figures of an agreement's life, each with its meaning. None is about a case, or about anybody in one. */
export const definitions = {
  /** Days of the year on which the agreement was in force. */
  daysInForce: {
    version: 1,
    clause: '16',
    count: ({ life }, year) =>
      Life.daysInForce(life).reduce((days, { from, to }) => {
        const both = Window.intersect(year, { from: from ?? year.from, to: to ?? year.to })
        return O.isSome(both) ? days + Window.length(both.value) : days
      }, 0)
  },
  /** Parties on the last of the days. */
  partiesAtEnd: { version: 1, clause: '2', count: ({ life }, { to }) => Life.membersOn(to)(life).length },
  /** Texts adopted, whether or not they came into force. */
  editionsAdopted: { version: 1, clause: '17', count: ({ state }, year) => on(state.editions)(year) },
  /** Notices given, whatever they came to. */
  noticesGiven: { version: 1, clause: '17', count: ({ state }, year) => on(state.notices)(year) },
  /** Parties whose last day as such is in the year, while the agreement went on. */
  partiesThatLeft: {
    version: 1,
    clause: '17',
    count: ({ life }, year) =>
      life.spells.filter(
        ({ to, ended }) => to !== null && ended?.type !== 'agreement-ended' && Window.contains(year, to)
      ).length
  },
  /** Decisions that the log tells of. */
  decisions: { version: 1, clause: '9', count: ({ state }, year) => on(state.decisions)(year) },
  /** Meetings of the steering group, whoever attended. */
  steeringGroupMeetings: { version: 1, clause: '9', count: ({ state }, year) => on(state.steeringMeetings)(year) }
} as const satisfies { readonly [id: string]: Definition }

export type IndicatorId = keyof typeof definitions

/** The figures in the order in which they are shown. */
export const indicatorIds: ReadonlyArray<IndicatorId> = Object.keys(definitions) as ReadonlyArray<IndicatorId>
