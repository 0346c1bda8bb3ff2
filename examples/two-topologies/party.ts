import { Gate, type Log } from '@norrsken/core'
import type { Instant } from '@norrsken/rules'
import type { Request } from './Request.ts'
import type { Copy } from './release.ts'
import { situationOf } from './situation.ts'
import { eventsIn, type Kept, storeWith } from './stored.ts'

/** A copy as a party keeps it: in a store of its own, with the instant for which it answers. */
export interface KeptCopy {
  readonly unit: string
  readonly at: Instant.Instant
  readonly store: Kept
}

/** Takes a copy over. Each copy gets a store of its own: what follows on an old copy is not what a new one says. */
export const keep = async ({ unit, at, events }: Copy): Promise<KeptCopy> => ({
  unit,
  at,
  store: await storeWith(events, () => at)
})

/** What a party's own copy holds. */
export const read = ({ store }: KeptCopy): Promise<ReadonlyArray<Log.Event>> => eventsIn(store)

/** What a copy says of an instant: the gate's answer by what it holds, and whether anything later may have changed it. */
export interface ByCopy {
  readonly outcome: Gate.Outcome
  readonly isCurrent: boolean
}

/**
 * Whether something may be disclosed, by a copy. Of a later instant it can only say what it would have said: it knows of no
 * withdrawal that came after it. Whoever is about to disclose asks the coordinator.
 */
export const askCopy = async (copy: KeptCopy, asked: Request): Promise<ByCopy> => {
  const { from, to, facts, subject, purpose, at } = asked
  const situation = situationOf(await read(copy), asked.case, at)
  const room = { from, units: [to], facts, subjects: [subject], purpose, at }
  const outcome = situation === null ? 'deny' : Gate.mayDiscuss(situation, room).outcome
  return { outcome, isCurrent: at === copy.at }
}
