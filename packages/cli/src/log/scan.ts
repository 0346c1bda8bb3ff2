import { Buffer } from 'node:buffer'
import { Log } from '@norrsken/core'
import type { Instant } from '@norrsken/rules'
import { E } from '../fp.ts'
import { type Found, LISTED } from './Found.ts'
import { jsonOf, parse } from './jsonOf.ts'
import { type End, lines, type Mark, START, type Take, type TextLine } from './lines.ts'
import { problemOfLine } from './problemOfLine.ts'
import { idOf, recall } from './recall.ts'
import type { Source } from './Source.ts'

/** What a log holds, and what is wrong with it. */
export interface Scan extends Found {
  readonly events: number
  readonly streams: number
  /** How far it was read, for what is added later. */
  readonly end: Scanned & End
}

/** How far a log was read, and what was counted up to there. */
export interface Scanned extends Mark {
  readonly events: number
  readonly madeUp: number
}

/** Nothing was read. */
export const UNREAD: Scanned = { ...START, events: 0, madeUp: 0 }

/** Takes events of cases of which it is enough to know where they stand in the log. */
export interface Skimming {
  /** The types of events that may be told so. */
  readonly types: ReadonlySet<string>
  readonly accept: (skimmed: Log.Skimmed, place: Log.Place, line: SkimmedLine) => void
  /** Whether no more of an event needs to be known. It has not entered the log yet: the number of its stream is -1 if it is the first. */
  readonly suffices?: (skimmed: Log.Skimmed, stream: number) => boolean
}

/** A line that is not made a text of. Its bytes are those of a block, and stay as they are only until the next is read. */
export interface SkimmedLine {
  /** Where it begins in the log, in bytes. */
  readonly at: number
  readonly bytes: Buffer
  /** Where it lies among the bytes, its end not included. */
  readonly from: number
  readonly to: number
}

/** Leaves lines to others: tells whether one is not to be read, by its bytes. It is asked once of each line, in order. */
export type Leave = (bytes: Buffer, from: number, to: number) => boolean

/**
 * Reads a log from its first line to its last, and checks each event by itself and against those before it.
 *
 * @param ledger - an empty one, or that of the log which this one continues; holds the events too afterwards
 * @param accept - gets each event as long as no problem has been found, with where its line begins, in bytes, and its line
 * @param skimming - gets some of them instead, in the same order among the others, without their being read in full; not
 * the first of a log
 * @param from - where what is added begins, if the ledger holds all before it
 * @param leave - the lines that are not read here
 */
