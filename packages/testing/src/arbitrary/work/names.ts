import fc from 'fast-check'

/** The agreement under which the work is done. */
export const norrsken = 'agreement/norrsken'
/** Another agreement, which ended before it. */
export const project = 'agreement/project'
/** Who is a party, at first. */
export const parties = ['police', 'region', 'ostersund', 'are', 'berg'] as const
/** What each of them is. */
export const kinds = {
  police: 'police',
  region: 'region',
  ostersund: 'municipality',
  are: 'municipality',
  berg: 'municipality'
} as const
/** One of the parties. */
export const anyParty = fc.constantFrom(...parties)
/** One of the parties, or somebody who is none. */
export const partyOrNone = fc.constantFrom(...parties, 'kvinnojouren')

/** Units that hear of cases. */
export const units = [
  'police/investigation',
  'region/health-care',
  'are/social-services',
  'ostersund/coordination',
  'outside/legal-aid'
] as const
/** One of those, or another one. */
export const anyUnit = fc.constantFrom(...units, 'berg/social-services', 'body/tmv')
