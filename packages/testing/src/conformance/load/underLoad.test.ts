import { Instant } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import type { Make, WholeStore } from '../Made.ts'
import { makeNaive } from '../self/naiveStore.test-store.ts'
import { ofRacing } from '../self/ofAppending.test-store.ts'
import { ofLoading } from '../self/ofReading.test-store.ts'
import type { LoadReport } from './Load.ts'
import { underLoad } from './underLoad.ts'

const noon = Instant.instant('2023-03-08T12:00:00Z')

const report = async (make: Make, more: object = {}): Promise<LoadReport> => {
  const { store } = await make(() => noon)
  const whole = store as WholeStore
  const who = { writers: Array(6).fill(whole), catchingUp: [whole, whole], live: [whole] }
  return underLoad({ ...who, duration: 200, patience: 200, seed: 7, ...more })
}

const [racing] = ofRacing
const [late, twice] = ofLoading

describe('a report of a time of load', () => {
  test('of a right store has no defect, and every reader has seen the log', async () => {
    const { defects, readers, log, answers } = await report(makeNaive)
    expect(defects).toEqual([])
    expect(readers).toEqual(
      ['catching up 1', 'catching up 2', 'live 1'].map((reader) => ({ reader, events: log.length, difference: null }))
    )
    expect(answers['stored']).toBeGreaterThan(0)
  })

  test('counts what was taken back, which is nowhere', async () => {
    const taken: string[] = []
    const rollBack = async ({ id }: { readonly id: string }) => taken.push(id)
    const { rolledBack, log } = await report(makeNaive, { rollBack })
    expect(rolledBack).toBe(taken.length)
    expect(taken.length).toBeGreaterThan(0)
    expect(log.filter(({ event }) => taken.includes(event.id))).toEqual([])
  })

  test('of a store that looks, waits, and stores has the appends whose condition was not true', async () => {
    const { defects } = await report(racing?.make(makeNaive) ?? makeNaive)
    expect(defects.map(({ type }) => type)).toContain('ConditionNotTrue')
  })

  test('names where a reader saw something else than was stored', async () => {
    const early = await report(late?.make(makeNaive) ?? makeNaive)
    expect(early.readers[0]?.difference).toMatch(/^event \d+: \S+ was stored, \S+ seen$/)
    const double = await report(twice?.make(makeNaive) ?? makeNaive)
    expect(double.readers[2]?.difference).toMatch(/^event 11: /)
  })
})
