import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { E, type TE } from './fp.ts'

/** What this file needs of a server. */
export interface Listener {
  readonly listen: (at: { readonly host: string; readonly port: number }) => Promise<unknown>
  readonly server: Pick<FastifyInstance['server'], 'address'>
}

/** Has a server listen, and gives its address; or a sentence for whoever runs the service. */
export const listen =
  (host: string, port: number) =>
  (server: Listener): TE.TaskEither<string, string> =>
  async () => {
    try {
      await server.listen({ host, port })
      return E.right(addressOf(host, (server.server.address() as AddressInfo).port))
    } catch (error) {
      const { code = 'no reason' } = error as NodeJS.ErrnoException
      const why = reasons[code] ?? code
      return E.left(`cannot listen on ${addressOf(host, port)}: ${why}`)
    }
  }

/** An address of IPv6 stands in brackets, since it has colons of its own. */
const addressOf = (host: string, port: number): string => `http://${host.includes(':') ? `[${host}]` : host}:${port}`

const reasons: { readonly [code: string]: string } = {
  EADDRINUSE: 'another program listens there (EADDRINUSE)',
  EACCES: 'this program may not listen there (EACCES)',
  EADDRNOTAVAIL: 'this machine has no such address (EADDRNOTAVAIL)',
  ENOTFOUND: 'there is no such host (ENOTFOUND)'
}
