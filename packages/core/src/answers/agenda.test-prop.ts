import { Day, type Instant, Stockholm } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type * as Case from '../case/State.ts'
import { FactClass, Purpose, Subject } from '../case/words.ts'
import { E } from '../fp.ts'
import { dayOfEffective, instantOf, isDayText } from '../log/Entry.ts'
import type { Event } from '../log/Event.ts'
import type { World } from '../log/World.ts'
import { worldOf } from '../log/worldOf.ts'
import { inRoom } from '../meeting/room.ts'
import * as Meeting from '../meeting/State.ts'
import type { Disclosure } from '../secrecy/gate/Disclosure.ts'
import { judge } from '../secrecy/gate/judge.ts'
import { swedish } from '../secrecy/law/swedish.ts'
import type { Segment } from './agenda/segments.ts'
import type { Told } from './agenda/told.ts'
import { type Agenda, agenda, type CaseAtMeeting } from './agenda.ts'
import { ask, type View } from './View.ts'
import { withoutAgreement } from './withoutAgreement.ts'

const units = [
  'police/investigation',
  'region/health-care',
  'are/social-services',
  'krokom/social-services',
  'ostersund/coordination',
  'outside/shelter'
] as const
const meeting = 'meeting/at-any-time'

/** A log of work, and a meeting around something that happened in it, to which people come and from which they leave. */
const situated = fc
  .record({
    events: arbitrary.workLog({ links: false }),
    when: fc.nat(),
    before: fc.constantFrom(0, 15, 60, 1440),
    after: fc.constantFrom(0, 1, 30, 120, 2880),
    extra: fc.record({
      recipients: fc.subarray([...units], { minLength: 1 }),
      given: fc.constantFrom(-60, 0, 5, 30),
      withdrawn: fc.constantFrom(null, 20, 60)
    }),
    listed: fc.subarray([...units], { minLength: 1, maxLength: 4 }),
    twice: fc.boolean(),
    otherwise: fc.option(fc.subarray([...units])),
    moves: fc.array(
      fc.record({
        unit: fc.constantFrom(...units),
        entered: fc.boolean(),
        after: fc.constantFrom(null, -10, 0, 15, 20, 45, 60)
      }),
      { maxLength: 4 }
    )
  })
  .map(({ events, when, before, after, extra, listed, twice, otherwise, moves }) => {
    const consents = events.filter(({ type }) => type.startsWith('Consent'))
    const times = consents.length > 0 ? consents : events
    const near = timeOf(times[when % times.length] ?? events[0])
    const from = minutes(near, -before)
    const to = minutes(near, after)
    const evidence = { id: 'm', stream: meeting, version: 1, event: 'MeetingHeld', effective: '', recorded: '' }
    const on = Stockholm.localDay(from)
    const span = { from: Stockholm.toLocalIso(from), to: Stockholm.toLocalIso(to) }
    const account = (of: ReadonlyArray<string>): Meeting.Held => {
      const attendance = of.map((unit) => ({ unit, function: 'representative', mode: 'video' as const }))
      return { evidence, on, kind: 'acute', ...span, attendance }
    }
    const state: Meeting.State = {
      ...Meeting.initial(),
      began: on,
      held: account(twice ? [...listed, ...listed] : listed),
      otherHeld: otherwise === null ? [] : [account(otherwise)],
      movements: moves
        .map(({ unit, entered, after: later }) => {
          const at = later === null ? Stockholm.startOfDay(on) : minutes(from, later)
          const effective = later === null ? Day.toIso(on) : 'instant'
          return { evidence: { ...evidence, effective }, at, unit, function: 'representative', entered }
        })
        .sort((one, other) => one.at - other.at)
    }
    const known = worldOf({ validAt: null, knownAt: null })(events)
    const cases = known.cases.map(({ stream, state: one }, i) =>
      i === 0 ? { stream, state: withConsent(one, from, extra) } : { stream, state: one }
    )
    const world: World = { ...known, cases, meetings: [...known.meetings, { stream: meeting, state }] }
    const viewUnder = (reading: View['question']['reading']): View => {
      const question = { validAt: on, knownAt: null, agreement: null, reading }
      const asked = ask(world, question)
      return E.isRight(asked) && asked.right !== null ? asked.right : withoutAgreement(question)
    }
    return {
      events,
      world,
      view: viewUnder({}),
      other: viewUnder({ exit: 'at-notice', noticeMonths: 0 }),
      state,
      from,
      to
    }
  })

