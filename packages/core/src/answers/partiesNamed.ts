import type { Event } from '../log/Event.ts'
import { namedIn } from './named.ts'

/**
 * The parties that an event names, in its own keys or through a unit: what a question may be about although no edition
 * lists it. Outside actors and bodies are no parties.
 *
 * @example
 * import { Answers, Log } from '@norrsken/core'
 *
 * const decoded = Log.decode({
 *   id: 'e1', stream: 'case/1', version: 1, type: 'ContactEstablished', schema: 1, effective: '2025-02-05',
 *   recorded: '2025-02-05T10:00:00+01:00', by: { unit: 'ostersund/coordination', function: 'coordinator' },
 *   data: { unit: 'krokom/social-services' }
 * })
 * assert.deepEqual(decoded._tag === 'Right' && Answers.partiesNamed(decoded.right), ['ostersund', 'krokom'])
 */
export const partiesNamed = (event: Event): ReadonlyArray<string> => [
  ...new Set(namedIn(event).flatMap(({ kind, id }) => (kind === 'party' ? [id] : partyOf(id))))
]

const partyOf = (unit: string): ReadonlyArray<string> => {
  const [party, branch] = unit.split('/')
  return party === undefined || branch === undefined || party === 'outside' || party === 'body' ? [] : [party]
}
