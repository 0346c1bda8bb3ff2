import { chmodSync, closeSync, openSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import type { Seen } from './fateOf.ts'

/** A socket in a directory at which this process answers as long as it is there. */
export interface Door {
  readonly name: string
  readonly close: () => void
}

/** Opens a door under a name that nobody has used. Where the system makes none, there is none, and its name is empty. */
export const openDoor = async (directory: string, name: string): Promise<Door> => {
  const file = join(directory, name)
  const place = placeOf(directory, name)
  const server = createServer((caller) => caller.destroy())
  const close = (): void => {
    server.close()
    place.leave()
    rmSync(file, { force: true })
  }
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen({ path: place.path, exclusive: true }, resolve)
    })
    chmodSync(file, 0o600)
  } catch {
    close()
    return { name: '', close: () => {} }
  }
  server.on('error', () => {})
  server.unref()
  return { name, close }
}

/** Whether somebody answers at a door. A process that has been stopped for a while does: the system answers for it. */
export const knock = (directory: string, name: string): Promise<Seen['door']> => {
  if (name === '') return Promise.resolve('Unknown')
  const place = placeOf(directory, name)
  return new Promise<Seen['door']>((resolve) => {
    const caller = connect(place.path)
    caller.once('connect', () => resolve('Answered'))
    caller.once('error', (error) => resolve(answers[('code' in error && String(error.code)) || ''] ?? 'Unknown'))
    caller.once('close', place.leave)
    caller.once('connect', () => caller.destroy())
  })
}

/** What the system says of a socket: that nobody listens any more, or that too many call at once. */
const answers: { readonly [code: string]: Seen['door'] } = { ECONNREFUSED: 'Nobody', EAGAIN: 'Answered' }

/** The path of a socket may have about a hundred bytes; on Linux there is a short one to any directory that is open. */
const placeOf = (directory: string, name: string): { readonly path: string; readonly leave: () => void } => {
  if (process.platform !== 'linux') return { path: join(directory, name), leave: () => {} }
  const folder = openSync(directory, 'r')
  let isOpen = true
  const leave = (): void => {
    if (isOpen) closeSync(folder)
    isOpen = false
  }
  return { path: `/proc/self/fd/${folder}/${name}`, leave }
}
