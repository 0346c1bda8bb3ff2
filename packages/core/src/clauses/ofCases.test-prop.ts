import { Day, Norm } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ask, type View } from '../answers/View.ts'
import { worldOf } from '../log/worldOf.ts'
import { norms } from './norms.ts'
import { normsOfCases } from './ofCases.ts'

const until = Day.day('2025-12-31')

/** The agreement of a log with what belongs to it, as core sees it. */
const views = arbitrary.workLog({ pieces: 10 }).map((log) => {
  const view = ask(worldOf({ validAt: until, knownAt: null })(log), {
    validAt: until,
    knownAt: null,
    agreement: null,
    reading: {}
  })
  if (view._tag === 'Left' || view.right === null) throw new Error('a work log has an agreement')
  return view.right
})

const found = (isOfCases: boolean, { soFar, meetings, meetingNamed }: View, cases: View['cases']) =>
  Norm.standings(
    norms.filter(({ id }) => normsOfCases.has(id) === isOfCases),
    { ...soFar, cases, meetings, meetingNamed },
    until
  ).map(({ norm, bearer, window, trigger, state }) => JSON.stringify({ norm, bearer, window, trigger, state }))

describe('the norms of cases', () => {
  test('judge case by case', () => {
    let windows = 0
    fc.assert(
      fc.property(views, (view) => {
        const together = found(true, view, view.cases)
        windows += together.length
        expect(view.cases.flatMap((one) => found(true, view, [one])).sort()).toEqual([...together].sort())
      }),
      { numRuns: 200 }
    )
    expect(windows).toBeGreaterThan(500)
  }, 60_000)

  test('name in what brought a window about the case of which it is', () => {
    let windows = 0
    fc.assert(
      fc.property(views, (view) => {
        for (const one of view.cases) {
          for (const finding of found(true, view, [one])) {
            windows += 1
            expect(JSON.parse(finding).trigger).toMatch(new RegExp(`^${one.stream}#\\d+$`))
          }
        }
      }),
      { numRuns: 200 }
    )
    expect(windows).toBeGreaterThan(500)
  }, 60_000)

  test('are all that look at cases', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(found(false, view, [])).toEqual(found(false, view, view.cases))
      }),
      { numRuns: 100 }
    )
  }, 60_000)
})
