import type { AbsenceProof, EventProof, OpenProof, Proof, RuleProof } from '../Proof.ts'
import type { Day } from '../time/Day.ts'
import * as Days from '../time/Day.ts'
import * as Timeline from '../time/Timeline.ts'
import type { Binding, DutyState, Span } from './Finding.ts'
import type { Obligation } from './Norm.ts'

/** One thing done that counts towards a duty. */
export interface Act {
  readonly on: Day
  readonly evidence: EventProof
}

/** One window of a duty: who must do what how many times by when, and what was done. */
export interface Instance {
  readonly bearer: string
  readonly window: Span
  /** The place of the event that brought the duty about, where one did. */
  readonly trigger?: string
  /** How many acts the duty asks for in this window, and why so many. */
  readonly required: { readonly times: number; readonly because: ReadonlyArray<Proof> }
  /** The acts that count. */
  readonly acts: ReadonlyArray<Act>
  /** What of the content of acts was searched for, for the proof of absence. */
  readonly sought?: AbsenceProof['where']
  /** Where the window has no end, the last day on which an act counts, if there is one. */
  readonly countsTo?: Day | null
  /** What the log does not decide, where it does not: then nothing is known of the duty. */
  readonly doubt?: OpenProof
  /** Why the duty does not bind, where it does not: it was excused, or waived. */
  readonly relief?: { readonly state: 'excused' | 'waived'; readonly because: ReadonlyArray<Proof> }
}

/** A duty to do something, so many times, in each of its windows. */
export interface Duty<Facts> {
  /** The clause and a name, such as `9/steering-group`. */
  readonly id: string
  readonly clause: string
  /** The name of the events that count, for the proof of absence. */
  readonly act: string
  /** Whether an act after the window still meets the duty, late. */
  readonly late: boolean
  /** The windows that begin by the end of a day. */
  readonly instances: (facts: Facts, until: Day) => ReadonlyArray<Instance>
}

/**
 * A duty to act as a norm that can be judged.
 *
 * @example
 * import { Day, Duty, Norm } from '@norrsken/rules'
 *
 * const report = Duty.duty<null>({
 *   id: '9/report', clause: '9', act: 'Reported', late: false,
 *   instances: () => [{
 *     bearer: 'chair', window: { from: Day.day('2024-01-01'), to: Day.day('2024-12-31') },
 *     required: { times: 1, because: [] }, acts: []
 *   }]
 * })
 * assert.equal(Norm.findings([report], null, Day.day('2024-12-31'))[0]?.state, 'breached')
 */
export const duty = <Facts>(of: Duty<Facts>): Obligation<Facts> => ({
  type: 'Duty',
  id: of.id,
  clause: of.clause,
  act: of.act,
  outline: null,
  bindings: (facts, until) => of.instances(facts, until).map((instance) => bindingOf(of, inOrder(instance)))
})

/** An instance whose acts are in the order of their days, however they came. */
const inOrder = (instance: Instance): Instance =>
  instance.acts.length < 2
    ? instance
    : { ...instance, acts: [...instance.acts].sort((one, other) => one.on - other.on) }

const bindingOf = <Facts>(of: Duty<Facts>, instance: Instance): Binding => {
  const { bearer, window, trigger } = instance
  const states = course(of.late)(instance)
  return {
    bearer,
    window,
    trigger: trigger ?? null,
    course: states,
    proofOn: (day) => proofOf(of, instance, Timeline.at(day)(states), day)
  }
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
  ({ window, required, acts, doubt, relief }: Instance): Timeline.Timeline<DutyState> => {
    const { from, to } = window
    if (relief !== undefined) return states({ from, value: relief.state })
    if (doubt !== undefined) return states({ from, value: 'undetermined' })
    const done = required.times === 0 ? from : (acts[required.times - 1]?.on ?? null)
    if (done !== null && done <= from) return states({ from, value: 'met' })
    const open = { from, value: 'open' } as const
    if (done !== null && (to === null || done <= to)) return states(open, { from: done, value: 'met' })
    if (to === null) return states(open)
    const ended = from < to ? [open, { from: to, value: 'breached' } as const] : [{ from, value: 'breached' } as const]
    return done !== null && late ? states(...ended, { from: done, value: 'metLate' }) : states(...ended)
  }

/** The states from each of some days on, which are in order; before the first of them it is not yet. */
const states = (...changes: ReadonlyArray<Timeline.Change<DutyState>>): Timeline.Timeline<DutyState> => ({
  initial: 'notYet',
  changes
})

const proofOf = <Facts>(of: Duty<Facts>, instance: Instance, state: DutyState, day: Day): RuleProof => {
  const { bearer, window, required } = instance
  return {
    type: 'rule',
    rule: of.id,
    clause: of.clause,
    about: {
      bearer,
      from: Days.toIso(window.from),
      to: window.to === null ? null : Days.toIso(window.to),
      required: required.times
    },
    outcome: state,
    because: required.because.concat(reasons(of, instance, state, day))
  }
}

const reasons = <Facts>(of: Duty<Facts>, instance: Instance, state: DutyState, day: Day): ReadonlyArray<Proof> => {
  const { window, required, acts, sought, countsTo, doubt, relief } = instance
  if (relief !== undefined) return relief.because
  if (doubt !== undefined) return [doubt]
  if (state === 'met' || state === 'metLate') return acts.slice(0, required.times).map((act) => act.evidence)
  const last = of.late ? day : Days.min(day, window.to ?? countsTo ?? day)
  const done = acts.filter((act) => act.on <= last)
  const searched: Proof = {
    type: 'absence',
    of: of.act,
    where: sought ?? {},
    from: Days.toIso(window.from),
    to: Days.toIso(last),
    found: done.length
  }
  return done.map((act): Proof => act.evidence).concat(searched)
}
