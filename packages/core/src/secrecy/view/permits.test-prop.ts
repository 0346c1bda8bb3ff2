import { Day, Instant, Stockholm } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementsOf, situationOf } from '../../answers/situationOf.ts'
import { FactClass, Purpose, Subject } from '../../case/words.ts'
import { E } from '../../fp.ts'
import { decode } from '../../log/decode.ts'
import type { Event } from '../../log/Event.ts'
import type { World } from '../../log/World.ts'
import { worldOf } from '../../log/worldOf.ts'
import { disclosuresIn } from '../gate/Disclosure.ts'
import { type Judge, judge } from '../gate/judge.ts'
import { swedish } from '../law/swedish.ts'
import { viewFor } from './viewFor.ts'

const readers = ['are/social-services', 'police/investigation', 'region/health-care', 'outside/kvinnojouren'] as const
const units = [...readers, 'ostersund/coordination', 'krokom/social-services', 'berg/social-services']

type Given = Extract<Event, { readonly type: 'ConsentGiven' }>

/** Another account of a giving: it names others, by somebody else. */
const otherwise = (
  given: Given,
  id: string,
  { version, recorded }: Pick<Event, 'version' | 'recorded'>,
  [unit, to]: readonly [string, ReadonlyArray<string>]
): Event => {
  const { corrects: _, ...rest } = given
  const by = { unit, function: 'representative' }
  return { ...rest, id, version, recorded, by, data: { ...given.data, recipients: [...to] } }
}

/** An agreement that the police and the region have left. */
const another = (recorded: string): ReadonlyArray<Event> => {
  const parties = ['police', 'region', 'are', 'krokom', 'ostersund']
  const said = (type: string, effective: string, data: object) => ({ type, effective, data })
  const acts = [
    said('EditionAdopted', '2022-01-01', {
      edition: 'x',
      parties: parties.map((id) => ({ id, kind: 'other' })),
      terms: { starts: '2022-01-01', firstTermEnds: '2030-12-31' }
    }),
    ...parties.map((party) => said('EditionSigned', '2022-01-01', { edition: 'x', party })),
    ...['police', 'region'].map((party) =>
      said('OtherwiseAgreed', '2022-02-01', { what: 'party-leaves', on: '2022-12-31', party, agreedBy: parties })
    )
  ]
  const by = { unit: 'ostersund/coordination', function: 'coordinator' }
  return acts.flatMap((act, i) => {
    const place = { id: `another-${i}`, stream: 'agreement/another', version: i + 1 }
    const decoded = decode({ ...act, ...place, schema: 1, recorded, by })
    return E.isRight(decoded) ? [decoded.right] : []
  })
}

const belongs = (event: Event): Event =>
  event.type === 'CaseReferred' ? { ...event, data: { ...event.data, agreement: 'agreement/another' } } : event

/**
 * Work, in which some givings of consents were told of in more than one way, and of which some cases belong to another agreement.
 */
const contested = fc
  .tuple(
    arbitrary.workLog(),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...readers), fc.subarray(units, { maxLength: 3 })), { maxLength: 3 }),
    fc.boolean(),
    fc.boolean()
  )
  .map(([events, accounts, isOfTwo, areOthers]) => {
    const [first] = events
    const begins = first === undefined || !isOfTwo ? [] : another(first.recorded)
    const log = [...begins, ...(isOfTwo && areOthers ? events.map(belongs) : events)]
    const givings = events.filter((event): event is Given => event.type === 'ConsentGiven')
    const last = events.at(-1)
    for (const [i, [n, unit, to]] of accounts.entries()) {
      const given = givings[n % Math.max(1, givings.length)]
      if (given === undefined || last === undefined) continue
      const version = log.filter(({ stream }) => stream === given.stream).length + 1
      log.push(otherwise(given, `otherwise-${i}`, { version, recorded: last.recorded }, [unit, to]))
    }
    return log
  })

/** The log, in which all that a unit saw of cases was taken back. */
const withoutSeen = (events: ReadonlyArray<Event>, view: ReadonlyArray<Event>): ReadonlyArray<Event> => {
  const log = [...events]
  const taken = new Set(events.flatMap((event) => (event.type === 'EventRetracted' ? [event.data.event] : [])))
  for (const event of view) {
    if (!event.stream.startsWith('case/') || event.type === 'EventRetracted' || taken.has(event.id)) continue
    const version = log.filter(({ stream }) => stream === event.stream).length + 1
    const recorded = log.at(-1)?.recorded ?? event.recorded
    const { id, stream, schema, effective, by } = event
    const data = { event: id, reason: 'a mistake' }
    log.push({ id: `taken-${id}`, stream, version, schema, type: 'EventRetracted', effective, recorded, by, data })
  }
  return log
}

