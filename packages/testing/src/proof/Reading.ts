import type { Proof } from '@norrsken/rules'
import { daysFromTo, plusDays } from '../naive/days.ts'
import { parts, type Recorded, type Standing } from './standing.ts'

/** What a proof is checked against. */
export interface Grounds {
  /** The events of the whole log, in its order. */
  readonly events: ReadonlyArray<Recorded>
  /** The stream of the agreement that the proof is about. */
  readonly agreement: string
  /** The streams of the cases and meetings that belong to it. */
  readonly streams: ReadonlyArray<string>
  /** To the end of which day of the log the proof speaks; `null`: of all of it. */
  readonly validAt: string | null
  /** The numbers of the clauses that there are. */
  readonly clauses: ReadonlyArray<string>
  /** What a term is where an edition does not state it. */
  readonly defaults: { readonly [path: string]: unknown }
}

/** What is before whoever checks a step of a proof. */
export interface Reading extends Grounds {
  readonly log: ReadonlyArray<Standing>
  /** Those of the log that belong to the agreement. */
  readonly own: ReadonlyArray<Standing>
  /** What the rules above are about. */
  readonly above: Proof.RuleProof['about']
  /** The reasons that come before the step: those beside it, and those beside the rules above. */
  readonly before: ReadonlyArray<Proof.Proof>
  /** The reasons beside the step that come after it. */
  readonly after: ReadonlyArray<Proof.Proof>
}

/** A problem, unless something is so. */
export const unless = (isSo: boolean, problem: string): ReadonlyArray<string> => (isSo ? [] : [problem])

/** A value as text, so that values can be compared. */
export const text = (value: unknown): string => JSON.stringify(value)

/** Whether a value is a day. */
export const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)

/** Every value that is known by some reasons and theirs, and by what the rules above are about. */
export const known = (reasons: ReadonlyArray<Proof.Proof>, { above, log }: Reading): ReadonlyArray<unknown> => {
  const { from, to } = above
  const ofWindow = isDay(from) && isDay(to) ? [daysFromTo(from, to), daysInYear(from)] : []
  return [...Object.values(above), ...ofWindow, ...reasons.flatMap((reason) => saidBy(reason, log))]
}

const saidBy = (reason: Proof.Proof, log: ReadonlyArray<Standing>): ReadonlyArray<unknown> => {
  switch (reason.type) {
    case 'event': {
      const event = log.find(({ id }) => id === reason.id)
      return event === undefined ? [] : [event.local.slice(0, 10), ...parts(event.data, null)]
    }
    case 'rule': {
      const dayBefore = reason.rule === 'signatures/in-force' ? [plusDays(String(reason.outcome), -1)] : []
      return [reason.outcome, ...dayBefore, ...reason.because.flatMap((one) => saidBy(one, log))]
    }
    case 'default':
      return [reason.outcome]
    case 'calculation':
      return [...Object.values(reason.in), reason.out]
    case 'parameter':
      return [reason.value, reason.since]
    case 'absence':
    case 'open':
      return []
  }
}

const daysInYear = (day: string): number => daysFromTo(`${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`)
