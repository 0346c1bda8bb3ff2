import { readFileSync } from 'node:fs'

/** As whom a program is run. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/**
 * As whom PostgreSQL is run: as whoever runs this, but root, whom it refuses. Then as `postgres` where there is such a user,
 * and as `nobody` where there is none.
 */
export const account = (): Account | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('PostgreSQL cannot be run by root, and there is no user `postgres` or `nobody`')
}
