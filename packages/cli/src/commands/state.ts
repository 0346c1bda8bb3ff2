import { Answers, type Log } from '@norrsken/core'
import type { Capabilities } from '../Capabilities.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { optionOf } from '../Invocation.ts'
import type { Checkpoint } from '../log/Checkpoint.ts'
import { checkpointIn, keepCheckpoint } from '../log/checkpointFile.ts'
import { askedWorkers, usualReaders } from '../log/parts/askedWorkers.ts'
import { sharedTally } from '../log/parts/sharedTally.ts'
import { resumedTally } from '../log/resumedTally.ts'
import type { Source } from '../log/Source.ts'
import type { Texts } from '../texts/Texts.ts'
import type { Command } from './Answer.ts'
import { questionOf, sayWhichAgreement, unknownAgreement } from './asked.ts'
import { withLog } from './withLog.ts'

/** Who is a party, which edition applies and which term runs, and how many cases and meetings there are. */
export const state: Command = async (run, capabilities, texts) => {
  const asked = questionOf(run, capabilities)
  if (E.isLeft(asked)) return asked
  const question = asked.right
  const path = optionOf('checkpoint')(run)
  if (path !== null && run.values.has('as')) return E.left({ type: 'NotTogether', option: 'checkpoint', other: 'as' })
  const workers = askedWorkers(run)
  if (E.isLeft(workers)) return workers
  if (path !== null && workers.right !== null)
    return E.left({ type: 'NotTogether', option: 'checkpoint', other: 'workers' })
  const before = path === null ? E.right(null) : checkpointIn(path, run.words[0] ?? '-', capabilities)
  if (E.isLeft(before)) return before
  return withLog(run, capabilities, texts, async (source, log) => {
    const read =
      path === null
        ? await withoutCheckpoint(source, question, workers.right, capabilities)
        : resumedTally(source, question, before.right)
    if (E.isLeft(read)) return E.left(notRead(read.left, log, path))
    const { tally, checkpoint } = read.right
    const view = Answers.ask({ agreements: tally.agreements, cases: [], meetings: [] }, question)
    if (E.isLeft(view)) return E.left(unknownAgreement(view.left))
    if (path !== null) {
      const kept = await keep(path, log, before.right, checkpoint, capabilities, texts)
      if (E.isLeft(kept)) return kept
    }
    if (view.right !== null) sayWhichAgreement(view.right, capabilities, texts)
    const answer = Answers.stateCounted(tally, view.right, question)
    return E.right({ type: 'Document', json: () => answer, text: () => inWords(answer, texts), exit: 0 })
  })
}

const withoutCheckpoint = async (
  source: Source,
  question: Answers.Question,
  workers: number | null,
  { readers }: Capabilities
) => {
  const tally = await sharedTally(source, question, workers ?? usualReaders(source, readers), readers)
  return E.map((tally: Log.Tally) => ({ tally, checkpoint: null }))(tally)
}

type Unread = Extract<ReturnType<typeof resumedTally>, { readonly _tag: 'Left' }>['left']

const notRead = (why: Unread, log: string, path: string | null): Failure => {
  switch (why.type) {
    case 'LogMalformed':
    case 'LogChanged':
      return { ...why, log }
    case 'NotWhole':
    case 'OtherVersion':
    case 'OtherLog':
      return { type: 'NotResumed', log, checkpoint: path ?? '', why }
  }
}

/** Keeps a checkpoint for the next time, if the log has come further than the one before. */
const keep = async (
  path: string,
  log: string,
  before: Checkpoint | null,
  checkpoint: Checkpoint | null,
  capabilities: Capabilities,
  texts: Texts
): Promise<E.Either<Failure, void>> => {
  if (checkpoint === null) capabilities.err(`${texts.checkpoint.notKept(path, log)}\n`)
  else if (checkpoint.end.position !== before?.end.position) return keepCheckpoint(path, checkpoint, capabilities)
  return E.right(undefined)
}

const inWords = ({ validAt, agreement, cases, meetings }: Answers.StateAnswer, texts: Texts): ReadonlyArray<string> => [
  ...(agreement === null ? [texts.state.noAgreement] : agreementInWords(agreement, validAt, texts)),
  '',
  texts.state.cases(cases.open, cases.closed),
  texts.state.meetings(meetings.held)
]

const agreementInWords = (
  { id, inForce, edition, term, parties }: Answers.AgreementState,
  validAt: string,
  texts: Texts
): ReadonlyArray<string> => {
  const width = Math.max(0, ...parties.map((party) => texts.partyName(party.id).length))
  return [
    texts.state.heading(id, validAt),
    inForce && edition !== null ? texts.state.inForce(edition) : texts.state.notInForce,
    ...(term === null ? [] : [texts.state.term(term.from, term.to)]),
    '',
    texts.state.parties(parties.filter(({ member }) => member).length),
    ...parties.map((party) => `  ${texts.partyName(party.id).padEnd(width)}  ${partyInWords(party, validAt, texts)}`)
  ]
}

const partyInWords = ({ member, from, leaves }: Answers.PartyState, validAt: string, texts: Texts): string => {
  if (from === null) return texts.state.neverMember
  if (member) return texts.state.member(from, leaves)
  return from > validAt ? texts.state.comingMember(from, leaves) : texts.state.formerMember(from, leaves)
}
