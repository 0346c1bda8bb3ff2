import type { Log, Reading } from '@norrsken/core'
import type { IndicatorDefinition } from '@norrsken/reporting'
import type { Holder, Inaccessible } from './Capabilities.ts'
import type { TooFew } from './export/reducedLog.ts'
import type { FigureRefusal } from './figures/FigureRefusal.ts'
import type { NotResumed } from './log/Checkpoint.ts'
import type { Continued } from './log/Continued.ts'
import type { NotIndexed } from './log/index/LogIndex.ts'
import type { Unread } from './log/readWorld.ts'
import type { AddressRefused } from './store/Address.ts'
import type { NoStore } from './store/LogStore.ts'

/** Why a command gave no answer. One variant a reason; the texts turn each into words. */
export type Failure =
  | UsageFailure
  | ({ readonly log: string; readonly continued?: Continued } & Unread)
  /** A log of which a unit may not know what is wrong with it. */
  | { readonly type: 'MalformedForUnit'; readonly log: string }
  | { readonly type: 'LogInaccessible'; readonly log: string; readonly why: Inaccessible }
  | { readonly type: 'StoreUnavailable'; readonly store: string; readonly why: NoStore }
  /** A store has no event of a tenant. */
  | { readonly type: 'NothingStored'; readonly store: string; readonly tenant: string; readonly schema: string }
  | { readonly type: 'NotWritten'; readonly folder: string; readonly why: Inaccessible }
  /** A report could not be written, and its release counts as published: somebody may have seen it, or its ledger could not be put back. */
  | {
      readonly type: 'NotWrittenButEntered'
      readonly folder: string
      readonly why: Inaccessible
      readonly ledger: string
      /** Why the ledger could not be put back; `null` where that was not tried. */
      readonly ledgerWhy: Inaccessible | null
    }
  /** Another run works with a ledger, or broke off and left its lock. `by` is null where the lock does not say whose it is. */
  | { readonly type: 'LedgerInUse'; readonly path: string; readonly lock: string; readonly by: Holder | null }
  /** A ledger lies where a report goes, or is the file of something else: of the log (`null`) or of an option. */
  | { readonly type: 'LedgerNotApart'; readonly path: string; readonly option: string | null }
  /** What is to be written is a file that the run reads: the log (`null`), or that of an option. */
  | { readonly type: 'OutNotApart'; readonly path: string; readonly option: string | null }
  /** A file that an option names, and that cannot be read or is not what the option takes. */
  | { readonly type: 'FileInaccessible'; readonly option: string; readonly path: string; readonly why: Inaccessible }
  | {
      readonly type: 'BadFile'
      readonly option: string
      readonly path: string
      readonly faults: ReadonlyArray<Log.Fault>
    }
  /** A file is no checkpoint of a log from which this program can go on. */
  | { readonly type: 'NotResumed'; readonly log: string; readonly checkpoint: string; readonly why: NotResumed }
  /** A file is no index by which this program can read a log. */
  | { readonly type: 'NotIndexed'; readonly log: string; readonly index: string; readonly why: NotIndexed }
  /** Figures may not be released, or cannot be counted. */
  | {
      readonly type: 'NotReleased'
      readonly refusal: FigureRefusal
      readonly definitions: ReadonlyArray<IndicatorDefinition>
    }
  | Unknown<'UnknownFigure'>
  /** So few cases are alike in what would be told that nothing is. `of` says in what, and nothing says how many there are. */
  | ({ readonly type: 'TooFewToTell'; readonly audience: string } & TooFew)
  /** A form cannot hold a log. */
  | { readonly type: 'NotInForm'; readonly form: string; readonly problem: string; readonly where: string }
  | Unknown<'UnknownParty'>
  | Unknown<'UnknownAgreement'>
  | Unknown<'UnknownUnit'>
  | Unknown<'UnknownFinding'>
  | Unknown<'UnknownClause'>
  | Unknown<'UnknownCase'>
  | Unknown<'UnknownDiscussion'>
  | Unknown<'UnknownMeeting'>

/** What is wrong with the words that the program was called with. */
export type UsageFailure =
  | { readonly type: 'NoCommand' }
  | Unknown<'UnknownCommand'>
  | (Unknown<'UnknownOption'> & { readonly command: string })
  | (Unknown<'UnknownQuestion'> & { readonly command: string })
  | { readonly type: 'MissingArgument'; readonly command: string; readonly argument: string }
  | { readonly type: 'TooManyArguments'; readonly command: string; readonly extra: string }
  | { readonly type: 'MissingOption'; readonly command: string; readonly option: string }
  /** An option that belongs to some questions alone. */
  | { readonly type: 'OptionOfOther'; readonly option: string; readonly questions: ReadonlyArray<string> }
  /** Two options of which one settles what the other would. */
  | { readonly type: 'NotTogether'; readonly option: string; readonly other: string }
  | { readonly type: 'MissingValue'; readonly option: string }
  | { readonly type: 'UnexpectedValue'; readonly option: string }
  | { readonly type: 'GivenTwice'; readonly option: string }
  | { readonly type: 'BadValue'; readonly of: string; readonly value: string; readonly expected: Expected }
  | { readonly type: 'BadReading'; readonly value: string; readonly why: Reading.ReadingRefused }
  | { readonly type: 'NotSupported'; readonly what: string }
  | AddressRefused
  | { readonly type: 'NotForAudience'; readonly form: string }
  /** An export that tells everything is not audited, so no ledger goes with it. */
  | { readonly type: 'LedgerNotForAudience'; readonly audience: string }
  | OptionOfOtherForm

/** An option that belongs to some forms of `export` alone. */
export interface OptionOfOtherForm {
  readonly type: 'OptionOfOtherForm'
  readonly option: string
  readonly form: string
  readonly forms: ReadonlyArray<string>
}

/** What a value should have been. */
export type Expected =
  | { readonly type: 'day' | 'instant' | 'period' | 'reading' | 'unit' | 'list' }
  | { readonly type: 'whole'; readonly least: number; readonly most: number }
  | { readonly type: 'one-of'; readonly words: ReadonlyArray<string> }
  | { readonly type: 'not-before'; readonly day: string }
  | { readonly type: 'not-before-moment'; readonly moment: string }
  | { readonly type: 'file-beside-standard-input' | 'file' | 'folder' | 'store' | 'server' | 'role-prefix' }

/** A name that nobody knows, with the known names that are nearest to it. */
export interface Unknown<T extends string> {
  readonly type: T
  readonly name: string
  readonly nearest: ReadonlyArray<string>
}

/** Thrown where the lines of an answer, or of what is stored, cannot go on. */
export class Interrupted extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super('a log could not be read to its end')
    this.name = 'Interrupted'
    this.failure = failure
  }
}
