import { Store } from '@norrsken/core'
import { E } from '../../fp.ts'
import type { Attempt, Defect } from './Attempt.ts'
import { isWhatWasSent, type Written } from './Written.ts'

/** All attempts that had the name and the content of one batch. */
export type Batch = readonly [first: Attempt, ...others: ReadonlyArray<Attempt>]

/** The attempts, those with one name and one content together. */
export const batchesOf = (attempts: ReadonlyArray<Attempt>): ReadonlyArray<Batch> => {
  const batches = new Map<string, [Attempt, ...Attempt[]][]>()
  for (const attempt of attempts) {
    const { batch, stream, events } = attempt.append
    const named = batches.get(batch) ?? []
    const alike = named.find(
      ([{ append }]) => append.stream === stream && (append.events === events || Store.same(append.events, events))
    )
    if (alike === undefined) named.push([attempt])
    else alike.push(attempt)
    batches.set(batch, named)
  }
  return [...batches.values()].flat()
}

/** Whether a batch was said to be stored, or may have been without anybody hearing of it. */
export const mayBeStored = (batch: Batch): boolean =>
  batch.some(({ answer }) => answer === null || E.isRight(answer) || isAmbiguous(answer.left))

const isAmbiguous = (error: Store.AppendError): boolean => error.type === 'Unavailable' && error.ambiguous

/** What is wrong with a batch that was acknowledged, or that may have been stored. */
export const ofBatch = (batch: Batch, written: Written): ReadonlyArray<Defect> => {
  const [{ append }] = batch
  const answers = batch.flatMap(({ answer }) => (answer !== null && E.isRight(answer) ? [answer.right] : []))
  const index = written.find(append.events[0]?.id ?? '')
  const isThere = append.events.map(({ id }) => written.find(id) >= 0)
  const defect = (type: Defect['type'], what: string): Defect => ({ type, about: `${append.batch}: ${what}` })
  if (!isThere.includes(true)) return answers.length > 0 ? [defect('Lost', 'acknowledged, and not in the log')] : []
  if (index < 0 || append.events.some(({ id }, at) => written.find(id) !== index + at)) {
    return [defect('Torn', 'its events do not follow one on the other')]
  }
  const defects: Defect[] = []
  const events = written.log.slice(index, index + append.events.length)
  for (const [at, { event }] of events.entries()) {
    const sent = append.events[at]
    if (sent === undefined || !isWhatWasSent(event, sent, append.stream)) defects.push(defect('Changed', event.id))
  }
  if (answers.some((answer) => !Store.same(answer, answers[0]))) {
    defects.push(defect('AnsweredDifferently', JSON.stringify(answers)))
  }
  const [answer] = answers
  if (answer !== undefined && !isAnswerOf(answer, events))
    defects.push(defect('AnsweredWrongly', JSON.stringify(answer)))
  if (!batch.some((attempt) => wasTrue(attempt.append, index, written))) {
    defects.push(defect('ConditionNotTrue', `expected ${append.expected} at event ${index + 1} of the log`))
  }
  return defects
}

const isAnswerOf = (answer: Store.Appended, events: ReadonlyArray<Store.Positioned>): boolean => {
  const [first, last] = [events[0]?.event, events.at(-1)]
  return (
    answer.stream === first?.stream &&
    answer.first === first.version &&
    answer.version === last?.event.version &&
    answer.position === last.position &&
    events.every(({ event }) => event.recorded === answer.recorded)
  )
}

/** Whether everything that an append expects and checks was so just before a place of the log. */
const wasTrue = ({ stream, expected, checks = [] }: Store.Append, index: number, { versionAt }: Written): boolean =>
  [{ stream, expected }, ...checks].every((check) => Store.isAsExpected(check.expected, versionAt(check.stream, index)))
