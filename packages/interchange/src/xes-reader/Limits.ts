/** How much a reader holds at once. */
export interface Limits {
  /** How deep elements may lie within each other. */
  readonly depth: number
  /** How many characters one case, or the head of the log, may have, with the comments and spaces before it. */
  readonly length: number
  /** Whether a time without an offset is taken as UTC. Else it is a problem, since nobody knows what moment it is. */
  readonly withoutOffset: 'refused' | 'utc'
}

/** What is enough for the logs that are published. */
export const usual: Limits = { depth: 100, length: 32 * 2 ** 20, withoutOffset: 'refused' }
