import type { Log } from '@norrsken/core'
import type { Events } from '../naive/NaiveLog.ts'
import { partyOf } from '../naive/units.ts'
import type { Reader } from './Channel.ts'
import { isContested } from './oracle/accounts.ts'
import { isEnding, isOfConsentToReader, isOfOwnConsent, narrowedTo, recorderOf } from './oracle/consents.ts'
import { isGivenToReader } from './oracle/givings.ts'
import { isKeptRecord, mayBeSeenOfMeeting } from './oracle/meetings.ts'
import { type Reading, readingOf } from './oracle/reading.ts'
import { numbered, type Written, written } from './Written.ts'

/**
 * What a unit may know of a log when it reads it: the events that it may see, in the order of the log, without what it may
 * not see of them, and with versions counted anew. Worked out event by event with plain loops from the rules alone: the
 * slow twin that whatever shows logs to units is compared with.
 *
 * What the rules leave open is settled here so:
 * - A consent that names no purpose covers nothing. A giving is known to those that it names itself, not to those that
 *   another of the same name does, as long as it is not taken back and one of its name that
 *   stands names them; a narrowing names nobody new. What ends a consent is known to those that a giving of
 *   it names, and to whoever recorded one, also where its party has left: as far as that giving goes, and by whom only
 *   where it names that unit, or that unit recorded it.
 * - Of several accounts of one giving of a consent that differ, a unit is shown all or none, also of what it recorded.
 * - Where a log has several agreements, each event of a case tells to which of them that belongs.
 * - Of a chain of corrections that is not seen whole, what stands may be known alone, as if nothing had been said before.
 * - Of several who refer one case, whoever sees one of the referrals sees its closing, and that the children were considered.
 * - Whoever takes back what it does not see itself, sees neither.
 * - What a unit of a party that has left recorded it keeps, and sees taken back.
 * - A meeting names also who came in, and who heard a case there. That a meeting was documented is known with the meeting.
 *   Whoever recorded that it was called or held keeps the record of it, unless its party has left, or it took that back.
 * - A discussion or a consent that an event names is left standing there if an event that stands and is seen tells of it: for a
 *   consent its giving, or a discussion that rests on it.
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

/** An event with all that corrects it, or that it corrects, is seen whole or not at all. */
const isSeen = (event: Log.Event, reading: Reading): boolean =>
  chainOf(event, reading.log).every((link) => mayBeSeen(link, reading))

/** What stands of a chain whose other links are hidden. */
const standsAlone = (event: Log.Event, reading: Reading): boolean =>
  event.type !== 'EventRetracted' && reading.stands.has(event.id) && mayBeSeen(event, reading)

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
  if (event.type === 'ConsentGiven' && isDoubted(event, reading)) return false
  if (event.by.unit === reading.unit) return true
  if (isEnding(event) && isOfOwnConsent(event, reading, (one) => isDoubted(one, reading))) return true
  return reading.standing.type !== 'left' && mayBeSeenOfCase(event, reading)
}

/** Whether a giving is not shown to the reader, whoever recorded it, since it does not know every account of it. */
const isDoubted = (giving: Events['ConsentGiven'], reading: Reading): boolean =>
  isContested(
    giving,
    reading,
    (one) => one.by.unit === reading.unit || (reading.standing.type !== 'left' && mayBeSeenOfCase(one, reading))
  )

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
      return isGivenToReader(event, reading) || isGroundSeen(event.data.consent, event.stream, reading)
    case 'ConsentNarrowed':
    case 'ConsentWithdrawn':
      return (
        isOfConsentToReader(event, reading, (one) => isDoubted(one, reading)) ||
        isGroundSeen(event.data.consent, event.stream, reading)
      )
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

/** Whether a discussion that rests on a consent, and stands, is one that the reader heard or recorded. */
const isGroundSeen = (consent: string, stream: string, reading: Reading): boolean => {
  const recorded = reading.log.filter(
    (event): event is Events['CaseDiscussed'] =>
      event.type === 'CaseDiscussed' && event.stream === stream && event.by.unit === reading.unit
  )
  return [...reading.heardIn(stream), ...recorded].some(
    ({ id, data: { basis } }) => reading.stands.has(id) && basis.kind === 'consent' && basis.consents.includes(consent)
  )
}

/** An event without what the reader may not see of it; with the agreement of its case, where the log has several. */
const shown = (event: Log.Event, reading: Reading): Written => {
  const told = withoutHidden(event, reading)
  const agreement = event.stream.startsWith('case/') ? reading.agreementOf(event.stream) : null
  if (agreement === null || event.type === 'EventRetracted') return told
  return { ...told, data: { ...told.data, agreement } }
}

const withoutHidden = (event: Log.Event, reading: Reading): Written => {
  if (event.by.unit === reading.unit) return written(event)
  const of = event.type === 'EventRetracted' ? reading.log.find(({ id }) => id === event.data.event) : event
  if (of?.stream.startsWith('meeting/') && isKeptRecord(of, reading)) return withoutTexts(written(event))
  if (of !== undefined && isEnding(of)) return ending(event, of, reading)
  if (!event.stream.startsWith('case/')) return written(event)
  const { source: _, ...whole } = written(event)
  const { note: __, ...data } = whole.data
  if ('reason' in data && event.type !== 'ActionDropped') return { ...whole, data: { ...data, reason: '[withheld]' } }
  if (event.type === 'ActionAgreed' && !isDiscussionSeen(event.data.discussion, event.stream, reading)) {
    const { discussion: _, ...said } = data
    return { ...whole, data: said }
  }
  if (event.type === 'DisclosureDecided' && !isConsentSeen(event.data.consent, event.stream, reading)) {
    const { consent: _, ...said } = data
    return { ...whole, data: said }
  }
  if (event.type === 'NeedsClarified' && !reading.coveredIn(event.stream)('social')) {
    const own = event.data.needs.filter(({ responsible }) => responsible === reading.unit)
    return { ...whole, data: { ...data, needs: own.map((one) => ({ ...one, need: '[withheld]' })) } }
  }
  return { ...whole, data }
}

/** Whether a discussion of a name stands, and is seen. */
const isDiscussionSeen = (name: string | undefined, stream: string, reading: Reading): boolean =>
  reading.log.some(
    (one) =>
      one.type === 'CaseDiscussed' &&
      one.stream === stream &&
      one.data.discussion === name &&
      reading.stands.has(one.id) &&
      isKnown(one, reading)
  )

/** Whether a giving of a consent stands and is seen, or a discussion that rests on it is. */
const isConsentSeen = (name: string | undefined, stream: string, reading: Reading): boolean =>
  name !== undefined &&
  (isGroundSeen(name, stream, reading) ||
    reading.log.some(
      (one) =>
        one.type === 'ConsentGiven' &&
        one.stream === stream &&
        one.data.consent === name &&
        reading.stands.has(one.id) &&
        isKnown(one, reading)
    ))

/** What ends a consent, or takes such an event back, as far as the reader knows the consent. */
const ending = (event: Log.Event, of: Parameters<typeof narrowedTo>[0], reading: Reading): Written => {
  const knows = (one: Log.Event): boolean => isKnown(one, reading)
  const by = recorderOf(event, of, reading, knows)
  return { ...withoutTexts(written(event)), by, ...(event === of ? { data: narrowedTo(of, reading, knows) } : {}) }
}

const withoutTexts = ({ source: _, ...event }: Written): Written =>
  'reason' in event.data ? { ...event, data: { ...event.data, reason: '[withheld]' } } : event
