import { Day, Proof } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { question } from '../agreement/acts.test-log.ts'
import { worldOf } from '../log/worldOf.ts'
import { check, findingJson } from './check.ts'
import { type Checked, checkedBy } from './checkedBy.ts'
import { checking } from './checking.ts'
import { judging } from './judging.ts'
import { type View, views } from './View.ts'

const logs = fc.oneof(arbitrary.workLog({ pieces: 10 }), arbitrary.logWithBreaches)
const day = fc.constantFrom('2023-03-10', '2023-12-31', '2024-12-31', '2027-01-20')

const viewsOf = (events: Parameters<ReturnType<typeof worldOf>>[0], on: string): ReadonlyArray<View> =>
  views(worldOf({ validAt: Day.day(on), knownAt: null })(events), question(on))

/** What is found of a view if it is told of its cases one by one. */
const checkedIn = (view: View, openIn?: (proof: Proof.Proof) => ReadonlyArray<string>, atOnce?: number): Checked => {
  const asked = checking({ ...view, cases: [] }, openIn, atOnce)
  for (const one of view.cases) asked.accept(one)
  return asked.finish()
}

describe('a check that is told of cases one by one', () => {
  test('finds what a check of all of them finds, under the same names and in the same order', () => {
    let [windows, shared] = [0, 0]
    fc.assert(
      fc.property(logs, day, fc.integer({ min: 1, max: 4 }), (events, on, atOnce) => {
        for (const view of viewsOf(events, on)) {
          const all = check(view)
          windows += all.length
          shared += all.filter(({ id, trigger }) => trigger !== null && id.endsWith(`@${trigger}`)).length
          const checked = checkedIn(view, undefined, atOnce)
          expect([...checked.findings()]).toEqual(all.map(findingJson))
          expect(checked.count).toBe(all.length)
          expect(checked.breached).toBe(all.filter(({ state }) => state === 'breached').length)
        }
      }),
      { numRuns: 300 }
    )
    expect(windows).toBeGreaterThan(3000)
    expect(shared).toBeGreaterThan(100)
  }, 120_000)

  test('finds the same if some cases are judged here and some there', () => {
    let windows = 0
    fc.assert(
      fc.property(
        logs,
        day,
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: 1, max: 9 }),
        (events, on, many, seed) => {
          for (const view of viewsOf(events, on)) {
            const places = Array.from({ length: many }, (): number[] => [])
            const parts = places.map(() => judging({ ...view, cases: [] }, undefined, seed))
            for (const [place, one] of view.cases.entries()) {
              const part = (place * seed) % many
              parts[part]?.accept(one)
              places[part]?.push(place)
            }
            const judged = parts.map((part, at) => ({
              findings: structuredClone(part.finish()),
              places: Int32Array.from(places[at] ?? [])
            }))
            const found = [...checkedBy({ ...view, cases: [] }, judged).findings()]
            expect(found).toEqual([...checkedIn(view).findings()])
            windows += found.length
          }
        }
      ),
      { numRuns: 200 }
    )
    expect(windows).toBeGreaterThan(2000)
  }, 120_000)

  test('tells of one norm what it tells of it among all', () => {
    fc.assert(
      fc.property(logs, day, (events, on) => {
        for (const view of viewsOf(events, on)) {
          const checked = checkedIn(view)
          const all = [...checked.findings()]
          expect(checked.norms).toEqual([...new Set(all.map(({ norm }) => norm))])
          for (const norm of checked.norms) {
            expect([...checked.findings(norm)]).toEqual(all.filter((one) => one.norm === norm))
          }
          expect([...checked.findings('no/norm')]).toEqual([])
        }
      }),
      { numRuns: 50 }
    )
  }, 120_000)

  test('says what is left open as it is asked to, and of nothing else', () => {
    let open = 0
    fc.assert(
      fc.property(logs, day, (events, on) => {
        for (const view of viewsOf(events, on)) {
          for (const one of checkedIn(view, (proof) => [`${Proof.nodes(proof).length} nodes`, 'å']).findings()) {
            if (one.state === 'undetermined') open += 1
            expect(one.open.map((point) => point.replace(/^\d+/, 'n'))).toEqual(
              one.state === 'undetermined' ? ['n nodes', 'å'] : []
            )
          }
        }
      }),
      { numRuns: 100 }
    )
    expect(open).toBeGreaterThan(10)
  }, 120_000)
})
