import type { Json, OpenProof, Proof } from '../Proof.ts'
import type { Tri } from '../Tri.ts'
import { evaluate } from '../term/evaluate.ts'
import { outline } from '../term/outline.ts'
import { type Reasoned, throughout } from '../term/Reasoned.ts'
import type { Term } from '../term/Term.ts'
import type { Day } from '../time/Day.ts'
import * as Days from '../time/Day.ts'
import type { Binding } from './Finding.ts'
import type { Obligation } from './Norm.ts'

/** One time somebody did what a norm may forbid: the day, what exactly, and the time that it took. */
export interface Occasion<S, P extends number> {
  readonly bearer: string
  readonly on: Day
  /** The place of the event that says so. */
  readonly trigger: string
  readonly evidence: Proof
  readonly about?: { readonly [key: string]: Json }
  readonly subject: S
  /** From when to when it lasted (`to` excluded): throughout that time the exception must hold. */
  readonly during: { readonly from: P; readonly to: P }
  /** What leaves open that it was the bearer who did it, where something does: then it is no breach that is known to be anybody's. */
  readonly doubt?: OpenProof
}

/** What must not be done, unless something holds. */
export interface Prohibition<Facts, S, P extends number> {
  readonly id: string
  readonly clause: string
  readonly act: string
  readonly unless: Term<S, P, Tri>
  readonly occasions: (facts: Facts, until: Day) => ReadonlyArray<Occasion<S, P>>
}

/**
 * A prohibition as a norm that can be judged: one binding for each occasion, on its day. What is done in spite of it is done,
 * and judged; nothing is refused.
 *
 * @example
 * import { Day, Instant, Norm, Term, type Tri } from '@norrsken/rules'
 *
 * const noon = Instant.instant('2024-06-01T12:00:00Z')
 * const lit = { type: 'event', id: 'e1', event: 'FireLit', effective: '2024-06-01', recorded: '2024-06-01T12:00:00Z', says: {} } as const
 * const noFire = Norm.prohibition<null, null, Instant.Instant>({
 *   id: '5/no-fire', clause: '5', act: 'FireLit',
 *   unless: Term.constant<null, Instant.Instant, Tri.Tri>('no'),
 *   occasions: () => [{
 *     bearer: 'north', on: Day.day('2024-06-01'), trigger: 'beach/1#1', evidence: lit, subject: null,
 *     during: { from: noon, to: noon }
 *   }]
 * })
 * assert.equal(Norm.findings([noFire], null, Day.day('2024-06-01'))[0]?.state, 'breached')
 */
export const prohibition = <Facts, S, P extends number>({
  id,
  clause,
  act,
  unless,
  occasions
}: Prohibition<Facts, S, P>): Obligation<Facts> => {
  const allowed = evaluate(unless)
  const bind = ({ bearer, on, trigger, evidence, about, subject, during, doubt }: Occasion<S, P>): Binding => {
    const { value, because } = doubted(throughout(during)(allowed(subject)), doubt)
    return {
      bearer,
      window: { from: on, to: on },
      trigger,
      course: { initial: 'notYet', changes: [{ from: on, value: states[value] }] },
      proofOn: () => ({
        type: 'rule',
        rule: id,
        clause,
        about: { bearer, from: Days.toIso(on), to: Days.toIso(on), ...about },
        outcome: states[value],
        because: [evidence].concat(because)
      })
    }
  }
  return {
    type: 'Prohibition',
    id,
    clause,
    act,
    outline: outline(unless),
    bindings: (facts, until) => occasions(facts, until).map(bind)
  }
}

/** An answer, as far as it depends on who the bearer is: what is allowed is so to everybody. */
const doubted = (answer: Reasoned<Tri>, doubt: OpenProof | undefined): Reasoned<Tri> =>
  doubt === undefined || answer.value === 'yes' ? answer : { value: 'unknown', because: [...answer.because, doubt] }

const states = { yes: 'met', no: 'breached', unknown: 'undetermined' } as const
