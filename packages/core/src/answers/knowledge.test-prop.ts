import { arbitrary, logOf, type Said } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf } from '../log/Entry.ts'
import type { Event } from '../log/Event.ts'
import { agreement, everythingAt } from './everything.test-log.ts'

const day = fc.constantFrom('2023-03-10', '2023-06-30', '2023-12-31', '2024-03-01', '2024-12-31', '2027-01-20')

describe('an answer as it was known at a time', () => {
  test('is the one that was given at that time, whatever has been recorded since', () => {
    fc.assert(
      fc.property(arbitrary.workLog(), day, fc.nat({ max: 999 }), (events, on, at) => {
        const knownAt = instantOf(events[at % events.length]?.recorded ?? '')
        const thatTime = events.filter(({ recorded }) => instantOf(recorded) <= knownAt)
        expect(everythingAt(events, on, knownAt)).toEqual(everythingAt(thatTime, on))
      })
    )
  })

  test('is the last one, once everything is known', () => {
    fc.assert(
      fc.property(arbitrary.workLog(), day, (events, on) => {
        const knownAt = instantOf(events.at(-1)?.recorded ?? '')
        expect(everythingAt(events, on, knownAt)).toEqual(everythingAt(events, on))
      })
    )
  })
})

/** The log in which what was corrected was right from the beginning, and what was taken back never was. */
const asIfNeverWrong = (events: ReadonlyArray<Event>): ReadonlyArray<Event> => {
  const find = (id: string | undefined): Event | undefined => events.find((event) => event.id === id)
  const chainOf = (event: Event): ReadonlyArray<Event> => {
    const before = find(event.corrects)
    return before === undefined ? [event] : [...chainOf(before), event]
  }
  const takenBack = events.flatMap((event) => (event.type === 'EventRetracted' ? [event.data.event] : []))
  const standing = events.filter(
    (event) => event.type !== 'EventRetracted' && !chainOf(event).some(({ id }) => takenBack.includes(id))
  )
  return standing
    .filter(({ corrects }) => corrects === undefined)
    .map((wrong) => {
      const { corrects: _, ...right } = standing.findLast((event) => chainOf(event)[0] === wrong) ?? wrong
      return right
    })
}

/** What is recorded last of all: that an event was so on another day, or was not so. */
const linked = (wrong: Event, link: string): Event => {
  const recorded = '2030-01-01T00:00:00Z'
  const corrections: { readonly [link: string]: Event } = {
    corrected: { ...wrong, id: 'corrected', corrects: wrong.id, effective: '2023-06-30', recorded },
    'corrected again': { ...wrong, id: 'last', corrects: 'corrected', effective: '2024-01-01', recorded }
  }
  const takenBack = link.endsWith('original') ? wrong.id : link.endsWith('last') ? 'last' : 'corrected'
  const data = { event: takenBack, reason: 'recorded by mistake' }
  const [retraction = wrong] = logOf({
    stream: agreement,
    type: 'EventRetracted',
    effective: '2024-01-01',
    data,
    id: link,
    recorded
  })
  return corrections[link] ?? retraction
}

