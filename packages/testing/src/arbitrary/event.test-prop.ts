import { Log } from '@norrsken/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { tables } from './data.ts'
import { event, eventJson, types } from './event.ts'

describe('every type of event', () => {
  test.each(types)(
    '$kind/… $type has an arbitrary whose values decode and are written back as they were',
    ({ type }) => {
      fc.assert(
        fc.property(eventJson(type), (json) => {
          const result = Log.decode(json)
          expect(E.isLeft(result) ? result.left.map(Log.words) : []).toEqual([])
          if (E.isRight(result)) expect(Log.encode(result.right)).toEqual(json)
        })
      )
    }
  )

  test.each(types)('$kind/… $type is at times said with each of its optional keys, and at times without', (one) => {
    const optional = Object.keys(tables[one.kind][one.type]?.optional ?? {})
    const samples = fc.sample(eventJson(one.type), { numRuns: 400, seed: 1 })
    for (const key of optional) {
      const said = samples.filter(({ data }) => Object.hasOwn(data as object, key)).length
      expect(said, key).toBeGreaterThan(0)
      expect(said, key).toBeLessThan(samples.length)
    }
  })

  test('is in the tables of the contract, and no other is', () => {
    expect(types.map(({ kind, type }) => `${kind} ${type}`)).toEqual(
      Object.entries(Log.data).flatMap(([kind, table]) => Object.keys(table).map((type) => `${kind} ${type}`))
    )
  })
})

test('an event asked for by its type has that type', () => {
  fc.assert(fc.property(event('PartyWithdrew'), ({ type, data }) => type === 'PartyWithdrew' && data.party.length > 0))
})

test('an event is of the plain objects that JSON.parse makes', () => {
  fc.assert(
    fc.property(eventJson(), (json) => {
      expect(JSON.parse(JSON.stringify(json))).toStrictEqual(json)
    })
  )
})
