import type { Definition } from './Definition.ts'
import { consent } from './shipped/consent.ts'
import { cooperation } from './shipped/cooperation.ts'
import { support } from './shipped/support.ts'
import { volumes } from './shipped/volumes.ts'

/**
 * The indicators that come with the library, in the order of their ids and versions: a proposal, since the follow-up plan that the
 * agreement asks for (clause 14.2) is not public. Whoever has another one counts by definitions of their own.
 *
 * Where an indicator has several versions, all of them can be counted on one log; `newest` takes the last of each.
 */
export const catalogue: ReadonlyArray<Definition> = [...volumes, ...consent, ...support, ...cooperation].sort(
  (one, other) => (one.id === other.id ? one.version - other.version : one.id < other.id ? -1 : 1)
)

/**
 * Of some definitions the newest version of each.
 *
 * @example
 * import { catalogue, newest } from '@norrsken/reporting'
 *
 * assert.deepEqual(newest(catalogue).filter(({ id }) => id === 'I17').map(({ version }) => version), [3])
 */
export const newest = (definitions: ReadonlyArray<Definition>): ReadonlyArray<Definition> =>
  definitions.filter(({ id, version }) => !definitions.some((other) => other.id === id && other.version > version))
