import assert from 'node:assert/strict'
import { Log } from '@norrsken/core'

export const stream = 'case/gate'

/**
 * A case with three consents. The first is withdrawn, the second narrowed and then over; the third is for everyone in the
 * room. All are by instants, and of each there is one account.
 */
export const eventsOfCase = (): ReadonlyArray<Log.Event> =>
  said.map(({ type, effective, data }, i) => {
    const decoded = Log.decode({
      id: `gate-${i + 1}`,
      stream,
      version: i + 1,
      type,
      schema: 1,
      effective,
      recorded: new Date(effective).toISOString(),
      by: { unit: 'are/social-services', function: 'social-secretary' },
      data
    })
    assert.ok(decoded._tag === 'Right', `not an event: ${type}`)
    return decoded.right
  })

const consent = { form: 'consent-form', explained: true, purposes: ['assess-risk', 'consult'] }

const said = [
  {
    type: 'CaseReferred',
    effective: '2025-01-09T09:00:00+01:00',
    data: {
      homeMunicipality: 'are',
      residence: 'in-county',
      ageBand: '25-34',
      gender: 'woman',
      contexts: ['men-against-women'],
      forms: ['physical'],
      children: true,
      subject: null,
      referrer: 'are/social-services',
      reportedBefore: 'no'
    }
  },
  {
    type: 'ConsentGiven',
    effective: '2025-01-10T09:00:00+01:00',
    data: {
      ...consent,
      consent: 'first',
      recipients: ['region/health-care', 'are/social-services', 'police/investigation'],
      facts: ['identity', 'risk', 'health'],
      subjects: ['individual', 'child']
    }
  },
  {
    type: 'ConsentGiven',
    effective: '2025-02-03T09:00:00+01:00',
    data: {
      ...consent,
      consent: 'second',
      recipients: [
        'police/investigation',
        'are/social-services',
        'krokom/social-services',
        'ostersund/coordination',
        'ostersund/violence-team',
        'outside/shelter'
      ],
      facts: ['identity', 'location', 'risk', 'children-situation'],
      subjects: ['individual'],
      until: '2025-08-31'
    }
  },
  { type: 'ConsentWithdrawn', effective: '2025-03-01T10:00:00+01:00', data: { consent: 'first' } },
  {
    type: 'ConsentNarrowed',
    effective: '2025-04-01T09:00:00+02:00',
    data: { consent: 'second', facts: ['identity', 'risk'], purposes: ['consult'] }
  },
  {
    type: 'ConsentGiven',
    effective: '2025-05-05T09:00:00+02:00',
    data: {
      ...consent,
      consent: 'third',
      recipients: [
        'police/investigation',
        'region/health-care',
        'are/social-services',
        'krokom/social-services',
        'ostersund/coordination',
        'ostersund/violence-team',
        'berg/social-services',
        'outside/shelter'
      ],
      facts: ['identity', 'risk', 'health', 'children-situation'],
      subjects: ['individual', 'child'],
      until: '2025-11-30'
    }
  }
]
