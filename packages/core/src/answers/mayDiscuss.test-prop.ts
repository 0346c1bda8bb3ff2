import { Day, Instant, Stockholm } from '@norrsken/rules'
import { arbitrary, logOf, type Said } from '@norrsken/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { E } from '../fp.ts'
import type { Event } from '../log/Event.ts'
import { worldOf } from '../log/worldOf.ts'
import type { Room } from '../secrecy/gate/Disclosure.ts'
import { swedish } from '../secrecy/law/swedish.ts'
import { mayDiscuss } from './mayDiscuss.ts'

const parties = ['police', 'region', 'are', 'krokom', 'ostersund']
const year = fc.integer({ min: 2021, max: 2026 })

/** Agreements beside the one of the log, which somebody leaves, or which end, or are still to come. */
const another: fc.Arbitrary<Another> = fc.record({
  starts: year,
  leaves: fc.option(fc.tuple(fc.constantFrom(...parties), year), { nil: null }),
  ends: fc.option(year, { nil: null })
})

interface Another {
  readonly starts: number
  readonly leaves: readonly [party: string, year: number] | null
  readonly ends: number | null
}

const actsOf = ({ starts, leaves, ends }: Another, i: number): ReadonlyArray<Said> => {
  const act = (type: string, effective: string, data: object): Said => ({
    stream: `agreement/another-${i}`,
    type,
    effective,
    recorded: '2020-01-01T00:00:00Z',
    data
  })
  const day = `${starts}-01-01`
  const terms = { starts: day, firstTermEnds: '2030-12-31' }
  return [
    act('EditionAdopted', day, { edition: 'x', parties: parties.map((id) => ({ id, kind: 'other' })), terms }),
    ...parties.map((party) => act('EditionSigned', day, { edition: 'x', party })),
    ...(leaves === null
      ? []
      : [
          act('OtherwiseAgreed', day, {
            what: 'party-leaves',
            party: leaves[0],
            on: `${leaves[1]}-12-31`,
            agreedBy: parties
          })
        ]),
    ...(ends === null
      ? []
      : [act('OtherwiseAgreed', day, { what: 'agreement-ends', on: `${ends}-12-31`, agreedBy: parties })])
  ]
}

/** What each consent of a log names first, at each moment of which something of its case is said. */
const roomsOf = (events: ReadonlyArray<Event>): ReadonlyArray<readonly [stream: string, room: Room]> =>
  events.flatMap((given) => {
    if (given.type !== 'ConsentGiven') return []
    const { recipients, facts, subjects, purposes } = given.data
    const [to, fact, subject, purpose] = [recipients[0], facts[0], subjects[0], purposes[0]]
    if (to === undefined || fact === undefined || subject === undefined || purpose === undefined) return []
    const times = events.flatMap(({ stream, effective }) => (stream === given.stream ? [momentIn(effective)] : []))
    return [...new Set(times)].map((at) => {
      const room = { from: null, units: [to], facts: [fact], subjects: [subject], purpose, at }
      return [given.stream, room] as const
    })
  })

const momentIn = (effective: string): Instant.Instant =>
  effective.length === 10 ? Stockholm.endOfDay(Day.day(effective)) : Instant.instant(effective)

test('what is permitted by a question about any agreement, on any day, is permitted by the one that names none', () => {
  const seen = { permitted: 0, refused: 0, stricter: 0 }
  fc.assert(
    fc.property(
      arbitrary.workLog({ pieces: 12 }),
      fc.array(another, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      year,
      (made, others, areFirst, asked) => {
        const own = made.find(({ stream }) => stream.startsWith('agreement/'))?.stream
        const work = made.map((event): Event => {
          if (event.type !== 'CaseReferred' || own === undefined) return event
          return { ...event, data: { ...event.data, agreement: own } }
        })
        const more = logOf(...others.flatMap(actsOf))
        const world = worldOf({ validAt: null, knownAt: null })(areFirst ? [...more, ...work] : [...work, ...more])
        for (const [stream, room] of roomsOf(work)) {
          const by = (agreement: string | null, validAt: Day.Day): string => {
            const question = { validAt, knownAt: null, agreement, reading: {} }
            const answer = mayDiscuss(world, question, swedish, stream, room)
            return E.isRight(answer) ? answer.right.outcome : answer.left.type
          }
          const on = Stockholm.localDay(room.at)
          const outcome = by(null, on)
          seen[outcome === 'permit' ? 'permitted' : 'refused'] += 1
          for (const agreement of [null, ...world.agreements.map((one) => one.stream)]) {
            for (const validAt of [on, Day.day(`${asked}-06-30`)]) {
              const other = by(agreement, validAt)
              if (other === 'permit') expect([agreement, outcome]).toEqual([agreement, 'permit'])
              else if (outcome === 'permit') seen.stricter += 1
            }
          }
        }
      }
    ),
    { numRuns: 25 }
  )
  expect(Math.min(seen.permitted, seen.refused, seen.stricter)).toBeGreaterThan(5)
}, 60_000)
