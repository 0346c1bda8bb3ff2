import type { Event } from '../log/Event.ts'

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

/** Something that an event names. */
export interface Named {
  readonly kind: 'party' | 'unit'
  readonly id: string
}

/** The parties and the units that an event names, in its own keys. */
export const namedIn = ({ by, data }: Event): ReadonlyArray<Named> => [
  { kind: 'unit', id: by.unit },
  ...below('', data)
]

const below = (key: string, value: unknown): ReadonlyArray<Named> => {
  if (typeof value === 'string') {
    if (partyKeys.has(key)) return [{ kind: 'party', id: value }]
    return unitKeys.has(key) && value.includes('/') ? [{ kind: 'unit', id: value }] : []
  }
  if (Array.isArray(value)) return value.flatMap((part: unknown) => below(key, part))
  if (typeof value !== 'object' || value === null) return []
  if (key === 'shares') return Object.keys(value).map((id): Named => ({ kind: 'party', id }))
  const inside = Object.entries(value).flatMap(([name, part]) => below(name, part))
  return key === 'parties' || 'kind' in value ? [...listed(value), ...inside] : inside
}

/** The party that an edition lists. */
const listed = (value: object): ReadonlyArray<Named> =>
  'id' in value && typeof value.id === 'string' ? [{ kind: 'party', id: value.id }] : []
