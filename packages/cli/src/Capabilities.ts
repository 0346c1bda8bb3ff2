import type { Migrated } from '@norrsken/eventstore-adapter-postgres'
import type { Instant } from '@norrsken/rules'
import type { E } from './fp.ts'
import type { JudgeTask, OtherShare } from './log/parts/JudgeTask.ts'
import type { Part, PartTask } from './log/parts/Part.ts'
import type { Source } from './log/Source.ts'
import type { Address, ServerAddress } from './store/Address.ts'
import type { LogStore, NoStore } from './store/LogStore.ts'

/** What the program can do to the world outside, and learn from it. A test gives it others than a process does. */
export interface Capabilities {
  readonly now: () => Instant.Instant
  /** Opens a log; a path that is relative is so to the caller's folder. */
  readonly open: (path: string) => E.Either<Inaccessible, Source>
  /** All that comes in on standard input, kept in a file of its own that nobody else sees. */
  readonly standardInput: () => E.Either<Inaccessible, Source>
  /** Opens the store at an address. `make`: makes one where there is none; else that is a reason not to open it. */
  readonly openStore: (at: Address, make: boolean) => Promise<E.Either<NoStore, LogStore>>
  /** Brings the schema at an address to the version of this program; with roles that begin so, if their names are given. */
  readonly migrate: (at: ServerAddress, roles: string | null) => Promise<E.Either<NoStore, Migrated>>
  /** Keeps a text in a file of its own that nobody else sees. What the text throws is thrown on. */
  readonly keep: (text: AsyncIterable<string>) => Promise<E.Either<Inaccessible, Source>>
  /** Writes a file, whole or not at all. What its content throws is thrown on. */
  readonly writeFile: (path: string, content: Iterable<string | Uint8Array>) => Promise<E.Either<Inaccessible, void>>
  /** Takes away a file, if it is there. */
  readonly removeFile: (path: string) => E.Either<Inaccessible, void>
  /** Where a path leads; a path that is relative is so to the caller's folder. */
  readonly placeOf: (path: string) => E.Either<Inaccessible, Place>
  /** Makes a file that only one process at a time can make. That of a process that is known to be gone is taken over. */
  readonly lock: (path: string) => E.Either<Inaccessible, Lock>
  /** Writes files into a folder: all of them, or none. Gives their paths, as the folder was given. */
  readonly write: (folder: string, files: ReadonlyArray<OutputFile>) => E.Either<Inaccessible, ReadonlyArray<string>>
  /**
   * Writes a folder, whole or not at all, and gives the paths of its files. It takes the place of one that holds the same files
   * or none, and of no other.
   */
  readonly writeFolder: (
    folder: string,
    files: ReadonlyArray<OutputFile>
  ) => E.Either<Inaccessible, ReadonlyArray<string>>
  /** Others that read a log at the same time as this program. */
  readonly readers: Readers
  /** Says something on standard output; whether anyone still listens. */
  readonly out: (text: string) => Promise<boolean>
  /** Says something on standard error. */
  readonly err: (text: string) => void
  /** Whether standard error is a terminal. */
  readonly terminal: boolean
}

/** Threads that read a part of a log each. */
export interface Readers {
  /** How many can read at a time with profit, this program among them. */
  readonly most: number
  /** `null`: the part could not be read; whoever reads the whole learns why. */
  readonly read: (task: PartTask) => Promise<Part | null>
  readonly judge: (task: JudgeTask) => OtherShare
}

/** Where a path leads when all links are followed. */
export interface Place {
  /** With no link in it, from the root on. */
  readonly path: string
  readonly is: 'file' | 'folder' | 'other' | 'nothing'
  /** What a file has in common with its other names; `null` for what is no file. */
  readonly identity: string | null
}

/** A lock that this process has; or who has it, where that is known. */
export type Lock =
  | { readonly type: 'had'; readonly release: () => void }
  | { readonly type: 'held'; readonly by: Holder | null }

/** A process by the name that people know it by. */
export interface Holder {
  readonly pid: number
  readonly host: string
}

export interface OutputFile {
  readonly name: string
  readonly content: string | Uint8Array
}

/** A file or folder that cannot be used. */
export interface Inaccessible {
  readonly type: 'Inaccessible'
  /** As the caller gave it. */
  readonly path: string
  /** `closed`: a place in which nothing can be made. */
  readonly reason: 'missing' | 'closed' | 'folder' | 'no-folder' | 'not-empty' | 'forbidden' | 'full' | 'other'
  /** The name that the operating system gives to the reason, such as `EIO`. */
  readonly code: string
  /** Some of the files were in their places for a moment, where somebody may have seen them, or are so still. */
  readonly seen?: true
}

/** A source that fails while it is read throws an error with this as its cause. */
export const inaccessibleOf = (error: unknown): Inaccessible | null => {
  const cause = error instanceof Error ? error.cause : null
  return typeof cause === 'object' && cause !== null && 'type' in cause && cause.type === 'Inaccessible'
    ? (cause as Inaccessible)
    : null
}
