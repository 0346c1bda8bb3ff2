import { Answers, type Log } from '@norrsken/core'
import { Day, Instant } from '@norrsken/rules'
import { E, type TE } from '../fp.ts'
import { DayText, InstantText, inWords, textAt } from '../http/codecs.ts'
import { type Mistake, type Problem, problem } from '../http/Problem.ts'
import type { Asked } from '../http/Route.ts'
import type { Knowledge } from './knowledge.ts'
import { streamAt } from './streamAt.ts'

/** What a question is about: an agreement as it is seen at the end of a day, by what was known at an instant. */
export interface About {
  readonly world: Log.World
  readonly view: Answers.View
  readonly question: Answers.Question
}

/** Reads the question of a request, and looks at the log as the question asks. */
export const about =
  (knowledge: Knowledge) =>
  (asked: Asked): TE.TaskEither<Problem, About> =>
  async () => {
    const question = questionIn(asked)
    if (E.isLeft(question)) return E.left(problem('malformed', question.left))
    const { validAt, knownAt } = question.right
    const world = (await knowledge.current()).world({ validAt, knownAt })
    const view = Answers.ask(world, question.right)
    if (E.isRight(view) && view.right !== null) return E.right({ world, view: view.right, question: question.right })
    const known = world.agreements.map(({ stream }) => stream.slice('agreement/'.length))
    const expected = `an agreement that the log knows (known: ${known.join(', ')})`
    return E.left(problem('unknown', [{ where: 'path agreement', expected, found: inWords(asked.path['agreement']) }]))
  }

const questionIn = (asked: Asked): E.Either<ReadonlyArray<Mistake>, Answers.Question> => {
  const { on, 'known-at': knownAt } = asked.query
  const day = textAt('query on', DayText, on)
  const instant = knownAt === undefined ? E.right(null) : textAt('query known-at', InstantText, knownAt)
  const stream = streamAt('agreement', asked.path)
  if (E.isLeft(day) || E.isLeft(instant) || E.isLeft(stream)) {
    return E.left([stream, day, instant].flatMap((one) => (E.isLeft(one) ? one.left : [])))
  }
  return E.right({
    validAt: Day.day(day.right),
    knownAt: instant.right === null ? null : Instant.instant(instant.right),
    agreement: stream.right,
    reading: {}
  })
}
