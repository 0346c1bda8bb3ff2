import { Log } from '@norrsken/core'
import { type History, historyTold, kinship } from '@norrsken/reporting'
import type { Instant } from '@norrsken/rules'
import { Interrupted } from '../../Failure.ts'
import { E } from '../../fp.ts'
import { caseStreams } from '../caseStreams.ts'
import { parse } from '../jsonOf.ts'
import { headOf } from '../logHead.ts'
import type { ReadHistory } from '../readHistory.ts'
import type { Source } from '../Source.ts'
import { endOf, textOf, written } from '../writtenLines.ts'
import { CORRECTS, type LogIndex, MADE_UP, PLAIN } from './LogIndex.ts'

/**
 * As `readHistory` tells it of a log, by its index: lines are read only of agreements and meetings, and of cases when they are gone
 * through. The bytes of the log must be those of which the index was made; if they change meanwhile, `Interrupted` is thrown.
 *
 * @param version - that of the log as its bytes were found to be so
 * @param name - what messages call the log
 * @param lengths - after how many events known by then the head is told too
 * @param atOnce - how many events of cases are held at a time
 */
export const indexedHistory = (
  source: Source,
  version: string,
  index: LogIndex,
  knownAt: Instant.Instant | null,
  name: string,
  lengths: ReadonlyArray<number> = [],
  atOnce?: number
): ReadHistory => {
  const { positions, streamOf, days, typeOf, marks, isCase } = index
  const line = { get: (row: number) => positions[row] ?? 0, length: () => positions.length }
  const changed = (): Interrupted => new Interrupted({ type: 'LogChanged', log: name })

  const events = function* (ordinals: Int32Array): Generator<Log.Entry, void> {
    for (const one of written(source, ordinals, line)) {
      const decoded = Log.decode(parse(textOf(one))?.value)
      if (E.isLeft(decoded)) throw changed()
      yield Log.entry(decoded.right, one.ordinal, streamOf[one.ordinal] ?? 0)
    }
  }
  const eventAt = (ordinal: number): Log.Entry => {
    for (const entry of events(Int32Array.of(ordinal))) return entry
    throw changed()
  }

  /** How many events were known: they were recorded in the order of the log. */
  const known = (): number => {
    if (knownAt === null) return positions.length
    let [from, to] = [0, positions.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (eventAt(middle).recordedAt <= knownAt) from = middle + 1
      else to = middle
    }
    return from
  }

  const many = known()
  const places = new Int32Array(positions.length).fill(-1)
  /** The place of each stream among cases. */
  const placeOf = new Int32Array(isCase.length).fill(-1)
  const retraction = index.types.indexOf('EventRetracted')
  const revised = new Set<number>()
  const others: number[] = []
  let [cases, madeUp] = [0, 0]
  for (let ordinal = 0; ordinal < many; ordinal += 1) {
    const stream = streamOf[ordinal] as number
    const mark = marks[ordinal] as number
    if ((mark & MADE_UP) !== 0) madeUp += 1
    if (typeOf[ordinal] === retraction) continue
    if (isCase[stream] === 0) {
      others.push(ordinal)
      continue
    }
    if ((placeOf[stream] as number) < 0) {
      placeOf[stream] = cases
      cases += 1
    }
    places[ordinal] = placeOf[stream] as number
    if ((mark & CORRECTS) !== 0) revised.add(placeOf[stream] as number)
  }

  const told = new Map<number, { readonly name: string; readonly entries: Log.Entry[] }>()
  for (const entry of events(Int32Array.from(others))) {
    const one = told.get(entry.stream)
    if (one === undefined) told.set(entry.stream, { name: entry.event.stream, entries: [entry] })
    else one.entries.push(entry)
  }
  for (const [at, ordinal] of index.retractionAt.entries()) {
    if (ordinal >= many) break
    const stream = streamOf[index.retracted[at] ?? 0] ?? 0
    const place = placeOf[stream] as number
    if (place < 0) {
      told.get(stream)?.entries.push(eventAt(ordinal))
      continue
    }
    places[ordinal] = place
    revised.add(place)
  }

  const kin = (): Int32Array => {
    const finding = kinship()
    for (const [at, ordinal] of index.subjectAt.entries()) {
      if (ordinal < many) finding.tell(places[ordinal] as number, index.subjects[at] as number)
    }
    return finding.finish(cases)
  }
  const ofCases = caseStreams(
    source,
    version,
    {
      positions: line,
      places,
      days: { get: (row) => days[row] as number },
      types: { get: (row) => typeOf[row] as number },
      typeNames: index.types,
      many: cases,
      kin,
      revised,
      streamOf: (ordinal) => streamOf[ordinal] as number
    },
    knownAt,
    name,
    atOnce
  )
  const recorded = many === 0 ? null : eventAt(many - 1).event.recorded
  const history: History = historyTold(knownAt, { events: many, madeUp, recorded }, told.values(), ofCases)

  const head = (): ReadHistory['head'] => {
    const earlier = lengths.filter((length) => length <= many)
    if (many === positions.length && earlier.every((length) => length === many)) {
      const { id, head } = index
      return { id, length: many, head, earlier: new Map(earlier.map((length) => [length, head])) }
    }
    const standing = headOf(null, new Set(lengths))
    const first = Int32Array.from({ length: many }, (_, ordinal) => ordinal)
    for (const one of written(source, first, line)) {
      if (((marks[one.ordinal] as number) & PLAIN) === 0) standing.accept(textOf(one), WHENEVER)
      else standing.acceptPlain({ bytes: one.bytes, from: one.from, to: endOf(one) }, WHENEVER)
    }
    return standing.finish()
  }
  return { history, head: head() }
}

/** When an event was recorded of which that does not matter. */
const WHENEVER = 0 as Instant.Instant
