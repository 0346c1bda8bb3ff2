import type { Proof } from '../Proof.ts'
import type { Tri } from '../Tri.ts'
import { evaluate } from '../term/evaluate.ts'
import { outline } from '../term/outline.ts'
import type { Reasoned } from '../term/Reasoned.ts'
import type { Term } from '../term/Term.ts'
import type { Day } from '../time/Day.ts'
import * as Days from '../time/Day.ts'
import * as Timeline from '../time/Timeline.ts'
import type { Stretch } from '../time/Window.ts'
import type { Binding, DutyState } from './Finding.ts'
import type { Obligation } from './Norm.ts'

/** Who must keep a state up, and on which days. */
export interface Keeper<S> {
  readonly bearer: string
  readonly within: ReadonlyArray<Stretch>
  readonly subject: S
}

/** A duty that something is so on every day: it is kept or not kept in runs of days. */
export interface StateDuty<Facts, S> {
  readonly id: string
  readonly clause: string
  /** The event by which the state comes about, for words. */
  readonly act: string
  readonly must: Term<S, Day, Tri>
  readonly keepers: (facts: Facts) => ReadonlyArray<Keeper<S>>
}

/**
 * A duty to keep a state up, as a norm that can be judged: one binding for each run of days on which it is kept, is not
 * kept, or is not known to be.
 *
 *     within     |- - - - - - - - - - - -|
 *     must        no no no|yes yes yes|no
 *     bindings    breached |met        |breached
 *
 * @example
 * import { Day, Norm, Reasoned, Term, Timeline, type Tri } from '@norrsken/rules'
 *
 * type Watch = Timeline.Timeline<Tri.Tri>
 * const keptUp = Norm.stateDuty<Watch, Watch>({
 *   id: '2/a-guard', clause: '2', act: 'GuardPosted',
 *   must: Term.fact({
 *     name: 'guarded',
 *     of: (watch: Watch) => Timeline.map((value: Tri.Tri) => Reasoned.reasoned(value))(watch)
 *   }),
 *   keepers: (watch) => [{ bearer: 'lighthouse', within: [{ from: Day.day('2024-01-01'), to: null }], subject: watch }]
 * })
 * const watch = Timeline.from<Tri.Tri>(Day.day('2024-02-01'), 'yes')(Timeline.of('no'))
 * const states = Norm.findings([keptUp], watch, Day.day('2024-02-10')).map(({ state }) => state)
 * assert.deepEqual(states, ['breached', 'met'])
 */
export const stateDuty = <Facts, S>({ id, clause, act, must, keepers }: StateDuty<Facts, S>): Obligation<Facts> => {
  const kept = evaluate(must)
  const bind = ({ bearer }: Keeper<S>, { from, to, value, because }: Run): Binding => ({
    bearer,
    window: { from, to },
    trigger: null,
    course: Timeline.from<DutyState>(from, states[value])(Timeline.of('notYet')),
    proofOn: () => ({
      type: 'rule',
      rule: id,
      clause,
      about: { bearer, from: Days.toIso(from), to: Days.toIso(to) },
      outcome: states[value],
      because
    })
  })
  return {
    type: 'State',
    id,
    clause,
    act,
    outline: outline(must),
    bindings: (facts, until) =>
      keepers(facts).flatMap((keeper) => {
        const timeline = kept(keeper.subject)
        return keeper.within.flatMap((stretch) => runs(timeline, stretch, until).map((run) => bind(keeper, run)))
      })
  }
}

const states = { yes: 'met', no: 'breached', unknown: 'undetermined' } as const

/** Days in a row on which the answer is the same. */
interface Run {
  readonly from: Day
  readonly to: Day
  readonly value: Tri
  readonly because: ReadonlyArray<Proof>
}

/** The runs, each with the events that ended it among its reasons. */
const runs = (timeline: Timeline.Timeline<Reasoned<Tri>>, within: Stretch, until: Day): ReadonlyArray<Run> => {
  const found: Run[] = []
  for (const span of Timeline.spans(timeline)) {
    const from = Math.max(span.from ?? Number.NEGATIVE_INFINITY, within.from ?? Number.NEGATIVE_INFINITY) as Day
    const end = span.to === null ? until : Days.min(Days.addDays(-1)(span.to), until)
    const to = within.to === null ? end : Days.min(end, within.to)
    if (from > to) continue
    const last = found[found.length - 1]
    const { value, because } = span.value
    if (last?.value === value) {
      found[found.length - 1] = { ...last, to, because: withMore(last.because, because) }
      continue
    }
    if (last !== undefined)
      found[found.length - 1] = { ...last, because: withMore(last.because, because.filter(isEvent)) }
    found.push({ from, to, value, because })
  }
  return found
}

const isEvent = ({ type }: Proof): boolean => type === 'event'

/** Some reasons and others, each event once. */
const withMore = (some: ReadonlyArray<Proof>, others: ReadonlyArray<Proof>): ReadonlyArray<Proof> => {
  const known = new Set(some.map(itself))
  return [...some, ...others.filter((other) => !known.has(itself(other)))]
}

/** What tells a reason from others: an event is cited anew each time, but by the same id. */
const itself = (reason: Proof): Proof | string => (reason.type === 'event' ? reason.id : reason)
