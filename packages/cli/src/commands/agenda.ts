import { Answers, Law, type Log } from '@norrsken/core'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { readWorld } from '../log/readWorld.ts'
import { nearest } from '../nearest.ts'
import type { Texts } from '../texts/Texts.ts'
import type { Answer, Command } from './Answer.ts'
import { questionOf, unknownAgreement } from './asked.ts'
import { withLog } from './withLog.ts'

/** What may be said at a meeting: of each case that may come up there, to each who is in the room. */
export const agenda: Command = async (run, capabilities, texts) => {
  const meeting = run.words[1]
  if (meeting === undefined) return E.left({ type: 'MissingArgument', command: run.command, argument: 'meeting' })
  const question = questionOf(run, capabilities)
  if (E.isLeft(question)) return question
  return withLog(run, capabilities, texts, (source, log) => {
    const read = readWorld(source, { validAt: null, knownAt: question.right.knownAt })
    if (E.isLeft(read)) return E.left({ ...read.left, log })
    return E.map((found: Answers.Agenda) => document(found, texts))(agendaIn(read.right.world, question.right, meeting))
  })
}

const agendaIn = (world: Log.World, question: Answers.Question, meeting: string): E.Either<Failure, Answers.Agenda> => {
  const asked = Answers.questionFor(world, meeting, question)
  if (E.isLeft(asked)) return E.left(unknownMeeting(asked.left))
  const views = Answers.strictly(world, asked.right)
  if (E.isLeft(views)) return E.left(unknownAgreement(views.left))
  return E.mapLeft(unknownMeeting)(Answers.agenda(world, views.right, Law.swedish, meeting))
}

const unknownMeeting = ({ meeting, known }: Answers.UnknownMeeting): Failure => ({
  type: 'UnknownMeeting',
  name: meeting,
  nearest: nearest(meeting, known)
})

const document = (found: Answers.Agenda, texts: Texts): Answer => {
  const json = Answers.agendaJson(found)
  const stepsOut = json.cases.some(({ segments }) => segments.some((segment) => segment.stepsOut.length > 0))
  return { type: 'Document', json: () => json, text: () => texts.agenda(json), exit: stepsOut ? 1 : 0 }
}
