/** An event of a log as it is written, before it is known to be one. */
export interface Written {
  readonly [key: string]: unknown
}

/** Parties of the sample agreement. */
const parties = [
  { id: 'police', kind: 'police' },
  { id: 'region', kind: 'region' },
  { id: 'are', kind: 'municipality' },
  { id: 'ostersund', kind: 'municipality' }
]

/** Recorded at noon of the day on which it was so, or later. */
const said = (
  id: string,
  stream: string,
  version: number,
  type: string,
  effective: string,
  data: unknown,
  recorded = `${effective.slice(0, 10)}T12:00:00+01:00`
): Written => ({
  id,
  stream,
  version,
  type,
  schema: 1,
  effective,
  recorded,
  by: { unit: 'ostersund/coordination', function: 'coordinator' },
  data,
  synthetic: true
})

const norrsken = 'agreement/norrsken'

/**
 * A small agreement: four parties sign, the steering group meets twice in 2023, the follow-up plan comes late, Åre gives
 * notice in 2024; a meeting is held, and of two cases one, in which something was recorded late, is closed.
 */
export const sampleLog: ReadonlyArray<Written> = [
  said('e1', norrsken, 1, 'EditionAdopted', '2023-02-24', {
    edition: '2023-03-01',
    parties,
    terms: { starts: '2023-03-01', firstTermEnds: '2023-12-31', followUpPlanBy: '2023-06-30' }
  }),
  ...parties.map(({ id }, index) =>
    said(`e${index + 2}`, norrsken, index + 2, 'EditionSigned', '2023-02-27', { edition: '2023-03-01', party: id })
  ),
  said('e6', norrsken, 6, 'SteeringGroupMet', '2023-04-12', { attending: ['police', 'ostersund'] }),
  said('e7', 'case/1', 1, 'CaseReferred', '2023-05-02T09:00:00+02:00', {
    homeMunicipality: 'krokom',
    residence: 'in-county',
    ageBand: '25-34',
    gender: 'woman',
    contexts: ['men-against-women'],
    forms: ['physical'],
    children: false,
    subject: 'the-pseudonym',
    note: 'the-secret-note'
  }),
  said('e8', 'case/2', 1, 'GuidanceGiven', '2023-05-03', {}),
  said('e9', 'meeting/2023-05-10', 1, 'MeetingHeld', '2023-05-10T09:00:00+02:00', {
    kind: 'regular',
    from: '2023-05-10T09:00:00+02:00',
    to: '2023-05-10T11:00:00+02:00',
    attendance: [{ unit: 'region/health-care', function: 'representative', mode: 'video' }]
  }),
  said('e10', 'case/1', 2, 'CaseClosed', '2023-06-01', { reason: 'support is in place' }),
  said(
    'e11',
    'case/1',
    3,
    'HomeMunicipalityChanged',
    '2023-05-20',
    { homeMunicipality: 'krokom' },
    '2023-06-02T12:00:00+02:00'
  ),
  said('e12', norrsken, 7, 'FollowUpPlanAdopted', '2023-08-15', {}),
  said('e13', norrsken, 8, 'SteeringGroupMet', '2023-10-04', { attending: ['police', 'are', 'ostersund'] }),
  said('e14', norrsken, 9, 'PartyWithdrew', '2024-05-15', {
    party: 'are',
    written: true,
    notified: ['police', 'region', 'ostersund'].map((party) => ({ party, on: '2024-05-20' }))
  })
]

/** Events as the text of a log. */
export const textOf = (events: ReadonlyArray<unknown>): string =>
  events.map((event) => `${JSON.stringify(event)}\n`).join('')

/** The sample log, with one event changed. */
export const sampleWith = (id: string, change: Written): ReadonlyArray<Written> =>
  sampleLog.map((event) => (event['id'] === id ? { ...event, ...change } : event))
