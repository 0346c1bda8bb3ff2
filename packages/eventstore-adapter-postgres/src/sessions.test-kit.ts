import { Store } from '@norrsken/core'
import pg from 'pg'
import { answerOf, type Outcome } from './append/answer.ts'
import { callsOf } from './append/call.ts'
import { prepare } from './append/prepared.ts'

/** A session of another program, which a test has a hand on. */
export const connected = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url, application_name: 'the other program' })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Appends as the store does, within whatever transaction the session has begun. */
export const appendIn = async (client: pg.ClientBase, tenant: string, append: Store.Append): Promise<Outcome> => {
  const prepared = prepare(append, Store.admission())
  const { statement, values } = callsOf('"norrsken"').any
  const { rows } = await client.query<unknown[]>({
    text: statement.text,
    values: [...values(tenant, null, [prepared])],
    rowMode: 'array'
  })
  const answer = answerOf(prepared, rows[0] ?? [])
  if (answer.type === 'Known') throw new Error('the batch is there already')
  return answer.outcome
}

/** When the transaction of a session began, by the database's clock. */
export const begun = async (client: pg.ClientBase): Promise<string> => {
  const text = `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  const { rows } = await client.query<unknown[]>({ text, rowMode: 'array' })
  return String(rows[0]?.[0])
}

/** Begins to store an event as the store does, and takes it back before it is committed: what it would have been answered. */
export const rollBack = async (client: pg.ClientBase, tenant: string, append: Store.Append): Promise<Outcome> => {
  await client.query('begin')
  const begun = await appendIn(client, tenant, append)
  await client.query('rollback')
  return begun
}

/** Waits for so many milliseconds. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** A number that whoever runs the tests may set, to try more than there is time for always. */
export const setting = (name: string, usual: number): number => {
  const number = Number(process.env[name] ?? usual)
  if (Number.isFinite(number) && number > 0) return number
  throw new Error(`${name} is not a number above 0`)
}
