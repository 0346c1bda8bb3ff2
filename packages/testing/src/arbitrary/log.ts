import type { Log } from '@norrsken/core'
import fc from 'fast-check'
import { logOf, type Said } from '../logOf.ts'
import { by as byAnyone, contentOf, type EventType, types } from './event.ts'
import { effective, streamOf } from './values.ts'

/** What a log is made of. */
export interface LogOptions {
  /** Which kinds of stream it has; all three, if nothing is said. */
  readonly kinds?: ReadonlyArray<Log.StreamKind>
  /** Which events besides `EventRetracted`; all, if nothing is said. */
  readonly types?: ReadonlyArray<EventType>
  /** Whether it has corrections and retractions; it has, if nothing is said. */
  readonly links?: boolean
  /** How many events it has at most, besides corrections and retractions. */
  readonly maxEvents?: number
  readonly minEvents?: number
}

/**
 * Valid logs: ids are unique, versions contiguous, `recorded` never decreases, and corrections and retractions lead to
 * an event that stands. The streams are mixed and the effective times are in any order, often on days on which something
 * turns. What the events say makes sense one by one only. A retraction may stand in a stream of another kind.
 *
 * @example
 * import { arbitrary } from '@norrsken/testing'
 * import fc from 'fast-check'
 *
 * const cases = arbitrary.log({ kinds: ['case'], links: false })
 * fc.assert(fc.property(cases, (log) => log.every(({ stream }) => stream.startsWith('case/'))))
 */
export const log = (options: LogOptions = {}): fc.Arbitrary<ReadonlyArray<Log.Event>> => {
  const { kinds = ['agreement', 'case', 'meeting'], links = true, minEvents = 0, maxEvents = 12 } = options
  const chosen = types.filter(
    ({ kind, type }) =>
      kinds.includes(kind) && type !== 'EventRetracted' && (options.types === undefined || options.types.includes(type))
  )
  const size = { minLength: minEvents, maxLength: maxEvents }
  const items = fc.array(fc.oneof(...chosen.map(({ kind, type }) => item(kind, type, links))), size)
  return fc.tuple(items, fc.array(fc.constantFrom(0, 0, 1, 3_600, 86_400, 2_592_000), { minLength: 1 })).map(assemble)
}

/** Something that was said, and how it was said anew or taken back later. */
interface Item {
  readonly stream: string
  readonly type: EventType
  /** The first is what was said at first, each later one a correction. */
  readonly versions: ReadonlyArray<Version>
  readonly retractions: ReadonlyArray<Retraction>
}

interface Version {
  /** Where in the log, between 0 and 1000; the earliest of an item is the original. */
  readonly place: number
  readonly effective: string
  readonly data: unknown
  readonly by: Log.By
  /** Which of the links that stand a correction names. */
  readonly link: number
}

interface Retraction {
  readonly place: number
  readonly link: number
  readonly stream: string
  readonly effective: string
}

const place = fc.nat({ max: 1000 })
const link = fc.nat({ max: 3 })

const item = (kind: Log.StreamKind, type: EventType, links: boolean): fc.Arbitrary<Item> => {
  const version = fc.record({ place, effective, data: contentOf(kind, type), by: byAnyone, link })
  const anyStream = fc.oneof(streamOf('agreement'), streamOf('case'), streamOf('meeting'))
  const stream = streamOf(kind)
  return fc.record({
    stream,
    type: fc.constant(type),
    versions: links
      ? fc.oneof(
          { weight: 4, arbitrary: fc.array(version, { minLength: 1, maxLength: 1 }) },
          { weight: 1, arbitrary: fc.array(version, { minLength: 2, maxLength: 4 }) }
        )
      : fc.array(version, { minLength: 1, maxLength: 1 }),
    retractions: links
      ? fc.array(fc.record({ place, link, effective, stream: fc.oneof(stream, anyStream) }), { maxLength: 1 })
      : fc.constant([])
  })
}

/** What is still to be put into the log: of an item, at a place. */
type Piece = { readonly place: number; readonly item: number } & (
  | { readonly type: 'said'; readonly version: Version }
  | { readonly type: 'taken-back'; readonly retraction: Retraction }
)

const assemble = ([items, steps]: [ReadonlyArray<Item>, ReadonlyArray<number>]): ReadonlyArray<Log.Event> => {
  const said: Said[] = []
  const standing = items.map((): string[] => [])
  const correctedBy = new Map<string, string>()
  const begun = new Set<number>()
  let recorded = Date.parse('2022-12-01T08:00:00Z')

  const enter = (one: Said): string => {
    const id = `e${said.length + 1}`
    recorded += (steps[said.length % steps.length] ?? 0) * 1000
    said.push({ ...one, id, recorded: new Date(recorded).toISOString() })
    return id
  }
  const takeBack = (links: string[], id: string): void => {
    for (const other of links.filter((link) => correctedBy.get(link) === id)) takeBack(links, other)
    links.splice(links.indexOf(id), 1)
  }

  for (const piece of pieces(items)) {
    const item = items[piece.item]
    const links = standing[piece.item]
    if (item === undefined || links === undefined) continue
    const { stream, type } = item
    if (piece.type === 'said') {
      const { effective, data, by, link } = piece.version
      const corrects = links[link % links.length]
      if (begun.has(piece.item) && corrects === undefined) continue
      begun.add(piece.item)
      const content = { stream, type, effective, data, by }
      const id = enter(corrects === undefined ? content : { ...content, corrects })
      if (corrects !== undefined) correctedBy.set(id, corrects)
      links.push(id)
    } else {
      const { retraction } = piece
      const target = links[retraction.link % links.length]
      if (target === undefined) continue
      const data = { event: target, reason: 'recorded by mistake' }
      enter({ stream: retraction.stream, type: 'EventRetracted', effective: retraction.effective, data })
      takeBack(links, target)
    }
  }
  return logOf(...said)
}

/** In the order of their places; what comes before the original it belongs to comes to nothing. */
const pieces = (items: ReadonlyArray<Item>): ReadonlyArray<Piece> =>
  items
    .flatMap(
      ({ versions, retractions }, item): ReadonlyArray<Piece> => [
        ...versions.map((version): Piece => ({ type: 'said', place: version.place, item, version })),
        ...retractions.map((retraction): Piece => ({ type: 'taken-back', place: retraction.place, item, retraction }))
      ]
    )
    .sort((one, other) => one.place - other.place || one.item - other.item)
