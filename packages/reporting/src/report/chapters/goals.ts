import type { Definition } from '../../catalogue/Definition.ts'
import { type Html, html } from '../../html/html.ts'
import type { Quantity } from '../../results/Row.ts'
import type { GoalWords } from '../../words/report/ReportWords.ts'
import { cannotSay } from '../cannotSay.ts'
import { chartFigure, spreadOf } from '../charts/chartFigure.ts'
import { indicatorLabel, indicatorName } from '../indicatorName.ts'
import { indicatorTable } from '../indicatorTable.ts'
import { none, type Section } from '../Section.ts'
import { dimensionTable, figureTable, wideTable } from '../tables.ts'
import type { View } from '../View.ts'

/** Goal by goal: which indicators follow it, what they came to, and what they cannot say. */
export const goals = (view: View): Section => {
  const { texts } = view
  return {
    id: 'goals',
    heading: texts.goals.heading,
    content: html`<p>${reference(texts.goals.about)}</p>
${shares(view)}${texts.goals.texts.map((goal, index) => goalPart(view, goal, index + 1))}`
  }
}

/** The clause number in a text is a reference, and no figure. */
const reference = (text: string): Html => html`<span class="name">${text}</span>`

/** Goals seven to nine are about professionals, and are followed by their answers alone. */
const surveyGoals: ReadonlySet<number> = new Set([7, 8, 9])

const followersOf = ({ results }: View, goal: number): ReadonlyArray<Definition> =>
  results.definitions.filter(({ goals }) => goals.includes(goal))

/** The shares of all indicators of the goals beside one another. None is named as the least: they are shares of different things. */
const shares = (view: View): Html | null => {
  const { texts } = view
  const points = texts.goals.texts
    .flatMap((_, index) => (surveyGoals.has(index + 1) ? [] : followersOf(view, index + 1)))
    .filter((definition, index, all) => definition.measure.type === 'share' && all.indexOf(definition) === index)
    .flatMap((definition) => {
      const row = view.row(definition, { quantity: 'share' })
      return row === null ? [] : [{ label: indicatorLabel(view, definition), row }]
    })
  if (points.length === 0) return null
  const title = texts.goals.chart
  const table = figureTable(
    title,
    [texts.indicator, texts.quantities.share],
    points.map(({ label, row }) => ({ head: html`<span class="name">${label}</span>`, cells: [row] })),
    view,
    'slim',
    true
  )
  return chartFigure(
    { id: 'chart-goals', type: 'dots', title, finding: spreadOf(points, view), points, most: 100 },
    table,
    view
  )
}

const goalPart = (view: View, { name, means }: GoalWords, goal: number): Html => {
  const { texts } = view
  const followers = followersOf(view, goal)
  return html`<section class="goal" aria-labelledby="goal-${goal}">
<h3 id="goal-${goal}"><span class="ref goal-number">${texts.goal(String(goal))}.</span> ${name}</h3>
<p>${means}</p>
${surveyGoals.has(goal) ? html`<p class="note">${texts.goals.surveysOnly}</p>\n` : null}${
  followers.length === 0
    ? none(texts.goals.none)
    : html`${tablesOf(view, followers, goal)}${cannotSay(
        view,
        followers.filter((one) => !isFollowed(one, goal))
      )}`
}</section>
`
}

/** Whether an earlier goal has already said what an indicator cannot say. */
const isFollowed = ({ goals }: Definition, goal: number): boolean => goals.some((other) => other < goal)

/** Indicators that are measured in the same way share a table. */
const tablesOf = (view: View, followers: ReadonlyArray<Definition>, goal: number): ReadonlyArray<Html> => {
  const kinds = [...new Set(followers.map(({ measure }) => measure.type))]
  return kinds.map((kind) => {
    const those = followers.filter(({ measure }) => measure.type === kind)
    return surveyGoals.has(goal) && those.every(({ by = [] }) => by.some(({ id }) => id === 'goal'))
      ? surveyTable(view, those, goal)
      : html`${indicatorTable(view, those, captionOf(view, goal))}${those.flatMap((definition) => outcomes(view, definition))}`
  })
}

const captionOf = ({ texts }: View, goal: number): string =>
  `${texts.goal(String(goal))}: ${texts.goals.texts[goal - 1]?.name ?? ''}`

/** The answers about one goal: its row of the dimension of goals. */
const surveyTable = (view: View, those: ReadonlyArray<Definition>, goal: number): Html => {
  const { texts } = view
  const quantities: ReadonlyArray<Quantity> = ['share', 'numerator', 'denominator', 'mean']
  const caption = captionOf(view, goal)
  return wideTable(
    caption,
    figureTable(
      html`<span class="name unseen">${caption}</span>`,
      [texts.indicator, ...quantities.map((quantity) => texts.quantities[quantity])],
      those.map((definition) => ({
        head: indicatorName(view, definition),
        cells: quantities.map((quantity) => view.row(definition, { quantity, dimension: 'goal', value: String(goal) }))
      })),
      view
    )
  )
}

/** What became of those counted, where an indicator tells it. */
const outcomes = (view: View, definition: Definition): ReadonlyArray<Html> =>
  (definition.by ?? [])
    .filter(({ id }) => id === 'outcome')
    .flatMap(({ id }) => dimensionTable(view, definition, id, ['denominator'], [view.texts.quantities.count]) ?? [])
