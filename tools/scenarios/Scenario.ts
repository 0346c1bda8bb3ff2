/**
 * A story about the agreement: the log that tells it to the program, and what the program answers.
 *
 * Read from a page by `readPage`; the log and the commands stand in the order of the page.
 */
export interface Scenario {
  /** The name of its file without the ending, such as `notice-on-30-june`. */
  readonly name: string
  /** From the root of the repository, with `/`. */
  readonly path: string
  /** Whether the agreement is kept. In a bad one something is breached, has no effect, or is not known. */
  readonly good: boolean
  /** A sentence that can be denied. */
  readonly title: string
  /** What it is about, as the catalogue of clauses numbers them. */
  readonly clauses: ReadonlyArray<string>
  /** The events as they are written, those of the files that the page refers to included. */
  readonly log: ReadonlyArray<Written>
  readonly commands: ReadonlyArray<Command>
}

/** An event as it is written, before it is known to be one. */
export interface Written {
  readonly [key: string]: unknown
}

/** A call of the program that reads the log from standard input, and what the page says is printed. */
export interface Command {
  /** The line of the page on which it stands, from 1. */
  readonly line: number
  /** What stands after the program's name. */
  readonly words: ReadonlyArray<string>
  /** Without the blank lines at the end; `[exit 1]` is the last line where the exit code is not 0. */
  readonly printed: ReadonlyArray<string>
}

/** What is wrong with a page, and where. */
export interface Problem {
  readonly path: string
  /** From 1. */
  readonly line: number
  readonly what: string
}
