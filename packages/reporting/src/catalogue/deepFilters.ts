import type { Log } from '@norrsken/core'

/** How many filters may stand in each other: far more than any question needs. */
export const DEEPEST_FILTER = 32

/**
 * Where the filters of a definition, whatever it is, stand in each other more often than they may. Whatever else walks a filter
 * calls itself for each within it, and so would break off at one that is deep enough: this is asked first.
 */
export const deepFilters = (definition: unknown): ReadonlyArray<Log.Fault> =>
  placesOf(definition).flatMap(([path, filter]) =>
    isAtMostDeep(filter, DEEPEST_FILTER)
      ? []
      : [{ path, expected: `a filter of at most ${DEEPEST_FILTER} levels`, found: 'a deeper one' }]
  )

/** The places of a definition in which a filter may stand. */
const placesOf = (definition: unknown): ReadonlyArray<readonly [path: string, filter: unknown]> => [
  ['population', part(definition, 'population')],
  ['measure.numerator', part(part(definition, 'measure'), 'numerator')],
  ...listOf(part(definition, 'by')).flatMap((dimension, index) =>
    listOf(part(part(dimension, 'by'), 'groups')).map(
      (group, at) => [`by[${index}].by.groups[${at}].if`, part(group, 'if')] as const
    )
  )
]

/** It looks no deeper than so many levels. */
const isAtMostDeep = (filter: unknown, levels: number): boolean => {
  if (typeof filter !== 'object' || filter === null) return true
  if (levels === 0) return false
  const within = [
    ...listOf(part(filter, 'all')),
    ...listOf(part(filter, 'any')),
    part(filter, 'not'),
    part(filter, 'that')
  ]
  return within.every((one) => isAtMostDeep(one, levels - 1))
}

const part = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined

const listOf = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])
