import { Log } from '@norrsken/core'
import { Day, Instant, Stockholm } from '@norrsken/rules'
import { entriesOf } from '../logOf.ts'
import { belongsTo } from '../naive/belongsTo.ts'
import { hearersOf } from '../naive/hearers.ts'
import { type Events, type Happened, happened, type NaiveLog, type NaiveStream, those } from '../naive/NaiveLog.ts'
import { partyOf } from '../naive/units.ts'
import type { Reader } from './Channel.ts'
import { type Covers, covered } from './oracle/covered.ts'
import { leftOn, livesUntil } from './oracle/membership.ts'
import { numbered, type Written, written } from './Written.ts'

/**
 * What a unit may know of a log when it reads it: the events that it may see, in the order of the log, without what it may
 * not see of them, and with versions counted anew. Worked out event by event with plain loops from the rules alone: the
 * slow twin that whatever shows logs to units is compared with.
 *
 * What the rules leave open is settled here so:
 * - A consent that names no purpose covers nothing. Whom it was given to is what the event says that stands; a narrowing
 *   names nobody new.
 * - Of a chain of corrections that is not seen whole, what stands may be known alone, as if nothing had been said before.
 * - Of several who refer one case, whoever sees one of the referrals sees its closing, and that the children were considered.
 * - Whoever takes back what it does not see itself, sees neither.
 * - A meeting names also who came in, and who heard a case there. That a meeting was documented is known with the meeting.
 * - A need in somebody's words, and the document that an event is from, are free text.
 *
 * @example
 * import { logOf } from '@norrsken/testing'
 * import { mayKnow } from '@norrsken/testing/noninterference'
 *
 * const log = logOf({ stream: 'case/1', type: 'GuidanceGiven', effective: '2024-03-05', data: {} })
 * const reader = { unit: 'region/health-care', at: '2024-03-12T10:00:00+01:00' }
 * assert.deepEqual(mayKnow(log, reader), [])
 * assert.equal(mayKnow(log, { ...reader, unit: 'ostersund/coordination' }).length, 1)
 */
export const mayKnow = (log: ReadonlyArray<Log.Event>, reader: Reader): ReadonlyArray<Written> => {
  const reading = readingOf(log, reader)
  return numbered(
    log.flatMap((event) => {
      if (isSeen(event, reading)) return [shown(event, reading)]
      return standsAlone(event, reading) ? [alone(shown(event, reading))] : []
    })
  )
}

/** A log as the rules look at it for one reader. */
interface Reading {
  readonly unit: string
  readonly log: ReadonlyArray<Log.Event>
  /** The ids of the events that stand, each in its last correction. */
  readonly standing: ReadonlySet<string>
  /** The days on which events were so, by their ids. */
  readonly dayOf: ReadonlyMap<string, string>
  /** What the consents of a case cover for the reader. */
  readonly coveredIn: (stream: string) => Covers
  /** The discussions of a case that the reader heard. */
  readonly heardIn: (stream: string) => ReadonlyArray<Events['CaseDiscussed']>
  /** The last day of the reader's party, if it is none any more. */
  readonly leftOn: string | null
}

const readingOf = (log: ReadonlyArray<Log.Event>, reader: Reader): Reading => {
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
    standing: new Set(standing.map(({ event }) => event.id)),
    dayOf: new Map(entries.map((entry) => [entry.event.id, happened(entry).day])),
    coveredIn: (name) => covered(caseOf(name), naiveOf(caseOf(name)), reader),
    heardIn: (name) => {
      const told = entries.filter(({ event }) => event.stream === name).map(happened)
      const heard = (one: Happened<'CaseDiscussed'>): boolean =>
        hearersOf(one, naiveOf(caseOf(name))).some(({ unit }) => unit === reader.unit)
      return those('CaseDiscussed', told)
        .filter(heard)
        .map(({ event }) => event)
    },
    leftOn: leftOn(partyOf(reader.unit), lives)
  }
}

/** An event with all that corrects it, or that it corrects, is seen whole or not at all. */
const isSeen = (event: Log.Event, reading: Reading): boolean =>
  chainOf(event, reading.log).every((link) => mayBeSeen(link, reading))

/** What stands of a chain whose other links are hidden. */
const standsAlone = (event: Log.Event, reading: Reading): boolean =>
  event.type !== 'EventRetracted' && reading.standing.has(event.id) && mayBeSeen(event, reading)

const alone = ({ corrects: _, ...event }: Written): Written => event

const chainOf = (event: Log.Event, log: ReadonlyArray<Log.Event>): ReadonlyArray<Log.Event> => {
  const chain = new Set([event.id])
  for (let size = 0; size < chain.size; ) {
    size = chain.size
    for (const { id, corrects } of log) {
      if (corrects !== undefined && (chain.has(id) || chain.has(corrects))) chain.add(id).add(corrects)
    }
  }
  return log.filter(({ id }) => chain.has(id))
}

const mayBeSeen = (event: Log.Event, reading: Reading): boolean => {
  if (event.type === 'EventRetracted') {
    const target = reading.log.find(({ id }) => id === event.data.event)
    return target !== undefined && isSeen(target, reading)
  }
  if (event.stream.startsWith('agreement/')) return true
  if (event.stream.startsWith('meeting/')) return mayBeSeenOfMeeting(event, reading)
  return event.by.unit === reading.unit || mayBeSeenOfCase(event, reading)
}

