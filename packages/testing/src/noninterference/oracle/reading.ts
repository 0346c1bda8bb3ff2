import { Log } from '@norrsken/core'
import { Day, Instant, Stockholm } from '@norrsken/rules'
import { entriesOf } from '../../logOf.ts'
import { belongsTo } from '../../naive/belongsTo.ts'
import { later } from '../../naive/days.ts'
import { hearersOf } from '../../naive/hearers.ts'
import { type Events, type Happened, happened, type NaiveLog, type NaiveStream, those } from '../../naive/NaiveLog.ts'
import { partyOf } from '../../naive/units.ts'
import type { Reader } from '../Channel.ts'
import { type Covers, covered } from './covered.ts'
import { livesUntil, type Standing, standingOf } from './membership.ts'

/** A log as the rules look at it for one reader. */
export interface Reading {
  readonly unit: string
  readonly log: ReadonlyArray<Log.Event>
  /** The ids of the events that stand, each in its last correction. */
  readonly stands: ReadonlySet<string>
  /** The days on which events were so, by their ids. */
  readonly dayOf: ReadonlyMap<string, string>
  /** The moments at which events were so, or the days where no more is known, by their ids. */
  readonly momentOf: ReadonlyMap<string, string>
  /** The first event that stands of a case, and the agreement that it belongs to; `null` where the log has but one agreement. */
  readonly agreementOf: (stream: string) => string | null
  /** What the consents of a case cover for the reader. */
  readonly coveredIn: (stream: string) => Covers
  /** The discussions of a case that the reader heard. */
  readonly heardIn: (stream: string) => ReadonlyArray<Events['CaseDiscussed']>
  /** How the party of the reader stands when it reads. */
  readonly standing: Standing
}

/** How the rules look at a log for a reader. */
export const readingOf = (log: ReadonlyArray<Log.Event>, reader: Reader): Reading => {
  const entries = entriesOf(log)
  const standing = [...Log.visible(null)(entries)].sort(Log.inOrder)
  const everything = standing.map(happened)
  const today = Day.toIso(Stockholm.localDay(Instant.instant(reader.at)))
  const lives = livesUntil(standing, today)
  const naiveOf = (stream: NaiveStream): NaiveLog => {
    const agreement = belongsTo(stream, lives)
    const days = lives.find(({ name }) => name === agreement)?.days ?? []
    return { validAt: today, acts: [], cases: [], meetings: [], everything, days }
  }
  const caseOf = (name: string): NaiveStream => ({
    name,
    events: everything.filter(({ event }) => event.stream === name)
  })
  return {
    unit: reader.unit,
    log,
    stands: new Set(standing.map(({ event }) => event.id)),
    dayOf: new Map(entries.map((entry) => [entry.event.id, happened(entry).day])),
    momentOf: new Map(
      entries.map(happened).map(({ event, at, isKnownByItsDay }) => [event.id, `${isKnownByItsDay} ${at}`])
    ),
    agreementOf: (name) => {
      const one = caseOf(name)
      if (one.events.length === 0 || lives.length < 2) return null
      return belongsTo(one, livesUntil(standing, lastDayNamed(log, today)))
    },
    coveredIn: (name) => covered(caseOf(name), naiveOf(caseOf(name)), reader),
    heardIn: (name) => {
      const told = entries.filter(({ event }) => event.stream === name).map(happened)
      const heard = (one: Happened<'CaseDiscussed'>): boolean =>
        hearersOf(one, naiveOf(caseOf(name))).some(({ unit }) => unit === reader.unit)
      return those('CaseDiscussed', told)
        .filter(heard)
        .map(({ event }) => event)
    },
    standing: standingOf(partyOf(reader.unit), lives)
  }
}

/** The last day on which an event of a log was so, or from which an edition may apply. */
const lastDayNamed = (log: ReadonlyArray<Log.Event>, today: string): string =>
  log
    .flatMap((event) => [
      event.effective.slice(0, 10),
      ...(event.type === 'EditionAdopted' ? [event.data.terms.starts] : [])
    ])
    .reduce(later, today)
