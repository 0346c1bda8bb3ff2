import { Day, type Duty, type Window } from '@norrsken/rules'
import type { InForce, Life } from '../agreement/Life.ts'
import { dayOf } from '../log/Entry.ts'
import { evidence } from './evidence.ts'
import type { Facts } from './Facts.ts'

/**
 * Clause 14.2: the parties agree to have worked out a complete follow-up plan together by a day.
 *
 * The window is from the day on which the edition starts to the day that it sets. An edition that repeats both asks for
 * nothing new. A plan adopted before the window meets the first edition's duty too: the text asks for it *by* a day.
 */
export const followUpPlan: Duty.Duty<Facts> = {
  type: 'Duty',
  id: '14.2/follow-up-plan',
  clause: '14.2',
  act: 'FollowUpPlanAdopted',
  late: true,
  instances: ({ state, life }, validAt) =>
    asked(life, validAt).map(({ inForce, window, nth, sameStart }) => ({
      bearer: 'all',
      window,
      required: {
        times: 1,
        because: [
          {
            type: 'parameter',
            path: 'followUpPlanBy',
            value: Day.toIso(window.to),
            since: Day.toIso(inForce.since),
            edition: inForce.edition.edition
          }
        ]
      },
      acts: state.followUpPlans
        .filter(({ on }) => nth === 0 || on >= window.from)
        .map((plan) => ({ on: plan.on, evidence: evidence(plan, {}) })),
      ...(sameStart ? { distinguisher: inForce.edition.evidence.place } : {})
    }))
}

interface Asked {
  readonly inForce: InForce
  readonly window: Window.Window
  readonly nth: number
  readonly sameStart: boolean
}

/** The windows that the editions which have come into force by a day ask for, each once. */
const asked = (life: Life, validAt: Day.Day): ReadonlyArray<Asked> => {
  const windows: Asked[] = []
  for (const { from, value: inForce } of life.edition.changes) {
    const by = inForce?.terms.followUpPlanBy
    if (inForce === null || by === undefined || from > validAt) continue
    const window = { from: dayOf(inForce.terms.starts), to: dayOf(by) }
    const repeated = windows.some((other) => other.window.from === window.from && other.window.to === window.to)
    if (repeated || window.to < window.from) continue
    const sameStart = windows.some((other) => other.window.from === window.from)
    windows.push({ inForce, window, nth: windows.length, sameStart })
  }
  return windows
}
