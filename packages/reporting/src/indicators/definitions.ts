import type { Agreement, Life as LifeOf } from '@norrsken/core'
import { Life } from '@norrsken/core'
import { Day, Window } from '@norrsken/rules'
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
  /** The types of the acts that it can rest on. */
  readonly types: ReadonlyArray<Agreement.Event['type']>
  /** The acts that it rests on: whatever makes it another number is among them, or makes one of them another. */
  readonly rests: (counted: Counted, year: Window.Window) => ReadonlyArray<Act>
}

/** Something done on a day, with the event that says so. */
type Act = Pick<Agreement.State['decisions'][number], 'on' | 'evidence'>

/** A figure that is the number of acts of a kind. */
const number = (
  of: Pick<Definition, 'version' | 'clause'>,
  type: Agreement.Event['type'],
  actsIn: (state: Agreement.State) => ReadonlyArray<Act>
): Definition => {
  const rests: Definition['rests'] = ({ state }, year) => actsIn(state).filter((act) => Window.contains(year, act.on))
  return { ...of, count: (counted, year) => rests(counted, year).length, types: [type], rests }
}

/** A figure that is read off who was a party when, and on which days the agreement was in force. */
const ofLife = (
  of: Pick<Definition, 'version' | 'clause'>,
  count: (life: LifeOf.Life, year: Window.Window) => number
): Definition => ({
  ...of,
  count: ({ life }, year) => count(life, year),
  types: ['EditionAdopted', 'EditionSigned', 'PartyWithdrew', 'WithdrawalRevoked', 'OtherwiseAgreed'],
  rests: actsOfLife
})

/**
 * All that a life is made of by the last day of a year: what was done until then, or on the next day, so that something ended on that
 * day, as when another text is signed; and what was done later and reaches back, such as an end that was agreed on after it.
 */
const actsOfLife: Definition['rests'] = ({ state, life }, { to }) => {
  const next = Day.addDays(1)(to)
  const { editions, signatures, notices, revocations, otherwiseAgreed } = state
  const done = [editions, signatures, notices, revocations, otherwiseAgreed].flat().filter(({ on }) => on <= next)
  const reachBack = [
    ...life.notices.flatMap(({ notice, outcome }) =>
      outcome.type === 'runs' && outcome.running.exit <= to ? [notice] : []
    ),
    ...life.otherwiseAgreed.flatMap(({ agreed, outcome }) =>
      outcome.type === 'agreed' && agreed.until <= to ? [agreed] : []
    )
  ]
  return [...new Set([...done, ...reachBack])]
}

/** The figures of an agreement's life, each with its meaning. None is about a case, or about anybody in one. */
export const definitions = {
  /** Days of the year on which the agreement was in force. */
  daysInForce: ofLife({ version: 1, clause: '16' }, (life, year) =>
    Life.daysInForce(life).reduce((days, { from, to }) => {
      const both = Window.intersect(year, { from: from ?? year.from, to: to ?? year.to })
      return O.isSome(both) ? days + Window.length(both.value) : days
    }, 0)
  ),
  /** Parties on the last of the days. */
  partiesAtEnd: ofLife({ version: 1, clause: '2' }, (life, { to }) => Life.membersOn(to)(life).length),
  /** Texts adopted, whether or not they came into force. */
  editionsAdopted: number({ version: 1, clause: '17' }, 'EditionAdopted', ({ editions }) => editions),
  /** Notices given, whatever they came to. */
  noticesGiven: number({ version: 1, clause: '17' }, 'PartyWithdrew', ({ notices }) => notices),
  /** Parties whose last day as such is in the year, while the agreement went on. */
  partiesThatLeft: ofLife(
    { version: 1, clause: '17' },
    ({ spells }, year) =>
      spells.filter(({ to, ended }) => to !== null && ended?.type !== 'agreement-ended' && Window.contains(year, to))
        .length
  ),
  /** Decisions that the log tells of. */
  decisions: number({ version: 1, clause: '9' }, 'DecisionTaken', ({ decisions }) => decisions),
  /** Meetings of the steering group, whoever attended. */
  steeringGroupMeetings: number(
    { version: 1, clause: '9' },
    'SteeringGroupMet',
    ({ steeringMeetings }) => steeringMeetings
  )
} as const satisfies { readonly [id: string]: Definition }

export type IndicatorId = keyof typeof definitions

/** The figures in the order in which they are shown. */
export const indicatorIds: ReadonlyArray<IndicatorId> = Object.keys(definitions) as ReadonlyArray<IndicatorId>
