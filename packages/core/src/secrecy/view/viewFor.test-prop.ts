import { Day, Instant, Stockholm } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { question } from '../../agreement/acts.test-log.ts'
import { check } from '../../answers/check.ts'
import { views } from '../../answers/View.ts'
import { E } from '../../fp.ts'
import { decode, encode, line } from '../../log/decode.ts'
import { instantOf } from '../../log/Entry.ts'
import type { Event } from '../../log/Event.ts'
import { ledger } from '../../log/Ledger.ts'
import { worldOf } from '../../log/worldOf.ts'
import { standingIn } from './standing.ts'
import { viewFor } from './viewFor.ts'
import { WITHHELD, WITHHELD_RECORDER } from './withheld.ts'

const unit = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('are/social-services', 'police/investigation', 'region/health-care') },
  { weight: 1, arbitrary: fc.constantFrom('ostersund/coordination', 'outside/kvinnojouren', 'berg/social-services') },
  { weight: 1, arbitrary: arbitrary.unit }
)
const at = fc.oneof(
  fc.constantFrom('2023-06-01T12:00:00Z', '2024-03-06T08:15:00Z', '2024-03-07T00:00:00Z', '2031-01-01T00:00:00Z'),
  arbitrary.instant
)
const log = fc.oneof(arbitrary.workLog(), arbitrary.log({ maxEvents: 30 }))

const viewed = (unit: string, at: string, events: ReadonlyArray<Event>): ReadonlyArray<Event> =>
  viewFor({ unit, at: Instant.instant(at) })(events)
const lines = (events: ReadonlyArray<Event>): ReadonlyArray<string> => events.map(line)

interface Json {
  readonly [key: string]: unknown
}
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether one JSON value says nothing that another does not: parts may be withheld, members left out. */
const saysNoMore = (one: unknown, other: unknown): boolean => {
  if (one === WITHHELD) return typeof other === 'string'
  if (JSON.stringify(one) === JSON.stringify(WITHHELD_RECORDER)) return isJson(other) && 'unit' in other
  if (Array.isArray(one) && Array.isArray(other)) {
    let from = 0
    return one.every((part) => {
      while (from < other.length && !saysNoMore(part, other[from])) from += 1
      from += 1
      return from <= other.length
    })
  }
  if (isJson(one) && isJson(other)) return Object.entries(one).every(([key, part]) => saysNoMore(part, other[key]))
  return one === other
}

/**
 * An event without what a view gives anew: its number in its stream, where a retraction stands, and to which agreement its case
 * belongs.
 */
const content = (event: Event): Json => {
  const { version: _, stream, ...whole } = encode(event) as Json
  const { agreement: __, ...data } = whole['data'] as Json
  const rest = { ...whole, data }
  return event.type === 'EventRetracted' ? rest : { ...rest, stream }
}

/** Whether an event tells of a consent that another one tells of, too. */
const isOneOfSeveral = (event: Event, events: ReadonlyArray<Event>): boolean =>
  event.type === 'ConsentGiven' &&
  events.some(
    (other) =>
      other !== event &&
      other.type === 'ConsentGiven' &&
      other.stream === event.stream &&
      other.data.consent === event.data.consent
  )

const byId = (events: ReadonlyArray<Event>): ReadonlyMap<string, Event> =>
  new Map(events.map((event) => [event.id, event]))

/** Whether one log shows nothing that another does not, but for some events. */
const showsNoMore = (one: ReadonlyArray<Event>, other: ReadonlyArray<Event>, but: (id: string) => boolean): boolean => {
  const there = byId(other)
  return one.every((event) => {
    const twin = there.get(event.id)
    return but(event.id) || (twin !== undefined && saysNoMore(content(event), content(twin)))
  })
}