const mayBeSeenOfMeeting = ({ id, type, stream }: Log.Event, reading: Reading): boolean => {
  const { unit, log, leftOn, dayOf } = reading
  const party = partyOf(unit)
  const inMeeting = log.filter((event) => event.stream === stream)
  const cases = new Set(log.filter((event) => event.type === 'CaseDiscussed').map((event) => event.stream))
  const heard = [...cases].flatMap(reading.heardIn).some(({ data }) => data.meeting === stream)
  const attended = inMeeting.some((event) => {
    if (event.type === 'MeetingHeld') return event.data.attendance.some((one) => one.unit === unit)
    return (event.type === 'AttendeeEntered' || event.type === 'AttendeeLeft') && event.data.unit === unit
  })
  const called = inMeeting.some((event) => event.type === 'MeetingCalled' && event.data.called?.includes(unit) === true)
  if (attended || heard) return true
  if (party === 'outside' || party === 'body') return called
  const isListed = log.some(
    ({ type, data }) => type === 'EditionAdopted' && data.parties.some((one) => one.id === party)
  )
  if (!isListed) return false
  if (leftOn === null) return true
  const wasHeld = inMeeting.some((event) => event.type === 'MeetingHeld' && (dayOf.get(event.id) ?? '') <= leftOn)
  return (dayOf.get(id) ?? '') <= leftOn || (type === 'MeetingDocumented' && wasHeld)
}

const mayBeSeenOfCase = (event: Log.Event, reading: Reading): boolean => {
  const { unit, log } = reading
  const covers = reading.coveredIn(event.stream)
  const inCase = log.filter(({ stream }) => stream === event.stream)
  switch (event.type) {
    case 'CaseReferred':
      if (event.data.referrer === unit) return true
      return covers('identity') && covers('location') && covers('crime') && covers('children-situation', 'child')
    case 'SubjectAttached':
      return covers('identity')
    case 'HomeMunicipalityChanged':
      return covers('location')
    case 'ConsentGiven':
    case 'ConsentNarrowed':
    case 'ConsentWithdrawn': {
      const { consent } = event.data
      const isNamed = inCase.some(
        ({ id, type, data }) =>
          type === 'ConsentGiven' &&
          data.consent === consent &&
          data.recipients.includes(unit) &&
          reading.standing.has(id)
      )
      return isNamed || discussionsSeen(event.stream, reading).some((one) => restsOn(one, consent))
    }
    case 'ProtectionRecorded':
      return covers('identity') || covers('location')
    case 'ParticipantsDecided':
      return event.data.units.includes(unit)
    case 'CaseDiscussed':
      return event.data.basis.kind === 'de-identified'
        ? event.data.basis.attestedBy === unit
        : reading.heardIn(event.stream).some(({ id }) => id === event.id)
    case 'NeedsClarified':
      return covers('social') || event.data.needs.some(({ responsible }) => responsible === unit)
    case 'RiskAssessed':
      return covers('risk')
    case 'ActionAgreed':
      return covers('social') || event.data.responsible === unit
    case 'ActionCompleted':
    case 'ActionDropped': {
      const { action } = event.data
      return inCase.some((one) => one.type === 'ActionAgreed' && one.data.action === action && isKnown(one, reading))
    }
    case 'SupportAssessed':
      return covers('social')
    case 'ContactEstablished':
      return covers('social') || event.data.unit === unit
    case 'InformationGiven':
      return covers('social') || event.data.party === partyOf(unit)
    case 'CrimeReported':
    case 'InvestigationJoined':
      return covers('crime')
    case 'ChildPerspectiveConsidered':
      return covers('children-situation', 'child') || isReferralSeen(inCase, reading)
    case 'ChildConcernReported':
      return covers('children-situation', 'child')
    case 'DisclosureDecided':
      return event.data.from === unit || (event.data.to === unit && event.data.outcome === 'permit')
    case 'CaseClosed':
    case 'CaseReopened':
      return isReferralSeen(inCase, reading)
    default:
      return false
  }
}

const isReferralSeen = (inCase: ReadonlyArray<Log.Event>, reading: Reading): boolean =>
  inCase.some((one) => one.type === 'CaseReferred' && isKnown(one, reading))

/** Whether anything of an event is seen. */
const isKnown = (event: Log.Event, reading: Reading): boolean => isSeen(event, reading) || standsAlone(event, reading)

/** The discussions of a case that the reader heard, recorded or answered for. */
const discussionsSeen = (stream: string, reading: Reading): ReadonlyArray<Events['CaseDiscussed']> => [
  ...reading.heardIn(stream),
  ...reading.log.filter(
    (event): event is Events['CaseDiscussed'] =>
      event.type === 'CaseDiscussed' && event.stream === stream && event.by.unit === reading.unit
  )
]

const restsOn = ({ data: { basis } }: Events['CaseDiscussed'], consent: string): boolean =>
  basis.kind === 'consent' && basis.consents.includes(consent)

/** An event without what the reader may not see of it. */
const shown = (event: Log.Event, reading: Reading): Written => {
  if (event.by.unit === reading.unit || !event.stream.startsWith('case/')) return written(event)
  const { source: _, ...whole } = written(event)
  const { note: __, ...data } = whole.data
  if ('reason' in data && event.type !== 'ActionDropped') return { ...whole, data: { ...data, reason: '[withheld]' } }
  if (event.type === 'NeedsClarified' && !reading.coveredIn(event.stream)('social')) {
    const own = event.data.needs.filter(({ responsible }) => responsible === reading.unit)
    return { ...whole, data: { ...data, needs: own.map((one) => ({ ...one, need: '[withheld]' })) } }
  }
  return { ...whole, data }
}
