import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lockFile } from './lockFile.ts'
import { thisProcess } from './process.ts'

const root = mkdtempSync(join(tmpdir(), 'norrsken-lock-'))
let folder = root
let path = root
const children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(root, 'at-'))
  path = join(folder, 'ledger.lock')
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(root, { recursive: true }))

/** Takes the lock, which must be free, and gives what releases it. */
const had = (at = path): (() => void) => {
  const lock = lockFile(at)
  if (lock.type === 'held') throw new Error(`held by ${JSON.stringify(lock.by)}`)
  return lock.release
}

/** Another process that takes the lock, says so, and stays. */
const other = async (): Promise<ChildProcess & { readonly pid: number }> => {
  const program = `
    import { lockFile } from ${JSON.stringify(join(import.meta.dirname, 'lockFile.ts'))}
    console.log(lockFile(${JSON.stringify(path)}).type)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--conditions=@norrsken/source', '--input-type=module', '--eval', program])
  children.push(child)
  expect(await new Promise((done) => child.stdout?.once('data', (said) => done(String(said).trim())))).toBe('had')
  return child as ChildProcess & { readonly pid: number }
}

const ended = (child: ChildProcess): Promise<unknown> => new Promise((done) => child.on('close', done))

const as = (change: object, lock = '00000000-0000-4000-8000-000000000000'): string =>
  JSON.stringify({ ...thisProcess(), lock, ...change })

describe('a lock', () => {
  test('is had by one at a time, and says by whom', () => {
    const release = had()
    expect(lockFile(path)).toEqual({ type: 'held', by: { pid: process.pid, host: hostname() } })
    expect(readdirSync(folder)).toEqual(['ledger.lock'])
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
    release()
    expect(readdirSync(folder)).toEqual([])
    had()()
  })

  test('takes the folders with it that were made for it alone', () => {
    const deep = join(folder, 'a', 'b', 'ledger.lock')
    had(deep)()
    expect(readdirSync(folder)).toEqual([])
    const release = had(deep)
    writeFileSync(join(folder, 'a', 'b', 'ledger'), '')
    release()
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['ledger'])
  })

  test('that another has by now is not taken away with one’s own', () => {
    const release = had()
    rmSync(path)
    const again = had()
    release()
    expect(existsSync(path)).toBe(true)
    again()
    expect(existsSync(path)).toBe(false)
  })

  test('that does not say whose it is, or tells of another computer or container, is held', () => {
    const held = (text: string) => {
      writeFileSync(path, text)
      expect(lockFile(path).type).toBe('held')
      expect(readFileSync(path, 'utf8')).toBe(text)
    }
    const gone = { pid: 2 ** 30 }
    for (const text of ['', '{}', '{"pid":1}', 'not json', as({ ...gone, lock: '../../etc' }), as({ pid: 'x' })])
      held(text)
    expect(lockFile(path)).toEqual({ type: 'held', by: null })
    held(as({ ...gone, host: 'another' }))
    held(as({ ...gone, machine: 'another' }))
    held(as({ ...gone, among: 'pid:[1]' }))
    held(as({}))
  })

  test.runIf(process.platform === 'linux')('of a process that is gone is taken over', () => {
    const over = (text: string) => {
      writeFileSync(path, text)
      had()()
      expect(readdirSync(folder)).toEqual([])
    }
    over(as({ pid: 2 ** 30 }))
    over(
      as({ boot: 'before', machine: 'same' }).replace(
        '"machine":"same"',
        `"machine":${JSON.stringify(thisProcess().machine)}`
      )
    )
    over(as({ began: '1' }))
  })

  test.runIf(process.platform === 'linux')(
    'of a process that ended, and that nobody asked after, is taken over',
    async () => {
      // The shell becomes a program that does not ask after what the shell started.
      const child = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60'])
      children.push(child)
      const pid = Number(await new Promise((done) => child.stdout.once('data', (said) => done(String(said)))))
      const status = (): ReadonlyArray<string> =>
        readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')
      while (status()[0] !== 'Z') await wait(5)
      writeFileSync(path, as({ pid, began: status()[19] }))
      had()()
    }
  )

  test('of a process that is gone is not taken over by two', () => {
    const dead = as({ pid: 2 ** 30 })
    writeFileSync(path, dead)
    const taking = `${path}.00000000-0000-4000-8000-000000000000`
    writeFileSync(taking, as({}, '00000000-0000-4000-8000-000000000001'))
    expect(lockFile(path).type).toBe('held')
    expect(readFileSync(path, 'utf8')).toBe(dead)
    // Who was taking it over is gone as well.
    writeFileSync(taking, as({ pid: 2 ** 30 }, '00000000-0000-4000-8000-000000000001'))
    had()()
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a lock of another process', { timeout: 60_000 }, () => {
  test('is held while it runs, and taken over when it was killed', async () => {
    const child = await other()
    expect(lockFile(path)).toEqual({ type: 'held', by: { pid: child.pid, host: hostname() } })
    const end = ended(child)
    child.kill('SIGKILL')
    await end
    expect(readdirSync(folder)).toEqual(['ledger.lock'])
    const release = had()
    expect(lockFile(path)).toMatchObject({ type: 'held', by: { pid: process.pid } })
    release()
    expect(readdirSync(folder)).toEqual([])
  })

  test('is taken away by a signal that ends it', async () => {
    const child = await other()
    const end = ended(child)
    child.kill('SIGTERM')
    await end
    expect(readdirSync(folder)).toEqual([])
  })

  test('that was killed is had by one alone of several that find it', async () => {
    const child = await other()
    const end = ended(child)
    child.kill('SIGKILL')
    await end
    const all = Array.from({ length: 6 }, () => {
      const program = `
        import { lockFile } from ${JSON.stringify(join(import.meta.dirname, 'lockFile.ts'))}
        process.stdin.once('data', () => {
          console.log(lockFile(${JSON.stringify(path)}).type)
          setInterval(() => {}, 1000)
        })
        console.log('ready')`
      const one = spawn(process.execPath, ['--conditions=@norrsken/source', '--input-type=module', '--eval', program])
      children.push(one)
      let said = ''
      one.stdout.on('data', (text) => {
        said += text
      })
      return { one, said: () => said.trim().split('\n') }
    })
    while (all.some(({ said }) => said()[0] !== 'ready')) await wait(10)
    for (const { one } of all) one.stdin.write('go\n')
    while (all.some(({ said }) => said().length < 2)) await wait(10)
    expect(all.filter(({ said }) => said()[1] === 'had')).toHaveLength(1)
  })
})
