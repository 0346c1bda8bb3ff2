import { Instant } from '@norrsken/rules'
import { logOf } from '@norrsken/testing'
import { describe, expect, test } from 'vitest'
import { firstEdition } from '../agreement/acts.test-log.ts'
import { E } from '../fp.ts'
import { words } from '../log/Fault.ts'
import type { Ledger } from '../log/Ledger.ts'
import { ledgerOf } from './diff.test-log.ts'
import { suppose } from './whatIf.ts'

const stream = 'agreement/norrsken'
const now = Instant.instant('2024-07-01T12:00:00+02:00')
const adoptsPlan = {
  stream,
  type: 'FollowUpPlanAdopted',
  effective: '2024-06-28',
  by: { unit: 'ostersund/coordination', function: 'coordinator' },
  data: {}
}

const eventOf = (ledger: Ledger, number: number, value: unknown) => {
  const supposed = suppose(ledger, now)(number, value)
  return E.isRight(supposed) ? supposed.right.event : null
}

const faultsOf = (ledger: Ledger, value: unknown): ReadonlyArray<string> => {
  const supposed = suppose(ledger, now)(1, value)
  return E.isLeft(supposed) ? supposed.left.map(words) : []
}

describe('an event that is supposed', () => {
  test('is the next of its stream, recorded when it is said to be, in the first schema', () => {
    const ledger = ledgerOf(logOf(...firstEdition()))
    expect(eventOf(ledger, 1, adoptsPlan)).toEqual({
      ...adoptsPlan,
      id: 'what-if-1',
      version: 12,
      schema: 1,
      recorded: '2024-07-01T10:00:00.000Z'
    })
    expect(eventOf(ledger, 2, adoptsPlan)).toMatchObject({ id: 'what-if-2', version: 13 })
    expect(eventOf(ledger, 3, { ...adoptsPlan, stream: 'agreement/other' })).toMatchObject({ version: 1 })
  })

  test('stands after the events of the log', () => {
    const log = logOf(...firstEdition())
    const supposed = suppose(ledgerOf(log), now)(1, adoptsPlan)
    expect(supposed).toMatchObject({ right: { ordinal: log.length, stream: 0, recordedAt: now } })
  })

  test('gets an id that the log does not have', () => {
    const ledger = ledgerOf(logOf({ ...adoptsPlan, id: 'what-if-1' }, { ...adoptsPlan, id: 'what-if-1-' }))
    expect(eventOf(ledger, 1, adoptsPlan)?.id).toBe('what-if-1--')
  })

  test('may correct or take back what is in the log, and what is supposed before it', () => {
    const ledger = ledgerOf(logOf(adoptsPlan))
    expect(eventOf(ledger, 1, { ...adoptsPlan, corrects: 'e1', source: 'S0', synthetic: true })).toMatchObject({
      corrects: 'e1',
      source: 'S0'
    })
    const retraction = { ...adoptsPlan, type: 'EventRetracted', data: { event: 'what-if-1', reason: 'a slip' } }
    expect(eventOf(ledger, 2, retraction)).toMatchObject({ data: { event: 'what-if-1' } })
  })

  test('is refused with every fault that it has, and leaves the ledger as it was', () => {
    const ledger = ledgerOf(logOf(adoptsPlan))
    const known = '(known: stream, type, schema, effective, by, data, corrects, source, synthetic)'
    expect(faultsOf(ledger, { ...adoptsPlan, id: 'e2', colour: 'blue', data: { colour: 'blue' } })).toEqual([
      `id: expected no such key ${known}, found one`,
      `colour: expected no such key ${known}, found one`,
      'data.colour: expected no such key, found one'
    ])
    expect(faultsOf(ledger, { ...adoptsPlan, version: 2, recorded: '2024-07-01T10:00:00Z' })).toHaveLength(2)
    expect(faultsOf(ledger, { ...adoptsPlan, effective: 'soon' })).toEqual([
      'effective: expected a day that exists, or an instant with an offset, found "soon"'
    ])
    expect(faultsOf(ledger, { ...adoptsPlan, corrects: 'e9' })).toEqual([
      'corrects: expected the id of an earlier event, found "e9"'
    ])
    expect(faultsOf(ledger, { ...adoptsPlan, schema: 2 })).toEqual([
      'schema: expected a schema of FollowUpPlanAdopted that this version knows (1 to 1), found 2'
    ])
    expect(faultsOf(ledger, JSON.parse('{"__proto__":{}}'))).toContain(
      `__proto__: expected no such key ${known}, found one`
    )
    expect(faultsOf(ledger, {})).toHaveLength(5)
    for (const value of [null, 1, 'text', [adoptsPlan]]) expect(faultsOf(ledger, value)).toHaveLength(1)
    expect(ledger.events()).toBe(1)
  })
})
