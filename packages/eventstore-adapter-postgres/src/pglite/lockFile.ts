import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { E } from '../fp.ts'

/**
 * Takes a directory for this process, or tells which process has it. PGlite itself lets several open one directory, and its
 * data does not survive that. The lock is a file beside the directory: a process that has died does not hold it.
 *
 * @returns what gives the directory up again
 */
export const takeDirectory = (directory: string): E.Either<number, () => void> => {
  const file = `${directory}.lock`
  mkdirSync(dirname(file), { recursive: true })
  for (;;) {
    if (isMade(file, `${process.pid} ${identityOf(process.pid)}`)) return E.right(() => rmSync(file, { force: true }))
    const text = textOf(file)
    const [pid = '', identity = ''] = text?.split(' ') ?? []
    if (text !== null && isHeld(file, Number(pid), identity)) return E.left(Number(pid))
    if (text !== null) discard(file, text)
  }
}

/** Makes a file that is not there. It has its text from the first: whoever finds it empty takes it for nobody's. */
const isMade = (file: string, text: string): boolean => {
  const whole = `${file}.${randomUUID()}`
  writeFileSync(whole, text, { flag: 'wx', mode: 0o600 })
  try {
    linkSync(whole, file)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(whole, { force: true })
  }
}

const isHeld = (file: string, pid: number, identity: string): boolean => {
  if (!Number.isSafeInteger(pid) || pid < 1 || !isAlive(pid)) return false
  // The number of a process is given again, in a container soon.
  const alive = identityOf(pid)
  if (identity !== '' && alive !== '') return identity === alive
  // Where the system does not tell: then this process began later than the one that wrote the file.
  return pid !== process.pid || statSync(file).mtimeMs >= Date.now() - process.uptime() * 1000 - 1000
}

/** Takes away what was read, and not what another process may have put there since. */
const discard = (file: string, text: string): void => {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return
    throw error
  }
  if (textOf(aside) === text) rmSync(aside, { force: true })
  else renameSync(aside, file)
}

const textOf = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/** What tells a process from an earlier one of its number: when it began, where the system tells; else nothing. */
const identityOf = (pid: number): string => {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return `${boot}-${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
  } catch {
    return ''
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
