import type { Definition } from '../../catalogue/Definition.ts'
import { type Html, html, said } from '../../html/html.ts'
import { readingsOf } from '../../page/method.ts'
import { moment } from '../../words/heading.ts'
import { numberIn } from '../../words/number.ts'
import { name } from '../figure.ts'
import type { Section } from '../Section.ts'
import { wideTable } from '../tables.ts'
import type { View } from '../View.ts'
import { legend } from './short.ts'

/** How the figures were counted, what was hidden and by which rules, and what each of them means. */
export const method = (view: View): Section => {
  const { texts, words, life } = view
  const { heading, counted, control, readings } = texts.method
  const known = words.method.knowledge(life.knownAt === null ? null : moment(life.knownAt, words))
  return {
    id: 'method',
    heading,
    content: html`${[...counted, known].map((text) => html`<p>${text}</p>\n`)}
<h3>${control}</h3>
${controlled(view).map((text) => html`<p>${text}</p>\n`)}
${legend(view)}${populations(view)}${definitions(view)}
${view.chapters.length === 0 ? null : html`<h3>${readings}</h3>\n${view.chapters.map((chapter) => readingsOf(chapter, life.reading ?? {}, words, 'h4'))}`}`
  }
}

const controlled = ({ results, texts, words }: View): ReadonlyArray<string> => {
  const { policy, hiding } = results
  const { method } = texts
  if (policy.type === 'open') return [method.open]
  const number = (value: number): string => numberIn(words.language)(value)
  const { below, width, values, statisticsFrom, extremesFrom, groups, rounding } = policy
  return [
    ...method.controlled({
      small: `${number(1)}–${number(below - 1)}`,
      width: number(width),
      values: number(values),
      statisticsFrom: number(statisticsFrom)
    }),
    extremesFrom === null ? method.extremesNever : method.extremesFrom(number(extremesFrom)),
    ...(groups === 'hidden' ? [method.groups] : []),
    ...(rounding > 1 ? [method.rounding(number(rounding))] : []),
    method.hiding[hiding]
  ]
}

const populations = ({ results, texts }: View): Html => {
  const { method } = texts
  const rows = results.populations
  return html`<h3>${method.populations}</h3>
${
  rows.length === 0
    ? html`<p>${method.noPopulations}</p>`
    : html`<table><caption class="unseen">${method.populations}</caption>
<thead><tr>${method.populationColumns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ({ population, year, source, synthetic }) =>
    html`<tr><th scope="row">${said(population)}</th><td><time>${String(year)}</time></td><td>${said(source)}</td><td>${synthetic ? html`<strong class="made-up">${method.isSynthetic}</strong>` : method.isNotSynthetic}</td></tr>\n`
)}</tbody></table>`
}
`
}

const definitions = (view: View): Html => {
  const { texts, results } = view
  const { definitions: heading, definitionsAbout, definitionColumns } = texts.method
  const table = html`<table class="definitions">
<caption class="unseen">${heading}</caption>
<thead><tr>${definitionColumns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${results.definitions.map((definition) => definitionRow(view, definition))}</tbody></table>`
  return html`<h3 id="definitions">${heading}</h3>
<p>${definitionsAbout}</p>
<details><summary>${heading}</summary>
${wideTable(heading, table)}</details>
`
}

const definitionRow = ({ texts, words }: View, { id, version, names, goals, clause, cannotSay }: Definition): Html =>
  html`<tr><th scope="row">${name(names[words.language])} <span class="ref">${id}, ${texts.version(String(version))}</span></th><td>${goals.length === 0 ? words.nothing : goals.join(', ')}</td><td>${clause}</td><td>${cannotSay[words.language]}</td></tr>
`
