import { Log } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { published, generate as synthetic } from '@norrsken/testing/synthetic'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { optionOf, type Run } from '../Invocation.ts'
import * as values from '../values.ts'
import type { Answer, Command } from './Answer.ts'

/** A made-up log. No clock has a say in it: the same options give the same bytes. */
export const generate: Command = async (run, { err }, texts) => {
  const profile = values.ifGiven(optionOf('profile')(run), (value) => values.oneOf('--profile', value, profiles))
  if (E.isLeft(profile)) return profile
  const made = profile.right === null ? ofSize(run) : ofProfile(run)
  if (E.isRight(made)) err(`${texts.madeUp(0, 0)}\n`)
  return made
}

/** What a log may be made to agree with. */
const profiles = ['published'] as const

const ofProfile = (run: Run): E.Either<Failure, Answer> => {
  const settled = (['cases', 'from', 'to'] as const).find((option) => run.values.has(option))
  if (settled !== undefined) return E.left({ type: 'NotTogether', option: settled, other: 'profile' })
  return E.map((seed: number) => lines(published({ seed })))(seedOf(run))
}

const ofSize = (run: Run): E.Either<Failure, Answer> => {
  if (!run.values.has('cases')) return E.left({ type: 'MissingOption', command: 'generate', option: 'cases' })
  const cases = values.whole('--cases', optionOf('cases')(run) ?? '', 0, 100_000_000)
  if (E.isLeft(cases)) return cases
  const seed = seedOf(run)
  if (E.isLeft(seed)) return seed
  const from = values.ifGiven(optionOf('from')(run), (value) => values.day('--from', value))
  if (E.isLeft(from)) return from
  const to = values.ifGiven(optionOf('to')(run), (value) => values.day('--to', value))
  if (E.isLeft(to)) return to
  const first = from.right ?? inForce
  if (first < inForce) return E.left(tooEarly('--from', first, inForce))
  const last = to.right ?? endOfNextYear(first)
  if (last < first) return E.left(tooEarly('--to', last, first))
  return E.right(lines(synthetic({ cases: cases.right, seed: seed.right, from: first, to: last })))
}

const seedOf = (run: Run): E.Either<Failure, number> =>
  values.whole('--seed', optionOf('seed')(run) ?? '', 0, Number.MAX_SAFE_INTEGER)

const lines = (events: Iterable<Log.Event>): Answer => ({ type: 'Lines', lines: linesOf(events) })

/** The day on which the agreement takes effect. */
const inForce = Day.day('2023-03-01')

const endOfNextYear = (day: Day.Day): Day.Day => Day.yearEnd(Day.addDays(1)(Day.yearEnd(day)))

const tooEarly = (of: '--from' | '--to', day: Day.Day, earliest: Day.Day): Failure => ({
  type: 'BadValue',
  of,
  value: Day.toIso(day),
  expected: { type: 'not-before', day: Day.toIso(earliest) }
})

function* linesOf(events: Iterable<Log.Event>): Generator<string, void> {
  for (const event of events) yield Log.line(event)
}
