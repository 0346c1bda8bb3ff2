import { type Day, Stockholm } from '@norrsken/rules'
import type * as Case from '../case/State.ts'
import type { FactClass } from '../case/words.ts'
import { instantOf, isDayText } from '../log/Entry.ts'
import type { Named } from '../log/World.ts'
import type * as Meeting from '../meeting/State.ts'
import { type Outcome, strictest } from '../secrecy/gate/Disclosure.ts'
import { hasPart } from './hasPart.ts'

/** What may be unusual in what a unit asks for. */
export type PatternRule = 'many-denials' | 'no-part-in-the-case' | 'outside-meetings' | 'asked-again-after-denial'

/** What is reviewed: cases and meetings of a log. */
export interface Reviewed {
  readonly cases: ReadonlyArray<Named<Case.State>>
  readonly meetings: ReadonlyArray<Named<Meeting.State>>
  /** The branch of a municipality that is responsible for its cases; absent: as where an edition is silent. */
  readonly branch?: string
}

/** One decision on what one unit was to hear of one case. */
export interface Occasion {
  readonly unit: string
  readonly case: string
  readonly day: Day.Day
  readonly facts: ReadonlyArray<FactClass>
  readonly outcome: Outcome
  /** The patterns that it fits. */
  readonly fits: { readonly [R in PatternRule]: boolean }
}

/** The decisions of a log, in the order of the cases. */
export const occasionsIn = ({ cases, meetings, branch }: Reviewed): ReadonlyArray<Occasion> => {
  const isAtMeeting = attending(meetings)
  return cases.flatMap(({ stream, state }) => {
    const denied = new Set<string>()
    return grouped(state.disclosures).map((group): Occasion => {
      const [{ to: unit, at }] = group
      const facts = [...new Set(group.flatMap((one) => one.facts))]
      const outcome = strictest(group.map((one) => one.outcome))
      const isAgain = facts.some((fact) => denied.has(`${unit} ${fact}`))
      for (const one of group) {
        if (one.outcome === 'deny') for (const fact of one.facts) denied.add(`${unit} ${fact}`)
      }
      return {
        unit,
        case: stream,
        day: Stockholm.localDay(at),
        facts,
        outcome,
        fits: {
          'many-denials': outcome === 'deny',
          'no-part-in-the-case': !hasPart(state, unit, branch),
          'outside-meetings': !isAtMeeting(unit, group[0]),
          'asked-again-after-denial': isAgain
        }
      }
    })
  })
}

type Group = readonly [Case.Disclosure, ...Case.Disclosure[]]

/** The parts of each decision on one unit, in the order in which they apply. */
const grouped = (disclosures: ReadonlyArray<Case.Disclosure>): ReadonlyArray<Group> => {
  const found = new Map<string, [Case.Disclosure, ...Case.Disclosure[]]>()
  for (const one of disclosures) {
    const key = JSON.stringify([one.decision, one.to])
    const known = found.get(key)
    if (known === undefined) found.set(key, [one])
    else known.push(one)
  }
  return [...found.values()]
}

/** Whether a unit attended a meeting, or came into it, when something was decided; of what only the day is known, on that day. */
const attending = (meetings: Reviewed['meetings']) => {
  const held = meetings.flatMap(({ state: { held, movements } }) =>
    held === null
      ? []
      : [
          {
            from: instantOf(held.from),
            to: instantOf(held.to),
            units: new Set([...held.attendance.map(({ unit }) => unit), ...movements.map(({ unit }) => unit)])
          }
        ]
  )
  return (unit: string, { at, evidence }: Case.Disclosure): boolean => {
    const to = isDayText(evidence.effective) ? Stockholm.endOfDay(Stockholm.localDay(at)) : at + 1
    return held.some((meeting) => meeting.from < to && at < meeting.to && meeting.units.has(unit))
  }
}
