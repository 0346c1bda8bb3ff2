import { Answers, Law, Log } from '@norrsken/core'
import { Day, Instant, Stockholm } from '@norrsken/rules'
import { discussed } from '../catalogue.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { optionOf, type Run } from '../Invocation.ts'
import { readWorld } from '../log/readWorld.ts'
import type { Source } from '../log/Source.ts'
import { nearest } from '../nearest.ts'
import type { Texts } from '../texts/Texts.ts'
import * as values from '../values.ts'
import type { Answer, Command } from './Answer.ts'
import { questionOf, unknownAgreement } from './asked.ts'
import { caseRecord } from './caseRecord.ts'
import { optionOfOther } from './optionOfOther.ts'
import { withLog } from './withLog.ts'

/** Whether what is asked is whether a case was discussed lawfully. */
export const isAboutThePast = ({ words }: Run): boolean => words[1] === discussed

/** What is asked of a case. */
interface Asked {
  readonly question: Answers.Question
  readonly stream: string
  readonly lawOn: Day.Day | null
  /** The name or the meeting of the discussions that are asked about; `null`: all. */
  readonly only: string | null
}

/**
 * Whether each discussion of a case, and each permission to disclose that is on record, was lawful by all that is known, and
 * justified by what was on record then; and why.
 */
export const askDiscussed: Command = async (run, capabilities, texts) => {
  const foreign = optionOfOther(run)
  if (foreign !== null) return E.left(foreign)
  const stream = run.words[2]
  if (stream === undefined) return E.left({ type: 'MissingArgument', command: run.command, argument: 'case' })
  if (run.flags.has('all-readings')) return E.left({ type: 'NotSupported', what: '--all-readings' })
  const lawOn = values.ifGiven(optionOf('law-on')(run), (value) => values.day('--law-on', value))
  if (E.isLeft(lawOn)) return lawOn
  const question = questionOf(run, capabilities)
  if (E.isLeft(question)) return question
  const asked = { question: question.right, stream, lawOn: lawOn.right, only: optionOf('discussion')(run) }
  return withLog(run, capabilities, texts, (source, log) => {
    const read = readWorld(source, { validAt: null, knownAt: question.right.knownAt })
    if (E.isLeft(read)) return E.left({ ...read.left, log })
    return E.map((found: Past) => document(run, asked, found, texts))(judged(source, read.right.world, asked))
  })
}

/** What was told of a case: in front of others at meetings, and as somebody decided that it might be. */
export interface Past {
  readonly discussions: ReadonlyArray<Answers.Discussed>
  /** The permissions to disclose that are on record; none where one discussion is asked about. */
  readonly decisions: ReadonlyArray<Answers.Disclosed>
}

const judged = (
  source: Source,
  world: Log.World,
  { question, stream, lawOn, only }: Asked
): E.Either<Failure, Past> => {
  const found = world.cases.find((one) => one.stream === stream)
  if (found === undefined) {
    const known = world.cases.map((one) => one.stream)
    return E.left({ type: 'UnknownCase', name: stream, nearest: nearest(stream, known) })
  }
  const agreements = Answers.strictly(world, question)
  if (E.isLeft(agreements)) return E.left(unknownAgreement(agreements.left))
  const past = found.state.discussions.filter(isPast(question))
  if (only !== null && !past.some(isNamed(only))) {
    const known = past.flatMap(({ discussion, meeting }) => [...(discussion === null ? [] : [discussion]), meeting])
    return E.left({ type: 'UnknownDiscussion', name: only, nearest: nearest(only, known) })
  }
  const meetings = found.state.discussions.map(({ meeting }) => meeting)
  const { asked, others } = agreements.right
  const streams = caseRecord(source, question, stream, meetings, [...asked, ...others])
  const discussions = Answers.discussed(streams, Law.swedish, lawOn)
  const decisions = only === null ? Answers.disclosed(streams, Law.swedish, lawOn) : []
  return E.right({
    discussions: discussions.filter(
      ({ discussion }) => isPast(question)(discussion) && (only === null || isNamed(only)(discussion))
    ),
    decisions: decisions.filter(({ decided: { at } }) => Stockholm.localDay(at) <= question.validAt)
  })
}

type Discussion = Answers.Discussed['discussion']

/** Whether a discussion had begun by the end of valid-at. */
const isPast =
  ({ validAt }: Answers.Question) =>
  ({ from }: Discussion): boolean =>
    Stockholm.localDay(Log.instantOf(from)) <= validAt

const isNamed =
  (name: string) =>
  ({ discussion, meeting }: Discussion): boolean =>
    discussion === name || meeting === name

const document = (run: Run, { question: { validAt, knownAt }, stream }: Asked, found: Past, texts: Texts): Answer => {
  const discussions = found.discussions.map(Answers.discussedJson)
  const decisions = found.decisions.map(Answers.disclosedJson)
  const isExplained = run.command === 'explain'
  return {
    type: 'Document',
    json: () => ({
      case: stream,
      validAt: Day.toIso(validAt),
      knownAt: knownAt === null ? null : Instant.toIso(knownAt),
      discussions: isExplained ? discussions.map(proofsAlone) : discussions,
      decisions: isExplained ? decisions.map(proofsAlone) : decisions
    }),
    text: () => texts.discussed(found, isExplained),
    exit: [...discussions, ...decisions].every(isLawful) ? 0 : 1
  }
}

type Written = Answers.DiscussedJson | Answers.DisclosedJson

const proofsAlone = ({ lawfulByNow, justifiedThen, ...told }: Written): object => ({
  ...told,
  lawfulByNow: lawfulByNow.proof,
  justifiedThen: justifiedThen.proof
})

const isLawful = ({ lawfulByNow, justifiedThen }: Written): boolean =>
  lawfulByNow.outcome === 'permit' && justifiedThen.outcome === 'permit'
