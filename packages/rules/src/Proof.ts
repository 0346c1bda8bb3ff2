/** What a proof may hold as a value: JSON, with days and instants in their written form. */
export type Json = string | number | boolean | null | ReadonlyArray<Json> | { readonly [key: string]: Json }

/**
 * Why an answer is what it is: a tree that cites rules, events, searches that found nothing more, calculations and
 * parameters. It holds no words; those are rendered from it, in any language.
 */
export type Proof = RuleProof | EventProof | AbsenceProof | CalculationProof | ParameterProof

/** A rule was applied, with this outcome, for these reasons. */
export interface RuleProof {
  readonly type: 'rule'
  /** The rule's own name, such as `17/exit`; words are found by it. */
  readonly rule: string
  /** The clause of the text that the rule follows. */
  readonly clause: string
  /** What the rule was asked about: a party, a window. */
  readonly about: { readonly [key: string]: Json }
  readonly outcome: Json
  readonly because: ReadonlyArray<Proof>
}

/** An event of the log is the reason. */
export interface EventProof {
  readonly type: 'event'
  readonly id: string
  readonly event: string
  readonly effective: string
  readonly recorded: string
  /** What of the event's content the rule used; never free text, never a sealed field. */
  readonly says: { readonly [key: string]: Json }
}

/**
 * The log was searched and held no (more) such event. A later record of one would change the answer, so the search is
 * part of the proof: what was looked for, in which span of days (both included; `null` is without bound), and how many
 * were found, each of which is cited beside it.
 */
export interface AbsenceProof {
  readonly type: 'absence'
  readonly of: string
  readonly where: { readonly [key: string]: Json }
  readonly from: string | null
  readonly to: string | null
  readonly found: number
}

/** A value was calculated, by a named operation, with its rounding and the clause or reading that orders it so. */
export interface CalculationProof {
  readonly type: 'calculation'
  readonly operation: string
  readonly in: { readonly [key: string]: Json }
  readonly out: Json
  readonly rounding?: 'clamp-back' | 'clamp-forward' | 'down'
  readonly authority: string
}

/** A parameter of the text had this value, since this day, by this edition. */
export interface ParameterProof {
  readonly type: 'parameter'
  readonly path: string
  readonly value: Json
  readonly since: string | null
  readonly edition: string
}

/**
 * The ids of all events that a proof cites, in the order of their first mention.
 *
 * @example
 * import { Proof } from '@norrsken/rules'
 *
 * const signed: Proof.Proof = { type: 'event', id: 'e7', event: 'Signed', effective: '2023-02-27', recorded: '2023-02-27T09:00:00Z', says: {} }
 * assert.deepEqual(Proof.events({ type: 'rule', rule: 'r', clause: '2', about: {}, outcome: 'yes', because: [signed, signed] }), ['e7'])
 */
export const events = (proof: Proof): ReadonlyArray<string> => [...new Set(cited(proof))]

const cited = (proof: Proof): ReadonlyArray<string> => {
  switch (proof.type) {
    case 'rule':
      return proof.because.flatMap(cited)
    case 'event':
      return [proof.id]
    case 'absence':
    case 'calculation':
    case 'parameter':
      return []
  }
}
