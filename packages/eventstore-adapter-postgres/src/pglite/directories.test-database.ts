import { spawn } from 'node:child_process'
import { existsSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { append, closed, idsOf } from '../said.test-kit.ts'
import { folder, openPglite, right } from '../servers.test-kit.ts'
import { takeDirectory } from './lockFile.ts'
import { pgliteEventStore } from './pgliteEventStore.ts'

const temporary = folder()
let directory: string
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
    expect(existsSync(`${directory}.lock`)).toBe(true)
    await theirs.close()
    expect(existsSync(`${directory}.lock`)).toBe(false)
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

  test('is not taken away from one store by another that is closed twice', async () => {
    const [ours, theirs] = [
      await openPglite(directory, { tenant: 'ours' }),
      await openPglite(directory, { tenant: 'theirs' })
    ]
    await Promise.all([ours.close(), ours.close()])
    await ours.close()
    right(await append(theirs, [closed('e1')]))
    await theirs.close()
    expect(existsSync(`${directory}.lock`)).toBe(false)
  })

  test('that another process has open is refused, with the process, until that one has died', async () => {
    const holder = await other(
      `import { takeDirectory } from ${at('./lockFile.ts')}; takeDirectory(${JSON.stringify(directory)}); console.log('taken'); setInterval(() => {}, 1000)`
    )
    expect(await pgliteEventStore(directory)()).toEqual(E.left({ type: 'InUse', directory, pid: holder.pid }))
    await holder.kill()
    const store = await openPglite(directory)
    await store.close()
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
    ['of a process that is not there', '999999999 '],
    ['of an earlier process of the same number', `${process.pid} another-boot-1`],
    ['that says nothing', '']
  ])('is not held by a file %s', (_, text) => {
    writeFileSync(`${directory}.lock`, text)
    // Written before this process began, as far as anybody can tell.
    const past = new Date(Date.now() - process.uptime() * 1000 - 60_000)
    utimesSync(`${directory}.lock`, past, past)
    const taken = takeDirectory(directory)
    expect(E.isRight(taken)).toBe(true)
    expect(takeDirectory(directory)).toEqual(E.left(process.pid))
    if (E.isRight(taken)) taken.right()
    expect(readdirSync(temporary.path).filter((name) => name.startsWith(`${number}.`))).toEqual([])
  })

  test('is held by its process whatever the clock says since, and not by an earlier one, where the system tells', () => {
    const isTold = existsSync('/proc/self/stat')
    const first = takeDirectory(directory)
    const past = new Date(Date.now() - process.uptime() * 1000 - 3_600_000)
    utimesSync(`${directory}.lock`, past, past)
    expect(E.isLeft(takeDirectory(directory))).toBe(isTold)
    if (E.isRight(first)) first.right()
    writeFileSync(`${directory}.lock`, `${process.pid} another-boot-1`)
    const again = takeDirectory(directory)
    expect(E.isRight(again)).toBe(isTold)
    if (E.isRight(again)) again.right()
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
