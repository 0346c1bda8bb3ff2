import type { PGlite, Transaction } from '@electric-sql/pglite'
import type { Driver, Query, Session } from '../driver/Driver.ts'
import { sent, unsent } from '../driver/Failure.ts'

/**
 * The driver of a PGlite: a PostgreSQL within the process, with one connection, whose statements wait for each other.
 *
 * @param survives - what is left of what it has answered: nothing, if it has no directory
 * @param close - closes it, or gives it back to those who share it
 */
export const pgliteDriver = (database: PGlite, survives: Driver['survives'], close: () => Promise<void>): Driver => {
  const query = asking(database)

  const transaction = <A>(run: (session: Session) => Promise<A>): Promise<A> => {
    let mistake: { readonly error: unknown } | undefined
    return database
      .transaction(async (tx) => {
        try {
          return await run({ query: asking(tx) })
        } catch (error) {
          mistake = { error }
          throw error
        }
      })
      .catch((error: unknown) => Promise.reject(mistake === undefined ? sent(error) : mistake.error))
  }

  const listen: Driver['listen'] = async (channel, wake) => {
    const stop = await database.listen(channel, wake)
    return () => stop()
  }

  return { query, transaction, listen, isExclusive: true, survives, close }
}

const asking =
  (database: PGlite | Transaction): Query =>
  async ({ text }, values = []) => {
    if (database.closed) throw unsent(new Error('it is closed'))
    try {
      const { rows } = await database.query<unknown[]>(text, [...values], { rowMode: 'array' })
      return rows
    } catch (error) {
      throw sent(error)
    }
  }
