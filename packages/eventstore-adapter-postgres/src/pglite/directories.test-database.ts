import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { append, closed, idsOf } from '../said.test-kit.ts'
import { folder, openPglite, right } from '../servers.test-kit.ts'
import { holdDirectory } from './directories.ts'
import { ourselves } from './Holder.ts'
import { takeDirectory } from './lockFile.ts'
import { pgliteEventStore } from './pgliteEventStore.ts'

const temporary = folder()
let directory: string
const lock = (): string => join(directory, 'norrsken.lock')
let number = 0
beforeEach(() => {
  number += 1
  directory = join(temporary.path, `${number}.db`)
})
afterAll(temporary.remove)

/** Another process that takes a directory, appends to it if it is to, and waits to be killed. */
const other = async (code: string) => {
  const child = spawn(process.execPath, ['--conditions=@norrsken/source', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return {
    pid: child.pid,
    kill: () =>
      new Promise((resolve) => {
        child.once('exit', resolve)
        child.kill('SIGKILL')
      })
  }
}

/** Another process that has taken the directory. */
const holding = () => {
  mkdirSync(directory)
  return other(
    `import { takeDirectory } from ${at('./lockFile.ts')}; await takeDirectory(${JSON.stringify(directory)}); console.log('taken'); setInterval(() => {}, 1000)`
  )
}

/** A door in the directory, of a process that has been killed. */
const leaveDoor = async (name: string): Promise<void> => {
  const gone = await other(
    `import { openDoor } from ${at('./door.ts')}; await openDoor(${JSON.stringify(directory)}, '${name}'); console.log('open'); setInterval(() => {}, 1000)`
  )
  await gone.kill()
}

const here = ourselves('')
const dead = { ...here, pid: 999_999_999, door: '' }

const at = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href)

describe('a directory', () => {
  test('is shared by the stores of a process, each with its tenant, and given up by the last', async () => {
    const [ours, theirs] = await Promise.all([
      openPglite(directory, { tenant: 'ours' }),
      openPglite(directory, { tenant: 'theirs' })
    ])
    right(await append(ours, [closed('e1')]))
    right(await append(theirs, [closed('e1'), closed('e2')]))
    await ours.close()
    expect(await idsOf(theirs)).toEqual(['e1', 'e2'])
    expect(existsSync(lock())).toBe(true)
    await theirs.close()
    expect(existsSync(lock())).toBe(false)
    const again = await openPglite(directory, { tenant: 'ours' })
    expect(await idsOf(again)).toEqual(['e1'])
    await again.close()
  })

  test('is the same one by a link to it, or to the folder that it is in', async () => {
    symlinkSync(temporary.path, `${directory}.parent`)
    const ours = await openPglite(join(`${directory}.parent`, `${number}.db`), { tenant: 'ours' })
    symlinkSync(directory, `${directory}.link`)
    const same = [
      await openPglite(`${directory}.link`, { tenant: 'ours' }),
      await openPglite(directory, { tenant: 'ours' })
    ]
    for (const [index, store] of same.entries()) right(await append(store, [closed(`e${index}`)]))
    expect(await idsOf(ours)).toEqual(['e0', 'e1'])
    await Promise.all([ours, ...same].map((store) => store.close()))
  })

  test('that another process has open is refused, with the process, until that one has died', async () => {
    const holder = await holding()
    expect(await pgliteEventStore(directory)()).toEqual(
      E.left({ type: 'InUse', directory, pid: holder.pid, lock: lock(), isCertain: true })
    )
    await holder.kill()
    const store = await openPglite(directory)
    await store.close()
    expect(readdirSync(directory).filter((name) => name.includes('norrsken'))).toEqual([])
  })

  test('that a process in another container has open is refused, though a process here has its number', async () => {
    const holder = await holding()
    const said: object = JSON.parse(readFileSync(lock(), 'utf8'))
    writeFileSync(lock(), JSON.stringify({ ...said, pid: process.pid, namespace: 'pid:[1]' }))
    expect(await pgliteEventStore(directory)()).toMatchObject({ left: { type: 'InUse', isCertain: true } })
    await holder.kill()
    const store = await openPglite(directory)
    await store.close()
  })

  test('is given up by nobody but who holds it', async () => {
    mkdirSync(directory)
    const first = await takeDirectory(directory)
    rmSync(lock())
    const second = await takeDirectory(directory)
    right(first)()
    expect(existsSync(lock())).toBe(true)
    right(second)()
    expect(existsSync(lock())).toBe(false)
  })

  test('that many find with a dead holder is taken by one', async () => {
    for (let round = 0; round < 20; round += 1) {
      mkdirSync(directory, { recursive: true })
      writeFileSync(lock(), JSON.stringify({ ...dead, started: `${round}` }))
      const taken = await Promise.all(Array.from({ length: 8 }, () => takeDirectory(directory)))
      expect(taken.filter(E.isRight)).toHaveLength(1)
      for (const one of taken) if (E.isRight(one)) one.right()
    }
  })

  test('has what a process that was killed had been answered', async () => {
    const appended = await other(`
      import { pgliteEventStore } from ${at('./pgliteEventStore.ts')}
      const { right: store } = await pgliteEventStore(${JSON.stringify(directory)})()
      const by = { unit: 'ostersund/coordination', function: 'coordinator' }
      const event = { id: 'e1', type: 'CaseClosed', schema: 1, effective: '2023-03-08', by, data: { reason: 'done' } }
      console.log(await store.append({ batch: 'b', stream: 'case/1', expected: 'none', events: [event] })())`)
    await appended.kill()
    const store = await openPglite(directory)
    expect(await idsOf(store)).toEqual(['e1'])
    await store.close()
  })

  test.each([
    ['of a process that is not there', {}],
    ['of an earlier process of the same number', { pid: process.pid, started: '1' }],
    ['of another container, behind whose door is nobody', { door: 'norrsken.lock.door', namespace: 'pid:[1]' }]
  ])('is not held by a lock %s', async (_, more) => {
    mkdirSync(directory)
    await leaveDoor('norrsken.lock.door')
    writeFileSync(lock(), JSON.stringify({ ...dead, ...more }))
    const taken = await takeDirectory(directory)
    expect(E.isRight(taken)).toBe(true)
    expect(await takeDirectory(directory)).toMatchObject({ left: { pid: process.pid, isCertain: true } })
    right(taken)()
  })

  test.each([
    ['that says nothing', ''],
    ['of another container, without a door', JSON.stringify({ ...here, namespace: 'pid:[1]', door: '' })],
    ['of another machine, whose door is not here', JSON.stringify({ ...here, machine: 'another', door: 'away' })]
  ])('may be held by a lock %s: whoever knows better is told what to remove', async (_, text) => {
    mkdirSync(directory)
    writeFileSync(lock(), text)
    const refused = await pgliteEventStore(directory)()
    expect(refused).toMatchObject({ left: { type: 'InUse', lock: lock(), isCertain: false } })
    rmSync(lock())
    const store = await openPglite(directory)
    await store.close()
  })

  test('is one, whichever way leads to it', async () => {
    const store = await openPglite(directory)
    symlinkSync(directory, `${directory}.link`)
    const linked = await openPglite(`${directory}.link`, { tenant: 'linked' })
    right(await append(store, [closed('e1')]))
    right(await append(linked, [closed('e1')]))
    await store.close()
    right(await append(linked, [closed('e2')]))
    await linked.close()
  })

  test('is for its owner alone, also one that was open to others', async () => {
    for (const mode of [null, 0o755]) {
      if (mode !== null) mkdirSync(directory, { mode, recursive: true })
      const store = await openPglite(directory)
      expect(statSync(directory).mode & 0o777).toBe(0o700)
      await store.close()
      rmSync(directory, { recursive: true })
    }
  })

  test('is given up once by each who uses it', async () => {
    mkdirSync(directory)
    const create = () => PGlite.create({ dataDir: directory })
    const [ours, theirs] = await Promise.all([holdDirectory(directory, create), holdDirectory(directory, create)])
    await right(ours).release()
    await right(ours).release()
    expect((await right(theirs).database.query('select 1')).rows).toHaveLength(1)
    await right(theirs).release()
  })

  test('is not closed under another store by one that is closed twice', async () => {
    const [ours, theirs] = [await openPglite(directory), await openPglite(directory, { tenant: 'theirs' })]
    await Promise.all([ours.close(), ours.close()])
    await ours.close()
    right(await append(theirs, [closed('e1')]))
    await theirs.close()
    await theirs.close()
  })
})

describe('what cannot be opened', () => {
  test('is told: a file, something below a file, a folder of others', async () => {
    writeFileSync(directory, 'a text')
    const other = E.left({ type: 'OtherFolder', directory })
    expect(await pgliteEventStore(directory)()).toEqual(other)
    const below = join(directory, 'log.db')
    expect(await pgliteEventStore(below)()).toEqual(E.left({ type: 'OtherFolder', directory: below }))
    expect(await pgliteEventStore(temporary.path)()).toMatchObject({ left: { type: 'OtherFolder' } })
    expect(readFileSync(directory, 'utf8')).toBe('a text')
  })

  test('is told: a folder that is damaged, which is given up', async () => {
    mkdirSync(directory)
    writeFileSync(join(directory, 'PG_VERSION'), '99')
    const damaged = E.left({ type: 'Damaged', directory })
    expect(await pgliteEventStore(directory)()).toEqual(damaged)
    expect(await pgliteEventStore(directory)()).toEqual(damaged)
    expect(existsSync(lock())).toBe(false)
  })

  test.runIf(process.platform === 'linux')('is told at once: a place where nothing can be made', async () => {
    for (const place of ['/proc/no-such', '/proc/no-such/place']) {
      expect(await pgliteEventStore(place)()).toEqual(E.left({ type: 'Refused', directory: place, code: 'ENOENT' }))
    }
  })

  test('is told: a link to nothing', async () => {
    symlinkSync(`${directory}.nowhere`, directory)
    expect(await pgliteEventStore(directory)()).toEqual(E.left({ type: 'Refused', directory, code: 'ENOENT' }))
  })

  test.each([{ tenant: '' }, { tenant: 'a\u0000b' }, { schema: 'x'.repeat(61) }])('is told: %j', async (names) => {
    const faults = [{ path: Object.keys(names)[0], expected: expect.stringContaining('1 to 60 printable characters') }]
    expect(await pgliteEventStore(null, names)()).toMatchObject({ left: { type: 'InvalidName', faults } })
  })
})

describe('a store without a directory', () => {
  test('keeps nothing, and says so', async () => {
    const store = await openPglite(null)
    expect(right(await append(store, [closed('e1')])).durability).toBe('memory')
    await store.close()
    expect(await append(store, [closed('e2')])).toEqual(E.left({ type: 'Unavailable', ambiguous: false }))
  })
})

test('a log is imported from another tenant of the same folder', async () => {
  const [ours, theirs] = [
    await openPglite(directory, { tenant: 'ours' }),
    await openPglite(directory, { tenant: 'theirs' })
  ]
  right(await append(ours, [closed('e1'), closed('e2')]))
  const log = async function* () {
    for await (const { event } of ours.readAll()) yield event
  }
  expect(right(await theirs.importLog(log())())).toMatchObject({ events: 2 })
  expect(await idsOf(theirs)).toEqual(['e1', 'e2'])
  await Promise.all([ours.close(), theirs.close()])
})
