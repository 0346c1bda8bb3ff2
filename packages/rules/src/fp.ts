/** The part of fp-ts that this library speaks. Nothing else imports fp-ts. */

// biome-ignore lint/style/noRestrictedImports: types alone, which fp-ts has beside its root; nothing is loaded
export type { Kind3, URIS3 } from 'fp-ts/HKT.js'
export type { Applicative1 } from 'fp-ts/lib/Applicative.js'
export * as B from 'fp-ts/lib/boolean.js'
export * as E from 'fp-ts/lib/Either.js'
export * as Eq from 'fp-ts/lib/Eq.js'
export type { Functor1 } from 'fp-ts/lib/Functor.js'
export { flow, pipe } from 'fp-ts/lib/function.js'
export * as O from 'fp-ts/lib/Option.js'
export * as RA from 'fp-ts/lib/ReadonlyArray.js'
