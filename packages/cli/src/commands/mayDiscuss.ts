import { Answers, type Gate, Law, type Log } from '@norrsken/core'
import { type Day, type Proof, Stockholm } from '@norrsken/rules'
import type { Capabilities } from '../Capabilities.ts'
import { mayDiscuss } from '../catalogue.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { optionOf, type Run } from '../Invocation.ts'
import { readWorld } from '../log/readWorld.ts'
import { nearest } from '../nearest.ts'
import type { Texts } from '../texts/Texts.ts'
import * as values from '../values.ts'
import type { Answer, Command } from './Answer.ts'
import { questionOf, unknownAgreement } from './asked.ts'
import { knownUnits } from './knownUnits.ts'
import { optionOfOther } from './optionOfOther.ts'
import { roomOf } from './room.ts'
import { withLog } from './withLog.ts'

/** Whether what is asked is whether a case may be discussed in a room. */
export const isAboutRoom = ({ words }: Run): boolean => words[1] === mayDiscuss

/** Whether a case may be discussed, identified, in a room, and why; what is lacking, and what would permit it. */
export const askMayDiscuss: Command = async (run, capabilities, texts) => {
  const foreign = optionOfOther(run)
  if (foreign !== null) return E.left(foreign)
  const stream = run.words[2]
  if (stream === undefined) return E.left({ type: 'MissingArgument', command: run.command, argument: 'case' })
  if (run.flags.has('all-readings')) return E.left({ type: 'NotSupported', what: '--all-readings' })
  const room = roomOf(run)
  if (E.isLeft(room)) return room
  const lawOn = values.ifGiven(optionOf('law-on')(run), (value) => values.day('--law-on', value))
  if (E.isLeft(lawOn)) return lawOn
  const question = questionOn(run, room.right, capabilities)
  if (E.isLeft(question)) return question
  return withLog(run, capabilities, texts, (source, log) => {
    const read = readWorld(source, { validAt: null, knownAt: question.right.knownAt })
    if (E.isLeft(read)) return E.left({ ...read.left, log })
    const { units, from } = room.right
    const known = knownUnits(source, [...units, ...(from === null ? [] : [from])])
    if (E.isLeft(known)) return known
    return E.map((answer: Gate.MayDiscuss) => document(run, room.right, answer, texts))(
      judged(read.right.world, question.right, stream, room.right, lawOn.right)
    )
  })
}

/** On the day of the room, unless another is asked for: then the agreement of that day is asked about, and counts too. */
const questionOn = (run: Run, { at }: Gate.Room, capabilities: Capabilities): E.Either<Failure, Answers.Question> =>
  E.map((question: Answers.Question) =>
    run.values.has('valid-at') ? question : { ...question, validAt: Stockholm.localDay(at) }
  )(questionOf(run, capabilities))

const judged = (
  world: Log.World,
  question: Answers.Question,
  stream: string,
  room: Gate.Room,
  lawOn: Day.Day | null
): E.Either<Failure, Gate.MayDiscuss> => {
  return E.mapLeft(
    (failure: Answers.UnknownAgreement | Answers.UnknownCase): Failure =>
      failure.type === 'UnknownAgreement'
        ? unknownAgreement(failure)
        : { type: 'UnknownCase', name: stream, nearest: nearest(stream, failure.known) }
  )(Answers.mayDiscuss(world, question, Law.swedish, stream, room, lawOn))
}

const document = (run: Run, room: Gate.Room, answer: Gate.MayDiscuss, texts: Texts): Answer => ({
  type: 'Document',
  json: () => (run.command === 'explain' ? answer.proof : Answers.mayDiscussJson(room, answer)),
  text: () => [
    ...texts.proof(run.command === 'explain' ? answer.proof : withoutConditions(answer.proof)),
    ...texts.mayDiscuss(answer)
  ],
  exit: answer.outcome === 'permit' ? 0 : 1
})

/** The proof without the conditions of each provision: they are for whoever wants them explained. */
const withoutConditions = (proof: Proof.RuleProof): Proof.RuleProof => ({
  ...proof,
  because: proof.because.map((node) =>
    node.type === 'rule' && node.rule === '15/provisions' ? { ...node, because: [] } : node
  )
})
