import type { EventProof, Proof, RuleProof } from './Proof.ts'
import type { Day } from './time/Day.ts'
import * as Days from './time/Day.ts'
import * as Timeline from './time/Timeline.ts'
import type { Window } from './time/Window.ts'

/**
 * Where a duty stands. A breach is not the end: where the text lets a duty be met late, a late act makes it `metLate`.
 *
 * - `notYet`: its window has not begun · `open`: it can still be met in time · `met`, `metLate`, `breached`
 * - `excused`, `waived`: it did not bind · `undetermined`: the log does not say
 */
export type DutyState = 'notYet' | 'open' | 'met' | 'metLate' | 'breached' | 'excused' | 'waived' | 'undetermined'

/** One thing done that counts towards a duty. */
export interface Act {
  readonly on: Day
  readonly evidence: EventProof
}

/** One window of a duty: who must do what how many times by when, and what was done. */
export interface Instance {
  readonly bearer: string
  readonly window: Window
  /** How many acts the duty asks for in this window, and why so many. */
  readonly required: { readonly times: number; readonly because: ReadonlyArray<Proof> }
  /** The acts that count, in the order of their days. */
  readonly acts: ReadonlyArray<Act>
  /** Set where bearer and first day do not tell this window from another of the same norm. */
  readonly distinguisher?: string
}

/** A duty of the text, over whatever `Facts` hold. */
export interface Duty<Facts> {
  readonly type: 'Duty'
  /** The clause and a name, such as `9/steering-group`. */
  readonly id: string
  readonly clause: string
  /** The name of the events that count, for the proof of absence. */
  readonly act: string
  /** Whether an act after the window still meets the duty, late. */
  readonly late: boolean
  /** The windows that have begun by the end of `validAt`. */
  readonly instances: (facts: Facts, validAt: Day) => ReadonlyArray<Instance>
}

/** How one window of one duty stands on one day, and why. */
export interface Finding {
  /** `<norm>@<bearer>@<first day>`, with a distinguisher where that is not enough. */
  readonly id: string
  readonly norm: string
  readonly clause: string
  readonly bearer: string
  readonly window: Window
  readonly state: DutyState
  readonly proof: Proof
}

/**
 * How a window of a duty stands at the end of each day.
 *
 *     required 2, acts on x   ........|o o o x o o x|. . . .      a window that is met on its last act
 *     course                   notYet |open         |met
 *
 * @example
 * import { Day, Duty, Timeline } from '@norrsken/rules'
 *
 * const window = { from: Day.day('2023-03-01'), to: Day.day('2023-06-30') }
 * const course = Duty.course(true)({ bearer: 'all', window, required: { times: 1, because: [] }, acts: [] })
 * assert.equal(Timeline.at(Day.day('2023-06-29'))(course), 'open')
 * assert.equal(Timeline.at(Day.day('2023-06-30'))(course), 'breached')
 */
export const course =
  (late: boolean) =>
  ({ window, required, acts }: Instance): Timeline.Timeline<DutyState> => {
    const done = required.times === 0 ? window.from : (acts[required.times - 1]?.on ?? null)
    const begun = Timeline.from<DutyState>(window.from, 'open')(Timeline.of<DutyState>('notYet'))
    if (done !== null && done <= window.to) {
      return Timeline.from<DutyState>(Days.max(done, window.from), 'met')(begun)
    }
    const ended = Timeline.from<DutyState>(window.to, 'breached')(begun)
    return done !== null && late ? Timeline.from<DutyState>(done, 'metLate')(ended) : ended
  }

/**
 * How every window of a duty that has begun stands at the end of `validAt`.
 *
 * @param duty - a duty, as data
 */
export const judge =
  <Facts>(duty: Duty<Facts>) =>
  (facts: Facts, validAt: Day): ReadonlyArray<Finding> =>
    duty
      .instances(facts, validAt)
      .filter((instance) => instance.window.from <= validAt)
      .map((instance) => find(duty, instance, validAt))

const find = <Facts>(duty: Duty<Facts>, instance: Instance, validAt: Day): Finding => {
  const { bearer, window } = instance
  const state = Timeline.at(validAt)(course(duty.late)(instance))
  const where = instance.distinguisher === undefined ? '' : `@${instance.distinguisher}`
  return {
    id: `${duty.id}@${bearer}@${Days.toIso(window.from)}${where}`,
    norm: duty.id,
    clause: duty.clause,
    bearer,
    window,
    state,
    proof: proofOf(duty, instance, state, validAt)
  }
}

const proofOf = <Facts>(duty: Duty<Facts>, instance: Instance, state: DutyState, validAt: Day): RuleProof => {
  const { bearer, window, required } = instance
  const last = duty.late ? validAt : Days.min(validAt, window.to)
  const done = instance.acts.filter((act) => act.on <= last)
  const counted = state === 'met' || state === 'metLate' ? done.slice(0, required.times) : done
  const searched: Proof = {
    type: 'absence',
    of: duty.act,
    where: {},
    from: Days.toIso(window.from),
    to: Days.toIso(last),
    found: counted.length
  }
  const enough = counted.length >= required.times
  return {
    type: 'rule',
    rule: duty.id,
    clause: duty.clause,
    about: { bearer, from: Days.toIso(window.from), to: Days.toIso(window.to), required: required.times },
    outcome: state,
    because: [...required.because, ...counted.map((act) => act.evidence), ...(enough ? [] : [searched])]
  }
}
