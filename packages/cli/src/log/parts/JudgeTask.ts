import { type Answers, Words } from '@norrsken/core'
import type { Proof } from '@norrsken/rules'
import type { Noted } from './Noted.ts'
import type { Sharing } from './Sharing.ts'

/** What one of several is asked that judge the cases of a log. It can be told to another thread. */
export interface JudgeTask {
  readonly type: 'judge'
  /** The number by which the system knows the open file of the log. */
  readonly file: number
  readonly question: Answers.Question
  readonly openAs: OpenAs
  readonly sharing: Sharing
}

/** How it is told what a proof leaves open: by the names of what would decide it, or in the words of a language. */
export type OpenAs = 'names' | Words.Lang

/** What says what a proof leaves open; absent where its names do. */
export const openIn = (openAs: OpenAs): ((proof: Proof.Proof) => ReadonlyArray<string>) | undefined =>
  openAs === 'names' ? undefined : (proof) => Words.open(proof, openAs)

/** What was found of the cases of a share. */
export interface JudgedShare {
  readonly findings: Answers.KeptFindings
  /** Of each case by its number in the findings, where the log first tells of it. */
  readonly places: Int32Array
}

/** A share of a log that another judges at the same time. */
export interface OtherShare {
  /** What was noted of its events, once they have been read; `null`: it could not be read, or something is wrong with it. */
  readonly noted: Promise<Noted | null>
  /** What was found, in the end; `null`: nothing can be told. */
  readonly judged: Promise<JudgedShare | null>
  /** Ends it, if it has not ended; then the file is nobody else's. */
  readonly stop: () => Promise<void>
}
