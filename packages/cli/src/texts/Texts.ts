import type { Clauses, Log } from '@norrsken/core'
import type { Proof } from '@norrsken/rules'
import type { CommandName } from '../catalogue.ts'
import type { Failure } from '../Failure.ts'
import type { AgendaWords } from './agenda.ts'
import type { AnswerValue } from './answer.ts'
import type { CheckpointTexts } from './checkpoint.ts'
import type { ClauseWords } from './clause.ts'
import type { DeadlineWords } from './deadlines.ts'
import type { DiscussedWords } from './discussed.ts'
import type { FigureWords } from './figures.ts'
import type { MayDiscussWords } from './mayDiscuss.ts'
import type { ReviewWords } from './review.ts'
import type { ScreenWords } from './screen.ts'
import type { StoreWords } from './stores.ts'

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
  /** Which agreement is answered for, where others are in force on that day as well. */
  readonly whichAgreement: (agreement: string, others: ReadonlyArray<string>, validAt: string) => string
  readonly checkpoint: CheckpointTexts
  /** That so many of the events of a log are made up. */
  readonly madeUp: (events: number, madeUp: number) => string
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
    readonly next: (on: string, becomes: AnswerValue) => string
  }
  /** An answer to a question, or the state of a finding. */
  readonly answer: (value: AnswerValue) => string
  readonly readings: {
    readonly same: string
    readonly depends: string
    /** What a choice of a reading says, and every answer that is possible under it, in words. */
    readonly choice: (key: Clauses.ReadingKey, choice: string | number | null, answers: ReadonlyArray<string>) => string
  }
  readonly deadlines: DeadlineWords
  readonly clause: ClauseWords
  readonly mayDiscuss: MayDiscussWords
  readonly discussed: DiscussedWords
  readonly agenda: AgendaWords
  readonly review: ReviewWords
  readonly screen: ScreenWords
  readonly changes: {
    /** That nothing changes. */
    readonly nothing: string
    readonly parties: string
    /** A window, whose names are already in words. */
    readonly window: (window: WindowText) => string
    /** What stands in the place of a finding that is not there. */
    readonly noFinding: string
    /** What stands before the reasons of a change. */
    readonly because: string
    /** Which event it was, when, and when it was recorded. */
    readonly cause: (cause: CauseText) => string
  }
  readonly whatIf: ChangeLabels & { readonly heading: (added: number, validAt: string) => string }
  /** The moments come in as instants with an offset. */
  readonly diff: ChangeLabels & { readonly heading: (earlier: string, later: string, validAt: string) => string }
  readonly store: StoreWords
  readonly figures: FigureWords
  readonly verify: {
    readonly sound: (log: string, events: number, streams: number) => string
    readonly unsound: (log: string, events: number, problems: number) => string
  }
}

type DutyState = 'notYet' | 'open' | 'met' | 'metLate' | 'breached' | 'excused' | 'waived' | 'undetermined'

/** What stands before the two sides of a change. */
export interface ChangeLabels {
  readonly before: string
  readonly after: string
}

/** An event that brought a change about, with what of it may be told. */
export interface CauseText extends EventText {
  readonly recorded: string
  /** The id of what it corrects. */
  readonly corrects: string | null
  /** What it takes back. */
  readonly retracts: EventText | null
}

/** Which event it is, what happened, when, and to which party where it names one. */
export interface EventText {
  readonly id: string
  readonly type: Log.Event['type']
  readonly effective: string
  readonly party: string | null
}

/** The window of a finding, with its bearer already in words; `to` null where the text sets no end. */
export interface WindowText {
  readonly id: string
  readonly bearer: string
  readonly from: string
  readonly to: string | null
}

/** A finding with its names already in words. */
export interface FindingText {
  readonly id: string
  readonly bearer: string
  readonly from: string
  /** `null` where the text sets no end. */
  readonly to: string | null
  readonly state: string
}
