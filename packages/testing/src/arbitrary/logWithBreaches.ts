import type { Log } from '@norrsken/core'
import fc from 'fast-check'
import { logOf, type Said } from '../logOf.ts'
import { agreementLog } from './agreementLog.ts'
import { log } from './log.ts'
import { day, dayBetween } from './values.ts'

/**
 * Valid logs in which the agreement is not kept: who is no party gives notice, a notice misses somebody, plans and
 * reports come late, a case is discussed without a consent, or with people it does not name, and meetings are never
 * called, never documented, or held without those who must attend. Each such log is a good log: it is judged, not refused.
 *
 * @example
 * import { arbitrary } from '@norrsken/testing'
 * import fc from 'fast-check'
 *
 * fc.assert(fc.property(arbitrary.logWithBreaches, (log) => log.length > 0))
 */
export const logWithBreaches: fc.Arbitrary<ReadonlyArray<Log.Event>> = fc
  .tuple(
    agreementLog({ revisions: 1, acts: 3 }),
    fc.array(
      fc.oneof(
        withdrawalOfNoMember(),
        lateDuty(),
        discussionWithoutConsent(),
        meetingNobodyCalled(),
        disputeOutOfOrder()
      ),
      { minLength: 1, maxLength: 6 }
    ),
    log({ kinds: ['case', 'meeting'], links: false, maxEvents: 4 })
  )
  .map(([agreement, breaches, others]) => logOf(...agreement.map(asSaid), ...breaches.flat(), ...others.map(asSaid)))

/** What an event says; its place in the log and its links are left behind. */
const asSaid = ({ stream, type, effective, data, by }: Log.Event): Said => ({ stream, type, effective, data, by })

const agreement = 'agreement/norrsken'

function withdrawalOfNoMember(): fc.Arbitrary<ReadonlyArray<Said>> {
  return day.map((effective) => [
    {
      stream: agreement,
      type: 'PartyWithdrew',
      effective,
      data: { party: 'kvinnojouren', written: false, notified: [] }
    }
  ])
}

function lateDuty(): fc.Arbitrary<ReadonlyArray<Said>> {
  const late = dayBetween('2023-07-01', '2026-12-31')
  return fc.oneof(
    late.map((effective) => [{ stream: agreement, type: 'FollowUpPlanAdopted', effective, data: {} }]),
    late.map((effective) => [{ stream: agreement, type: 'AnnualReportDelivered', effective, data: { year: 2022 } }]),
    late.map((effective) => [
      {
        stream: agreement,
        type: 'FollowUpRequested',
        effective: '2023-03-15',
        data: { request: 'request-1', of: ['are', 'berg', 'kvinnojouren'], due: '2023-06-30' }
      },
      { stream: agreement, type: 'FollowUpAnswered', effective, data: { request: 'request-1', party: 'are' } },
      { stream: agreement, type: 'FollowUpAnswered', effective, data: { request: 'request-9', party: 'berg' } }
    ])
  )
}

function discussionWithoutConsent(): fc.Arbitrary<ReadonlyArray<Said>> {
  return fc
    .record({
      on: day,
      consents: fc.constantFrom<ReadonlyArray<string>>([], ['consent-1'], ['consent-9']),
      withdrawn: fc.boolean(),
      present: fc.subarray([
        'are/social-services',
        'police/investigation',
        'outside/legal-aid',
        'ostersund/coordination'
      ])
    })
    .map(({ on, consents, withdrawn, present }) => {
      const inCase = (type: string, effective: string, data: unknown): Said => ({
        stream: 'case/breach',
        type,
        effective,
        data
      })
      const consent = inCase('ConsentGiven', on, {
        consent: 'consent-1',
        recipients: ['are/social-services'],
        facts: ['identity', 'risk'],
        subjects: ['individual'],
        purposes: ['assess-risk'],
        form: 'oral',
        explained: false
      })
      const discussion = inCase('CaseDiscussed', `${on}T09:00:00+01:00`, {
        meeting: 'meeting/never-called',
        from: `${on}T09:00:00+01:00`,
        to: `${on}T09:30:00+01:00`,
        basis: { kind: 'consent', consents },
        kind: 'acute',
        purposes: ['assess-risk', 'consult'],
        present,
        facts: ['identity', 'health'],
        subjects: ['individual', 'child']
      })
      const withdrawal = inCase('ConsentWithdrawn', on, { consent: 'consent-1' })
      return withdrawn ? [consent, withdrawal, discussion] : [consent, discussion]
    })
}

function meetingNobodyCalled(): fc.Arbitrary<ReadonlyArray<Said>> {
  return fc.tuple(day, fc.constantFrom('regular', 'acute'), fc.boolean()).map(([on, kind, cancelled]) => {
    const stream = `meeting/${on}`
    const held: Said = {
      stream,
      type: 'MeetingHeld',
      effective: `${on}T09:00:00+01:00`,
      data: {
        kind,
        from: `${on}T09:00:00+01:00`,
        to: `${on}T10:00:00+01:00`,
        attendance: [{ unit: 'are/social-services', function: 'social-secretary', mode: 'phone' }]
      }
    }
    const off: Said = { stream, type: 'MeetingCancelled', effective: on, data: { reason: 'nobody came' } }
    return cancelled ? [held, off] : [held]
  })
}

function disputeOutOfOrder(): fc.Arbitrary<ReadonlyArray<Said>> {
  return day.map((effective) => [
    { stream: agreement, type: 'DisputeEscalated', effective, data: { dispute: 'dispute-1' } },
    { stream: agreement, type: 'DisputeRaised', effective, data: { dispute: 'dispute-1', party: 'are', clause: '12' } }
  ])
}
