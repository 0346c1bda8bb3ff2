/**
 * A store could not be reached, or was lost while it was read. Readings throw it, as an `AsyncIterable` has no other way to
 * say so; what is answered as a `TaskEither` says it as `Unavailable`. It carries no address and no secret.
 */
export class StoreUnavailable extends Error {
  readonly type = 'Unavailable'

  /** What the store calls the reason, where it has answered: of a PostgreSQL the SQLSTATE. */
  readonly refusal?: string

  constructor(refusal?: string) {
    super('the store cannot be reached')
    this.name = 'StoreUnavailable'
    if (refusal !== undefined) this.refusal = refusal
  }
}
