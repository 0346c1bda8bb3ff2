import { Case } from '@norrsken/core'
import type { Day, Instant } from '@norrsken/rules'
import { type Moment, together } from './Moment.ts'
import type { PartOfEntry, PartOfStream } from './Streams.ts'

/** The streams of a unit as they are seen at the end of a day. */
export interface Seen {
  /** The moments of a type, in the order in which they apply. */
  readonly moments: (type: string) => ReadonlyArray<Moment>
  /** Those of a type of which a field has a value, by a key for the field. */
  readonly index: (key: object, type: string, of: (moment: Moment) => ReadonlyArray<unknown>) => Index
  /** Where the individual of a case lived at a moment of a day, by each account. */
  readonly homesAt: (stream: string, day: Day.Day, at: Instant.Instant) => ReadonlyArray<ToldHome>
}

export type Index = ReadonlyMap<unknown, ReadonlyArray<Moment>>

const none: ReadonlyArray<Moment> = []

/** What streams say of what was so by the end of a day. The events of a type are looked for once they are asked for. */
export const seenOf = (streams: ReadonlyArray<PartOfStream>, horizon: Day.Day): Seen => {
  const byType = new Map<string, ReadonlyArray<Moment>>()
  const [only] = streams
  /** Of one stream, most often of few events, the moments of all types are found at once. */
  const ofOnly = streams.length === 1 && only !== undefined ? momentsByType(only, horizon) : null
  const moments = (type: string): ReadonlyArray<Moment> => {
    if (ofOnly !== null) return ofOnly.get(type) ?? none
    const known = byType.get(type)
    if (known !== undefined) return known
    const found = momentsIn(streams, horizon, type)
    byType.set(type, found)
    return found
  }
  return seeing(moments, (stream) => homes(streams.find((one) => one.stream === stream)?.entries ?? []))
}

/** What moments say that are given by their types. */
export const seenIn = (byType: ReadonlyMap<string, ReadonlyArray<Moment>>): Seen =>
  seeing(
    (type) => byType.get(type) ?? none,
    () => []
  )

const seeing = (moments: Seen['moments'], homesOf: (stream: string) => ReadonlyArray<ToldHome>): Seen => {
  let indexes: Map<object, Index> | null = null
  let homesKnown: Map<string, ReadonlyArray<ToldHome>> | null = null
  return {
    moments,
    index: (key, type, of) => {
      indexes ??= new Map()
      const known = indexes.get(key)
      if (known !== undefined) return known
      const made = new Map<unknown, Moment[]>()
      for (const moment of moments(type)) {
        for (const value of of(moment)) {
          const those = made.get(value)
          if (those === undefined) made.set(value, [moment])
          else those.push(moment)
        }
      }
      indexes.set(key, made)
      return made
    },
    homesAt: (stream, day, at) => {
      homesKnown ??= new Map()
      const homes = homesKnown.get(stream) ?? homesOf(stream)
      homesKnown.set(stream, homes)
      return Case.homesAt(homes, day, at)
    }
  }
}

/**
 * The events of a type in streams, in the order in which they apply. What is told of one thing in several ways is one moment:
 * several referrals of a case, and several accounts of how a meeting was held. The last applies, as it does in core.
 */
const momentsIn = (streams: ReadonlyArray<PartOfStream>, horizon: Day.Day, type: string): ReadonlyArray<Moment> => {
  const found: Moment[] = []
  for (const { entries } of streams) {
    const before = found.length
    for (const entry of entries) {
      if (entry.day > horizon) break
      if (entry.event.type === type) found.push(entry)
    }
    if (isToldOnce(type) && found.length > before + 1) found.push(asOne(found.splice(before)))
  }
  return streams.length > 1 ? found.sort(byTime) : found
}

/** The same of one stream, for all types. */
const momentsByType = ({ entries }: PartOfStream, horizon: Day.Day): ReadonlyMap<string, ReadonlyArray<Moment>> => {
  const found = new Map<string, Moment[]>()
  for (const entry of entries) {
    if (entry.day > horizon) break
    const { type } = entry.event
    const those = found.get(type)
    if (those === undefined) found.set(type, [entry])
    else those.push(entry)
  }
  for (const type of toldOnce) {
    const those = found.get(type)
    if (those !== undefined && those.length > 1) found.set(type, [asOne(those)])
  }
  return found
}

/** Several tellings as one moment: the last, with the others beside it, the later first. */
const asOne = (tellings: ReadonlyArray<Moment>): Moment => {
  const [last, ...others] = tellings.toReversed()
  return together(last as Moment, others)
}

/** Whether several events of a type in one stream are accounts of one thing. */
export const isToldOnce = (type: string): boolean => toldOnce.includes(type)

const toldOnce: ReadonlyArray<string> = ['CaseReferred', 'MeetingHeld']

const byTime = (one: Moment, other: Moment): number =>
  one.at - other.at || (one.event.stream < other.event.stream ? -1 : one.event.stream > other.event.stream ? 1 : 0)

/** Where somebody lived, what kind of event said so, and which. */
type ToldHome = Parameters<typeof Case.homesAt>[0][number] & { readonly told: Moment }

const homes = (entries: ReadonlyArray<PartOfEntry>): ReadonlyArray<ToldHome> =>
  entries.flatMap((told) => {
    const { type, data } = told.event
    return type === 'CaseReferred' || type === 'HomeMunicipalityChanged'
      ? [{ on: told.day, from: told.at, municipality: homeIn(data), evidence: { event: type }, told }]
      : []
  })

const homeIn = ({ homeMunicipality = '' }: { readonly homeMunicipality?: string }): string => homeMunicipality
