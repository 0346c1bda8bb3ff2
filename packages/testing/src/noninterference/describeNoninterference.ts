import type { Runner } from '../conformance/describeEventStore.ts'
import type { Channel } from './Channel.ts'
import { changes } from './changes/changes.ts'
import { interference, type Leak } from './interference.ts'
import { outputOf } from './outputOf.ts'
import type { Pair } from './Pair.ts'
import type { MayKnow } from './pairs/pairs.ts'
import { type Sampling, sampleOf } from './pairs/samples.ts'
import { shrunk } from './shrunk.ts'
import { inWords } from './words.ts'

/** What is held to saying nothing of what may not be known. */
export interface Noninterference {
  readonly name: string
  readonly channels: ReadonlyArray<Channel>
  /** Pairs of your own, which are tried besides those that are made. */
  readonly pairs?: ReadonlyArray<Pair>
  /** How many pairs are made of each kind of change; 20 if nothing is said. */
  readonly runs?: number
  readonly seed?: number
  /** What a unit may know of a log, if it is not what the rules of this library say. */
  readonly mayKnow?: MayKnow
}

/**
 * Holds channels to telling a unit nothing of what it may not know: of two logs that differ only in that, each must tell the
 * same, byte for byte. One test for each channel; those that fail say what can be found out, on logs as small as could be
 * found. Further tests see to it that this says something: that each kind of change occurs, and that each channel tells
 * different things of what a unit may know.
 *
 * @param runner - the test functions to call: `{ describe, test }` of whatever runs the tests
 *
 * @example
 * import { describeNoninterference } from '@norrsken/testing/noninterference'
 *
 * const names: string[] = []
 * const runner = { describe: (_: string, body: () => void) => body(), test: (name: string) => names.push(name) }
 * const channels = [{ name: 'counts', observe: (log: ReadonlyArray<unknown>) => `${log.length}` }]
 *
 * describeNoninterference({ name: 'my answers', channels }, runner)
 * assert(names.includes('`counts` tells nobody of what it may not know'))
 */
export const describeNoninterference = (held: Noninterference, { describe, test }: Runner): void => {
  const { name, channels, pairs: own = [], runs = 20, seed = 1, mayKnow } = held
  const sampling: Sampling = { runs, seed }
  const samples = remembered(() => changes.map((change) => ({ change, pairs: sampleOf(change, sampling, mayKnow) })))
  const timeout = 60_000 + runs * 6000
  describe(name, () => {
    for (const channel of channels) {
      test(
        `\`${channel.name}\` tells nobody of what it may not know`,
        async () => {
          const found = [...(await told(channel, own))]
          const besides: string[] = []
          for (const { change, pairs } of samples()) {
            const leak = await firstOf(channel, pairs)
            if (leak === null) continue
            if (found.length >= MOST_TOLD) besides.push(change.name)
            else found.push(inWords(leak.unsteady ? leak : await shrunk(leak, channel, change, sampling, mayKnow)))
          }
          if (besides.length > 0) found.push(`and also of: ${besides.join(', ')}`)
          if (found.length > 0) throw new Error(found.join('\n\n'))
        },
        timeout
      )
      test(
        `\`${channel.name}\` tells of what may be known`,
        async () => {
          const outputs = new Set<string>()
          for (const { log, reader } of samples().flatMap(({ pairs }) => pairs)) {
            outputs.add(await outputOf(channel, log, reader))
            if (outputs.size > 1) return
          }
          throw new Error(`\`${channel.name}\` tells the same of every log: that nothing leaks says nothing`)
        },
        timeout
      )
    }
    test(
      'there are pairs of logs of each kind of change',
      async () => {
        const none = samples().filter(({ pairs }) => pairs.length === 0)
        if (none.length > 0) throw new Error(`no pair was made of: ${none.map(({ change }) => change.name).join(', ')}`)
      },
      timeout
    )
  })
}

/** How many leaks of one channel are told on small logs; of others it is said what they tell of. */
const MOST_TOLD = 3

/** What a channel tells of pairs, in words. */
const told = async (channel: Channel, pairs: ReadonlyArray<Pair>): Promise<ReadonlyArray<string>> => {
  const leak = await firstOf(channel, pairs)
  return leak === null ? [] : [inWords(leak)]
}

const firstOf = async (channel: Channel, pairs: ReadonlyArray<Pair>): Promise<Leak | null> => {
  for (const pair of pairs) {
    const leak = await interference(channel, pair)
    if (leak !== null) return leak
  }
  return null
}

const remembered = <A>(make: () => A): (() => A) => {
  let made: { readonly value: A } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
