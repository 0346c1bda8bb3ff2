import type { Law } from './Law.ts'
import { chapter10 } from './swedish/chapter10.ts'
import { duties } from './swedish/duties.ts'
import { others } from './swedish/others.ts'
import { secrecies } from './swedish/secrecies.ts'

/**
 * The Swedish law on secrecy as far as consultations on violence need it, dated. It supports a decision and is no legal advice:
 * each row says where it stands and how sure we are of it, and nothing after `checkedTo` was looked at.
 *
 * @example
 * import { Law } from '@norrsken/core'
 *
 * assert.equal(Law.swedish.checkedTo, '2025-12-16')
 */
export const swedish: Law = {
  name: 'Sweden',
  checkedTo: '2025-12-16',
  unitKinds: [
    { partyKind: 'police', branch: null, kind: 'police' },
    { partyKind: 'region', branch: null, kind: 'health-care' },
    { partyKind: 'municipality', branch: 'social-services', kind: 'social-services' },
    { partyKind: 'municipality', branch: 'violence-team', kind: 'social-services' },
    { partyKind: 'municipality', branch: null, kind: 'other-authority' },
    { partyKind: 'state-agency', branch: null, kind: 'other-authority' },
    { partyKind: 'association', branch: null, kind: 'outside' },
    { partyKind: 'other', branch: null, kind: 'outside' }
  ],
  secrecies,
  provisions: [...chapter10, ...others],
  duties
}