const minutes = (at: Instant.Instant, count: number): Instant.Instant => (at + count * 60_000) as Instant.Instant

const timeOf = (event: Event | undefined): Instant.Instant => {
  const effective = event?.effective ?? '2024-01-01'
  return isDayText(effective) ? Stockholm.startOfDay(dayOfEffective(effective)) : instantOf(effective)
}

/** An open case with one consent more, from and to so many minutes after the beginning of the meeting. */
const withConsent = (
  state: Case.State,
  begins: Instant.Instant,
  extra: { readonly recipients: ReadonlyArray<string>; readonly given: number; readonly withdrawn: number | null }
): Case.State => {
  const evidence = { id: 'c', stream: 'case/1', version: 99, event: 'ConsentGiven', effective: '', recorded: '' }
  const given = minutes(begins, extra.given)
  const scope: Case.Scope = {
    recipients: extra.recipients,
    facts: ['risk', 'health'],
    subjects: ['individual'],
    purposes: ['assess-risk'],
    until: null
  }
  const consent: Case.Consent = {
    evidence,
    consent: 'extra',
    wholeDay: false,
    given,
    by: 'are/social-services',
    form: 'oral',
    explained: true,
    scopes: [{ from: given, scope, evidence }],
    withdrawn: extra.withdrawn === null ? null : { at: minutes(begins, extra.withdrawn), evidence }
  }
  return { ...state, open: { initial: true, changes: [] }, consents: [...state.consents, consent] }
}

type Situated = typeof situated extends fc.Arbitrary<infer S> ? S : never

const holds = (claim: (situated: Situated) => void, numRuns = 150): void =>
  fc.assert(fc.property(situated, claim), { numRuns })

const agendaOf = (world: World, ...views: readonly [View, ...View[]]): Agenda => {
  const found = agenda(world, { asked: views, others: [] }, swedish, meeting)
  if (E.isLeft(found)) throw new Error('no such meeting')
  return found.right
}

const says = (all: ReadonlyArray<Told>, { fact, subject, purpose }: Disclosure): boolean =>
  all.some((one) => one.facts.includes(fact) && one.subjects.includes(subject) && one.purposes.includes(purpose))

/** Everything that may be told to somebody at an instant. */
const everythingTo = (to: string, at: Instant.Instant): ReadonlyArray<Disclosure> =>
  FactClass.words.flatMap((fact) =>
    Subject.words.flatMap((subject) => Purpose.words.map((purpose) => ({ from: null, to, fact, subject, purpose, at })))
  )

/** Instants of a segment at which something may have gone wrong: its ends, and those around whatever happened in the log. */
const instantsOf = (
  { from, to }: Segment,
  { events, state, from: begins }: Situated
): ReadonlyArray<Instant.Instant> => {
  if (to === null || to <= from) return [from]
  const own = [5, 20, 30, 60].map((count) => minutes(begins, count))
  const happened = [...own, ...events.map(timeOf), ...state.movements.map(({ at }) => at)]
  const around = happened.flatMap((at) => [at - 1, at]).filter((at) => from < at && at < to - 1)
  return [...new Set([from, to - 1, ...around])] as Instant.Instant[]
}

const segments = ({ cases }: Agenda): ReadonlyArray<readonly [CaseAtMeeting, Segment]> =>
  cases.flatMap((one) => one.segments.map((segment) => [one, segment] as const))

