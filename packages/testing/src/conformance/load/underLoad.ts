import type { Store } from '@norrsken/core'
import { E } from '../../fp.ts'
import { all } from '../assertions.ts'
import { listen, pause } from '../listen.ts'
import type { Attempt } from '../validate/Attempt.ts'
import { validateLog } from '../validate/validateLog.ts'
import type { Load, LoadReport, Read } from './Load.ts'
import { type Work, write } from './write.ts'

/**
 * Puts a store under load for a time: writers append batches with conditions, send some again, and take some back, while
 * readers catch up again and again, and others have subscribed. When the writers have stopped and the readers have had time,
 * it is compared what they have seen, and the log is validated. Nothing is thrown because of a defect: it is in the report.
 *
 * @example
 * import { memoryEventStore } from '@norrsken/eventstore-adapter-memory'
 * import { Instant } from '@norrsken/rules'
 * import { underLoad } from '@norrsken/testing/conformance'
 *
 * const store = memoryEventStore({ clock: () => Instant.instant('2023-03-08T12:00Z') })
 * const report = await underLoad({
 *   writers: [store, store], catchingUp: [store], live: [store], duration: 20, patience: 1000, seed: 1
 * })
 * assert.deepEqual(report.defects, [])
 * assert(report.readers.every(({ difference }) => difference === null))
 */
export const underLoad = async (load: Load): Promise<LoadReport> => {
  const work: Work = { attempts: [], heads: new Map(), rolledBack: 0 }
  const until = Date.now() + load.duration
  const listeners = load.live.map((store) => listen(store, load.patience))
  let last: Store.Position | undefined
  let isWritten = false
  const catchingUp = load.catchingUp.map((store) =>
    catchUpUntil(
      store,
      () => isWritten,
      () => last,
      load.patience
    )
  )
  // Reading fails on its own account, and only once the writers are done.
  const caughtUp = Promise.all(catchingUp)
  caughtUp.catch(() => null)
  await Promise.all(load.writers.map((_, writer) => write(load, writer, work, () => Date.now() >= until)))
  const log = await all((load.writers[0] ?? load.live[0])?.readAll() ?? nothing())
  last = log.at(-1)?.position
  isWritten = true
  for (const listener of listeners) await listener.until(log.length).catch(() => null)
  for (const listener of listeners) await listener.stop()
  return {
    attempts: work.attempts,
    log,
    defects: validateLog(work.attempts, log),
    readers: [
      ...(await caughtUp).map((seen, index) => readBy(`catching up ${index + 1}`, seen, log)),
      ...listeners.map((listener, index) => readBy(`live ${index + 1}`, listener.events(), log))
    ],
    rolledBack: work.rolledBack,
    answers: counted(work.attempts)
  }
}

/** Reads what has come since, again and again, until the last event of the log is reached. */
const catchUpUntil = async (
  store: Store.EventStore,
  isWritten: () => boolean,
  last: () => Store.Position | undefined,
  patience: number
): Promise<ReadonlyArray<Store.Positioned>> => {
  const seen: Store.Positioned[] = []
  let since = Date.now()
  for (;;) {
    const after = seen.at(-1)?.position
    for await (const positioned of store.readAll(after === undefined ? {} : { after })) seen.push(positioned)
    const end = last()
    if (!isWritten()) since = Date.now()
    else if (end === undefined || (seen.at(-1)?.position ?? '') >= end || Date.now() - since > patience) return seen
    await pause(1)
  }
}

const readBy = (reader: string, seen: ReadonlyArray<Store.Positioned>, log: ReadonlyArray<Store.Positioned>): Read => {
  const length = Math.max(seen.length, log.length)
  const at = Array.from({ length }, (_, index) => index).find(
    (index) => seen[index]?.position !== log[index]?.position || seen[index]?.event.id !== log[index]?.event.id
  )
  const words = (one: Store.Positioned | undefined): string => (one === undefined ? 'nothing' : one.event.id)
  const difference = at === undefined ? null : `event ${at + 1}: ${words(log[at])} was stored, ${words(seen[at])} seen`
  return { reader, events: seen.length, difference }
}

const counted = (attempts: ReadonlyArray<Attempt>): { readonly [type: string]: number } => {
  const counts: { [type: string]: number } = {}
  for (const { answer } of attempts) {
    const type = answer === null ? 'none' : E.isRight(answer) ? 'stored' : answer.left.type
    counts[type] = (counts[type] ?? 0) + 1
  }
  return counts
}

async function* nothing(): AsyncGenerator<Store.Positioned> {}
