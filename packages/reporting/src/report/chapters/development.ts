import { Clauses } from '@norrsken/core'
import type { Definition } from '../../catalogue/Definition.ts'
import { normsOf } from '../../counting/Plan.ts'
import { type Html, html } from '../../html/html.ts'
import type { Row } from '../../results/Row.ts'
import { toldOf } from '../../results/told.ts'
import { shownNumber, spoken } from '../figure.ts'
import { indicatorName } from '../indicatorName.ts'
import { none, type Section } from '../Section.ts'
import type { View } from '../View.ts'
import { dutiesOf, dutyRow } from './duties.ts'

/**
 * Questions to the steering group. Each rests on a figure that is shown; one that is hidden, and one that is 0, raise none, so that
 * a question that is not asked tells nothing.
 */
export const development = (view: View): Section => {
  const { heading, about, none: nothing, proposals, proposalsAbout, proposed } = view.texts.development
  const questions = [
    ...dutyQuestions(view),
    ...unknownQuestions(view),
    ...openQuestion(view),
    ...goalQuestions(view),
    ...rateQuestions(view)
  ]
  return {
    id: 'development',
    heading,
    content: html`<p>${about}</p>
${questions.length === 0 ? none(nothing) : html`<ul class="questions">${questions.map((question) => html`<li>${question}</li>\n`)}</ul>\n`}
<h3>${proposals}</h3>
<p>${proposalsAbout}</p>
<ol class="proposals">${proposed.map((text) => html`<li>${text}</li>\n`)}</ol>
`
  }
}

const dutyQuestions = (view: View): ReadonlyArray<Html> => {
  const { texts, words } = view
  return dutiesOf(view)
    .filter((duty) => !normsOf(duty).some((norm) => Clauses.normsOfCases.has(norm)))
    .flatMap((duty) => {
      const title = duty.names[words.language]
      return [
        ...raised(dutyRow(view, duty, 'breached')).map((row) => texts.development.breached(title, spoken(row, view))),
        ...raised(dutyRow(view, duty, 'metLate')).map((row) => texts.development.late(title, spoken(row, view))),
        ...raised(dutyRow(view, duty, 'unknown')).map((row) => texts.development.unknown(title, spoken(row, view)))
      ]
    })
}

/** A figure that is shown and is not 0. */
const raised = (row: Row | null): ReadonlyArray<Row> => (row !== null && (shownNumber(row) ?? 0) > 0 ? [row] : [])

const indicatorsOf = ({ results }: View): ReadonlyArray<Definition> =>
  results.definitions.filter(({ id }) => !id.startsWith('duty:'))

const unknownQuestions = (view: View): ReadonlyArray<Html> =>
  indicatorsOf(view).flatMap((definition) =>
    raised(view.row(definition, { quantity: 'unknown' })).map((row) =>
      view.texts.development.unknown(indicatorName(view, definition), spoken(row, view))
    )
  )

const openQuestion = (view: View): ReadonlyArray<Html> => {
  const open = indicatorsOf(view).filter(
    (definition) => raised(view.row(definition, { quantity: 'not-yet' })).length > 0
  )
  const ids = [...new Set(open.map(({ id }) => id))]
  return ids.length === 0 ? [] : [view.texts.development.notYet(html`<span class="ref">${view.words.list(ids)}</span>`)]
}

/** A goal for which no indicator has anybody to count. What is hidden is something, and raises no question. */
const goalQuestions = (view: View): ReadonlyArray<Html> =>
  view.texts.goals.texts.flatMap(({ name }, index) => {
    const goal = index + 1
    const rows = indicatorsOf(view)
      .filter(({ goals }) => goals.includes(goal))
      .flatMap((definition) => headlines(view, definition, goal))
    const isEmpty = rows.length > 0 && rows.every(({ figure }) => toldOf(figure).status === 'not-applicable')
    return isEmpty
      ? [view.texts.development.emptyGoal(html`<span class="ref">${view.texts.goal(String(goal))}</span>`, name)]
      : []
  })

const headlines = (view: View, definition: Definition, goal: number): ReadonlyArray<Row> => {
  const isSplit = (definition.by ?? []).some(({ id }) => id === 'goal')
  const at = isSplit ? { dimension: 'goal', value: String(goal) } : {}
  return (['share', 'median', 'mean'] as const).flatMap((quantity) => view.row(definition, { ...at, quantity }) ?? [])
}

const rateQuestions = (view: View): ReadonlyArray<Html> =>
  indicatorsOf(view)
    .filter(({ id, version }) =>
      view.results.rows.some((row) => row.indicator === id && row.version === version && row.figure === null)
    )
    .map((definition) => view.texts.development.noPopulation(indicatorName(view, definition)))