const whole = worldOf({ validAt: null, knownAt: null })

/** The gate of a case by what a world tells, asked about an agreement; `null` where it tells of no such case. */
const gateIn = (world: World, stream: string, at: Instant.Instant, agreement: string | null): Judge | null => {
  const question = { validAt: Stockholm.localDay(at), knownAt: null, agreement, reading: {} }
  const found = situationOf(world, question, stream, swedish)
  return E.isRight(found) ? judge(found.right) : null
}

/** Instants at which something begins or ends, and one after all of it. */
const instantsOf = (events: ReadonlyArray<Event>): ReadonlyArray<Instant.Instant> => [
  ...new Set([
    ...events.map(({ effective }) =>
      effective.length === 10 ? Stockholm.startOfDay(Day.day(effective)) : Instant.instant(effective)
    ),
    Instant.instant('2031-01-01T00:00:00Z')
  ])
]

test('what the gate permits by the view of a unit it permits by the whole log, to that unit and to every other', () => {
  const seen = { toReader: 0, toOthers: 0, ofAgreement: 0 }
  fc.assert(
    fc.property(contested, fc.constantFrom(...readers), fc.nat(), fc.nat(), (events, unit, n, m) => {
      const times = instantsOf(events)
      const reading = times[n % times.length] ?? times[0]
      const asked = [times[m % times.length], times[(m + 7) % times.length], times.at(-1)]
      if (reading === undefined) return
      const view = viewFor({ unit, at: reading })(events)
      const [log, known] = [whole(events), whole(view)]
      for (const { stream } of known.cases) {
        for (const at of asked) {
          if (at === undefined) continue
          for (const agreement of [null, ...known.agreements.map((one) => one.stream)]) {
            const [byView, byLog] = [gateIn(known, stream, at, agreement), gateIn(log, stream, at, agreement)]
            for (const purpose of Purpose.words) {
              const room = { from: null, units, facts: FactClass.words, subjects: Subject.words, purpose, at }
              for (const one of disclosuresIn(room)) {
                if (byView?.(one) !== 'permit') continue
                seen[one.to === unit ? 'toReader' : 'toOthers'] += 1
                expect([one, byLog?.(one)]).toEqual([one, 'permit'])
              }
            }
          }
        }
        const names = view.some((event) => event.stream === stream && 'agreement' in event.data)
        if (names && log.agreements.length > 1) seen.ofAgreement += 1
      }
    }),
    { numRuns: 300 }
  )
  expect(Math.min(seen.toReader, seen.toOthers)).toBeGreaterThan(100)
  expect(seen.ofAgreement).toBeGreaterThan(10)
}, 120_000)

test('a case is judged by the agreement to which it belongs, whatever of it a unit sees; by each where nothing of it stands', () => {
  const seen = { begun: 0, takenBack: 0 }
  fc.assert(
    fc.property(contested, fc.constantFrom(...readers), fc.nat(), fc.boolean(), (told, unit, n, isTakenBack) => {
      const times = instantsOf(told)
      const at = times[n % times.length]
      if (at === undefined) return
      const events = isTakenBack ? withoutSeen(told, viewFor({ unit, at })(told)) : told
      const question = { validAt: Stockholm.localDay(at), knownAt: null, agreement: null, reading: {} }
      const known = whole(viewFor({ unit, at })(events))
      const agreements = (world: World, stream: string) => {
        const found = agreementsOf(world, question, stream, { from: question.validAt, to: question.validAt })
        return E.isRight(found) ? found.right.map((one) => one.stream) : []
      }
      const log = whole(events)
      for (const { stream, state } of known.cases) {
        seen[state.began === null ? 'takenBack' : 'begun'] += 1
        const byView = agreements(known, stream)
        if (state.began !== null) expect(byView).toEqual(agreements(log, stream))
        else expect([...byView].sort()).toEqual(log.agreements.map((one) => one.stream).sort())
      }
    }),
    { numRuns: 200 }
  )
  expect(Math.min(seen.begun, seen.takenBack)).toBeGreaterThan(10)
})
