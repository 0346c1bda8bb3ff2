/** The part of fp-ts that this package speaks. Nothing else here imports fp-ts. */
export * as E from 'fp-ts/lib/Either.js'
export * as TE from 'fp-ts/lib/TaskEither.js'
