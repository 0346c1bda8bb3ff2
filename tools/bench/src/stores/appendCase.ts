import assert from 'node:assert/strict'
import { type Asked, appendsOf, type Given } from '../data/appends.ts'
import type { Appends } from '../data/requests.ts'
import type { Case } from '../measuring/Case.ts'
import type { Way } from './Way.ts'

/** What a run has done. */
export interface Done {
  /** Throws where what is stored is not what was asked for. */
  readonly check: () => Promise<void>
  /** How long it took by its own word, in nanoseconds. */
  readonly taken?: number
}

/** How much is appended in a run, and by how many at the same time. */
export interface Work extends Appends {
  readonly writers: number
  /** How many events are stored before the first run; by default, none. */
  readonly before?: number
}

/** Appends measured one way: each run to streams of its own, in a store that has what the runs before have stored. */
export const appendCase = (
  { name, role }: Pick<Case<Done>, 'name' | 'role'>,
  way: Way,
  given: ReadonlyArray<Given>,
  work: Work
): Case<Done> => {
  let runs = 0
  return {
    name,
    role,
    times: work.appends * work.events * 1000,
    prepare: () => {
      const run = runs
      runs += 1
      const all = appendsOf(given, work, run)
      return async () => {
        await appendAll(way, all, work.writers)
        return { check: () => check(way, all, (work.before ?? 0) + work.appends * work.events * (run + 1)) }
      }
    }
  }
}

/** Each writer has streams of its own, and sends an append when the last was answered. */
const appendAll = async (way: Way, all: ReadonlyArray<Asked>, writers: number): Promise<void> => {
  const write = async (first: number): Promise<void> => {
    for (let index = first; index < all.length; index += writers) await way.append(all[index] as Asked)
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
}

const check = async (way: Way, all: ReadonlyArray<Asked>, events: number): Promise<void> => {
  assert.equal(await way.count(), events)
  for (const { stream } of [all[0] as Asked, all[all.length - 1] as Asked]) {
    const asked = all.filter((one) => one.stream === stream).flatMap((one) => one.events.map(({ plain }) => plain))
    assert.deepEqual(await way.read(stream), asked)
  }
}

/** Asks each run whether it did what it was to do. */
export const checkAll = async (results: ReadonlyMap<string, Done>): Promise<void> => {
  for (const [name, done] of results) {
    await done.check().catch((error: unknown) => Promise.reject(new Error(`${name}: ${error}`)))
  }
}
