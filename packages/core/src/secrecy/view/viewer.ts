import type * as Case from '../../case/Event.ts'
import { column } from '../../log/Column.ts'
import { instantOf } from '../../log/Entry.ts'
import type { Event } from '../../log/Event.ts'
import { ledger } from '../../log/Ledger.ts'
import type { World } from '../../log/World.ts'
import type * as Meeting from '../../meeting/Event.ts'
import { access, type With } from './access.ts'
import { type CaseSight, seesForItself } from './caseSight.ts'
import { ALONE, type Chains, HIDDEN, hideBrokenChains, isTakenBack, LINKED } from './chains.ts'
import { knownToAll } from './knownToAll.ts'
import type { Reader } from './Reader.ts'
import { renumber } from './renumber.ts'
import { type About, isOfAgreement, isOfMeeting, shown } from './shown.ts'
import { sightsIn } from './sights.ts'

/** Finds out what of a log a unit may know. It keeps a few tens of bytes an event, and no event. */
export interface Viewer {
  /** Takes each event of the log, in its order. */
  readonly meet: (event: Event) => void
  /** The view, once all events have been met. */
  readonly view: () => View
}

/** What a unit may know of a log. */
export interface View {
  /** What is shown of an event; `null`: nothing. Takes each event of the log once more, in its order. */
  readonly see: (event: Event) => Event | null
  /** Whether the log knows the unit: it is of a party of an edition, everybody may see its name, or it sees something itself. */
  readonly isKnown: boolean
  /** The units that everybody may see. */
  readonly unitsKnownToAll: ReadonlySet<string>
}

/** An event that is seen with another one. */
interface Waiting {
  readonly event: number
  readonly sight: CaseSight
  readonly seenWith: Exclude<With, 'target'>
  readonly name: string
  /** Whether it is a consent that names the unit itself: then it is seen only as long as it stands. */
  readonly isNamed: boolean
}

/**
 * Begins to find out what a unit may know of a log.
 *
 * @param world - all that the log tells of, by all that it knows
 *
 * @example
 * import { Log, Secrecy } from '@norrsken/core'
 * import { Instant } from '@norrsken/rules'
 *
 * const reader = { unit: 'region/health-care', at: Instant.instant('2025-02-06T09:00:00+01:00') }
 * const world = Log.worldOf({ validAt: null, knownAt: null })([])
 * assert.equal(Secrecy.viewer(reader, world).view().isKnown, false)
 */
