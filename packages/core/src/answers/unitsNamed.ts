import { complete } from '../agreement/Terms.ts'
import type { Event } from '../log/Event.ts'
import { namedIn } from './named.ts'

/**
 * The units that an event names: in its own keys, and, where it adopts an edition, those that its terms give duties to. What a
 * question may be about.
 *
 * @example
 * import { Answers, Log } from '@norrsken/core'
 *
 * const decoded = Log.decode({
 *   id: 'e1', stream: 'case/1', version: 1, type: 'ContactEstablished', schema: 1, effective: '2025-02-05',
 *   recorded: '2025-02-05T10:00:00+01:00', by: { unit: 'ostersund/coordination', function: 'coordinator' },
 *   data: { unit: 'outside/legal-aid' }
 * })
 * assert.deepEqual(decoded._tag === 'Right' && Answers.unitsNamed(decoded.right), ['ostersund/coordination', 'outside/legal-aid'])
 */
export const unitsNamed = (event: Event): ReadonlyArray<string> => [
  ...new Set([
    ...namedIn(event).flatMap(({ kind, id }) => (kind === 'unit' ? [id] : [])),
    ...(event.type === 'EditionAdopted' ? unitsOf(event.data) : [])
  ])
]

const unitsOf = ({ parties, terms }: Extract<Event, { readonly type: 'EditionAdopted' }>['data']) => {
  const { investigationUnit, safetyUnit, healthCareUnit, violenceTeamUnit, coordinationUnit, socialServicesBranch } =
    complete(terms)
  const ids = parties.map(({ id }) => id)
  const social = parties.filter(({ kind }) => kind === 'municipality').map(({ id }) => `${id}/${socialServicesBranch}`)
  const own = [investigationUnit, safetyUnit, healthCareUnit, violenceTeamUnit, coordinationUnit]
  return [...social, ...own.filter((unit) => ids.some((id) => unit.startsWith(`${id}/`)))]
}
