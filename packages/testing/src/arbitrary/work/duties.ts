import fc from 'fast-check'
import { anyParty, anyUnit, partyOrNone } from './names.ts'
import { perhaps, rarely, someOf } from './often.ts'
import { act, type Pieces, where } from './said.ts'
import { daysAfter, type Shift, shifted, workDay } from './times.ts'

/** Clause 9: what a group did in a year. */
export const groupMeetings: Pieces = fc
  .record({
    type: fc.constantFrom('SteeringGroupMet' as const, 'WorkingGroupMet' as const),
    year: fc.constantFrom(2023, 2024, 2025, 2026),
    days: someOf(['01-01', '02-28', '03-01', '06-30', '10-29', '12-31'])
  })
  .map(({ type, year, days }) => days.map((day) => act(type, `${year}-${day}`, { attending: ['police'] })))

/** Clauses 9 and 14.2: a report, a plan, or a follow-up. */
export const reports: Pieces = fc
  .record({
    on: workDay,
    to: fc.option(someOf(['tmv', 'steering-group']), { nil: undefined }),
    type: fc.constantFrom('AnnualReportDelivered' as const, 'FollowUpPlanAdopted' as const, 'GoalsFollowedUp' as const)
  })
  .map(({ on, to, type }) => {
    const year = Number(on.slice(0, 4)) - 1
    if (type === 'FollowUpPlanAdopted') return [act(type, on, {})]
    if (type === 'GoalsFollowedUp') return [act(type, on, { year })]
    return [act(type, on, to === undefined ? { year } : { year, to })]
  })

/** Clause 13: a cost key, and perhaps another of the same day. */
export const costKey: Pieces = fc
  .record({
    on: workDay,
    keys: fc.array(fc.dictionary(anyParty, fc.constantFrom(0, 1, 2500, 5000), { maxKeys: 3 }), {
      minLength: 1,
      maxLength: 2
    })
  })
  .map(({ on, keys }) => keys.map((shares) => act('CostKeyAgreed', on, { shares })))

/** Clause 14.2: a request and its answers, in time, late, or by who was not asked. */
export const followUpRequest: Pieces = fc
  .record({
    request: fc.constantFrom('request-1', 'request-2'),
    on: workDay,
    due: fc.constantFrom(30, 1, 0, -1),
    of: fc.uniqueArray(partyOrNone, { minLength: 1, maxLength: 4 }),
    answers: fc.array(fc.record({ party: partyOrNone, after: fc.constantFrom(0, 1, 30, 31, -1) }), { maxLength: 3 })
  })
  .map(({ request, on, due, of, answers }) => [
    act('FollowUpRequested', on, { request, of, due: daysAfter(on, due) }),
    ...answers.map(({ party, after }) => act('FollowUpAnswered', daysAfter(on, after), { request, party }))
  ])

/** Clauses 10.2 and 10.4: somebody is appointed, and perhaps leaves. */
export const appointment: Pieces = fc
  .record({
    who: fc.constantFrom(
      { party: 'region', role: 'representative', unit: 'region/health-care' },
      { party: 'region', role: 'deputy', unit: 'region/psychiatry' },
      { party: 'region', role: 'deputy', unit: 'are/social-services' },
      { party: 'ostersund', role: 'coordinator', unit: 'ostersund/coordination' },
      { party: 'ostersund', role: 'representative', unit: 'ostersund/violence-team' },
      { party: 'ostersund', role: 'deputy', unit: 'ostersund/violence-team' },
      { party: 'ostersund', role: 'deputy', unit: 'ostersund/social-services' },
      { party: 'are', role: 'coordinator', unit: 'are/coordination' }
    ),
    on: workDay,
    clock: rarely(fc.constantFrom('09:00', '23:45')),
    times: fc.constantFrom(1, 1, 1, 2),
    leave: perhaps(fc.constantFrom<Shift>([30, null], [0, null], [0, '23:45'], [1, null], [400, null]))
  })
  .map(({ who, on, clock, times, leave }) => {
    const data = { ...who, function: who.role }
    const appointed = act('RepresentativeAppointed', shifted(on, [0, clock]), data)
    return [
      ...Array.from({ length: times }, () => appointed),
      ...where(leave, (shift) => act('RepresentativeLeft', shifted(on, shift), data))
    ]
  })

/** Clause 18: what happened to a dispute, in whatever order. */
export const dispute: Pieces = fc
  .record({
    dispute: fc.constantFrom('dispute-1', 'dispute-2'),
    on: workDay,
    acts: fc.array(
      fc.record({
        type: fc.constantFrom(
          'DisputeRaised' as const,
          'DisputeDiscussed' as const,
          'DisputeEscalated' as const,
          'DisputeSettled' as const
        ),
        after: fc.constantFrom(0, 0, 1, -1),
        party: anyParty,
        by: anyUnit
      }),
      { maxLength: 4 }
    )
  })
  .map(({ dispute, on, acts }) =>
    acts.map(({ type, after, party, by }) =>
      act(type, daysAfter(on, after), type === 'DisputeRaised' ? { dispute, party, clause: '12' } : { dispute }, by)
    )
  )
