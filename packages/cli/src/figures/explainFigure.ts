import { duties, eventTypesOf, type FigureLineage, figureLineage, lifeFigures, toldOf } from '@norrsken/reporting'
import { Day, Instant } from '@norrsken/rules'
import type { Command } from '../commands/Answer.ts'
import { questionOf } from '../commands/asked.ts'
import { withLog } from '../commands/withLog.ts'
import { E } from '../fp.ts'
import { readHistory } from '../log/readHistory.ts'
import { nearest } from '../nearest.ts'
import type { FigureExplanation } from './FigureExplanation.ts'
import { type FiguresAsked, figuresAsked } from './FiguresAsked.ts'
import type { FigureNamed } from './figureNamed.ts'
import { type Resulted, withResults } from './withResults.ts'

/** What a figure of a report means and what it rests on: the definition, the log, the period, and for the coordinator the events. */
export const explainFigure = async (
  { id, period }: FigureNamed,
  ...[run, capabilities, texts]: Parameters<Command>
): ReturnType<Command> => {
  const asked = figuresAsked(
    { ...run, values: new Map([...run.values, ['period', [period]]]) },
    capabilities,
    'coordinator'
  )
  if (E.isLeft(asked)) return asked
  if (asked.right.audience !== 'coordinator') return explainMeaning(id, asked.right, run, capabilities, texts)
  return withResults({ ...asked.right, lineage: true }, run, capabilities, texts, (resulted) => {
    const lineage = figureLineage(resulted.released, id)
    if (lineage === null) {
      const known = resulted.released.results.rows.map((row) => row.id)
      return E.left({ type: 'UnknownFigure', name: id, nearest: nearest(id, known) })
    }
    const json = explanation(lineage, resulted)
    return E.right({ type: 'Document', json: () => json, text: () => texts.figures.explanation(json), exit: 0 })
  })
}

/**
 * What a figure means, for an audience that has its report: the definition, the period, the log. Nothing is counted, since each
 * answer with a figure in it would be a release that nobody audits.
 */
const explainMeaning = async (
  id: string,
  { audience, definitions, period }: FiguresAsked,
  ...[run, capabilities, texts]: Parameters<Command>
): ReturnType<Command> => {
  const question = questionOf(run, capabilities)
  if (E.isLeft(question)) return question
  const all = [...definitions, ...duties, ...lifeFigures]
  const definition = all.find((one) => `/${id}`.includes(`/${one.id}@${one.version}/`))
  if (definition === undefined) {
    const known = all.map((one) => `${one.id}@${one.version}`)
    return E.left({ type: 'UnknownFigure', name: id, nearest: nearest(id, known) })
  }
  return withLog(run, capabilities, texts, (source, log) => {
    const read = readHistory(source, question.right.knownAt, log)
    if (E.isLeft(read)) return E.left({ ...read.left, log })
    const json: FigureExplanation = {
      figure: {
        id,
        indicator: definition.id,
        version: definition.version,
        period: { from: Day.toIso(period.from), to: Day.toIso(period.to) }
      },
      audience,
      definition,
      asOf: null,
      knownAt: question.right.knownAt === null ? null : Instant.toIso(question.right.knownAt),
      log: { id: read.right.head.id, head: read.right.head.head },
      types: eventTypesOf(definition),
      evidence: null
    }
    return E.right({ type: 'Document', json: () => json, text: () => texts.figures.explanation(json), exit: 0 })
  })
}

const explanation = (
  { row, definition, asOf, types, evidence }: FigureLineage,
  { request, released }: Resulted
): FigureExplanation => {
  const { figure, ...named } = row
  const { id, head } = request.log
  return {
    figure: { ...named, ...toldOf(figure) },
    audience: released.results.policy.audience,
    definition,
    asOf,
    knownAt: released.results.knownAt,
    log: { id, head },
    types,
    evidence
  }
}
