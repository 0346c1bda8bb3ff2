/** The part of fp-ts that this package speaks. Nothing else here imports fp-ts. */
export * as E from 'fp-ts/lib/Either.js'
export * as O from 'fp-ts/lib/Option.js'
