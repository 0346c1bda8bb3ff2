import { Clauses, Codec, Log } from '@norrsken/core'
import type * as t from 'io-ts'
import type { Word } from './Filter.ts'

/** What kind of stream an event stands in; what is derived of an agreement stands in none. */
export type Kind = Log.StreamKind | 'derived'

/**
 * What is derived of an agreement and its meetings, in the form of events.
 *
 * `PartyCalled`: a party, bound by the agreement on the day, was called to a meeting that was held. `NormFound`: how a window of
 * a norm stands; its day is the last of the window.
 */
export const derived: { readonly [type: string]: t.Mixed } = {
  PartyCalled: Codec.closed('a party called to a meeting', {
    party: Codec.PartyId,
    kind: Codec.oneOf('regular', 'acute'),
    attended: Codec.oneOf('yes', 'no', 'unknown'),
    modes: Codec.list(Codec.oneOf('in-place', 'phone', 'video'))
  }),
  NormFound: Codec.closed('how a window of a norm stands', {
    norm: Codec.oneOf(...(Clauses.norms.map(({ id }) => id) as [string, ...string[]])),
    clause: Codec.Name,
    bearer: Codec.Name,
    state: Codec.oneOf('met', 'metLate', 'breached', 'excused', 'waived', 'open', 'unknown')
  })
}

/** The events that a definition may speak of, each with the kind of stream that it stands in. */
const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...(['agreement', 'case', 'meeting'] as const).flatMap((kind) =>
    Object.keys(Log.data[kind]).flatMap((type) => (type === 'EventRetracted' ? [] : [[type, kind] as const]))
  ),
  ...Object.keys(derived).map((type) => [type, 'derived'] as const)
])

export const kindOf = (type: string): Kind | undefined => kinds.get(type)

/** The events of a kind of stream, or of all kinds. */
export const typesOf = (kind?: Kind): ReadonlyArray<string> =>
  [...kinds].flatMap(([type, of]) => (kind === undefined || of === kind ? [type] : []))

/** A field of an event by its path. */
export interface Known {
  readonly codec: t.Mixed
  /** It holds several values. */
  readonly several: boolean
  /** What its absence says: that nobody told, or that events of this kind have no such thing. */
  readonly absent: 'untold' | 'none' | null
}

/** What a path leads to; or the keys that are known where it leads nowhere. */
export const fieldOf = (type: string, path: string): Known | ReadonlyArray<string> => {
  const kind = kinds.get(type)
  if (kind === undefined) return []
  const data = kind === 'derived' ? derived[type] : Log.data[kind][type]
  return data === undefined ? [] : follow(path.split('.'), { codec: data, several: false, absent: null })
}

const follow = ([key, ...rest]: ReadonlyArray<string>, at: Known): Known | ReadonlyArray<string> => {
  if (key === undefined) return isValue(at.codec) ? at : keysOf(at.codec)
  const parts = partsOf(at.codec)
  if (!Object.hasOwn(parts, key)) return keysOf(at.codec)
  const { codec, absent } = parts[key] as Part
  const { inner, several } = unwrapped(codec)
  if (rest.length === 0 && !isValue(inner) && keysOf(inner).length === 0) return keysOf(at.codec)
  return follow(rest, { codec: inner, several: at.several || several, absent: absent ?? at.absent })
}

type Part = Pick<Known, 'codec' | 'absent'>

/** What core's codecs keep of those that they are made of. */
interface Made {
  readonly required?: t.Props
  readonly optional?: t.Props
  readonly kinds?: ReadonlyArray<t.Mixed & Made>
  readonly unlessNull?: t.Mixed
  readonly member?: t.Mixed
}

const partsOf = (codec: t.Mixed & Made): { readonly [key: string]: Part } => {
  const { required, optional, kinds: each } = codec
  if (each !== undefined) {
    const all = each.map((one) => partsOf(one))
    return Object.fromEntries(
      all.flatMap((parts) =>
        Object.entries(parts).map(([key, part]) => {
          const isInAll = all.every((other) => Object.hasOwn(other, key))
          return [key, isInAll ? joined(all.map((other) => (other[key] as Part).codec)) : { ...part, absent: 'none' }]
        })
      )
    )
  }
  return Object.fromEntries([
    ...Object.entries(required ?? {}).map(([key, one]) => [key, { codec: one, absent: null }] as const),
    ...Object.entries(optional ?? {}).map(([key, one]) => [key, { codec: one, absent: 'untold' }] as const)
  ])
}

/** A field that each of several kinds has, each with a word of its own. */
const joined = (codecs: ReadonlyArray<t.Mixed & Partial<Codec.Words<string>>>): Part => {
  const words = codecs.flatMap((codec) => codec.words ?? [])
  const [first, ...others] = words
  return { codec: first === undefined ? (codecs[0] as t.Mixed) : Codec.oneOf(first, ...others), absent: null }
}

const unwrapped = (codec: t.Mixed & Made): { readonly inner: t.Mixed; readonly several: boolean } => {
  if (codec.unlessNull !== undefined) return unwrapped(codec.unlessNull)
  if (codec.member !== undefined) return { ...unwrapped(codec.member), several: true }
  return { inner: codec, several: false }
}

const keysOf = (codec: t.Mixed): ReadonlyArray<string> =>
  Object.entries(partsOf(codec)).flatMap(([key, { codec: one }]) => {
    const { inner } = unwrapped(one)
    if (isValue(inner)) return [key]
    return keysOf(inner).map((next) => `${key}.${next}`)
  })

/** Whether a codec takes one value that may be counted by: no text in somebody's own words, and nothing that is sealed. */
const isValue = (codec: t.Mixed & Made): boolean =>
  codec !== Codec.Text &&
  codec !== Codec.SealedText &&
  codec.required === undefined &&
  codec.kinds === undefined &&
  !('key' in codec)

/** Whether a field names a unit or a party, of which there is a party and a kind of party. */
export const namesParty = ({ codec }: Known): boolean => codec === Codec.PartyId || codec === Codec.UnitId

/** Whether a field holds a number. */
export const isNumber = ({ codec }: Known): boolean => 'least' in codec

/** Whether a field holds a day, or a moment of one. */
export const isTime = ({ codec }: Known): boolean =>
  codec === Codec.DayText || codec === Codec.EffectiveText || codec === Codec.InstantText

/** All values that a field can have, where they are a closed few; in their own order. */
export const wordsOf = ({ codec }: Known): ReadonlyArray<Word> => {
  const { words } = codec as Partial<Codec.Words<string>>
  if (words !== undefined) return words
  const { least, most } = codec as Partial<Codec.Bounds>
  if (least !== undefined && most !== undefined) {
    return most - least < 20 ? Array.from({ length: most - least + 1 }, (_, index) => least + index) : []
  }
  return codec.is(true) ? [true, false, ...(codec.is('unknown') ? ['unknown'] : [])] : []
}
