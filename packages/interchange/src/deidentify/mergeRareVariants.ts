import { E } from '../fp.ts'
import { string } from '../log/Attribute.ts'
import type { EventLog, Trace } from '../log/EventLog.ts'
import { countsOf, rarest } from './rarest.ts'
import { withoutUnused } from './withoutUnused.ts'

/** What counts as rare, and what becomes of it. */
export interface Rarity {
  /** A variant with fewer traces than this is rare: a whole number from 1. */
  readonly k: number
  /** `merged`: each rare trace is there still, with nothing in it but `variant` = `other`. `dropped`: it is not. */
  readonly rare: 'merged' | 'dropped'
  /** What traces must have in common to be of one variant: the activities in their order, unless told otherwise. */
  readonly variantOf?: (trace: Trace) => string
}

/** A log without rare variants. */
export interface WithoutRare {
  readonly log: EventLog
  /** How many traces were merged or dropped: none, or at least k. */
  readonly hidden: number
}

/** That there are fewer traces than k in all, so that already their number must not be told. */
export interface TooFewTraces {
  readonly type: 'TooFewTraces'
  readonly traces: number
  readonly k: number
}

/**
 * The same log with only such variants of traces as at least k traces have. Where fewer than k traces would be hidden so,
 * the rarest of the other variants are hidden with them until it is k: else one could tell how many of the hidden ones
 * are of one kind. Merged traces are at the end, without name, events or attributes. Objects that only hidden events were
 * about are gone too.
 *
 * This hides what is rare in the course of events, and nothing else: what else a trace or an event says may still be
 * found with one person only, unless `variantOf` counts it in. Loose events are of no case, and stay.
 *
 * @example
 * import { Deidentify, EventLog } from '@norrsken/interchange'
 *
 * const of = (...activities: ReadonlyArray<string>) =>
 *   EventLog.trace({ events: activities.map((activity) => EventLog.event({ activity })) })
 * const log = { ...EventLog.empty, traces: [of('a'), of('a', 'b'), of('a'), of('b'), of('a')] }
 * const merged = Deidentify.mergeRareVariants({ k: 2, rare: 'dropped' })(log)
 * assert.deepEqual(merged._tag === 'Right' && merged.right, {
 *   log: { ...log, traces: [of('a'), of('a'), of('a')] },
 *   hidden: 2
 * })
 */
export const mergeRareVariants =
  ({ k, rare, variantOf = activitiesOf }: Rarity) =>
  (log: EventLog): E.Either<TooFewTraces, WithoutRare> => {
    if (!Number.isSafeInteger(k) || k < 1) throw new RangeError(`k is not a whole number from 1: ${k}`)
    const variants = log.traces.map(variantOf)
    const hiding = rarest(k, countsOf(variants))
    const kept = log.traces.filter((_, at) => !hiding.has(variants[at] ?? ''))
    const hidden = log.traces.length - kept.length
    if (hidden > 0 && hidden < k) return E.left({ type: 'TooFewTraces', traces: log.traces.length, k })
    const others = rare === 'merged' ? Array.from({ length: hidden }, () => other) : []
    return E.right({ log: withoutUnused(log, { ...log, traces: [...kept, ...others] }), hidden })
  }

const activitiesOf = ({ events }: Trace): string => JSON.stringify(events.map(({ activity }) => activity))

const other: Trace = { name: null, attributes: [string('variant', 'other')], events: [] }
