/**
 * A store does not let its user read. Readings and subscriptions throw it, as an `AsyncIterable` has no other way to say so;
 * what is answered as a `TaskEither` says it as `Forbidden`. It carries no name and no secret.
 */
export class StoreForbidden extends Error {
  readonly type = 'Forbidden'

  constructor() {
    super('the store does not let this user do that')
    this.name = 'StoreForbidden'
  }
}
