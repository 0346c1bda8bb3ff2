import type { Capabilities } from '../Capabilities.ts'
import type { Run } from '../Invocation.ts'
import type { Texts } from '../texts/Texts.ts'
import type { Source } from './Source.ts'

/** A line of a terminal that says how far something has come, and is written over. */
export interface ProgressLine {
  readonly show: (line: () => string) => void
  readonly takeAway: () => void
}

/** Shows nothing in the first second, and then something at most five times a second; with `--json` nothing at all. */
export const progressLine = ({ terminal, now, err }: Capabilities, run: Run): ProgressLine => {
  if (!terminal || run.flags.has('json')) return { show: () => {}, takeAway: () => {} }
  const began = now()
  let shown: number | null = null
  let width = 0
  return {
    show: (line) => {
      const time = now()
      if (time - (shown ?? began) < (shown === null ? QUIET : BETWEEN)) return
      shown = time
      const text = line()
      width = Math.max(width, text.length)
      err(`\r${text}`)
    },
    takeAway: () => {
      if (shown !== null) err(`\r${' '.repeat(width)}\r`)
    }
  }
}

/** A source that says how far it has been read, and what takes that away again. */
export interface Shown {
  readonly source: Source
  readonly done: () => void
}

/** A source that shows on a terminal how much of it has been read. */
export const withProgress = (source: Source, capabilities: Capabilities, run: Run, texts: Texts): Shown => {
  const { show, takeAway } = progressLine(capabilities, run)
  const read = (bytes: Uint8Array, position: number): number => {
    show(() => {
      const size = source.size()
      return texts.progress(size === 0 ? 0 : Math.min(100, Math.floor((100 * position) / size)))
    })
    return source.read(bytes, position)
  }
  return { source: { ...source, read }, done: takeAway }
}

/** Milliseconds. */
const QUIET = 1000
const BETWEEN = 200
