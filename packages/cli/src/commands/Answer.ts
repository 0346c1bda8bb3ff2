import type { Capabilities } from '../Capabilities.ts'
import type { Failure } from '../Failure.ts'
import type { E } from '../fp.ts'
import type { Run } from '../Invocation.ts'
import type { Texts } from '../texts/Texts.ts'

/** What a command came to: one document, as JSON or in words, or the lines of a log. */
export type Answer =
  | {
      readonly type: 'Document'
      /** Lists in it that are among its own keys may be anything that can be gone through. */
      readonly json: () => unknown
      readonly text: () => Iterable<string>
      /** 1: the answer is "no", or something is breached; matters under `--strict`. 4: `verify` found problems. */
      readonly exit: 0 | 1 | 4
    }
  | {
      readonly type: 'Lines'
      /** May throw `Interrupted`. */
      readonly lines: Iterable<string>
      /** Is called when the lines have been printed, or nobody listens any more. */
      readonly close?: () => void
    }

/** One command. It prints nothing. */
export type Command = (run: Run, capabilities: Capabilities, texts: Texts) => Promise<E.Either<Failure, Answer>>
