import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { type Attempt, validateLog } from '@norrsken/testing/conformance'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { counted, counting } from './counting.test-kit.ts'
import { all } from './said.test-kit.ts'
import { type Databases, databases, folder, open, right, run } from './servers.test-kit.ts'
import { pause, setting } from './sessions.test-kit.ts'
import { attemptsIn, killed, started } from './writing.test-kit.ts'

/** As often as is asked for: `NORRSKEN_KILLS=50`. */
const kills = setting('NORRSKEN_KILLS', 3)

let made: Databases
const temporary = folder()

beforeAll(async () => {
  made = await databases('18')
})
afterAll(async () => {
  await made?.dispose()
  temporary.remove()
})

/** Ends the server as `pg_ctl stop -m immediate` does: nothing is written out. */
const stopAtOnce = async (): Promise<void> => {
  const [[file] = []] = await run(made.url, "select pg_read_file('postmaster.pid')")
  process.kill(Number.parseInt(String(file), 10), 'SIGQUIT')
}

/** What the killed program had asked for goes on in the server until it notices. */
const sessionsAreOver = async (): Promise<void> => {
  const theirs = "select count(*)::integer from pg_stat_activity where application_name = 'norrsken'"
  while ((await run(made.url, theirs))[0]?.[0] !== 0) await pause(5)
}

/** What is killed, and what is to be done before the work can go on. */
const deaths: Readonly<Record<string, (child: ChildProcess) => Promise<void>>> = {
  'the program that appends is killed': async () => {},
  'the server is killed': async () => {
    await made.server.kill()
    await made.server.start()
    await pause(100)
  },
  'the server is stopped at once': async () => {
    await stopAtOnce()
    await made.server.start()
    await pause(100)
  }
}

describe.each(Object.entries(deaths))('where %s', (what, kill) => {
  test(
    'what was acknowledged is there, no half batch, and projections agree with the log',
    async () => {
      const tenant = made.tenant()
      const attempts: Attempt[] = []
      for (let round = 0; round < kills; round += 1) {
        const file = join(temporary.path, `${what} ${round}`)
        const child = await started({ place: made.url, tenant, round, file })
        await pause((round * 37) % 120)
        await kill(child)
        await killed(child)
        attempts.push(...attemptsIn(file))
        await sessionsAreOver()

        const store = await open(made.url, { tenant })
        right(await store.catchUp(counting)())
        const log = await all(store.readAll())
        expect(validateLog(attempts, log)).toEqual([])
        expect(await all(store.rows(counting))).toEqual(counted(log.map(({ event }) => event)))
        await store.close()
      }
      expect(attempts.filter(({ answer }) => answer?._tag === 'Right').length).toBeGreaterThan(kills)
    },
    60_000 + 10_000 * kills
  )
})
