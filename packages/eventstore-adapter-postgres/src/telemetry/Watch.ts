/** What a store does that takes time, as `db.operation.name` has it: a catch-up is the reading of a page of the whole log. */
export type Operation = 'append' | 'read' | 'catch_up' | 'project' | 'import' | 'migrate'

/** What an operation came to. */
export interface Note {
  /** How many events were stored, read or applied. */
  readonly events: (count: number) => void
  /**
   * It was refused, or could not be done.
   *
   * @param type - why, as the port calls it
   * @param code - what PostgreSQL calls the reason
   */
  readonly failed: (type: string, code?: string) => void
}

/** Who looks on while a store works. */
export interface Watch {
  /** Runs an operation. What it throws counts as a failure, and is thrown on. */
  readonly during: <A>(operation: Operation, run: (note: Note) => Promise<A>) => Promise<A>
  /** As `during`, for who looks again and again: where there were no events, and nothing failed, nothing is told. */
  readonly looking: <A>(operation: Operation, run: (note: Note) => Promise<A>) => Promise<A>
  /** Something was stored: so many appends, which had so many events. */
  readonly stored: (appends: number, events: number) => void
  /** An append was asked for again: by the store, as the database had undone it, or by a caller, who had no answer. */
  readonly retried: (by: 'store' | 'caller') => void
  /** The database gave notice that something was stored. */
  readonly woken: () => void
  /** How many events a reader that goes on had before it when it looked. */
  readonly behind: (reader: 'subscription' | 'projection', events: number) => void
  /** Asks from time to time for how many seconds appends have been held up. Gives what ends it. */
  readonly askForLag: (ask: () => Promise<number | undefined>) => () => void
}

const nothing = (): void => {}
const silent: Note = { events: nothing, failed: nothing }

/** Nobody looks on. */
export const unwatched: Watch = {
  during: (_, run) => run(silent),
  looking: (_, run) => run(silent),
  stored: nothing,
  retried: nothing,
  woken: nothing,
  behind: nothing,
  askForLag: () => nothing
}
