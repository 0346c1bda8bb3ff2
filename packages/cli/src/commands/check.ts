import type { Answers } from '@norrsken/core'
import { type CheckedHistory, checkedHistory } from '@norrsken/reporting'
import { Day } from '@norrsken/rules'
import type { Capabilities } from '../Capabilities.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { askedIndex, readAsked } from '../log/index/askedIndex.ts'
import { askedWorkers, usualReaders } from '../log/parts/askedWorkers.ts'
import { type OpenAs, openIn } from '../log/parts/JudgeTask.ts'
import { sharedCheck } from '../log/parts/sharedCheck.ts'
import type { Source } from '../log/Source.ts'
import type { Texts } from '../texts/Texts.ts'
import type { Command } from './Answer.ts'
import { questionOf, sayWhichAgreement, unknownAgreement } from './asked.ts'
import { withLog } from './withLog.ts'

/** How each duty stands, window by window. */
export const check: Command = async (run, capabilities, texts) => {
  const question = questionOf(run, capabilities)
  if (E.isLeft(question)) return question
  const workers = askedWorkers(run)
  if (E.isLeft(workers)) return workers
  const path = askedIndex(run)
  if (E.isLeft(path)) return path
  return withLog(run, capabilities, texts, async (source, log) => {
    const { readers } = capabilities
    const openAs = run.flags.has('json') ? 'names' : texts.lang
    const many = workers.right ?? usualReaders(source, readers)
    const found =
      path.right === null
        ? E.mapLeft(notChecked(log))(await sharedCheck(source, log, question.right, openAs, many, readers))
        : await checkedByIndex(path.right, source, log, question.right, openAs, capabilities)
    if (E.isLeft(found)) return found
    const { view, checked } = found.right
    if (view !== null) sayWhichAgreement(view, capabilities, texts)
    const validAt = Day.toIso(question.right.validAt)
    return E.right({
      type: 'Document',
      json: () => ({ validAt, findings: checked?.findings() ?? [] }),
      text: () => inWords(checked, validAt, texts),
      exit: checked !== null && checked.breached > 0 ? 1 : 0
    })
  })
}

type Unchecked = Extract<Awaited<ReturnType<typeof sharedCheck>>, { readonly _tag: 'Left' }>['left']

const notChecked =
  (log: string) =>
  (why: Unchecked): Failure =>
    why.type === 'UnknownAgreement' ? unknownAgreement(why) : { ...why, log }

const checkedByIndex = async (
  path: string,
  source: Source,
  log: string,
  question: Answers.Question,
  openAs: OpenAs,
  capabilities: Capabilities
): Promise<E.Either<Failure, CheckedHistory>> => {
  const read = await readAsked(path, source, question.knownAt, log, capabilities)
  return E.isLeft(read)
    ? read
    : E.mapLeft(notChecked(log))(checkedHistory(read.right.history, question, openIn(openAs)))
}

function* inWords(checked: Answers.Checked | null, validAt: string, texts: Texts): Generator<string, void> {
  yield texts.check.heading(checked?.count ?? 0, checked?.breached ?? 0, validAt)
  for (const norm of checked?.norms ?? []) {
    yield ''
    yield texts.check.norm(norm)
    for (const finding of checked?.findings(norm) ?? []) yield* findingInWords(finding, texts)
  }
}

/** How a window stands, and below it, where the log does not decide that, what is open. */
function* findingInWords(finding: Answers.FindingJson, texts: Texts): Generator<string, void> {
  const { id, bearer, window, state, open } = finding
  const { from, to } = window
  yield `  ${texts.check.finding({ id, bearer: texts.bearer(bearer), from, to, state: texts.dutyState(state) })}`
  for (const point of open) yield `    ${point}`
}