describe('the view of a log', () => {
  test('is a sound log', () => {
    fc.assert(
      fc.property(log, unit, at, (events, unit, at) => {
        const book = ledger()
        for (const event of viewed(unit, at, events)) {
          const decoded = decode(JSON.parse(line(event)))
          expect(E.isRight(decoded)).toBe(true)
          expect(book.faults(event, instantOf(event.recorded))).toEqual([])
          book.enter(event, instantOf(event.recorded))
        }
      })
    )
  })

  test('is its own view', () => {
    fc.assert(
      fc.property(log, unit, at, (events, unit, at) => {
        const once = viewed(unit, at, events)
        expect(lines(viewed(unit, at, once))).toEqual(lines(once))
      })
    )
  })

  test('does not depend on an event that it does not show, unless that is another account of a consent', () => {
    const unlinked = fc.oneof(arbitrary.workLog({ links: false }), arbitrary.log({ links: false, maxEvents: 30 }))
    const contents = (events: ReadonlyArray<Event>) => events.map((event) => JSON.stringify(content(event)))
    fc.assert(
      fc.property(unlinked, unit, at, fc.nat(), (events, unit, at, n) => {
        const view = viewed(unit, at, events)
        const shown = new Set(view.map(({ id }) => id))
        const hidden = events.filter((event) => !shown.has(event.id) && !isOneOfSeveral(event, events))
        const without = hidden[n % Math.max(1, hidden.length)]
        fc.pre(without !== undefined)
        const rest = events.filter((event) => event !== without)
        expect(contents(viewed(unit, at, rest))).toEqual(contents(view))
      })
    )
  })

  test('says nothing that the log does not say', () => {
    fc.assert(
      fc.property(log, unit, at, (events, unit, at) => {
        const view = viewed(unit, at, events)
        expect(showsNoMore(view, events, () => false)).toBe(true)
        const shown = new Set(view.map(({ id }) => id))
        expect(view.map(({ id }) => id)).toEqual(events.filter(({ id }) => shown.has(id)).map(({ id }) => id))
      })
    )
  })

  test('changes no event that it was made of', () => {
    fc.assert(
      fc.property(log, unit, at, (events, unit, at) => {
        const before = lines(events)
        viewed(unit, at, events)
        expect(lines(events)).toEqual(before)
      })
    )
  })

  test('holds a note for nobody but whoever recorded it', () => {
    const marked = log.map((events) =>
      events.map((event, i): Event => {
        if (event.type !== 'CaseReferred' && event.type !== 'CaseDiscussed' && event.type !== 'ActionAgreed')
          return event
        const written = encode(event) as Json
        const note = `MARKER-${i}-${event.by.unit}`
        const decoded = decode({ ...written, data: { ...(written['data'] as Json), note } })
        if (E.isLeft(decoded)) throw new Error('no event')
        return decoded.right
      })
    )
    fc.assert(
      fc.property(marked, unit, at, (events, unit, at) => {
        for (const [, recorder] of lines(viewed(unit, at, events))
          .join('\n')
          .matchAll(/MARKER-\d+-([^"]*)/g)) {
          expect(recorder).toBe(unit)
        }
      })
    )
  })
})

const consents = (events: ReadonlyArray<Event>) =>
  events.flatMap((event) => (event.type === 'ConsentGiven' ? [event] : []))

describe('consent', () => {
  test('that is withdrawn never shows a unit more, at any instant after', () => {
    fc.assert(
      fc.property(
        log,
        unit,
        fc.nat(),
        arbitrary.effective,
        fc.array(at, { maxLength: 3 }),
        (events, unit, n, on, later) => {
          const all = consents(events)
          const given = all[n % Math.max(1, all.length)]
          const last = events[events.length - 1]
          fc.pre(given !== undefined && last !== undefined)
          if (given === undefined || last === undefined) return
          const withdrawal: Event = {
            id: 'withdrawal',
            stream: given.stream,
            version: events.filter(({ stream }) => stream === given.stream).length + 1,
            type: 'ConsentWithdrawn',
            schema: 1,
            effective: on,
            recorded: last.recorded,
            by: given.by,
            data: { consent: given.data.consent }
          }
          for (const at of [...later, '2031-01-01T00:00:00Z']) {
            const before = viewed(unit, at, events)
            const after = viewed(unit, at, [...events, withdrawal])
            expect(showsNoMore(after, before, (id) => id === 'withdrawal')).toBe(true)
          }
        }
      )
    )
  })

  test('given for one more unit never shows another unit less', () => {
    fc.assert(
      fc.property(log, unit, unit, fc.nat(), at, (events, unit, another, n, at) => {
        fc.pre(unit !== another)
        const all = consents(events)
        const given = all[n % Math.max(1, all.length)]
        fc.pre(given !== undefined)
        const more = events.map((event): Event => {
          if (event !== given || event.type !== 'ConsentGiven') return event
          return { ...event, data: { ...event.data, recipients: [...event.data.recipients, another] } }
        })
        expect(showsNoMore(viewed(unit, at, events), viewed(unit, at, more), () => false)).toBe(true)
      })
    )
  })
})

/** The findings of a log about cases and meetings, at the end of a day. */
const findings = (events: ReadonlyArray<Event>, on: string): ReadonlyArray<string> =>
  views(worldOf({ validAt: question(on).validAt, knownAt: null })(events), question(on)).flatMap((view) =>
    check(view)
      .filter(({ trigger }) => trigger !== null)
      .map(({ norm, bearer, window, state }) => `${view.stream} ${norm} ${bearer} ${window.from} ${state}`)
  )

/**
 * Logs of one agreement in which each case is referred once, before all else, and nobody moves. Where a unit sees one of two
 * accounts of what is so, its answers are by that one; they are not said to be undetermined by one that it may not know.
 */
const plain = arbitrary.workLog({ links: false }).map((events) => {
  const referred = new Set<string>()
  return events.flatMap((event): ReadonlyArray<Event> => {
    if (event.stream === 'agreement/project' || event.type === 'HomeMunicipalityChanged') return []
    if (event.type === 'CaseReferred' && referred.has(event.stream)) return []
    if (event.type === 'CaseReferred') referred.add(event.stream)
    if (!('agreement' in event.data)) return [event]
    const { agreement: _, ...data } = event.data
    return [{ ...event, data } as Event]
  })
})

/** Whether a unit is told nothing any more but what it documented itself: what it is answered is by that. */
const hasLeft = (events: ReadonlyArray<Event>, unit: string, at: string): boolean => {
  const day = Stockholm.localDay(Instant.instant(at))
  const agreements = views(worldOf({ validAt: null, knownAt: null })(events), question(Day.toIso(day)))
  return (
    standingIn(
      agreements.map(({ ahead }) => ahead.life),
      unit,
      day
    ).type === 'left'
  )
}

describe('what is answered by a view', () => {
  test('is what is answered by the log', () => {
    fc.assert(
      fc.property(plain, unit, at, (events, unit, at) => {
        fc.pre(!hasLeft(events, unit, at))
        const whole = new Set(findings(events, '2026-01-01'))
        const other = findings(viewed(unit, at, events), '2026-01-01').filter((finding) => !whole.has(finding))
        // Whoever sees a note may not know that another unit had it screened: then that is open, and nothing is said instead.
        expect(other.filter((finding) => !/ 12\/note-screened .* undetermined$/.test(finding))).toEqual([])
      })
    )
  })
})
