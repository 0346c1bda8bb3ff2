import type { Pool, PoolClient } from 'pg'
import { answered, defaultPatience } from './answered.ts'
import { copiedOut } from './copiedOut.ts'
import type { Driver, Query, Session } from './Driver.ts'
import { isRefusal, sent, unsent } from './Failure.ts'
import { enter, keepQuiet, leave } from './sharedPool.ts'

/** Which tenant each connection has been told. Several stores may share a pool, so it is known of the connection, not of a store. */
const told = new WeakMap<PoolClient, string>()

/**
 * The driver of a pool of `pg`. A connection is told the tenant when it was told none, or another.
 *
 * @param own - whether the pool is closed with the driver
 * @param patience - how long an answer is waited for, in milliseconds; then the connection is given up
 */
export const pgDriver = (pool: Pool, tenant: string, own: boolean, patience = defaultPatience): Driver => {
  let underWay = 0
  let isClosed = false
  let finished = (): void => {}

  const lend = async (): Promise<PoolClient> => {
    if (isClosed) throw unsent(new Error('the store is closed'))
    let client: PoolClient
    try {
      client = await pool.connect()
    } catch (error) {
      throw unsent(error)
    }
    keepQuiet(client)
    if (told.get(client) === tenant) return client
    try {
      told.delete(client)
      await answered(client, patience, () => client.query("select set_config('norrsken.tenant', $1, false)", [tenant]))
    } catch (error) {
      client.release(true)
      throw unsent(error)
    }
    told.set(client, tenant)
    return client
  }

  /** Lends a connection and takes it back, broken or whole. */
  const withClient = async <A>(use: (client: PoolClient, giveUp: () => void) => Promise<A>): Promise<A> => {
    underWay += 1
    try {
      const client = await lend()
      let isBroken = true
      let isGivenUp = false
      try {
        const result = await use(client, () => {
          isGivenUp = true
        })
        isBroken = isGivenUp
        return result
      } catch (error) {
        isBroken = !isRefusal(error)
        throw sent(error)
      } finally {
        client.release(isBroken)
      }
    } finally {
      underWay -= 1
      if (underWay === 0) finished()
    }
  }

  const query: Query = (statement, values) => withClient((client) => ask(client, patience)(statement, values))

  const transaction = async <A>(run: (session: Session) => Promise<A>): Promise<A> => {
    const outcome = await withClient((client) => inTransaction(client, patience, run))
    if (outcome.type === 'Undone') throw outcome.error
    return outcome.value
  }

  const copyOut = (text: string, most: number): Promise<Uint8Array> =>
    withClient(async (client, giveUp) => {
      const { bytes, isAll } = await answered(client, patience, (goesOn) => copiedOut(client, text, most, goesOn))
      if (!isAll) giveUp()
      return bytes
    })

  const listen: Driver['listen'] = async (channel, wake, lost) => {
    if (pool.options.max < 2) throw unsent(new Error('a pool of one connection has none to listen on'))
    const client = await lend()
    let isOver = false
    const over = (isLost: boolean): void => {
      if (isOver) return
      isOver = true
      client.off('notification', wake)
      client.off('error', onLost)
      client.off('end', onLost)
      client.release(true)
      if (isLost) lost()
    }
    const onLost = (): void => over(true)
    client.on('notification', wake)
    client.on('error', onLost)
    client.on('end', onLost)
    try {
      await answered(client, patience, () => client.query(`listen "${channel}"`))
    } catch (error) {
      over(false)
      throw sent(error)
    }
    return async () => over(false)
  }

  enter(pool)
  const close = async (): Promise<void> => {
    isClosed = true
    if (underWay > 0) {
      await new Promise<void>((resolve) => {
        finished = resolve
      })
    }
    if (own) return pool.end()
    leave(pool)
  }

  return { query, transaction, copyOut, listen, isExclusive: pool.options.max < 2, survives: 'power', close }
}

const ask =
  (client: PoolClient, patience: number): Query =>
  async ({ name, text }, values = []) => {
    const named = name === undefined ? {} : { name }
    const { rows } = await answered(client, patience, () =>
      client.query<unknown[]>({ ...named, text, values: [...values], rowMode: 'array' })
    )
    return rows
  }

type Outcome<A> = { readonly type: 'Done'; readonly value: A } | { readonly type: 'Undone'; readonly error: unknown }

const inTransaction = async <A>(
  client: PoolClient,
  patience: number,
  run: (session: Session) => Promise<A>
): Promise<Outcome<A>> => {
  const query: Query = (statement, values) =>
    ask(client, patience)(statement, values).catch((error: unknown) => Promise.reject(sent(error)))
  await query({ text: 'begin isolation level read committed' })
  try {
    const value = await run({ query, copyIn: (text, rows) => copyIn(client, text, rows) })
    await query({ text: 'commit' })
    return { type: 'Done', value }
  } catch (error) {
    await query({ text: 'rollback' }).catch(() => Promise.reject(error))
    return { type: 'Undone', error }
  }
}

/** What the rows themselves throw is thrown on; what the connection throws, as a failure. */
const copyIn = async (client: PoolClient, text: string, rows: AsyncIterable<string>): Promise<void> => {
  const [{ from }, { pipeline }, { Readable }] = await Promise.all([
    import('pg-copy-streams'),
    import('node:stream/promises'),
    import('node:stream')
  ])
  let thrown: { readonly byRows: unknown } | undefined
  const given = async function* (): AsyncGenerator<string, void, undefined> {
    try {
      yield* rows
    } catch (error) {
      thrown = { byRows: error }
      throw error
    }
  }
  try {
    await pipeline(Readable.from(given(), { objectMode: false }), client.query(from(text)))
  } catch (error) {
    if (thrown !== undefined) throw thrown.byRows
    throw sent(error)
  }
}
