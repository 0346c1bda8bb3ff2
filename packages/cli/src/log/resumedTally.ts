import { Log } from '@norrsken/core'
import { E } from '../fp.ts'
import type { Checkpoint, NotResumed, Streams } from './Checkpoint.ts'
import { hashed } from './hashed.ts'
import { type Moment, type Reaches, reaches } from './reaches.ts'
import { passingBy, settle } from './readTally.ts'
import type { Unread } from './readWorld.ts'
import type { Source } from './Source.ts'
import { eventsOf, type Scan, scan } from './scan.ts'

/** The tally of a log, and a checkpoint at its end. */
export interface Resumed {
  readonly tally: Log.Tally
  /** `null` where the last line has no end yet: somebody may still be writing it. */
  readonly checkpoint: Checkpoint | null
}

/**
 * As `readTally`, from a checkpoint on: what was added is read, and with it again those streams that it concerns. All bytes before
 * the checkpoint are compared with those of which it was made, by their hash.
 *
 * What a checkpoint holds is by all that is known of every day, and so the same whatever moment is asked about. A stream that
 * reaches beyond the moment is read again for it, and so are the agreements.
 *
 * @param before - `null`: the log is read from its beginning
 */
export const resumedTally = (
  source: Source,
  moment: Moment,
  before: Checkpoint | null
): E.Either<Unread | NotResumed, Resumed> => {
  const version = source.version()
  if (before !== null && source.size() < before.end.position) return E.left({ type: 'OtherLog' })
  const ledger = Log.ledger(before?.ledger)
  const reached = reaches(before?.streams ?? null)
  const { source: hashing, all, beforeMark, toMark } = hashed(source, before?.end.position ?? 0)
  const isOther = (): boolean => before !== null && beforeMark() !== before.hash

  const whole = Log.passing(everything, streamOfId(ledger))
  const found = before === null ? readAll(hashing, ledger, reached, whole) : readOn(source, ledger, reached, before)
  if (found.total > 0) {
    // A log that does not go on from the checkpoint is another one, whatever seems to be wrong with it.
    toMark()
    return E.left(
      isOther() ? { type: 'OtherLog' } : { type: 'LogMalformed', problems: found.problems, total: found.total }
    )
  }

  const isBeyond = (stream: number): boolean => !reached.isBy(stream, moment)
  const asked = Log.passing(moment, streamOfId(ledger))
  const streams = Array.from({ length: ledger.streams() }, (_, stream) => stream)
  const isAskedApart = before !== null || moment.knownAt !== null || streams.some(isBeyond)
  if (isAskedApart) {
    const isAgain = (stream: number): boolean => before !== null && reached.met.has(stream)
    const isAgreement = ledger.names().map((name) => Log.kindOf(name) === 'agreement')
    const isAsked = (stream: number): boolean => isAgreement[stream] === true || isBeyond(stream)
    const isWanted = (ordinal: number): boolean => {
      const stream = ledger.streamOf(ordinal)
      return isAsked(stream) || isAgain(stream) || ledger.typeOf(ordinal) === 'EventRetracted'
    }
    const isPassed = (skimmed: Log.Skimmed, ordinal: number): boolean => {
      const stream = ledger.streamOf(ordinal)
      return !isAsked(stream) && isAgain(stream) && whole.pass(skimmed, stream)
    }
    for (const { event, ordinal } of eventsOf(before === null ? source : hashing, isWanted, isPassed)) {
      const entry = Log.entry(event, ordinal, ledger.streamOf(ordinal))
      // What takes something back stands in any stream.
      const isRetraction = event.type === 'EventRetracted'
      if (isRetraction || isAsked(entry.stream)) asked.accept(entry)
      if (before !== null && (isRetraction || isAgain(entry.stream))) whole.accept(entry)
    }
    if (isOther()) return E.left({ type: 'OtherLog' })
  }
  if (source.version() !== version) return E.left({ type: 'LogChanged' })
  for (const one of [whole, asked]) if (one.unsettled().size > 0) settle(source, one, ledger)
  if (source.version() !== version) return E.left({ type: 'LogChanged' })

  const [known, then] = [whole.finish(), asked.finish()]
  const standings = standingsOf(known, ledger, before?.streams.standings ?? [], (stream) => reached.met.has(stream))
  const atMoment = standingsOf(then, ledger, [], isBeyond)
  const agreements = isAskedApart ? then.agreements : known.agreements
  const { lastDay, lastRecorded } = reached
  return E.right({
    tally: tallyOf(agreements, ledger, (stream) => (isBeyond(stream) ? atMoment : standings)[stream]),
    checkpoint: found.end.ended
      ? { end: found.end, hash: all(), ledger: ledger.kept(), streams: { standings, lastDay, lastRecorded } }
      : null
  })
}

const everything: Log.Horizon = { validAt: null, knownAt: null }

const streamOfId =
  ({ streamOf, find }: Log.Ledger) =>
  (id: string): number =>
    streamOf(find(id))

/** Reads a log from its beginning, and builds from it how everything stands. */
const readAll = (source: Source, ledger: Log.Ledger, reached: Reaches, whole: Log.Passing): Scan => {
  const meet = meeting(ledger, reached)
  const accept = (entry: Log.Entry): void => {
    meet(entry)
    whole.accept(entry)
  }
  const skimming = {
    ...passingBy(whole),
    accept: (skimmed: Log.Skimmed, { stream }: Log.Place) => reached.meet(skimmed, stream)
  }
  return scan(source, ledger, accept, skimming)
}

/** Reads what was added, and notes what it concerns. */
const readOn = (source: Source, ledger: Log.Ledger, reached: Reaches, { end }: Checkpoint): Scan =>
  scan(
    source,
    ledger,
    meeting(ledger, reached),
    { types: Log.skimmable, accept: (skimmed, { stream }) => reached.meet(skimmed, stream) },
    end
  )

const meeting =
  (ledger: Log.Ledger, reached: Reaches) =>
  (entry: Log.Entry): void => {
    reached.meet(entry, entry.stream)
    if (entry.event.type === 'EventRetracted') reached.meet(entry, streamOfId(ledger)(entry.event.data.event))
  }

/** How the cases and meetings of a tally stand, by the numbers of their streams, in the place of how they stood before. */
const standingsOf = (
  { cases, meetings }: Log.Tally,
  { number }: Log.Ledger,
  before: Streams['standings'],
  isNew: (stream: number) => boolean
): Streams['standings'] => {
  const standings = [...before]
  for (const one of [...cases, ...meetings]) {
    const stream = number(one.stream)
    if (isNew(stream)) standings[stream] = one
  }
  return standings
}

const tallyOf = (
  agreements: Log.Tally['agreements'],
  ledger: Log.Ledger,
  standing: (stream: number) => Log.Standing | undefined
): Log.Tally => {
  const of = (kind: Log.StreamKind): ReadonlyArray<Log.Standing> =>
    ledger.names().flatMap((name, stream) => (Log.kindOf(name) === kind ? (standing(stream) ?? []) : []))
  return { agreements, cases: of('case') as Log.Tally['cases'], meetings: of('meeting') as Log.Tally['meetings'] }
}
