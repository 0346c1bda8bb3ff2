import { connect, createServer, type Socket } from 'node:net'

/** A way to a server that can be broken off. */
export interface Proxy {
  readonly port: number
  /** Breaks off all connections that are open. */
  readonly cut: () => void
  /**
   * Breaks off the connection on which the mark is sent next: before the server has it, or once the server has answered and
   * nobody has heard it.
   */
  readonly cutNext: (when: 'before' | 'after') => void
  readonly close: () => Promise<void>
}

/**
 * Listens on a port of its own and passes on to a server, later connections too.
 *
 * @param mark - what only the messages to watch for have in them
 */
export const startProxy = async (host: string, port: number, mark: string): Promise<Proxy> => {
  const open = new Set<Socket>()
  let armed: 'before' | 'after' | undefined

  const server = createServer((client) => {
    const upstream = connect(port, host)
    let swallowed: Buffer | undefined
    const end = (): void => {
      for (const socket of [client, upstream]) {
        open.delete(socket)
        socket.destroy()
      }
    }
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.setNoDelay(true)
      socket.on('error', end)
      socket.on('close', end)
    }
    client.on('data', (data) => {
      if (armed !== undefined && data.includes(mark)) {
        const when = armed
        armed = undefined
        if (when === 'before') return end()
        swallowed = Buffer.alloc(0)
      }
      upstream.write(data)
    })
    upstream.on('data', (data) => {
      if (swallowed === undefined) return void client.write(data)
      swallowed = Buffer.concat([swallowed, data])
      if (swallowed.includes(ready)) end()
    })
  })
  const listening = await new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  const cut = (): void => {
    for (const socket of open) socket.destroy()
    open.clear()
  }
  return {
    port: listening,
    cut,
    cutNext: (when) => {
      armed = when
    },
    close: async () => {
      cut()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

/** What PostgreSQL says when a statement is over and no transaction is open. */
const ready = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])
