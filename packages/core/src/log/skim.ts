import { type Day, type Instant, Stockholm } from '@norrsken/rules'
import {
  CLOSE,
  COMMA,
  dayAt,
  digitAt,
  FULL,
  instantAt,
  isAt,
  OPEN,
  partAt,
  QUOTE,
  type Skim,
  skim
} from '../codec/skim.ts'
import { EffectiveText, Id, InstantText, Text, True, whole } from '../codec/values.ts'
import { By } from './Envelope.ts'
import { data } from './Event.ts'
import { StreamName } from './StreamName.ts'
import { newest, upgrades } from './upgrade.ts'

/** What the line of an event says of its place in a log, of an event that no other leads to: all but what happened. */
export interface Skimmed {
  readonly id: string
  readonly stream: string
  readonly version: number
  readonly type: string
  /** The local day on which it was so. */
  readonly day: Day.Day
  readonly recorded: string
  readonly recordedAt: Instant.Instant
  readonly synthetic: boolean
}

/** The types of events of cases that may be told so: all but those that lead to others. */
export const skimmable: ReadonlySet<string> = new Set(
  Object.keys(data.case).filter((type) => type !== 'EventRetracted')
)

/** Reads a text of ASCII from bytes. */
export type TextOf = (bytes: Uint8Array, from: number, to: number) => string

/**
 * Makes a function that says what a line of a log is, without reading it in full: `null` where it has to be read in full to know what
 * it is, or where more of it matters than is told here. Of what it tells `parse` and `decode` would tell the same.
 *
 * Told are events of some types in streams of cases. The line must be well-formed UTF-8.
 *
 * @param types - those of `skimmable` that are told
 * @param textOf - makes a text of the bytes of a line, which are ASCII there
 *
 * @example
 * import { Log } from '@norrsken/core'
 *
 * const textOf = (bytes: Uint8Array, from: number, to: number): string => new TextDecoder().decode(bytes.subarray(from, to))
 * const skim = Log.skimmer(new Set(['CaseClosed']), textOf)
 * const line = new TextEncoder().encode('{"id":"e1","stream":"case/17"}')
 * assert.equal(skim(line, 0, line.length), null)
 */
export const skimmer = (
  types: ReadonlySet<string>,
  textOf: TextOf
): ((bytes: Uint8Array, from: number, to: number) => Skimmed | null) => {
  const told = Object.entries(data.case).flatMap(([type, codec]) =>
    types.has(type) ? [{ type, key: quoted(type), schema: newest(upgrades, type), data: skim(codec) }] : []
  )
  const starts = new Int32Array(keys.length)
  /** By two bytes of their names, so that few have to be looked at. */
  const byBytes: (typeof told)[number][][] = Array.from({ length: BUCKETS }, () => [])
  for (const one of told) byBytes[bucketOf(one.key, 0)]?.push(one)
  const typeAt = (bytes: Uint8Array, at: number): (typeof told)[number] | undefined => {
    const some = byBytes[bucketOf(bytes, at)] ?? []
    for (let i = 0; i < some.length; i += 1) if (isAt(bytes, at, (some[i] as (typeof told)[number]).key)) return some[i]
    return undefined
  }

  return (bytes, from, to) => {
    if (bytes[from] !== OPEN || bytes[to - 1] !== CLOSE) return null
    let end = from + 1
    let seen = 0
    let next = 0
    let type: (typeof told)[number] | undefined
    for (;;) {
      const part = partAt(bytes, end, keys, next)
      if (part < 0 || (seen & (1 << part)) !== 0) return null
      seen |= 1 << part
      next = part + 1
      const at = end + (keys[part] as Uint8Array).length
      starts[part] = at
      if (part === TYPE) {
        type = typeAt(bytes, at)
        if (type === undefined) return null
        end = at + type.key.length
      } else if (part === DATA) {
        // What is said is of a type that has been told before: that is how events are written.
        if (type === undefined) return null
        end = type.data(bytes, at)
      } else end = (skims[part] as Skim)(bytes, at)
      if (end === FULL) return null
      const after = bytes[end]
      end += 1
      if (after === CLOSE) break
      if (after !== COMMA) return null
    }
    if (end !== to || (seen & MUST) !== MUST || type === undefined) return null
    const stream = starts[STREAM] as number
    if (bytes[stream + 1] !== LETTER_C || numberAt(bytes, starts[SCHEMA] as number) !== type.schema) return null
    const effective = starts[EFFECTIVE] as number
    const recorded = starts[RECORDED] as number
    return {
      id: textAt(bytes, starts[ID] as number),
      stream: textAt(bytes, stream),
      version: numberAt(bytes, starts[VERSION] as number),
      type: type.type,
      day: localDayAt(bytes, effective + 1),
      recorded: textAt(bytes, recorded),
      recordedAt: instantAt(bytes, recorded + 1) as Instant.Instant,
      synthetic: (seen & (1 << SYNTHETIC)) !== 0
    }
  }

  function textAt(bytes: Uint8Array, at: number): string {
    let end = at + 1
    while (bytes[end] !== QUOTE) end += 1
    return textOf(bytes, at + 1, end)
  }
}

const localDayAt = (bytes: Uint8Array, at: number): Day.Day =>
  bytes[at + 10] === QUOTE ? (dayAt(bytes, at) as Day.Day) : Stockholm.localDay(instantAt(bytes, at) as Instant.Instant)

const numberAt = (bytes: Uint8Array, at: number): number => {
  let value = 0
  let end = at
  for (let digit = digitAt(bytes, end); digit >= 0; digit = digitAt(bytes, end)) {
    value = value * 10 + digit
    end += 1
  }
  return value
}

const BUCKETS = 64
const bucketOf = (bytes: Uint8Array, at: number): number => ((bytes[at + 1] ?? 0) + 5 * (bytes[at + 7] ?? 0)) % BUCKETS

const quoted = (text: string): Uint8Array => new TextEncoder().encode(JSON.stringify(text))

const never: Skim = () => FULL

/**
 * The keys of an event in the order in which they are written, each with what goes over its value. One that corrects another is
 * read in full.
 */
const parts: ReadonlyArray<readonly [key: string, skim: Skim]> = [
  ['id', skim(Id)],
  ['stream', skim(StreamName)],
  ['version', skim(whole(1))],
  ['type', never],
  ['schema', skim(whole(1))],
  ['effective', skim(EffectiveText)],
  ['recorded', skim(InstantText)],
  ['by', skim(By)],
  ['data', never],
  ['synthetic', skim(True)],
  ['source', skim(Text)]
]
const keys = parts.map(([key]) => new TextEncoder().encode(`${JSON.stringify(key)}:`))
const skims = parts.map(([, one]) => one)

const [ID, STREAM, VERSION, TYPE, SCHEMA, EFFECTIVE, RECORDED, , DATA, SYNTHETIC] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
/** The first nine keys must be there. */
const MUST = 2 ** 9 - 1
const LETTER_C = 0x63