export const scan = (
  source: Source,
  ledger: Log.Ledger,
  accept: (entry: Log.Entry, at: number, text: string) => void,
  skimming: Skimming | null = null,
  from: Scanned = UNREAD,
  leave: Leave | null = null
): Scan => {
  const problems: Log.Problem[] = []
  let { events, madeUp } = from
  let total = 0
  /** Events that were there but could not be told: what is missing after them may be their absence. */
  let lost = 0
  /** For streams in which the last event had another version than it should: the one it should have had. */
  const shouldBe = new Map<string, number>()

  const report = (line: number, id: string | undefined, faults: ReadonlyArray<Log.Fault>): void => {
    total += faults.length
    for (const fault of faults.slice(0, LISTED - problems.length)) {
      problems.push({ line, ...(id === undefined ? {} : { id }), ...fault })
    }
  }

  const readLine = (line: TextLine): void => {
    const json = jsonOf(line)
    const decoded = E.isLeft(json) ? json : Log.decode(json.right)
    if (E.isRight(decoded)) {
      enter(line, decoded.right)
      return
    }
    const parsed = parse(line.text)
    const recalled = recall(parsed === null ? line.text : parsed.value)
    report(line.number, recalled?.id ?? idOf(parsed?.value), decoded.left)
    if (recalled === null) lost += 1
    else ledger.enter(recalled, unknownTime)
  }

  const enter = ({ number: line, at, text }: TextLine, event: Log.Event): void => {
    const entry = Log.entry(event, ledger.events(), STREAM_TO_COME)
    const faults = ledger.faults(event, entry.recordedAt)
    if (faults.length > 0) report(line, event.id, withoutConsequences(event, faults))
    else if (shouldBe.size > 0) shouldBe.delete(event.stream)
    if (event.synthetic === true) madeUp += 1
    const { stream } = ledger.enter(event, entry.recordedAt)
    if (total === 0) accept({ ...entry, stream }, at, text)
  }

  /** The faults that no earlier one explains: a slip in a version, a lost event that a link leads to or that left a gap. */
  const withoutConsequences = (event: Log.Event, faults: ReadonlyArray<Log.Fault>): ReadonlyArray<Log.Fault> => {
    const explained = new Set<string>()
    const next = ledger.version(event.stream) + 1
    const slipped = shouldBe.get(event.stream)
    shouldBe.delete(event.stream)
    const continuesSlipped = slipped !== undefined && event.version === slipped + 1
    const followsLost = event.version > next && event.version - next <= lost
    if (continuesSlipped || followsLost) explained.add('version')
    else if (event.version !== next) shouldBe.set(event.stream, next)
    const target = event.type === 'EventRetracted' ? event.data.event : event.corrects
    if (lost > 0 && target !== undefined && ledger.find(target) < 0) explained.add('corrects').add('data.event')
    return faults.filter(({ path }) => !explained.has(path))
  }

  /** What anything is wrong with is read in full, and from the first problem on everything is. */
  const takeBy = ({ types, accept: take, suffices }: Skimming): Take => {
    const skim = Log.skimmer(types, latin1)
    return (bytes, from, to, at) => {
      if (total > 0 || events === 0) return false
      const skimmed = skim(bytes, from, to)
      if (skimmed === null || ledger.faults(skimmed, skimmed.recordedAt).length > 0) return false
      if (suffices?.(skimmed, ledger.number(skimmed.stream)) === false) return false
      events += 1
      if (skimmed.synthetic) madeUp += 1
      take(skimmed, ledger.enter(skimmed, skimmed.recordedAt), { at, bytes, from, to })
      return true
    }
  }

  const skim = skimming === null ? null : takeBy(skimming)
  /** Where the line that was asked of last begins: lines in which something is odd are not handed over by their bytes. */
  let asked = -1
  const take: Take | null =
    leave === null
      ? skim
      : (bytes, from, to, at) => {
          asked = at
          return leave(bytes, from, to) || skim?.(bytes, from, to, at) === true
        }
  const isLeft = ({ text, at }: TextLine): boolean => {
    if (leave === null || asked === at) return false
    const bytes = Buffer.from(text)
    return leave(bytes, 0, bytes.length)
  }

  const all = lines(source, undefined, take, from)
  let next = all.next()
  for (; next.done !== true; next = all.next()) {
    const line = next.value
    if (line.type === 'text' && (isLeft(line) || isBlank(line.text))) continue
    events += 1
    if (line.type === 'text') readLine(line)
    else {
      report(line.number, undefined, [problemOfLine(line)])
      lost += 1
    }
  }
  if (total === 0) source.heard?.(events, madeUp)
  return { events, streams: ledger.streams(), problems, total, end: { ...next.value, events, madeUp } }
}

/** An event with its number in the log, from 0, and the line on which it stands, from 1. */
export interface Numbered {
  readonly ordinal: number
  readonly line: number
  readonly event: Log.Event
}

/**
 * The events of a log that `scan` has found nothing wrong with, in order.
 *
 * @param wanted - which are decoded and given, by their numbers
 * @param passes - is told of some that are wanted what skimming tells: one that it takes is not given
 */
export function* eventsOf(
  source: Source,
  wanted: (ordinal: number) => boolean = () => true,
  passes: ((skimmed: Log.Skimmed, ordinal: number) => boolean) | null = null
): Generator<Numbered, void> {
  let ordinal = 0
  const skim = passes === null ? null : Log.skimmer(Log.passable, latin1)
  const isPassed = (bytes: Buffer, from: number, to: number): boolean => {
    const skimmed = skim === null ? null : skim(bytes, from, to)
    return skimmed !== null && passes?.(skimmed, ordinal) === true
  }
  const pass: Take = (bytes, from, to) => {
    if (bytes[from] !== OPENING_BRACE || (wanted(ordinal) && !isPassed(bytes, from, to))) return false
    ordinal += 1
    return true
  }
  for (const line of lines(source, undefined, pass)) {
    if (line.type !== 'text' || isBlank(line.text)) continue
    if (wanted(ordinal)) {
      const decoded = Log.decode(parse(line.text)?.value)
      if (E.isRight(decoded)) yield { ordinal, line: line.number, event: decoded.right }
    }
    ordinal += 1
  }
}

const latin1: Log.TextOf = (bytes, from, to) => (bytes as Buffer).toString('latin1', from, to)

/** The ledger tells the stream of an event as it enters it. */
const STREAM_TO_COME = -1

/** When something was recorded that does not say it: no later event is blamed for being earlier. */
const unknownTime = Number.NEGATIVE_INFINITY as Instant.Instant

const isBlank = (text: string): boolean => text.charCodeAt(0) !== OPENING_BRACE && text.trim() === ''

const OPENING_BRACE = 0x7b
