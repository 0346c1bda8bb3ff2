import type { Capabilities } from '../Capabilities.ts'
import type { Run } from '../Invocation.ts'
import type { Source } from '../log/Source.ts'
import type { Texts } from '../texts/Texts.ts'

/** A source that says how far it has been read, and what takes that away again. */
export interface Shown {
  readonly source: Source
  readonly done: () => void
}

/**
 * A source that shows on a terminal how much of it has been read, on one line that is written over: not in the first
 * second, and then at most five times a second. With `--json` nothing is shown.
 */
export const withProgress = (source: Source, capabilities: Capabilities, run: Run, texts: Texts): Shown => {
  if (!capabilities.terminal || run.flags.has('json')) return { source, done: () => {} }
  const began = capabilities.now()
  let shown: number | null = null

  const read = (bytes: Uint8Array, position: number): number => {
    const now = capabilities.now()
    if (now - (shown ?? began) >= (shown === null ? QUIET : BETWEEN)) {
      shown = now
      const size = source.size()
      capabilities.err(`\r${texts.progress(size === 0 ? 0 : Math.min(100, Math.floor((100 * position) / size)))}`)
    }
    return source.read(bytes, position)
  }

  const done = (): void => {
    if (shown !== null) capabilities.err(`\r${' '.repeat(texts.progress(100).length)}\r`)
  }

  return { source: { ...source, read }, done }
}

/** Milliseconds. */
const QUIET = 1000
const BETWEEN = 200
