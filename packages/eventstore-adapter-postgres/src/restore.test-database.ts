import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Store } from '@norrsken/core'
import { type Attempt, underLoad, validateLog } from '@norrsken/testing/conformance'
import { startServer } from 'postgres-servers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { counted, counting } from './counting.test-kit.ts'
import type { DurableStore } from './DurableStore.ts'
import { E } from './fp.ts'
import { all, closed } from './said.test-kit.ts'
import { type Databases, databases, open, right, run } from './servers.test-kit.ts'
import { appendIn, connected } from './sessions.test-kit.ts'

const exec = promisify(execFile)

/** The program that dumps a database: that of the installed server, as those from npm have none. */
const dumpProgram = (): string => {
  const folders = ['/usr/lib/postgresql/15/bin', '/usr/local/pgsql/bin', ...(process.env['PATH'] ?? '').split(':')]
  const found = folders.map((folder) => join(folder, 'pg_dump')).find(existsSync)
  if (found === undefined) throw new Error('no `pg_dump` is installed')
  return found
}

let before: Databases
let after: Databases['server']
/** What was tried before the dump, and while it was made. */
const attempts: Attempt[] = []
let logBefore: ReadonlyArray<Store.Positioned>
let restored: DurableStore

const tenant = 'ours'

const send = async (store: Store.EventStore, name: string, count: number): Promise<void> => {
  const events = Array.from({ length: count }, (_, index) => closed(`${name}/${index}`))
  const append: Store.Append = { batch: name, stream: `case/${count}`, expected: 'any', events }
  attempts.push({ append, answer: await store.append(append)() })
}

beforeAll(async () => {
  before = await databases('installed', { fsync: 'off' })
  after = await startServer('18', { settings: { fsync: 'off' } })
  const store = await open(before.url, { tenant })
  for (let number = 0; number < 30; number += 1) {
    await send(store, `early ${number}`, 1 + (number % 5))
    if (number === 15) right(await store.catchUp(counting)())
  }
  // The old cluster is far ahead with its transaction numbers, and one that has its position is under way.
  await run(before.url, `do $$ begin for i in 1..2000 loop perform pg_current_xact_id(); commit; end loop; end $$`)
  const holder = await connected(before.url)
  await holder.query('begin')
  const held = { batch: 'held', stream: 'case/held', expected: 'any', events: [closed('held')] } as const
  const answer = await appendIn(holder, tenant, held)
  const other = await open(before.url, { tenant: 'theirs' })
  let isDumped = false
  const meanwhile = (async () => {
    for (let number = 0; !isDumped; number += 1) {
      right(
        await other.append({ batch: `b${number}`, stream: 'case/1', expected: 'any', events: [closed(`t${number}`)] })()
      )
    }
  })()
  const { stdout } = await exec(dumpProgram(), ['--inserts', '--rows-per-insert=500', '--no-owner', before.url], {
    maxBuffer: 1e9
  })
  isDumped = true
  await meanwhile
  await holder.query('commit')
  await holder.end()
  attempts.push({ append: held, answer })
  await send(store, 'late', 3)
  logBefore = await all(store.readAll())
  await Promise.all([store.close(), other.close()])

  await run(after.url(), stdout.replaceAll(/^\\.*$/gm, ''))
  restored = await open(after.url(), { tenant })
}, 120_000)
afterAll(async () => {
  await restored?.close()
  await before?.dispose()
  await after?.dispose()
})

const known = (log: ReadonlyArray<Store.Positioned>): ReadonlyArray<Attempt> =>
  attempts.filter(
    ({ answer }) => answer !== null && E.isRight(answer) && answer.right.position <= (log.at(-1)?.position ?? '')
  )

describe('a log that was restored from a dump in a new cluster', () => {
  test('is the log as it was up to a position, and knows its batches', async () => {
    const log = await all(restored.readAll())
    expect(log.length).toBeLessThan(logBefore.length)
    expect(log).toEqual(logBefore.slice(0, log.length))
    expect(known(log)).toHaveLength(30)
    expect(validateLog(known(log), log)).toEqual([])
    for (const { append, answer } of known(log)) expect(await restored.append(append)()).toEqual(answer)
    expect(await run(after.url(), "select count(*) > 0 from norrsken.event where tenant = 'theirs'")).toEqual([[true]])
  })

  test('is kept as it was: nobody can change it, and tenants are apart', async () => {
    expect(await restored.flaws()()).toEqual(E.right([]))
    await expect(
      run(after.url(), 'set session_replication_role = replica', 'delete from norrsken.event')
    ).rejects.toMatchObject({ code: '23001' })
  })

  test('goes on in order: appends, readers and projections, from where they were', async () => {
    const log = await all(restored.readAll())
    const [middle, end] = [log[20]?.position, log.at(-1)?.position]
    if (middle === undefined || end === undefined) throw new Error('the log is longer')
    const deliveries: Store.Delivery[] = []
    const controller = new AbortController()
    const listening = (async () => {
      for await (const delivery of restored.subscribe({ after: middle, signal: controller.signal })) {
        deliveries.push(delivery)
      }
    })().catch((reason: unknown) => reason)

    const [late] = attempts.slice(-1)
    if (late === undefined) throw new Error('there was a late append')
    const again = right(await restored.append(late.append)())
    expect(Number(again.position)).toBe(Number(end) + 3)
    const report = await underLoad({
      writers: Array(12).fill(restored),
      catchingUp: [restored, restored],
      live: [restored],
      duration: 500,
      patience: 20_000,
      seed: 22
    })
    expect(validateLog([...known(log), { ...late, answer: E.right(again) }, ...report.attempts], report.log)).toEqual(
      []
    )
    expect(report.readers.filter(({ difference }) => difference !== null)).toEqual([])

    while (deliveries.length < report.log.length - 20) await new Promise((resolve) => setTimeout(resolve, 5))
    controller.abort('enough')
    expect(await listening).toBe('enough')
    expect(deliveries.filter(({ type }) => type === 'Event').map(({ position }) => position)).toEqual(
      report.log.slice(21).map(({ position }) => position)
    )
    const { applied } = right(await restored.catchUp(counting)())
    expect(applied).toBeLessThan(report.log.length)
    expect(await all(restored.rows(counting))).toEqual(counted(report.log.map(({ event }) => event)))
  })
})