describe('a correction', () => {
  test('leads to the answers of a log that was right from the beginning', () => {
    fc.assert(
      fc.property(arbitrary.workLog(), day, (events, on) => {
        fc.pre(events.some(({ type, corrects }) => type === 'EventRetracted' || corrects !== undefined))
        expect(everythingAt(events, on)).toEqual(everythingAt(asIfNeverWrong(events), on))
      })
    )
  })

  /** Every way in which an event, its correction and the correction of that stand or are taken back. */
  const chains = fc.constantFrom<ReadonlyArray<string>>(
    ['corrected'],
    ['corrected', 'corrected again'],
    ['corrected', 'took back the original'],
    ['corrected', 'took back the correction'],
    ['corrected', 'corrected again', 'took back the correction'],
    ['corrected', 'corrected again', 'took back the last'],
    ['took back the original']
  )

  test('may itself be corrected, or taken back, and what it corrected may be', () => {
    fc.assert(
      fc.property(arbitrary.workLog({ links: false }), fc.nat({ max: 999 }), chains, day, (events, at, chain, on) => {
        const wrong = events[at % events.length]
        if (wrong === undefined) return
        const log = [...events, ...chain.map((link) => linked(wrong, link))]
        expect(everythingAt(log, on)).toEqual(everythingAt(asIfNeverWrong(log), on))
      })
    )
  })

  test('of which nothing was known yet changes nothing then', () => {
    fc.assert(
      fc.property(arbitrary.workLog(), day, (events, on) => {
        const first = events.findIndex(({ type, corrects }) => type === 'EventRetracted' || corrects !== undefined)
        fc.pre(first > 0)
        const before = events.slice(0, first)
        const knownAt = instantOf(before.at(-1)?.recorded ?? '')
        fc.pre(instantOf(events[first]?.recorded ?? '') > knownAt)
        expect(everythingAt(events, on, knownAt)).toEqual(everythingAt(before, on))
      })
    )
  })
})

/** What happens under an agreement and concerns no norm: in its own stream, in new cases and meetings, and in old ones. */
const unrelated: fc.Arbitrary<Said> = fc
  .record({
    effective: fc.constantFrom('2022-12-31', '2023-03-08', '2023-06-30', '2024-01-01', '2027-01-03'),
    what: fc.constantFrom<readonly [stream: string, type: string, data: object]>(
      [agreement, 'SurveyAnswered', { survey: 's', answer: 'a', goal: 7, party: 'are', score: 3 }],
      [agreement, 'DecisionTaken', { body: 'body/tmv', about: 'premises', outcome: 'yes' }],
      [agreement, 'RoutineAdopted', { routine: 'call before noon' }],
      [agreement, 'CostQuestionRaised', { question: 'who pays for the room' }],
      [agreement, 'CoordinatorHoursReviewed', {}],
      [agreement, 'RevisionRequested', { party: 'are', about: 'the working group' }],
      [agreement, 'EditionSigned', { edition: 'no-such', party: 'tullverket' }],
      [agreement, 'PartyWithdrew', { party: 'tullverket', written: true, notified: [] }],
      [
        agreement,
        'RepresentativeAppointed',
        { party: 'are', role: 'contact', unit: 'are/schools', function: 'contact' }
      ],
      [agreement, 'FollowUpAnswered', { request: 'no-such', party: 'are' }],
      [agreement, 'DisputeDiscussed', { dispute: 'no-such' }],
      ['agreement/other', 'SteeringGroupMet', { attending: [] }],
      ['case/other', 'GuidanceGiven', {}],
      ['case/other', 'RiskAssessed', { instrument: 'sara', level: 'high' }],
      ['case/other', 'ConsentWithdrawn', { consent: 'consent-1' }],
      ['meeting/other', 'MeetingCalled', { kind: 'regular', starts: '2023-03-08T09:00:00+01:00' }],
      ['meeting/other', 'MeetingCancelled', { reason: 'illness' }],
      ['meeting/other', 'MeetingDocumented', {}]
    )
  })
  .map(({ effective, what: [stream, type, data] }) => ({ stream, type, effective, data }))

/** The log with something more in it, recorded with what stands before it. */
const withMore = (events: ReadonlyArray<Event>, more: Said, place: number): ReadonlyArray<Event> => {
  const before = events.slice(0, place)
  const [one] = logOf({ ...more, id: 'more', recorded: before.at(-1)?.recorded ?? '2020-01-01T00:00:00Z' })
  return one === undefined ? events : [...before, one, ...events.slice(place)]
}

describe('what concerns no norm and no party', () => {
  test('changes no answer, wherever in the log it stands', () => {
    fc.assert(
      fc.property(arbitrary.workLog(), unrelated, fc.nat({ max: 99 }), day, (events, more, place, on) => {
        const longer = withMore(events, more, place % (events.length + 1))
        expect(everythingAt(longer, on)).toEqual(everythingAt(events, on))
      })
    )
  })
})
