/** The part of fp-ts that this program speaks. */
export * as E from 'fp-ts/lib/Either.js'
export { pipe } from 'fp-ts/lib/function.js'
export * as O from 'fp-ts/lib/Option.js'
export * as T from 'fp-ts/lib/Task.js'
export * as TE from 'fp-ts/lib/TaskEither.js'
