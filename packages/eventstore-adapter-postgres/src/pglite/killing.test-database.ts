import { join } from 'node:path'
import { type Attempt, validateLog } from '@norrsken/testing/conformance'
import { afterAll, expect, test } from 'vitest'
import { counted, counting } from '../counting.test-kit.ts'
import { all } from '../said.test-kit.ts'
import { folder, openPglite, right } from '../servers.test-kit.ts'
import { pause, setting } from '../sessions.test-kit.ts'
import { attemptsIn, killed, started } from '../writing.test-kit.ts'

/** As often as is asked for: `NORRSKEN_KILLS=50`. */
const kills = setting('NORRSKEN_KILLS', 10)

const temporary = folder()
afterAll(temporary.remove)

/** The next process opens what the last one left; here it is looked at now and then, as opening takes long. */
const isLookedAt = (round: number): boolean => round % 5 === 4 || round === kills - 1

test(
  'where the process that appends to a directory is killed, what was acknowledged is there, no half batch, and projections agree',
  async () => {
    const [directory, tenant] = [join(temporary.path, 'log.db'), 'main']
    const attempts: Attempt[] = []
    for (let round = 0; round < kills; round += 1) {
      const file = join(temporary.path, `${round}`)
      const child = await started({ place: `pglite:${directory}`, tenant, round, file })
      await pause((round * 53) % 300)
      await killed(child)
      const ofRound = attemptsIn(file)
      expect(ofRound.some(({ answer }) => answer?._tag === 'Right')).toBe(true)
      attempts.push(...ofRound)
      if (!isLookedAt(round)) continue

      const store = await openPglite(directory, { tenant })
      right(await store.catchUp(counting)())
      const log = await all(store.readAll())
      expect(validateLog(attempts, log)).toEqual([])
      expect(await all(store.rows(counting))).toEqual(counted(log.map(({ event }) => event)))
      await store.close()
    }
    // It was killed at work: some appends were never answered.
    const answered = new Set(attempts.flatMap(({ append, answer }) => (answer === null ? [] : [append.batch])))
    expect(attempts.some(({ append }) => !answered.has(append.batch))).toBe(true)
  },
  60_000 + 10_000 * kills
)
