import type { Channel } from './Channel.ts'
import { outputOf } from './outputOf.ts'
import type { Pair } from './Pair.ts'

/** That a channel tells a reader something of what it may not know. Nothing of what is told stands here. */
export interface Leak {
  readonly channel: string
  /** What the channel lets the reader find out, as a kind of change. */
  readonly change: string
  /** The first byte of what is told that differs, from 0, in UTF-8. */
  readonly position: number
  /** How many bytes are told of the one log, and of the other. */
  readonly lengths: readonly [number, number]
  /** `true`: the channel tells different things of one and the same log, so that nothing can be said of two. */
  readonly unsteady: boolean
  readonly pair: Pair
}

/**
 * How a channel tells two logs apart that differ only in what the reader may not know; `null` where it does not: then what
 * it tells of both is the same, byte for byte.
 *
 * @example
 * import { logOf } from '@norrsken/testing'
 * import { type Channel, interference } from '@norrsken/testing/noninterference'
 *
 * const risk = (level: string) =>
 *   logOf({ stream: 'case/1', type: 'RiskAssessed', effective: '2024-03-05', data: { instrument: 'a', level } })
 * const reader = { unit: 'region/health-care', at: '2024-03-12T10:00:00+01:00' }
 * const pair = { change: 'another level of risk', log: risk('low'), other: risk('high'), reader }
 *
 * const highest: Channel = { name: 'the number of high risks', observe: (log) => `${log.filter(isHigh).length}` }
 * const leak = await interference(highest, pair)
 * assert.deepEqual([leak?.position, leak?.lengths], [0, [1, 1]])
 * assert.equal(await interference({ name: 'how many events', observe: (log) => `${log.length}` }, pair), null)
 *
 * function isHigh({ type, data }: (typeof pair.log)[number]): boolean {
 *   return type === 'RiskAssessed' && data.level === 'high'
 * }
 */
export const interference = async (channel: Channel, pair: Pair): Promise<Leak | null> => {
  const { log, other, reader, change } = pair
  const [one, another] = [await outputOf(channel, log, reader), await outputOf(channel, other, reader)]
  if (one === another) return null
  const [bytes, others] = [utf8.encode(one), utf8.encode(another)]
  const first = bytes.findIndex((byte, place) => byte !== others[place])
  return {
    channel: channel.name,
    change,
    position: first < 0 ? Math.min(bytes.length, others.length) : first,
    lengths: [bytes.length, others.length],
    unsteady: (await outputOf(channel, log, reader)) !== one,
    pair
  }
}

const utf8 = new TextEncoder()

/**
 * Every leak of some channels over some pairs: of each channel the first for each kind of change.
 *
 * @example
 * import { leaks } from '@norrsken/testing/noninterference'
 *
 * assert.deepEqual(await leaks([{ name: 'nothing', observe: () => '' }], []), [])
 */
export const leaks = async (
  channels: ReadonlyArray<Channel>,
  pairs: ReadonlyArray<Pair>
): Promise<ReadonlyArray<Leak>> => {
  const found: Leak[] = []
  for (const channel of channels) {
    for (const pair of pairs) {
      if (found.some((leak) => leak.channel === channel.name && leak.change === pair.change)) continue
      const leak = await interference(channel, pair)
      if (leak !== null) found.push(leak)
    }
  }
  return found
}
