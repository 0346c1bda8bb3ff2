import type { Event } from '../log/Event.ts'

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
  ...new Set([partyOf(event.by.unit), ...named('', event.data)].filter((party) => party !== null))
]

/** The keys whose texts are party ids. */
const partyKeys = new Set(['party', 'attending', 'agreedBy', 'of', 'homeMunicipality'])
/** The keys whose texts are unit ids. */
const unitKeys = new Set([
  'unit',
  'units',
  'referrer',
  'recipients',
  'present',
  'called',
  'responsible',
  'attestedBy',
  'decidedBy',
  'from',
  'to',
  'body'
])

const named = (key: string, value: unknown): ReadonlyArray<string | null> => {
  if (typeof value === 'string') {
    if (partyKeys.has(key)) return [value]
    return unitKeys.has(key) ? [partyOf(value)] : []
  }
  if (Array.isArray(value)) return value.flatMap((part: unknown) => named(key, part))
  if (typeof value !== 'object' || value === null) return []
  if (key === 'shares') return Object.keys(value)
  if (key === 'parties' || 'kind' in value) return [...listed(value), ...entries(value)]
  return entries(value)
}

const entries = (value: object): ReadonlyArray<string | null> =>
  Object.entries(value).flatMap(([key, part]) => named(key, part))

/** The party that an edition lists. */
const listed = (value: object): ReadonlyArray<string> =>
  'id' in value && typeof value.id === 'string' ? [value.id] : []

const partyOf = (unit: string): string | null => {
  const [party, branch] = unit.split('/')
  return party === undefined || branch === undefined || party === 'outside' || party === 'body' ? null : party
}
