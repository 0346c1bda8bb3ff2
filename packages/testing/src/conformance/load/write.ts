import type { Store } from '@norrsken/core'
import { E } from '../../fp.ts'
import { type Random, random } from '../../synthetic/random.ts'
import type { Outcome } from '../assertions.ts'
import { pause, yielding } from '../listen.ts'
import { appendOf, closed, several } from '../said.ts'
import type { Attempt } from '../validate/Attempt.ts'
import type { Load } from './Load.ts'

/** What writers have done together. */
export interface Work {
  readonly attempts: Attempt[]
  /** The latest version of each stream that one of them has heard of. */
  readonly heads: Map<string, number>
  rolledBack: number
}

/** Appends one batch after the other until it is time to stop. Batches have one to five events. */
export const write = async (load: Load, writer: number, work: Work, isOver: () => boolean): Promise<void> => {
  const store = load.writers[writer]
  if (store === undefined) return
  const chance = random(load.seed, writer)
  for (let round = 0; !isOver(); round += 1) {
    await yielding()
    const stream = chance.pick(streams)
    const name = `${writer}/${round}`
    if (load.rollBack !== undefined && chance.chance(10)) {
      await load.rollBack(closed(`${name}/taken back`), stream)
      work.rolledBack += 1
      continue
    }
    const events = several(`${name}/`, chance.int(1, 5))
    await send(
      store,
      appendOf(events, { stream, batch: name, ...conditions(chance, stream, work) }),
      work,
      load.patience
    )
    if (chance.chance(10)) await resend(store, chance, work, load.patience)
  }
}

const streams = ['case/1', 'case/2', 'case/3', 'case/4'] as const

/** What an append expects and checks: what its writers last heard, or what is hardly ever so, or nothing. */
const conditions = (chance: Random, stream: string, { heads }: Work): Pick<Store.Append, 'expected' | 'checks'> => {
  const expected = chance.weighted<Store.Expected>([
    ['any', 4],
    [heads.get(stream) ?? 0, 4],
    ['exists', 1],
    ['none', 1]
  ])
  if (!chance.chance(20)) return { expected }
  const other = chance.pick(streams)
  const also = chance.weighted<Store.Expected>([
    [heads.get(other) ?? 'none', 3],
    ['none', 1]
  ])
  return { expected, checks: [{ stream: other, expected: also }] }
}

/** An earlier append of anybody, sent again as it was, or with an event less. */
const resend = async (store: Store.EventStore, chance: Random, work: Work, patience: number): Promise<void> => {
  const before = work.attempts[chance.int(0, Math.max(0, work.attempts.length - 1))]?.append
  if (before === undefined) return
  const isShorter = before.events.length > 1 && chance.chance(30)
  await send(store, isShorter ? { ...before, events: before.events.slice(1) } : before, work, patience)
}

/** Sends an append, and again as long as the store does not answer. Every attempt is kept; the last answer is given. */
export const send = async (
  store: Store.EventStore,
  append: Store.Append,
  { attempts, heads }: Pick<Work, 'attempts' | 'heads'>,
  patience: number
): Promise<Outcome> => {
  const since = Date.now()
  for (;;) {
    const answer = await store.append(append)()
    attempts.push({ append, answer })
    if (E.isRight(answer)) heads.set(append.stream, Math.max(heads.get(append.stream) ?? 0, answer.right.version))
    else if (answer.left.type === 'VersionConflict') heads.set(append.stream, answer.left.actual)
    if (E.isRight(answer) || answer.left.type !== 'Unavailable' || Date.now() - since > patience) return answer
    await pause(20)
  }
}
