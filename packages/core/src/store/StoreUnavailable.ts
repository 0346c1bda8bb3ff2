/**
 * A store could not be reached, or was lost while it was read. Readings throw it, as an `AsyncIterable` has no other way to
 * say so; what is answered as a `TaskEither` says it as `Unavailable`. It carries no address and no secret.
 */
export class StoreUnavailable extends Error {
  readonly type = 'Unavailable'

  constructor() {
    super('the store cannot be reached')
    this.name = 'StoreUnavailable'
  }
}
