import { Log } from '@norrsken/core'
import { entriesOf, logOf, type Said } from '../logOf.ts'
import { findingsOn } from './findings.ts'

/** What the tests of the naive reader say: an agreement of four parties in force from 1 March 2023, and work under it. */
export const parties = ['are', 'ostersund', 'police', 'region']

const agreement = 'agreement/norrsken'

export const act = (type: string, effective: string, data: object = {}, unit = 'ostersund/coordination'): Said => ({
  stream: agreement,
  type,
  effective,
  data,
  by: { unit, function: 'coordinator' }
})

export const inCase = (type: string, effective: string, data: object = {}, unit = 'are/social-services'): Said => ({
  ...act(type, effective, data, unit),
  stream: 'case/1'
})

export const inMeeting = (type: string, effective: string, data: object = {}, name = 'meeting/1'): Said => ({
  ...act(type, effective, data),
  stream: name
})

export const adopted = (edition: string, on: string, terms: object = {}, list = parties): Said =>
  act('EditionAdopted', on, {
    edition,
    parties: list.map((id) => ({ id, kind: 'other' })),
    terms: { starts: '2023-03-01', firstTermEnds: '2023-12-31', ...terms }
  })

export const signed = (edition: string, on: string, by: ReadonlyArray<string> = parties): ReadonlyArray<Said> =>
  by.map((party) => act('EditionSigned', on, { edition, party }))

/** The agreement, in force from 1 March 2023 unless its terms say otherwise. */
export const inForce = (terms: object = {}): ReadonlyArray<Said> => [
  adopted('first', '2023-02-24', terms),
  ...signed('first', '2023-02-27')
]

/** All parties agree on a day that the agreement ends with another. */
export const ends = (on: string, last: string): Said =>
  act('OtherwiseAgreed', on, { what: 'agreement-ends', on: last, agreedBy: parties })

/** A party gives notice that has reached all on its day. */
export const leaves = (party: string, on: string): Said =>
  act('PartyWithdrew', on, { party, written: true, notified: parties.map((other) => ({ party: other, on })) })

/** What the naive reader finds of a norm: `<bearer> <from>..<to> <state>`, with no `<to>` where there is none. */
export const found = (norm: string, validAt: string, ...said: ReadonlyArray<Said>): ReadonlyArray<string> =>
  findingsOn([...Log.visible(null)(entriesOf(logOf(...said)))].sort(Log.inOrder), agreement, validAt)
    .filter((finding) => finding.norm === norm)
    .map(({ bearer, from, to, state }) => `${bearer} ${from}..${to ?? ''} ${state}`)
