import type { Norm, Proof } from '@norrsken/rules'
import type { Terms } from '../agreement/Terms.ts'
import type { Event } from '../log/Event.ts'
import type { NameTables } from './names.ts'
import type { Table, Values } from './table.ts'
import type {
  BaseName,
  CalculationName,
  DefaultName,
  ExceptionName,
  FactName,
  GapName,
  MatterName,
  NormName,
  OperationName,
  PowerName,
  RuleName,
  SoughtName
} from './vocabulary.ts'

/**
 * A language in which answers are put into words. Both languages fill it whole: neither can lack a text. A text that is a
 * sentence stands without its first capital and its full stop, so that another can be built of it.
 *
 * What begins with `some` stands in for a name that this agreement does not have: an embedder's own.
 */
export interface Language {
  readonly names: NameTables
  /** A day in its long form. */
  readonly day: (iso: string) => string
  /** An instant in its long form, in local time. */
  readonly instant: (localIso: string) => string
  /** An amount in öre, as kronor. */
  readonly amount: (ore: number) => string
  /** Words joined into a list: a, b and c. */
  readonly list: (words: ReadonlyArray<string>) => string
  /** From when to when, in days or instants; `null` is without bound. */
  readonly span: (from: string | null, to: string | null) => string
  readonly clause: (clause: string) => string

  /** What each kind of event is called. */
  readonly eventNames: { readonly [T in Event['type']]: string }

  /** What a norm is about, as a heading. */
  readonly norms: Table<NormName | PowerName, string>
  /** What a rule came to. */
  readonly rules: Table<RuleName, (about: Values, outcome: Proof.Json) => string>
  readonly someRule: (about: Values, outcome: Proof.Json) => string
  readonly states: Table<Norm.DutyState, string>

  /** What a rule with exceptions came to. */
  readonly defaults: Table<DefaultName, (outcome: Proof.Json) => string>
  readonly someDefault: string
  readonly bases: Table<BaseName, Base>
  readonly someBase: Base
  readonly exceptions: Table<ExceptionName, Exception>
  readonly someException: Exception

  /** An event that is a reason. */
  readonly events: Table<Event['type'], (says: Values) => string>
  readonly someEvent: string
  /** That an event is cited: its id and when it was so and was recorded. */
  readonly cited: (id: string, effective: string, recorded: string) => string
  /** That several parties, in words, signed an edition. */
  readonly signed: (parties: string, edition: string) => string
  /** That several signatures are cited: when the last was given, and their ids. */
  readonly signedBy: (last: string, ids: string) => string

  /** What was searched for and not found, or found so many times and no more. */
  readonly absence: (what: Sought, span: string, found: number) => string
  readonly sought: Table<SoughtName, (where: Values) => Sought>
  readonly someSought: Sought

  readonly calculations: Table<CalculationName, (values: Values, out: Proof.Json) => string>
  readonly someCalculation: (out: string) => string
  readonly authority: (authority: string) => string

  /** What a term of an edition says. */
  readonly parameters: Table<keyof Terms, (value: Proof.Json) => string>
  readonly someParameter: string
  readonly parameterOf: (sentence: string, edition: string, since: string | null) => string
  /** The same, where whoever asked chose it instead of what the edition says. */
  readonly parameterChosen: (sentence: string) => string

  readonly open: OpenWords
  readonly outline: OutlineWords
}

/** Words for what a log does not decide. `whether` phrases follow on "the log does not say". */
export interface OpenWords {
  readonly missing: (whether: ReadonlyArray<string>) => string
  readonly conflict: (accounts: number, whether: ReadonlyArray<string>) => string
  /** The same in a few words, for a list. */
  readonly missingInShort: (whether: ReadonlyArray<string>) => string
  readonly conflictInShort: (accounts: number, whether: ReadonlyArray<string>) => string
  readonly gaps: Table<GapName, string>
  readonly someGap: string
  /** A rule with exceptions is undecided: it depends on whether some apply. */
  readonly dependsOn: (whether: ReadonlyArray<string>) => string
  /** Exceptions apply that come to different things. */
  readonly exceptionsDiffer: (holds: ReadonlyArray<string>) => string
  readonly matters: Table<MatterName, (of: Values) => string>
  readonly someMatter: string
  readonly whether: (holds: string) => string
}

/** Words for the structure of a rule, apart from any case. */
export interface OutlineWords {
  /** What is asked of a subject, as something that holds. */
  readonly facts: Table<FactName, string>
  readonly someFact: string
  readonly operations: Table<OperationName, string>
  /** That the edition says something: what of. */
  readonly parameter: (topic: string) => string
  readonly topics: Table<keyof Terms, string>
  readonly someTopic: string
  readonly constant: (value: string) => string
  readonly answers: Table<'yes' | 'no' | 'unknown', string>
  readonly not: string
  readonly all: string
  readonly any: string
  /** A rule holds, unless one of what follows does. */
  readonly unless: (base: string, exceptions: number) => string
  /** A rule of exceptions alone. */
  readonly needsOne: string
}

/** What a rule says where no exception applies. */
export interface Base {
  /** Apart from any case. */
  readonly says: string
  /** That it decides. */
  readonly decides: (outcome: Proof.Json) => string
  /** What it would have decided, had no exception applied. */
  readonly otherwise: (outcome: Proof.Json) => string
}

/** An exception of a rule: that it applies, and that it does not. */
export interface Exception {
  readonly holds: string
  readonly fails: string
}

/** What was searched for: that there is none of it, and that there is no more of it. */
export interface Sought {
  readonly none: string
  readonly more: string
}
