import type { Pool, PoolClient } from 'pg'

/** Connections of which nobody needs to hear that they are lost but whoever waits for their answer. */
const quiet = new WeakSet<PoolClient>()

/**
 * What is wrong with a connection is told to whoever waits for its answer; said to nobody else it would end the process. It
 * may come with the very bytes that make the connection, before anybody has it.
 */
export const keepQuiet = (client: PoolClient): void => {
  if (!quiet.has(client)) client.on('error', ignore)
  quiet.add(client)
}

/** How many stores use a pool. */
const users = new WeakMap<Pool, number>()

/** A connection that is lost while nobody uses it is taken out of the pool, and is nobody's problem, as long as a store uses it. */
export const enter = (pool: Pool): void => {
  const count = users.get(pool) ?? 0
  users.set(pool, count + 1)
  if (count > 0) return
  pool.on('error', ignore)
  pool.on('connect', keepQuiet)
}

/** A store uses the pool no more. */
export const leave = (pool: Pool): void => {
  const count = (users.get(pool) ?? 1) - 1
  users.set(pool, count)
  if (count > 0) return
  pool.off('error', ignore)
  pool.off('connect', keepQuiet)
}

const ignore = (): void => {}
