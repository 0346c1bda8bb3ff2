/** What a log was supposed to continue. */
export interface Continued {
  readonly store: string
  /** How many events that has; 0 where there is no such store. */
  readonly events: number
}
