import type { Log } from '@norrsken/core'
import type { Weighted } from './random.ts'

/** The municipalities of the county, each with how often a case of a hundred comes from it. */
export const municipalities: Weighted<string> = [
  ['ostersund', 49],
  ['krokom', 12],
  ['are', 10],
  ['stromsund', 9],
  ['harjedalen', 8],
  ['berg', 5],
  ['bracke', 4],
  ['ragunda', 3]
]

/** All parties, as an edition lists them. */
export const parties = [
  { id: 'police', kind: 'police' },
  { id: 'region', kind: 'region' },
  ...municipalities.map(([id]) => ({ id, kind: 'municipality' }) as const)
] as const

export const partyIds: ReadonlyArray<string> = parties.map(({ id }) => id)

export const units = {
  coordination: 'ostersund/coordination',
  violenceTeam: 'ostersund/violence-team',
  investigation: 'police/investigation',
  safety: 'police/crime-victim-and-personal-safety',
  healthCare: 'region/health-care'
} as const

/** The unit of a municipality that is responsible for a case. */
export const socialServices = (municipality: string): string => `${municipality}/social-services`

export const coordinator: Log.By = { unit: units.coordination, function: 'coordinator' }

export const socialSecretary = (municipality: string): Log.By => ({
  unit: socialServices(municipality),
  function: 'social-secretary'
})
