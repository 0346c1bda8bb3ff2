import { Answers } from '@norrsken/core'
import { Day, type Window } from '@norrsken/rules'
import { calendar, type Entry } from '../calendar/calendar.ts'
import type { Failure, UsageFailure } from '../Failure.ts'
import { E } from '../fp.ts'
import { optionOf, type Run } from '../Invocation.ts'
import type { Texts } from '../texts/Texts.ts'
import * as values from '../values.ts'
import type { Answer, Command } from './Answer.ts'
import { withQuestion } from './asked.ts'

/** By which days something must be done, or ends; as text, as JSON, or as a calendar. */
export const deadlines: Command = (run, capabilities, texts) =>
  withQuestion(run, capabilities, texts, ({ view, question }): E.Either<Failure, Answer> => {
    const span = spanOf(run, question.validAt)
    if (E.isLeft(span)) return span
    const found = view === null ? [] : Answers.deadlines(view, span.right)
    if (run.flags.has('ics') && !run.flags.has('json')) {
      const name = view?.stream ?? 'norrsken'
      const about = { name, language: texts.lang, asOf: Day.toIso(question.validAt) }
      return E.right({
        type: 'Lines',
        lines: calendar(
          about,
          found.map((one) => entryOf(one, name, texts))
        )
      })
    }
    return E.right({
      type: 'Document',
      json: () => ({ deadlines: found.map(Answers.deadlineJson) }),
      text: () => [
        texts.deadlines.heading(Day.toIso(span.right.from), Day.toIso(span.right.to), found.length),
        ...found.map((one) => `  ${texts.deadlines.line(textOf(one))}`)
      ],
      exit: 0
    })
  })

/** The days that are asked about: from valid-at, or another day, to a year on, or another day. */
const spanOf = (run: Run, validAt: Day.Day): E.Either<UsageFailure, Window.Window> => {
  const from = values.ifGiven(optionOf('from')(run), (value) => values.day('--from', value))
  if (E.isLeft(from)) return from
  const to = values.ifGiven(optionOf('to')(run), (value) => values.day('--to', value))
  if (E.isLeft(to)) return to
  const first = from.right ?? validAt
  const last = to.right ?? Answers.aYearFrom(first).to
  const expected = { type: 'not-before', day: Day.toIso(first) } as const
  return first <= last
    ? E.right({ from: first, to: last })
    : E.left({ type: 'BadValue', of: '--to', value: Day.toIso(last), expected })
}

const textOf = ({ norm, clause, bearer, on, unless }: Answers.Deadline) => ({
  norm,
  clause,
  bearer,
  on: Day.toIso(on),
  unless
})

const entryOf = (deadline: Answers.Deadline, agreement: string, { deadlines }: Texts): Entry => ({
  id: `${deadline.id}@${agreement}`,
  on: Day.toIso(deadline.on),
  summary: deadlines.summary(textOf(deadline)),
  description: deadlines.description(textOf(deadline)),
  tentative: deadline.unless !== null
})
