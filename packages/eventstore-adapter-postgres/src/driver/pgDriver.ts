import type { Pool, PoolClient } from 'pg'
import type { Driver, Query, Session } from './Driver.ts'
import { isRefusal, sent, unsent } from './Failure.ts'

/**
 * The driver of a pool of `pg`. Each connection is told the tenant once, when it is first used.
 *
 * @param own - whether the pool is closed with the driver
 */
export const pgDriver = (pool: Pool, tenant: string, own: boolean): Driver => {
  const known = new WeakSet<PoolClient>()
  const told = new WeakSet<PoolClient>()

  /**
   * What is wrong with a connection is told to whoever waits for its answer; said to nobody else it would end the process. It
   * may come with the very bytes that make the connection, before anybody has it.
   */
  const keepQuiet = (client: PoolClient): void => {
    if (!known.has(client)) client.on('error', ignore)
    known.add(client)
  }

  const lend = async (): Promise<PoolClient> => {
    let client: PoolClient
    try {
      client = await pool.connect()
    } catch (error) {
      throw unsent(error)
    }
    keepQuiet(client)
    if (told.has(client)) return client
    try {
      await client.query("select set_config('norrsken.tenant', $1, false)", [tenant])
    } catch (error) {
      client.release(true)
      throw unsent(error)
    }
    told.add(client)
    return client
  }

  /** Lends a connection and takes it back, broken or whole. */
  const withClient = async <A>(use: (client: PoolClient) => Promise<A>): Promise<A> => {
    const client = await lend()
    let isBroken = true
    try {
      const result = await use(client)
      isBroken = false
      return result
    } catch (error) {
      isBroken = !isRefusal(error)
      throw sent(error)
    } finally {
      client.release(isBroken)
    }
  }

  const query: Query = (statement, values) => withClient((client) => ask(client)(statement, values))

  const transaction = async <A>(run: (session: Session) => Promise<A>): Promise<A> => {
    const outcome = await withClient((client) => inTransaction(client, run))
    if (outcome.type === 'Undone') throw outcome.error
    return outcome.value
  }

  const copyOut = (text: string): Promise<Uint8Array> =>
    withClient(async (client) => {
      const { to } = await import('pg-copy-streams')
      const chunks: Uint8Array[] = []
      for await (const chunk of client.query(to(text))) chunks.push(chunk as Uint8Array)
      return Buffer.concat(chunks)
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
      await client.query(`listen "${channel}"`)
    } catch (error) {
      over(false)
      throw sent(error)
    }
    return async () => over(false)
  }

  // A connection that is lost while nobody uses it is taken out of the pool, and is nobody's problem.
  pool.on('error', ignore)
  pool.on('connect', keepQuiet)
  const close = async (): Promise<void> => {
    if (own) return pool.end()
    pool.off('error', ignore)
    pool.off('connect', keepQuiet)
  }

  return { query, transaction, copyOut, listen, isExclusive: pool.options.max < 2, survives: 'power', close }
}

const ignore = (): void => {}

const ask =
  (client: PoolClient): Query =>
  async ({ name, text }, values = []) => {
    const named = name === undefined ? {} : { name }
    const { rows } = await client.query<unknown[]>({ ...named, text, values: [...values], rowMode: 'array' })
    return rows
  }

type Outcome<A> = { readonly type: 'Done'; readonly value: A } | { readonly type: 'Undone'; readonly error: unknown }

const inTransaction = async <A>(client: PoolClient, run: (session: Session) => Promise<A>): Promise<Outcome<A>> => {
  const query: Query = (statement, values) =>
    ask(client)(statement, values).catch((error: unknown) => Promise.reject(sent(error)))
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
  await pipeline(Readable.from(rows, { objectMode: false }), client.query(from(text)))
}
