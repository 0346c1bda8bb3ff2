import { Case, Meeting } from '@norrsken/core'
import { describe, expect, test } from 'vitest'
import type { Pair } from './Pair.ts'
import { pairs } from './pairs/everyPair.ts'
import { type Written, written } from './Written.ts'

/** What this file reads of a codec: the keys of a closed object. */
interface Codec {
  readonly name: string
  readonly required?: { readonly [key: string]: Codec }
  readonly optional?: { readonly [key: string]: Codec }
}

const keysOf = ({ required, optional }: Codec): ReadonlyArray<string> => Object.keys({ ...required, ...optional })

/** Every type of event of a case or a meeting, as `case CaseDiscussed`, with its codec. */
const types = Object.entries({ case: Case.data, meeting: Meeting.data }).flatMap(([kind, table]) =>
  Object.entries<Codec>(table).map(([type, codec]) => [`${kind} ${type}`, codec] as const)
)

/** Every key that such an event may have, as `case CaseDiscussed.basis.provision`. */
const keys = [
  ...types.flatMap(([type, codec]) => keysOf(codec).map((key) => `${type}.${key}`)),
  ...Case.data.CaseDiscussed.required.basis.kinds.flatMap((kind) =>
    keysOf(kind as Codec).map((key) => `case CaseDiscussed.basis.${key}`)
  )
]

/** Keys in which no pair has to differ, and why. Acts of agreements are not looked at: everybody may know them. */
const exceptions: ReadonlyArray<{ readonly is: (key: string) => boolean; readonly because: string }> = [
  {
    is: (key) => key === 'case CaseDiscussed.basis.kind',
    because: 'no basis of another kind has the same keys: the whole basis is another'
  },
  {
    is: (key) =>
      key.endsWith('.agreement') && !/(CaseReferred|ConsentGiven|MeetingCalled|MeetingHeld)\.agreement$/.test(key),
    because: 'the key means the same in every event: it is tried in four types'
  }
]

/** The key in which alone two logs differ; `null` where they differ in more or in something else. */
const keyOf = ({ log, other }: Pair): string | null => {
  if (log.length !== other.length) return null
  const [one, another] = [log.map(written), other.map(written)]
  const places = one.flatMap((event, place) => (same(event, another[place]) ? [] : [place]))
  const [before, after] = [one[places[0] ?? -1], another[places[0] ?? -1]]
  if (places.length !== 1 || before === undefined || after === undefined) return null
  if (!same({ ...before, data: null }, { ...after, data: null })) return null
  const path = pathOf(before.data, after.data)
  return path === null ? null : `${before.stream.split('/')[0]} ${before.type}.${path}`
}

/** The one key under which two objects differ, down from the top as long as the values there are objects of one kind. */
const pathOf = (one: Written['data'], other: Written['data']): string | null => {
  const differ = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((key) => !same(one[key], other[key]))
  const [key] = differ
  if (key === undefined || differ.length > 1) return null
  const [before, after] = [one[key], other[key]]
  const isInside = key === 'basis' && isObject(before) && isObject(after) && before['kind'] === after['kind']
  const below = isInside ? pathOf(before, after) : null
  return below === null ? key : `${key}.${below}`
}

const isObject = (value: unknown): value is Written['data'] => typeof value === 'object' && value !== null
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const sample = pairs({ runs: 20, seed: 1 })

describe('of what a hidden event says', () => {
  const tried = new Set(sample.map(keyOf))
  const isExcepted = (key: string): boolean => exceptions.some(({ is }) => is(key))

  test('there are pairs that differ in each key alone, but for those that are excepted', () => {
    expect(keys.length).toBeGreaterThan(100)
    expect(keys.filter((key) => !tried.has(key) && !isExcepted(key))).toEqual([])
  })

  test('nothing is excepted that is tried', () => {
    expect(keys.filter((key) => tried.has(key) && isExcepted(key))).toEqual([])
    for (const { is, because } of exceptions) expect([keys.some(is), because]).toEqual([true, because])
  })
})

describe('of which hidden events there are', () => {
  test('there are pairs of which one log has an event of each type that the other has not', () => {
    const only = sample.flatMap(({ log, other }) => {
      if (log.length === other.length) return []
      const [ids, others] = [log, other].map((events) => new Set(events.map(({ id }) => id)))
      return [...log.filter(({ id }) => !others?.has(id)), ...other.filter(({ id }) => !ids?.has(id))]
    })
    const tried = new Set(only.map(({ stream, type }) => `${stream.split('/')[0]} ${type}`))
    expect(types.map(([type]) => type).filter((type) => !tried.has(type))).toEqual([])
  })
})
