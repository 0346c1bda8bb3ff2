/** What a proof may hold as a value: JSON, with days and instants in their written form. */
export type Json = string | number | boolean | null | ReadonlyArray<Json> | { readonly [key: string]: Json }

/**
 * Why an answer is what it is: a tree that cites rules, events, searches that found nothing more, calculations and
 * parameters. It holds no words; those are rendered from it, in any language.
 */
export type Proof = RuleProof | DefaultProof | EventProof | AbsenceProof | CalculationProof | ParameterProof | OpenProof

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

/**
 * A rule with exceptions was weighed: what decided, what it overrode, and which exceptions were tried and did not apply.
 * An exception stays a node of its own at any depth, so that "defeated" is never read as "not so".
 */
export interface DefaultProof {
  readonly type: 'default'
  readonly rule: string
  readonly clause: string
  readonly outcome: Json
  /** What decided: the exceptions that apply (several, where they agree), or the base. Empty where nothing decided. */
  readonly won: ReadonlyArray<Ground>
  /** What would have decided, had no exception applied. */
  readonly defeated: ReadonlyArray<Ground>
  /** Exceptions that do not apply, each with why not. */
  readonly notMet: ReadonlyArray<Ground>
  /** Why nothing decided: a fact that is not known, grounds that contradict each other, or no ground at all. */
  readonly open: OpenProof | null
}

/** One ground of a rule with exceptions, by its name, with its reasons. */
export interface Ground {
  readonly name: string
  readonly outcome: Json
  readonly because: ReadonlyArray<Proof>
}

/**
 * Something that the log does not decide, and what would: a fact that nobody recorded, records or grounds that contradict
 * each other, or a case that the text does not provide for. Readings that differ leave nothing open: each is asked by itself.
 */
export interface OpenProof {
  readonly type: 'open'
  readonly cause: OpenCause
  readonly wouldDecide: ReadonlyArray<Matter>
  readonly because: ReadonlyArray<Proof>
}

export type OpenCause = 'missing-fact' | 'conflict' | 'gap'

/** What would decide something that is open: a fact, an exception or a question, by its name; and of what it is one. */
export interface Matter {
  readonly name: string
  readonly of?: { readonly [key: string]: Json }
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
  /** Set where whoever asked chose the value, as a reading, instead of the edition's own. */
  readonly chosen?: true
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
export const events = (proof: Proof): ReadonlyArray<string> => [
  ...new Set(nodes(proof).flatMap((node) => (node.type === 'event' ? [node.id] : [])))
]

/**
 * What would decide a proof's open points, each once, in the order of their first mention.
 *
 * @example
 * import { Proof, Reasoned } from '@norrsken/rules'
 *
 * const open = Reasoned.openPoint('missing-fact', ['weather', { name: 'age', of: { child: 'c-1' } }, 'weather'])
 * assert.deepEqual(Proof.matters(open), [{ name: 'weather' }, { name: 'age', of: { child: 'c-1' } }])
 */
export const matters = (proof: Proof): ReadonlyArray<Matter> => [
  ...new Map(
    nodes(proof).flatMap((node) =>
      node.type === 'open' ? node.wouldDecide.map((matter) => [matterText(matter), matter] as const) : []
    )
  ).values()
]

/**
 * The same as `matters`, each as a text that stays what it is: its name, and what it is of.
 *
 * @example
 * import { Proof, Reasoned } from '@norrsken/rules'
 *
 * const open = Reasoned.openPoint('missing-fact', ['weather', { name: 'age', of: { child: 'c-1' } }])
 * assert.deepEqual(Proof.openPoints(open), ['weather', 'age: c-1'])
 */
export const openPoints = (proof: Proof): ReadonlyArray<string> => matters(proof).map(matterText)

const matterText = ({ name, of }: Matter): string =>
  of === undefined ? name : `${name}: ${Object.values(of).map(jsonText).join(', ')}`

const jsonText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value))

/**
 * Every node of a proof, each before those below it.
 *
 * @example
 * import { Proof } from '@norrsken/rules'
 *
 * const proof: Proof.Proof = { type: 'rule', rule: 'r', clause: '2', about: {}, outcome: 'yes', because: [] }
 * assert.deepEqual(Proof.nodes(proof), [proof])
 */
export const nodes = (proof: Proof): ReadonlyArray<Proof> => {
  const found: Proof[] = []
  collect(proof, found)
  return found
}

const collect = (proof: Proof, into: Proof[]): void => {
  into.push(proof)
  for (const below of children(proof)) collect(below, into)
}

/** The nodes right below a node. */
export const children = (proof: Proof): ReadonlyArray<Proof> => {
  switch (proof.type) {
    case 'rule':
    case 'open':
      return proof.because
    case 'default':
      return [
        ...[...proof.won, ...proof.defeated, ...proof.notMet].flatMap(({ because }) => because),
        ...(proof.open === null ? [] : [proof.open])
      ]
    case 'event':
    case 'absence':
    case 'calculation':
    case 'parameter':
      return []
  }
}
