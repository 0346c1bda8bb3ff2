import type { Log } from '@norrsken/core'
import type { Leak } from './interference.ts'
import type { Pair } from './Pair.ts'
import { type Written, written } from './Written.ts'

/**
 * A leak in words, so that it can be found: who reads, what differs between the logs, and where what is told begins to
 * differ. Of events it says types, streams and keys, and nothing that they say.
 *
 * @example
 * import { logOf } from '@norrsken/testing'
 * import { inWords, interference } from '@norrsken/testing/noninterference'
 *
 * const said = { stream: 'case/1', type: 'GuidanceGiven', effective: '2024-03-05', data: {} }
 * const reader = { unit: 'body/tmv', at: '2024-03-12T10:00:00+01:00' }
 * const pair = { change: 'an event more', log: logOf(said), other: logOf(said, said), reader }
 * const leak = await interference({ name: 'counts', observe: (log) => `${log.length}` }, pair)
 * assert.match(leak === null ? '' : inWords(leak), /^`counts` tells `body\/tmv`, who reads at \S+, of: an event more\n/)
 */
export const inWords = ({ channel, position, lengths: [one, other], unsteady, pair }: Leak): string => {
  const { reader, change, log } = pair
  if (unsteady) {
    return `\`${channel}\` tells \`${reader.unit}\` different things of the same log: nothing can be said of two`
  }
  return [
    `\`${channel}\` tells \`${reader.unit}\`, who reads at ${reader.at}, of: ${change}`,
    `  what is told differs from byte ${position} on: of one log it has ${one} bytes, of the other ${other}`,
    `  the logs have ${log.length} and ${pair.other.length} events, and differ in these:`,
    ...differences(pair).map((line) => `    ${line}`)
  ].join('\n')
}

const differences = ({ log, other }: Pair): ReadonlyArray<string> => {
  const [before, after] = [log.map(written), other.map(written)]
  const find = (all: ReadonlyArray<Written>, { id }: Written): Written | undefined => all.find((one) => one.id === id)
  const kept = before.flatMap((event) => {
    const same = find(after, event)
    if (same === undefined) return [`only in the one: ${named(event)}`]
    const paths = pathsThatDiffer(event, same)
    return paths.length === 0 ? [] : [`in both, with other ${paths.join(', ')}: ${named(event)}`]
  })
  const added = after.filter((event) => find(before, event) === undefined)
  const places = (all: ReadonlyArray<Written>): string => all.map(({ id }) => id).join(' ')
  const isMoved = kept.length === 0 && added.length === 0 && places(before) !== places(after)
  return [...kept, ...added.map((event) => `only in the other: ${named(event)}`), ...(isMoved ? ['their order'] : [])]
}

const named = ({ type, stream, version }: Pick<Log.Event, 'type' | 'stream' | 'version'> | Written): string =>
  `${type}, ${stream} version ${version}`

/** The keys, down from the top, under which two values differ. */
const pathsThatDiffer = (one: unknown, other: unknown, path = ''): ReadonlyArray<string> => {
  if (JSON.stringify(one) === JSON.stringify(other)) return []
  if (!isObject(one) || !isObject(other)) return [path]
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].flatMap((key) => pathsThatDiffer(one[key], other[key], path === '' ? key : `${path}.${key}`))
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
