import type { Terms } from '@norrsken/core'
import fc from 'fast-check'
import type { Said } from '../../logOf.ts'
import { plainRecord } from '../values.ts'
import { anyParty, kinds, parties, project } from './names.ts'
import { perhaps, rarely } from './often.ts'
import { act, type Pieces, say, where } from './said.ts'
import { daysAfter } from './times.ts'

/** What makes somebody a party and lets somebody leave: editions, signatures, notices, and what is agreed. */
export const lifeOf = (terms: Partial<Terms.StatedTerms>): Pieces =>
  fc
    .record({
      first: edition('first', fc.constant('2023-02-24'), fc.constantFrom('2023-02-27', '2023-02-27', '2023-04-05'), {
        starts: fc.constantFrom('2023-03-01', '2023-03-01', '2023-03-01', '2024-02-29'),
        ...fixed(terms)
      }),
      second: perhaps(
        edition('second', fc.constantFrom('2023-06-30', '2024-08-29'), fc.constantFrom('2024-09-24', '2025-01-01'), {
          starts: fc.constantFrom('2023-03-01', '2024-08-29', '2026-07-01'),
          workingMeetingsPerYear: fc.constantFrom(4, 1),
          ...fixed(terms)
        })
      ),
      before: rarely(fc.constant(projectBefore)),
      acts: fc.array(turn, { maxLength: 2 })
    })
    .map(({ first, second, before, acts }) => [...first, ...(before ?? []), ...(second ?? []), ...acts.flat()])

const fixed = (terms: Partial<Terms.StatedTerms>): { readonly [key: string]: fc.Arbitrary<unknown> } =>
  Object.fromEntries(Object.entries(terms).map(([key, value]) => [key, fc.constant(value)]))

const edition = (
  name: string,
  adopted: fc.Arbitrary<string>,
  signed: fc.Arbitrary<string>,
  terms: { readonly [key: string]: fc.Arbitrary<unknown> }
): Pieces =>
  fc
    .record({
      adopted,
      signed,
      missing: rarely(anyParty),
      unlisted: rarely(anyParty),
      terms: plainRecord({ firstTermEnds: fc.constant('2026-12-31') }, oddTerms),
      units: rarely(otherUnits),
      fixed: plainRecord(terms)
    })
    .map(({ adopted, signed, missing, unlisted, terms, units, fixed }) => {
      const list = parties.filter((party) => party !== unlisted)
      const signing = list.filter((party) => party !== missing)
      return [
        act('EditionAdopted', adopted, {
          edition: name,
          parties: list.map((id) => ({ id, kind: kinds[id] })),
          terms: { ...terms, ...units, ...fixed }
        }),
        ...signing.map((party) => act('EditionSigned', signed, { edition: name, party })),
        ...where(missing, (party) => act('EditionSigned', daysAfter(signed, 40), { edition: name, party }))
      ]
    })

const oddTerms = {
  partialYear: fc.constantFrom('in-proportion', 'full'),
  steeringMeetingsPerYear: fc.constantFrom(4, 2, 1, 0),
  workingMeetingsPerYear: fc.constantFrom(0, 1),
  weeklyMeeting: fc.constantFrom(true, true, false),
  weeklyCounts: fc.constantFrom('regular', 'any'),
  annualReport: fc.constantFrom('each-year', 'none'),
  followUpPlanBy: fc.constantFrom('2023-06-30', '2024-02-29', '2025-01-31', '2023-02-28'),
  provisionIsGround: fc.constantFrom('no', 'yes')
}
const otherUnits = plainRecord(
  {},
  {
    investigationUnit: fc.constant('berg/social-services'),
    safetyUnit: fc.constant('police/investigation'),
    healthCareUnit: fc.constant('region/psychiatry'),
    violenceTeamUnit: fc.constant('ostersund/social-services'),
    coordinationUnit: fc.constant('are/coordination'),
    socialServicesBranch: fc.constant('health-care')
  }
)

/** An agreement that ended before the other began; its cases and meetings are its own. */
const projectBefore: ReadonlyArray<Said> = [
  say(project, 'EditionAdopted', '2020-12-01', {
    edition: 'project',
    parties: (['police', 'region'] as const).map((id) => ({ id, kind: kinds[id] })),
    terms: { starts: '2021-01-01', firstTermEnds: '2022-12-31', renewalMonths: 0 }
  }),
  say(project, 'EditionSigned', '2020-12-10', { edition: 'project', party: 'police' }),
  say(project, 'EditionSigned', '2020-12-10', { edition: 'project', party: 'region' })
]

/** Somebody leaves, or the agreement ends, and perhaps what ended begins anew. */
const turn: Pieces = fc
  .record({
    on: fc.constantFrom('2023-06-30', '2023-07-01', '2024-06-30', '2023-12-31'),
    what: fc.constantFrom('notice', 'notice', 'party-leaves', 'agreement-ends', 'signature'),
    party: anyParty,
    after: fc.constantFrom(0, 31, 184),
    again: perhaps(fc.constantFrom(0, 1, 30, 365))
  })
  .map(({ on, what, party, after, again }) => {
    const end = what === 'notice' ? '2023-12-31' : daysAfter(on, after)
    const signers = what === 'agreement-ends' ? parties : [party]
    return [
      ...left(what, on, party, end),
      ...where(again, (days) => daysAfter(end, days)).flatMap((day) =>
        ['first', 'second'].flatMap((edition) => signers.map((party) => act('EditionSigned', day, { edition, party })))
      )
    ]
  })

const left = (what: string, on: string, party: string, end: string): ReadonlyArray<Said> => {
  if (what === 'signature') return []
  if (what !== 'notice') return [act('OtherwiseAgreed', on, { what, on: end, party, agreedBy: parties })]
  const notified = parties.filter((other) => other !== party).map((party) => ({ party, on }))
  return [act('PartyWithdrew', on, { party, written: true, notified })]
}