export const viewer = (reader: Reader, world: World): Viewer => {
  const places = ledger()
  const marks = column()
  const streams: string[] = []
  const waiting: Waiting[] = []
  const retractions: { readonly event: number; readonly target: number }[] = []
  /** The name of the consent that an event ends or narrows. */
  const ended = new Map<number, string>()
  /** What a unit recorded of meetings that it sees for no other reason: that they were called or held. */
  const records: number[] = []
  /** What others recorded of meetings that it does not see. */
  const unseenAtMeetings: number[] = []
  const known = knownToAll()
  const markOf = (id: string): number => {
    const place = places.find(id)
    return place < 0 ? HIDDEN : marks.get(place)
  }
  const sights = sightsIn(world, reader, (id) => markOf(id) !== HIDDEN)

  const meet = (event: Event): void => {
    const { ordinal, stream } = places.enter(event, instantOf(event.recorded))
    streams[stream] = event.stream
    marks.push(HIDDEN)
    if (event.type === 'EventRetracted') retractions.push({ event: ordinal, target: places.find(event.data.event) })
    else if (isOfAgreement(event)) {
      known.meet(event)
      marks.set(ordinal, LINKED)
    } else if (isOfMeeting(event)) meetAtMeeting(event, ordinal)
    else meetInCase(event, ordinal)
  }

  const meetAtMeeting = (event: Meeting.Event, ordinal: number): void => {
    const isOwn = event.by.unit === reader.unit
    const isSeen = sights.ofMeeting(event.stream)(event)
    if (isOwn || isSeen) marks.set(ordinal, LINKED)
    if (isSeen || !sights.keepsRecords) return
    if (!isOwn) unseenAtMeetings.push(ordinal)
    else if (event.type === 'MeetingCalled' || event.type === 'MeetingHeld') records.push(ordinal)
  }

  const meetInCase = (event: Case.Event, ordinal: number): void => {
    const sight = sights.ofCase(event.stream)
    const seenWith = access[event.type].with
    if (event.type === 'ConsentNarrowed' || event.type === 'ConsentWithdrawn') ended.set(ordinal, event.data.consent)
    if (seesForItself(event, sight)) marks.set(ordinal, LINKED)
    else if (seenWith !== null && seenWith !== 'target') {
      const isNamed = event.type === 'ConsentGiven' && !sight.hasLeft && event.data.recipients.includes(reader.unit)
      waiting.push({ event: ordinal, sight, seenWith: isNamed ? 'consent' : seenWith, name: nameIn(event), isNamed })
    }
  }

  const view = (): View => {
    const retracted = new Set(retractions.map(({ target }) => target))
    for (const { event, sight, seenWith, name, isNamed } of waiting) {
      const isStanding = !isNamed || !retracted.has(event) || sight.has('giving', name)
      if (isStanding && sight.has(seenWith, name)) marks.set(event, LINKED)
    }
    const chains = { events: places.events(), corrected: places.corrected, retracted }
    const kept = new Set(records.filter((event) => !isTakenBack(chains, event)).map(places.streamOf))
    for (const event of unseenAtMeetings) if (kept.has(places.streamOf(event))) marks.set(event, LINKED)
    hideBrokenChains(chains, marks)
    hideContested(chains)
    for (const { event, target } of retractions) marks.set(event, marks.get(target) === LINKED ? LINKED : HIDDEN)
    const numbered = renumber()
    const see = (event: Event): Event | null => {
      const place = places.find(event.id)
      const mark = place < 0 ? HIDDEN : marks.get(place)
      if (mark === HIDDEN) return null
      const of = event.type === 'EventRetracted' ? places.find(event.data.event) : place
      const about: About = {
        target: streams[places.streamOf(of)] ?? event.stream,
        consent: ended.get(of) ?? null,
        isKept: kept.has(places.streamOf(of)),
        agreement: sights.agreementOf(event.stream)
      }
      return numbered(shown(mark === ALONE ? alone(event) : event, sights, reader.unit, about))
    }
    return { see, isKnown: isKnown(), unitsKnownToAll: known.units }
  }

  /** Hides the givings of which the unit does not see every account, with what they correct. */
  const hideContested = (chains: Chains): void => {
    let isAny = false
    for (const { stream, state } of world.cases) {
      if (state.consents.length < 2) continue
      for (const id of sights.ofCase(stream).contested()) {
        marks.set(places.find(id), HIDDEN)
        isAny = true
      }
    }
    if (isAny) hideBrokenChains(chains, marks)
  }

  const isKnown = (): boolean => {
    const { unit } = reader
    if (known.parties.has(unit.slice(0, unit.indexOf('/'))) || known.units.has(unit)) return true
    for (let event = 0; event < places.events(); event += 1) {
      const isShared = streams[places.streamOf(event)]?.startsWith('agreement/')
      if (!isShared && marks.get(event) !== HIDDEN) return true
    }
    return false
  }

  return { meet, view }
}

/** What stands of a chain whose other links are hidden, as if nothing had been said before. */
const alone = (event: Event): Event => {
  const { corrects: _, ...rest } = event
  return rest as Event
}

/** The name of the consent or the action that an event is about; of any other event none is needed. */
const nameIn = (event: Case.Event): string => {
  switch (event.type) {
    case 'ConsentGiven':
    case 'ConsentNarrowed':
    case 'ConsentWithdrawn':
      return event.data.consent
    case 'ActionCompleted':
    case 'ActionDropped':
      return event.data.action
    default:
      return ''
  }
}
