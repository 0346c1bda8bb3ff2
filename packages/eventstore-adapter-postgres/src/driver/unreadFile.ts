import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createSecureContext } from 'node:tls'
import type { FileNotRead } from '../Unready.ts'

/**
 * The first file that an address names and that cannot be used, or none. The driver would read them when it connects, and
 * say that it could not; so nobody would know whether the server was asked.
 *
 * @param address - what `pg` takes
 */
export const unreadFile = async (address: string): Promise<FileNotRead | null> => {
  for (const [setting, use] of settings) {
    // As `pg` does: of a setting that is there twice the last counts, and an empty one is none.
    const path = queryOf(address).getAll(setting).at(-1)
    if (path === undefined || path === '') continue
    try {
      use(await readFile(path, 'utf8'))
    } catch (error) {
      return { type: 'FileNotRead', setting, code: codeOf(error) }
    }
  }
  return null
}

/** What each of them is used for: it throws where the text is not that. (A context takes anything for an authority.) */
const settings: ReadonlyArray<readonly [FileNotRead['setting'], (text: string) => unknown]> = [
  ['sslrootcert', (authority) => new X509Certificate(authority)],
  ['sslcert', (cert) => createSecureContext({ cert })],
  ['sslkey', (key) => createSecureContext({ key })]
]

const queryOf = (address: string): URLSearchParams => new URLSearchParams(/\?([^#]*)/.exec(address)?.[1])

/** Only the name of the reason: what else is said may quote the path. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
