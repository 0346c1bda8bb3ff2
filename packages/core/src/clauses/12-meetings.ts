import { Duty, type Instant, Norm, type Proof, Schedule, Term, type Tri, Window } from '@norrsken/rules'
import { placeOf } from '../log/Evidence.ts'
import type * as Meeting from '../meeting/State.ts'
import { evidence } from './evidence.ts'
import { bearerOf, editionOn, type Facts } from './Facts.ts'
import { conditionsMet, isDeidentified, withConsent } from './grounds.ts'
import { contradiction } from './open.ts'
import { parameter } from './parameter.ts'
import { occasionOf, type Presentation, presentations } from './presentation.ts'
import { sortedInto, windowsInForce } from './windows.ts'

/**
 * Clause 12: consultation meetings are held at fixed times every week. Each week from Monday to Sunday that is wholly in
 * force holds at least one. An acute meeting does not keep the rhythm (R7), unless the edition says that any does.
 */
export const weeklyMeeting: Norm.Obligation<Facts> = Duty.duty<Facts>({
  id: '12/weekly-meeting',
  clause: '12',
  act: 'MeetingHeld',
  late: false,
  instances: ({ life, meetings }, until) => {
    const told = meetings.flatMap(({ state: { held, otherHeld } }) => (held === null ? [] : [[held, ...otherHeld]]))
    const certain = told.flatMap((accounts) => (accounts.length === 1 ? accounts : []))
    const disputed = told.filter((accounts) => accounts.length > 1)
    const certainIn = sortedInto(certain)
    return windowsInForce(life, until, Schedule.isoWeeks, Schedule.wholeWithin)
      .filter(({ inForce }) => inForce.terms.weeklyMeeting)
      .map(({ window, inForce }) => {
        const any = inForce.terms.weeklyCounts === 'any'
        const counts = (held: Meeting.Held): boolean =>
          Window.contains(window, held.on) && (any || held.kind === 'regular')
        const agreed = disputed.flatMap((accounts) => (accounts.every(counts) ? accounts.slice(0, 1) : []))
        const acts = [...certainIn(window).filter(counts), ...agreed]
        const contradictory = acts.length > 0 ? [] : disputed.filter((accounts) => accounts.some(counts)).flat()
        return {
          bearer: 'coordinator',
          window,
          required: { times: 1, because: [parameter(inForce, 'weeklyCounts')] },
          acts: acts.map((held) => ({ on: held.on, evidence: accountOf(held) })),
          sought: any ? {} : { kind: 'regular' },
          ...(contradictory.length === 0
            ? {}
            : { doubt: contradiction([{ name: 'meeting-held' }], contradictory.map(accountOf)) })
        }
      })
  }
})

const accountOf = (held: Meeting.Held): Proof.EventProof => evidence(held, { kind: held.kind })

/** R18: whether the edition takes a statutory provision for a ground, and its recorded conditions are met. */
const byProvision: Term.Term<Presentation, Instant.Instant, Tri.Tri> = Term.all(
  Term.map({ name: 'is-a-ground', apply: (choice: 'no' | 'yes'): Tri.Tri => choice })(
    Term.parameter({
      path: 'provisionIsGround',
      of: ({ inForce }: Presentation) => parameter(inForce, 'provisionIsGround')
    })
  ),
  conditionsMet
)

/**
 * Clause 12: a case is not presented, unless the individual consents to everyone hearing it who does, or nobody can tell whose
 * case it is. The official who initiates a de-identified case is responsible for that; the coordinator for all else.
 */
export const ground: Norm.Obligation<Facts> = Norm.prohibition<Facts, Presentation, Instant.Instant>({
  id: '12/ground',
  clause: '12',
  act: 'CaseDiscussed',
  unless: Term.weigh(
    {
      rule: '12/grounds',
      clause: '12',
      base: { name: '12/no-ground', gives: Term.constant<Presentation, Instant.Instant, Tri.Tri>('no') },
      exceptions: [
        { name: '12/consent', when: withConsent, gives: Term.constant('yes') },
        { name: '12/de-identified', when: isDeidentified, gives: Term.constant('yes') },
        { name: '12/provision', when: byProvision, gives: Term.constant('yes') }
      ]
    },
    'unknown'
  ),
  occasions: (facts, until) =>
    presentations(facts, until).map((presentation) => {
      const { basis } = presentation.discussion
      return occasionOf(presentation, basis.kind === 'de-identified' ? bearerOf(basis.attestedBy) : 'coordinator')
    })
})

/** Clause 12: others than the parties may attend. Whether a case may then be presented is another question, of its ground. */
export const otherActors: Norm.Permission<Facts> = Norm.permission<Facts, null>({
  id: '12/other-actors',
  clause: '12',
  when: Term.constant('yes'),
  exercises: (facts, until) =>
    facts.meetings.flatMap(({ state: { held } }) =>
      held === null || held.on > until || editionOn(facts, held.on) === null
        ? []
        : [...new Set(held.attendance.map(({ unit }) => unit))]
            .filter((unit) => unit.startsWith('outside/'))
            .map((unit) => ({
              who: unit,
              on: held.on,
              trigger: placeOf(held.evidence),
              evidence: evidence(held, { kind: held.kind }),
              subject: null
            }))
    )
})
