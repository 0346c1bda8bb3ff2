import type { Store } from '@norrsken/core'
import type { Query } from './Driver.ts'

const levels: ReadonlyArray<Store.Durability> = ['memory', 'process', 'power']

export const weaker = (one: Store.Durability, other: Store.Durability): Store.Durability =>
  levels.indexOf(one) < levels.indexOf(other) ? one : other

/**
 * What a transaction survives, as the server is set for the session. A server that answers before it has written keeps what
 * it answered only as long as it lives; one that does not wait for the disk, as long as its machine does.
 */
export const durabilityOf = async (query: Query): Promise<Store.Durability> => {
  const [row] = await query({ text: "select current_setting('synchronous_commit'), current_setting('fsync')" })
  if (row?.[0] === 'off') return 'memory'
  return row?.[1] === 'off' ? 'process' : 'power'
}
