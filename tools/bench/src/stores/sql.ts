import pg from 'pg'

/** Runs something on a connection of its own. */
export const onConnection = async <A>(url: string, use: (client: pg.Client) => Promise<A>): Promise<A> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

/** The first row of an answer. */
export const oneRow = (url: string, text: string): Promise<ReadonlyArray<unknown>> =>
  onConnection(url, async (client) => {
    const { rows } = await client.query<unknown[]>({ text, rowMode: 'array' })
    return rows[0] ?? []
  })
