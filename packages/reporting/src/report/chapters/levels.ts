import { Day } from '@norrsken/rules'
import { type Html, html, said } from '../../html/html.ts'
import { time } from '../../page/marks.ts'
import { type ComparedLevel, levelsOf } from '../../results/levels.ts'
import { numberIn, percentIn } from '../../words/number.ts'
import { cell } from '../figure.ts'
import { indicatorName } from '../indicatorName.ts'
import { none, type Section } from '../Section.ts'
import { wideTable } from '../tables.ts'
import type { View } from '../View.ts'

/** The recommended levels that were given, beside the figures as they are shown. Nothing where none were given. */
export const levels = (view: View): ReadonlyArray<Section> => {
  const { results, texts } = view
  const { heading, about, none: nothing } = texts.levels
  const held = levelsOf(results)
  if (results.benchmarks.length === 0) return []
  const content =
    held.length === 0
      ? none(nothing)
      : html`${about.map((text) => html`<p>${text}</p>\n`)}${wideTable(heading, table(held, view))}`
  return [{ id: 'levels', heading, content }]
}

const table = (held: ReadonlyArray<ComparedLevel>, view: View): Html => {
  const { indicator, levels: words } = view.texts
  const { what, figure, level, comparison, source, from } = words.columns
  return html`<table class="figures definitions">
<caption class="unseen">${words.heading}</caption>
<thead><tr><th scope="col">${indicator}</th><th scope="col">${what}</th><th scope="col" class="number">${figure}</th>${[level, comparison, source, from].map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${held.map((one) => line(one, view))}</tbody></table>`
}

const line = (held: ComparedLevel, view: View): Html => {
  const { texts, words, results } = view
  const { indicator, version, quantity, row, source, from, synthetic, comparison } = held
  const definition = results.definitions.find((one) => one.id === indicator && one.version === version)
  return html`<tr><th scope="row">${definition === undefined ? null : indicatorName(view, definition)}</th><td>${texts.quantities[quantity]}</td>${cell(row, view)}<td>${boundsOf(held, view)}</td><td>${texts.levels.comparisons[comparison]}</td><td><span class="name">${said(source)}</span>${synthetic ? html` <strong class="made-up">${texts.levels.isSynthetic}</strong>` : null}</td><td>${time(Day.day(from), words)}</td></tr>
`
}

const boundsOf = (
  { indicator, version, quantity, least, most }: ComparedLevel,
  { texts, words }: View
): Html | null => {
  const { atLeast, atMost, between } = texts.levels
  const written = quantity === 'share' ? percentIn(words.language) : numberIn(words.language)
  const bound = (name: 'least' | 'most', value: number): Html =>
    html`<data value="${value}" data-level="${indicator}@${version}/${name}">${written(value)}</data>`
  if (least !== null && most !== null) return between(bound('least', least), bound('most', most))
  if (least !== null) return atLeast(bound('least', least))
  return most === null ? null : atMost(bound('most', most))
}
