import { Day, Duty, type Norm, type Window } from '@norrsken/rules'
import { daysInForce, type InForce, type Life } from '../agreement/Life.ts'
import { dayOf } from '../log/Entry.ts'
import { placeOf } from '../log/Evidence.ts'
import { evidence } from './evidence.ts'
import { type Facts, isMember } from './Facts.ts'
import { parameter } from './parameter.ts'

/**
 * Clause 14.2: the parties agree to have worked out a complete follow-up plan together by a day.
 *
 * The window is from the day on which the edition starts to the day that it sets. An edition that repeats both asks for
 * nothing new. A plan adopted before the window meets the first edition's duty too: the text asks for it *by* a day.
 */
export const followUpPlan: Norm.Obligation<Facts> = Duty.duty<Facts>({
  id: '14.2/follow-up-plan',
  clause: '14.2',
  act: 'FollowUpPlanAdopted',
  late: true,
  instances: ({ state, life }, until) =>
    asked(life, until).map(({ inForce, window, nth }) => ({
      bearer: 'all',
      window,
      trigger: placeOf(inForce.edition.evidence),
      required: { times: 1, because: [parameter(inForce, 'followUpPlanBy')] },
      acts: state.followUpPlans
        .filter(({ on }) => nth === 0 || on >= window.from)
        .map((plan) => ({ on: plan.on, evidence: evidence(plan, {}) }))
    }))
})

interface Asked {
  readonly inForce: InForce
  readonly window: Window.Window
  readonly nth: number
}

/** The windows that the editions which have come into force by a day ask for, each once. */
const asked = (life: Life, until: Day.Day): ReadonlyArray<Asked> => {
  const inTurn = life.edition.changes.flatMap(({ from, value }) => (value === null || from > until ? [] : [value]))
  const windows: Asked[] = []
  for (const inForce of inTurn) {
    const by = inForce.terms.followUpPlanBy
    if (by === undefined) continue
    const window = { from: dayOf(inForce.terms.starts), to: dayOf(by) }
    const repeated = windows.some((other) => other.window.from === window.from && other.window.to === window.to)
    if (repeated || window.to < window.from) continue
    windows.push({ inForce, window, nth: windows.length })
  }
  return windows
}

/**
 * Clause 14.2: how the agreement serves its goals is followed up. The text sets no time, so this stays open, from the first
 * day of each time in force, until it has been done.
 */
export const followUpOfGoals: Norm.Obligation<Facts> = Duty.duty<Facts>({
  id: '14.2/follow-up-of-goals',
  clause: '14.2',
  act: 'GoalsFollowedUp',
  late: false,
  instances: ({ state, life }, until) =>
    daysInForce(life).flatMap(({ from, to }) =>
      from === null || from > until
        ? []
        : [
            {
              bearer: 'all',
              window: { from, to: null },
              required: { times: 1, because: [] },
              acts: state.goalsFollowedUp
                .filter(({ on }) => from <= on && (to === null || on <= to))
                .map((one) => ({ on: one.on, evidence: evidence(one, { year: one.year }) })),
              countsTo: to
            }
          ]
    )
})

/**
 * Clause 14.2: the parties contribute to a follow-up when they are asked. Each party that is asked, and is a party that day,
 * answers by the day that the request sets; an answer after it is late.
 */
export const answerRequest: Norm.Obligation<Facts> = Duty.duty<Facts>({
  id: '14.2/answer-request',
  clause: '14.2',
  act: 'FollowUpAnswered',
  late: true,
  instances: (facts, until) =>
    facts.state.followUps.flatMap((request) => {
      if (request.on > until) return []
      return [...new Set(request.of)]
        .filter((party) => isMember(facts, party, request.on))
        .map((party) => ({
          bearer: party,
          window: { from: request.on, to: Day.max(request.on, request.due) },
          trigger: placeOf(request.evidence),
          required: { times: 1, because: [evidence(request, { due: Day.toIso(request.due) })] },
          acts: facts.state.followUpAnswers
            .filter((answer) => answer.request === request.request && answer.party === party)
            .map((answer) => ({ on: answer.on, evidence: evidence(answer, { party }) })),
          sought: { party, request: request.request }
        }))
    })
})
