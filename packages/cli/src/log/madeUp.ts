import type { Capabilities } from '../Capabilities.ts'
import type { Answer } from '../commands/Answer.ts'
import type { Run } from '../Invocation.ts'
import type { Texts } from '../texts/Texts.ts'
import type { Source } from './Source.ts'

/** A log that is listened to: whether it turns out to be made up, and what says so. */
export interface Listened {
  readonly source: Source
  /** Says on standard error that the log is made up, in whole or in part; with `--json` the document does. */
  readonly say: () => void
  /** The answer, of which the JSON says `synthetic: true` where the log is made up, in whole or in part. */
  readonly marked: <A>(answer: A) => A
}

/** Listens to what the reading of a log finds of events that are made up. It costs no reading of its own. */
export const listened = (source: Source, { err }: Capabilities, run: Run, texts: Texts): Listened => {
  let events = 0
  let madeUp = 0
  const heard = (all: number, those: number): void => {
    events = all
    madeUp = those
  }
  return {
    source: { ...source, heard },
    say: () => {
      if (madeUp > 0 && !run.flags.has('json')) err(`${texts.madeUp(events, madeUp)}\n`)
    },
    marked: (answer) => (madeUp > 0 && isDocument(answer) ? { ...answer, json: () => mark(answer.json()) } : answer)
  }
}

const isDocument = (answer: unknown): answer is Extract<Answer, { readonly type: 'Document' }> =>
  typeof answer === 'object' && answer !== null && 'type' in answer && answer.type === 'Document' && 'json' in answer

const mark = (document: unknown): unknown =>
  typeof document === 'object' && document !== null && !Array.isArray(document)
    ? { ...document, synthetic: true }
    : document
