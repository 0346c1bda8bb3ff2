import type { Log } from '@norrsken/core'
import type { Proof } from '@norrsken/rules'
import type { CommandName } from '../catalogue.ts'
import type { Failure } from '../Failure.ts'

/** What the program says to people, in one language. Days come in as `YYYY-MM-DD`. */
export interface Texts {
  readonly lang: 'sv' | 'en'
  /** Why there is no answer. */
  readonly failure: (failure: Failure) => string
  /** A problem of a log: its line, path, what was expected and what was found. */
  readonly problem: (problem: Log.Problem) => string
  /** That there are this many problems more than those that were listed. */
  readonly moreProblems: (count: number) => string
  /** A fault of the program itself. */
  readonly bug: string
  readonly help: (command: CommandName | null) => string
  readonly progress: (percent: number) => string
  readonly proof: (proof: Proof.Proof) => ReadonlyArray<string>
  readonly partyName: (id: string) => string
  readonly bearer: (bearer: string) => string
  readonly dutyState: (state: DutyState) => string
  readonly state: {
    readonly noAgreement: string
    readonly heading: (agreement: string, validAt: string) => string
    readonly inForce: (edition: string) => string
    readonly notInForce: string
    readonly term: (from: string, to: string) => string
    readonly parties: (members: number) => string
    readonly member: (from: string, leaves: string | null) => string
    readonly formerMember: (from: string, leaves: string | null) => string
    readonly comingMember: (from: string, leaves: string | null) => string
    readonly neverMember: string
    readonly cases: (open: number, closed: number) => string
    readonly meetings: (held: number) => string
  }
  readonly check: {
    readonly heading: (windows: number, breached: number, validAt: string) => string
    readonly norm: (norm: string) => string
    readonly finding: (finding: FindingText) => string
  }
  readonly ask: {
    readonly next: (on: string, becomes: string | null) => string
  }
  readonly verify: {
    readonly sound: (log: string, events: number, streams: number) => string
    readonly unsound: (log: string, events: number, problems: number) => string
  }
}

type DutyState = 'notYet' | 'open' | 'met' | 'metLate' | 'breached' | 'excused' | 'waived' | 'undetermined'

/** A finding with its names already in words. */
export interface FindingText {
  readonly id: string
  readonly bearer: string
  readonly from: string
  readonly to: string
  readonly state: string
}
