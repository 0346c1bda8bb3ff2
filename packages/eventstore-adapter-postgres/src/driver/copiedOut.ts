import type { Connection, PoolClient, Submittable } from 'pg'

/** What `COPY … TO STDOUT` has written. */
export interface CopiedOut {
  /** Its rows, each whole. */
  readonly bytes: Uint8Array
  /** Whether these are all. Where they are not the connection still writes, and is of no more use. */
  readonly isAll: boolean
}

/**
 * Has a connection carry out a `COPY … TO STDOUT`. The server sends each row by itself, and the parser of `pg` hands it on: a
 * stream of the rows would have to take the connection away from that parser, at twice the time.
 *
 * @param most - once there are more bytes than this, the rows after are left out
 * @param goesOn - is called now and then as rows come
 */
export const copiedOut = (client: PoolClient, text: string, most: number, goesOn: () => void): Promise<CopiedOut> =>
  new Promise((resolve, reject) => {
    let bytes: Buffer = Buffer.allocUnsafeSlow(firstRoom)
    let length = 0
    let told = 0
    let isOver = false

    const end = (isAll: boolean): void => {
      isOver = true
      query.callback?.()
      resolve({ bytes: bytes.subarray(0, length), isAll })
    }

    const query: Copy = {
      callback: undefined,
      submit: (connection) => connection.query(text),
      handleCopyData: ({ chunk }) => {
        if (isOver) return
        if (length + chunk.length > bytes.length) bytes = withRoom(bytes, length + chunk.length)
        bytes.set(chunk, length)
        length += chunk.length
        if (length - told >= between) {
          told = length
          goesOn()
        }
        if (length > most) end(false)
      },
      handleError: (error) => {
        isOver = true
        query.callback?.()
        reject(error)
      },
      handleCommandComplete: () => {},
      handleReadyForQuery: () => end(true)
    }
    client.query(query)
  })

/** What `pg` calls of a query. The bytes that a row is given in are used again, so that they are copied at once. */
interface Copy extends Submittable {
  /** Where a pool has a timeout for queries, `pg` sets this, to be told that the query was in time. */
  callback: (() => void) | undefined
  readonly submit: (connection: Connection) => void
  readonly handleCopyData: (row: { readonly chunk: Uint8Array }) => void
  readonly handleError: (error: unknown) => void
  readonly handleCommandComplete: () => void
  readonly handleReadyForQuery: () => void
}

const withRoom = (bytes: Buffer, least: number): Buffer => {
  const larger = Buffer.allocUnsafeSlow(Math.max(bytes.length * 2, least))
  larger.set(bytes)
  return larger
}

/** In bytes: a little more than a large page has, as a rule. */
const firstRoom = 2_200_000

/** After how many bytes the caller is told that rows come. */
const between = 8_192
