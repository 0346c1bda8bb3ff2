import fc from 'fast-check'
import type { Channel } from './Channel.ts'
import { type Change, waysOf } from './changes/Change.ts'
import { interference, type Leak } from './interference.ts'
import { type MayKnow, pairOf } from './pairs/pairs.ts'
import type { Sampling } from './pairs/samples.ts'

/** The same leak on the smallest logs on which it can be found; the leak itself where none smaller is found. */
export const shrunk = async (
  leak: Leak,
  channel: Channel,
  change: Change,
  { runs, seed }: Sampling,
  knows?: MayKnow
): Promise<Leak> => {
  let smallest = leak
  for (const way of waysOf(change)) {
    const property = fc.asyncProperty(pairOf(change, way, knows), async (pair) => {
      if (pair === null) return true
      const found = await interference(channel, pair)
      if (found !== null && sizeOf(found) < sizeOf(smallest)) smallest = found
      return found === null
    })
    await fc.check(property, { numRuns: runs * 3, seed, endOnFailure: false })
    if (smallest !== leak) break
  }
  return smallest
}

const sizeOf = ({ pair }: Leak): number => pair.log.length + pair.other.length