describe('an agenda', () => {
  test('says that exactly that may be said identified which the gate permits, at every instant of a segment', () => {
    const seen = { permitted: 0, cut: 0, open: 0 }
    holds((one) => {
      const { world, view } = one
      for (const [{ case: stream, segments: all }, segment] of segments(agendaOf(world, view))) {
        const found = world.cases.find((each) => each.stream === stream)
        if (found === undefined) throw new Error('no such case')
        const of = judge({ ...found, agreement: view.ahead, law: swedish })
        if (all.length > 1) seen.cut += 1
        for (const at of instantsOf(segment, one)) {
          for (const { unit, identified, needsHuman, denied } of segment.people) {
            for (const disclosure of everythingTo(unit, at)) {
              const outcome = of(disclosure)
              const said = [identified, needsHuman, denied].map((told) => says(told, disclosure))
              if (outcome === 'permit') seen.permitted += 1
              if (outcome === 'needs-human') seen.open += 1
              const wanted = [outcome === 'permit', outcome === 'needs-human', outcome === 'deny']
              if (said.join() !== wanted.join()) expect({ disclosure, said }).toEqual({ disclosure, said: wanted })
            }
          }
        }
      }
    })
    expect(Math.min(seen.permitted, seen.cut, seen.open)).toBeGreaterThan(50)
  })

  test('covers the whole meeting, in segments of which none says the same as the next', () => {
    holds(({ world, view, from, to }) => {
      for (const { segments: all } of agendaOf(world, view).cases) {
        expect(all[0]?.from).toBe(from)
        expect(all.at(-1)?.to).toBe(to)
        all.slice(1).forEach((segment, i) => {
          const before = all[i]
          expect(before?.to).toBe(segment.from)
          expect({ ...before, from: 0, to: 0 }).not.toEqual({ ...segment, from: 0, to: 0 })
        })
      }
    })
  })

  test('has whoever came in among those in the room, or apart from it', () => {
    holds(({ world, view, state, from, to }) => {
      for (const [, segment] of segments(agendaOf(world, view))) {
        const there = [...segment.people.map(({ unit }) => unit), ...segment.apart]
        for (const { at, unit } of state.movements.filter((move) => move.entered && from <= move.at && move.at < to)) {
          const isLast = !state.movements.some((move) => move.unit === unit && !move.entered && move.at >= at)
          if (isLast && at <= segment.from) expect(there).toContain(unit)
        }
      }
    })
  })

  test('has the same in the room, or apart from it, as the doors have, at every instant of the meeting', () => {
    const seen = { gone: 0, came: 0 }
    holds((one) => {
      const { world, view, state } = one
      const all = new Set([...state.movements, ...(state.held?.attendance ?? [])].map(({ unit }) => unit))
      for (const [, segment] of segments(agendaOf(world, view))) {
        const shown = [...new Set([...segment.people.map(({ unit }) => unit), ...segment.apart])].sort()
        for (const at of instantsOf(segment, one)) {
          const inside = inRoom(state, at, minutes(at, 1 / 60_000)).map(({ unit }) => unit)
          expect(inside.toSorted()).toEqual(shown)
          if (inside.length < all.size) seen.gone += 1
        }
        const throughout = inRoom(state, segment.from, segment.to ?? segment.from)
        expect(throughout.map(({ unit }) => unit).toSorted()).toEqual(shown)
        if (segment.from > one.from && shown.length > 0) seen.came += 1
      }
    })
    expect(Math.min(seen.gone, seen.came)).toBeGreaterThan(50)
  })

  test('lets those step out who may hear nothing while others may, and what it says together all others may hear', () => {
    let stepped = 0
    holds(({ world, view }) => {
      for (const [, { people, stepsOut, together, from }] of segments(agendaOf(world, view))) {
        const remain = people.filter(({ unit }) => !stepsOut.includes(unit))
        stepped += stepsOut.length
        if (stepsOut.length > 0) expect(remain.some(({ deidentifiedOnly }) => !deidentifiedOnly)).toBe(true)
        for (const { unit, identified, deidentifiedOnly } of people) {
          expect(deidentifiedOnly).toBe(identified.length === 0)
          if (stepsOut.includes(unit)) expect(deidentifiedOnly).toBe(true)
        }
        for (const disclosure of everythingTo('', from)) {
          const allMay = remain.every(({ identified }) => says(identified, disclosure))
          expect(says(together, disclosure)).toBe(remain.length > 0 && allMay)
        }
      }
    })
    expect(stepped).toBeGreaterThan(20)
  })

  test('permits by several readings no more than by each', () => {
    holds(({ world, view, other }) => {
      const both = segments(agendaOf(world, view, other))
      for (const alone of [view, other]) {
        for (const [{ case: stream }, segment] of both) {
          const own = agendaOf(world, alone).cases.find((one) => one.case === stream)
          const at = own?.segments.find(
            ({ from, to }) => from <= segment.from && (to === null || segment.from < to || from === to)
          )
          for (const { unit, identified } of segment.people) {
            const may = at?.people.find((person) => person.unit === unit)?.identified ?? []
            for (const disclosure of everythingTo(unit, segment.from)) {
              if (says(identified, disclosure)) expect(says(may, disclosure)).toBe(true)
            }
          }
        }
      }
    }, 60)
  })

  test('says of a case the same, in the same order, whatever other cases there are', () => {
    holds(({ world, view }) => {
      const all = agendaOf(world, view).cases
      for (const hidden of all) {
        const cases = world.cases.filter(({ stream }) => stream !== hidden.case).toReversed()
        expect(agendaOf({ ...world, cases }, view).cases).toEqual(all.filter((one) => one !== hidden))
      }
    }, 60)
  })
})
