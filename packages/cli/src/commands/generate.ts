import { Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { generate as synthetic } from '@norrsken/testing/synthetic'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { optionOf } from '../Invocation.ts'
import * as values from '../values.ts'
import type { Command } from './Answer.ts'

/** A made-up log. No clock has a say in it: the same options give the same bytes. */
export const generate: Command = async (run) => {
  const cases = values.whole('--cases', optionOf('cases')(run) ?? '', 0, 100_000_000)
  if (E.isLeft(cases)) return cases
  const seed = values.whole('--seed', optionOf('seed')(run) ?? '', 0, Number.MAX_SAFE_INTEGER)
  if (E.isLeft(seed)) return seed
  const from = values.ifGiven(optionOf('from')(run), (value) => values.day('--from', value))
  if (E.isLeft(from)) return from
  const to = values.ifGiven(optionOf('to')(run), (value) => values.day('--to', value))
  if (E.isLeft(to)) return to
  const first = from.right ?? inForce
  const last = to.right ?? endOfNextYear(first)
  const earliest = Day.max(first, inForce)
  if (last < earliest) return E.left(endsBefore(earliest, last))
  const events = synthetic({ cases: cases.right, seed: seed.right, from: first, to: last })
  return E.right({ type: 'Lines', lines: linesOf(events) })
}

/** The day on which the agreement takes effect. */
const inForce = Day.day('2023-03-01')

const endOfNextYear = (day: Day.Day): Day.Day => Day.yearEnd(Day.addDays(1)(Day.yearEnd(day)))

const endsBefore = (first: Day.Day, last: Day.Day): Failure => ({
  type: 'BadValue',
  of: '--to',
  value: Day.toIso(last),
  expected: { type: 'not-before', day: Day.toIso(first) }
})

function* linesOf(events: Iterable<Log.Event>): Generator<string, void> {
  for (const event of events) yield Log.line(event)
}
