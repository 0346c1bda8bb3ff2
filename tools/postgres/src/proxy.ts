import { connect, createServer } from 'node:net'

/** A way to a server that can be broken off. */
export interface Proxy {
  readonly port: number
  /** Breaks off all connections that are open, and gives how many they were. */
  readonly cut: () => number
  /**
   * Breaks off the connection on which the mark is sent next: before the server has it, or once the server has answered and
   * nobody has heard it. Gives what tells how many that were so far: none until it has happened, and one then.
   */
  readonly cutNext: (when: 'before' | 'after') => () => number
  readonly close: () => Promise<void>
}

/**
 * Listens on a port of its own and passes on to a server, later connections too.
 *
 * @param mark - what only the messages to watch for have in them
 * @param done - what is in the answers that may be lost; another one is passed on, and the next is waited for
 */
export const startProxy = async (host: string, port: number, mark: string, done = ''): Promise<Proxy> => {
  const open = new Set<() => void>()
  let armed: Arm | undefined

  const server = createServer((client) => {
    const upstream = connect(port, host)
    let cutting: { readonly arm: Arm; answer: Buffer } | undefined
    const end = (): void => {
      open.delete(end)
      for (const socket of [client, upstream]) socket.destroy()
    }
    open.add(end)
    for (const socket of [client, upstream]) {
      socket.setNoDelay(true)
      socket.on('error', end)
      socket.on('close', end)
    }
    client.on('data', (data) => {
      if (armed !== undefined && data.includes(mark)) {
        const arm = armed
        armed = undefined
        if (arm.when === 'before') {
          arm.connections = 1
          return end()
        }
        cutting = { arm, answer: Buffer.alloc(0) }
      }
      upstream.write(data)
    })
    upstream.on('data', (data) => {
      if (cutting === undefined) return void client.write(data)
      cutting.answer = Buffer.concat([cutting.answer, data])
      const { arm, answer } = cutting
      if (!answer.includes(ready)) return
      if (answer.includes(done)) {
        arm.connections = 1
        return end()
      }
      cutting = undefined
      armed ??= arm
      client.write(answer)
    })
  })
  const listening = await new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  const cut = (): number => {
    const ends = [...open]
    for (const end of ends) end()
    return ends.length
  }
  return {
    port: listening,
    cut,
    cutNext: (when) => {
      const arm = { when, connections: 0 }
      armed = arm
      return () => arm.connections
    },
    close: async () => {
      cut()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

/** When the next connection on which the mark is sent is broken off, and how many were. */
interface Arm {
  readonly when: 'before' | 'after'
  connections: number
}

/** What PostgreSQL says when a statement is over and no transaction is open. */
const ready = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])
