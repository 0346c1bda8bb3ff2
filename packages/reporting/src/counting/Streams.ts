import { type Log, Sealed } from '@norrsken/core'
import type { Day, Instant } from '@norrsken/rules'
import { subjectIn } from './subjectIn.ts'
import type { Wanted } from './Wanted.ts'

/** What was told of one case, meeting or agreement: the events that stood, in the order in which they apply. */
export interface Stream {
  readonly stream: string
  readonly entries: ReadonlyArray<Log.Entry>
}

/** An event of which there is at least what was wanted: of a whole entry everything. */
export interface PartOfEntry {
  readonly event: { readonly id: string; readonly type: string; readonly stream: string; readonly data: object }
  readonly day: Day.Day
  readonly at: Instant.Instant
}

/** What was wanted of a stream: some of its entries or all, in the order in which they apply. */
export interface PartOfStream {
  readonly stream: string
  readonly entries: ReadonlyArray<PartOfEntry>
}

/** Whether the whole of an entry is there. */
export const isWhole = (entry: PartOfEntry): entry is Log.Entry => 'recorded' in entry.event

/**
 * Many streams, each at a place from 0 on. They may lie in a file: they are read while they are gone through, and whoever goes through
 * them holds no more of them than is needed.
 */
export interface Streams extends Iterable<Stream> {
  /**
   * For each place the marks of its events, or-ed. What is marked is every event that was ever told of a stream, also those that
   * do not stand.
   *
   * @param markOf - a mark of 32 bits, for an event of a type that happened on a day
   */
  readonly marks: (markOf: (type: string, day: Day.Day) => number) => Int32Array
  /** For each place the first place of its kin: of the cases that were ever told to be about the same person. */
  readonly kin: () => Int32Array
  /**
   * The streams at some places, in their order. Those that lie beside each other are read at once.
   *
   * @param wanted - what is looked at. Of a stream there may be no more than that and its first event, which names the agreement if it
   * does
   */
  readonly at: (places: ArrayLike<number>, wanted: Wanted) => Iterable<PartOfStream>
}

/** Streams that are held as a whole. */
export const heldStreams = (streams: ReadonlyArray<Stream>): Streams => ({
  [Symbol.iterator]: () => streams[Symbol.iterator](),
  marks: (markOf) =>
    Int32Array.from(streams, ({ entries }) =>
      entries.reduce((marks, { event, day }) => marks | markOf(event.type, day), 0)
    ),
  kin: () => {
    const finding = kinship()
    for (const [place, { entries }] of streams.entries()) {
      for (const { event } of entries) finding.accept(place, event)
    }
    return finding.finish(streams.length)
  },
  at: (places) => Array.from(places, (place) => streams[place]).filter((stream) => stream !== undefined)
})

/** Finds out which cases were ever told to be about the same person, from their events as they come. */
export interface Kinship {
  readonly accept: (place: number, event: Log.Event) => void
  /** Takes it that a case was told to be about a person, by a number that stands for the pseudonym. */
  readonly tell: (place: number, person: number) => void
  readonly finish: (places: number) => Int32Array
}

/** Holds each pseudonym once, and of each case in which one was told the first place of its kin. */
export const kinship = (): Kinship => {
  const numberOf = Sealed.numbering()
  /** The place at which each pseudonym was told first. */
  const firsts: number[] = []
  /** Of two places that are kin, the later leads to the earlier. */
  const earlier = new Map<number, number>()

  const first = (place: number): number => {
    let at = place
    for (let before = earlier.get(at); before !== undefined; before = earlier.get(at)) at = before
    return at
  }

  const tell: Kinship['tell'] = (place, person) => {
    const known = firsts[person]
    if (known === undefined) {
      firsts[person] = place
      return
    }
    const [one, other] = [first(known), first(place)]
    if (one !== other) earlier.set(Math.max(one, other), Math.min(one, other))
  }

  return {
    accept: (place, event) => {
      const subject = subjectIn(event)
      if (subject !== null) tell(place, numberOf(subject))
    },
    tell,
    finish: (places) => Int32Array.from({ length: places }, (_, place) => first(place))
  }
}
