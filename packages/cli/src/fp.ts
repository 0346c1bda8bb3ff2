/** The part of fp-ts that this program speaks. Nothing else imports fp-ts. */
export * as E from 'fp-ts/lib/Either.js'
export * as O from 'fp-ts/lib/Option.js'
