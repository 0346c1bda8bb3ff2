/** The part of fp-ts that this library speaks. Nothing else imports fp-ts. */
export type { Applicative1 } from 'fp-ts/lib/Applicative.js'
export * as B from 'fp-ts/lib/boolean.js'
export * as E from 'fp-ts/lib/Either.js'
export * as Eq from 'fp-ts/lib/Eq.js'
export type { Functor1 } from 'fp-ts/lib/Functor.js'
export { flow, pipe } from 'fp-ts/lib/function.js'
export * as O from 'fp-ts/lib/Option.js'
export * as RA from 'fp-ts/lib/ReadonlyArray.js'
