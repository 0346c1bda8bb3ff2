import type { Log, Store } from '@norrsken/core'
import fc from 'fast-check'
import * as t from 'io-ts'
import { expect, test } from 'vitest'
import { E } from './fp.ts'
import { all, closed, newStore, rightOf } from './store.test-kit.ts'

const Row = t.type({ ids: t.array(t.string) })
type Row = t.TypeOf<typeof Row>

/** What an event tells a projection to do: nothing, to note it, or to take the row away. */
const reasonOf = (event: Log.Event): string => (event.type === 'CaseClosed' ? event.data.reason : '')

const projection = (version: number, fails: () => boolean = () => false): Store.Projection<Row> => ({
  name: 'ids',
  version,
  row: Row,
  keyOf: (event) => (reasonOf(event) === 'nobody' ? null : event.stream),
  apply: (row, event) => {
    if (fails()) throw new Error('cannot')
    return reasonOf(event) === 'gone' ? null : { ids: [...(row?.ids ?? []), `${version} ${event.id}`] }
  }
})

const fresh = (log: ReadonlyArray<Log.Event>, version: number): ReadonlyArray<readonly [string, Row]> => {
  const { keyOf, apply } = projection(version)
  const rows = new Map<string, Row>()
  for (const event of log) {
    const key = keyOf(event)
    if (key === null) continue
    const row = apply(rows.get(key) ?? null, event)
    if (row === null) rows.delete(key)
    else rows.set(key, row)
  }
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1))
}

type Step =
  | { readonly type: 'append'; readonly stream: string; readonly reasons: ReadonlyArray<string> }
  | { readonly type: 'catchUp'; readonly times: number; readonly fails: number | null }
  | { readonly type: 'upgrade' }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant<'append'>('append'),
      stream: fc.constantFrom('case/1', 'case/2', 'case/3'),
      reasons: fc.array(fc.constantFrom('noted', 'noted', 'gone', 'nobody'), { minLength: 1, maxLength: 4 })
    })
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant<'catchUp'>('catchUp'),
      times: fc.integer({ min: 1, max: 3 }),
      fails: fc.option(fc.nat({ max: 3 }), { freq: 3 })
    })
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant<'upgrade'>('upgrade') }) }
)

test('rows are what a fresh fold of the log up to where the projection stands makes, whoever asks and whatever fails', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25, size: 'max' }), async (steps) => {
      const { store, append } = newStore()
      const log: Log.Event[] = []
      let version = 1
      let [kept, reached] = [1, 0]
      for (const taken of steps) {
        if (taken.type === 'append') {
          const events = taken.reasons.map((reason, index) => closed(`e${log.length + index}`, { data: { reason } }))
          rightOf(await append(events, { stream: taken.stream }))
          log.push(...(await all(store.readAll())).slice(log.length).map(({ event }) => event))
        } else if (taken.type === 'upgrade') {
          version += 1
        } else {
          const from = kept === version ? reached : 0
          const due = log.slice(from).filter((event) => reasonOf(event) !== 'nobody').length
          let calls = 0
          const failing = projection(version, () => {
            calls += 1
            return taken.fails !== null && calls > taken.fails
          })
          const outcomes = await Promise.all(Array.from({ length: taken.times }, () => store.catchUp(failing)()))
          const hasFailed = taken.fails !== null && due > taken.fails
          expect(outcomes.every((outcome) => E.isLeft(outcome) === hasFailed)).toBe(true)
          if (!hasFailed) {
            ;[kept, reached] = [version, log.length]
            const applied = outcomes.map((outcome) => rightOf(outcome).applied)
            expect(applied.reduce((sum, one) => sum + one)).toBe(due)
          }
          seen.add(hasFailed ? 'failed' : from < reached ? 'went on' : 'was there')
        }
        const expected = fresh(log.slice(0, reached), kept)
        expect(await all(store.rows(projection(kept)))).toEqual(expected)
        for (const [key, row] of expected) expect(rightOf(await store.row(projection(kept), key)())).toEqual(row)
        if (kept < version) {
          expect(await all(store.rows(projection(version)))).toEqual([])
          seen.add('not yet begun')
        }
      }
    }),
    { numRuns: 200 }
  )
  expect([...seen].sort()).toEqual(['failed', 'not yet begun', 'was there', 'went on'])
})
