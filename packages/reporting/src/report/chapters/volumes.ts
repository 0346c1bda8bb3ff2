import { Life } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import type { Chapter } from '../../Chapter.ts'
import type { Definition } from '../../catalogue/Definition.ts'
import { editions, spells } from '../../facts.ts'
import { type Html, html, said } from '../../html/html.ts'
import { time } from '../../page/marks.ts'
import { type Told, toldOf } from '../../results/told.ts'
import { chartFigure, type Planned } from '../charts/chartFigure.ts'
import { spoken } from '../figure.ts'
import { none, type Section } from '../Section.ts'
import { isYear, spanOf, yearOf, yearTime } from '../spans.ts'
import { figureTable } from '../tables.ts'
import { definitionOf, type View, versionsOf } from '../View.ts'

/** The cases and meetings of each year, and what makes years hard to compare. */
export const volumes = (view: View): Section => {
  const { texts } = view
  const followed = ['I01', 'I29'].flatMap((id) => definitionOf(view, id) ?? [])
  const plotted = followed.flatMap((definition) => volume(view, definition) ?? [])
  return {
    id: 'volumes',
    heading: texts.volumes.heading,
    content: html`<p>${texts.volumes.about}</p>
${plotted.length === 0 ? none(texts.volumes.none) : html`<div class="multiples">${plotted}</div>`}
<h3>${texts.volumes.breaks}</h3>
${breaksOf(view, followed)}`
  }
}

const volume = (view: View, definition: Definition): Html | null => {
  const { results, texts, words } = view
  const rows = results.rows.filter(
    (row) =>
      row.indicator === definition.id &&
      row.version === definition.version &&
      row.agreement === results.agreement &&
      row.dimension === null &&
      row.quantity === 'count'
  )
  if (rows.length === 0) return null
  const inOrder = [...rows].sort((one, other) => (one.period.from < other.period.from ? -1 : 1))
  const title = definition.names[words.language]
  const table = figureTable(
    title,
    [texts.volumes.year, title],
    inOrder.map((row) => ({ head: spanOf(row.period, words), cells: [row] })),
    view,
    'slim',
    true
  )
  const points = inOrder.filter(({ period }) => isYear(period)).map((row) => ({ label: yearOf(row.period), row }))
  const planned: Planned = {
    id: `chart-${definition.id}`,
    type: 'columns',
    title,
    finding: finding(title, points, view),
    points,
    most: null
  }
  return chartFigure(planned, table, view)
}

/** The last year beside the one before it, or that one of the two is not shown. */
const finding = (what: string, points: Planned['points'], { texts, ...view }: View): Html | null => {
  const [before, last] = points.slice(-2)
  if (before === undefined || last === undefined) return null
  const [one, other] = [toldOf(before.row.figure), toldOf(last.row.figure)]
  const [lastFigure, beforeFigure] = [
    spoken(last.row, { ...view, texts }).mark,
    spoken(before.row, { ...view, texts }).mark
  ]
  const [lastYear, beforeYear] = [yearTime(last.label), yearTime(before.label)]
  if (other.figure === null) return texts.chart.lastHidden(what, lastYear)
  if (one.figure === null) return texts.chart.beforeHidden(what, lastFigure, lastYear, beforeYear)
  if ([before, last].some(({ label }) => isInPart(label, view)))
    return texts.chart.inPart(what, lastFigure, lastYear, beforeFigure, beforeYear)
  const margin = marginOf(one, other)
  if (other.figure > one.figure + margin) return texts.chart.more(what, lastFigure, lastYear, beforeFigure, beforeYear)
  if (other.figure < one.figure - margin) return texts.chart.fewer(what, lastFigure, lastYear, beforeFigure, beforeYear)
  const isExact = one.status === 'exact' && other.status === 'exact'
  return texts.chart[isExact ? 'same' : 'aboutSame'](what, lastFigure, lastYear, beforeYear)
}

/** How far two figures may lie apart though nothing is known of which is the greater: a rounded and an exact one, half a step. */
const marginOf = (one: Told, other: Told): number =>
  one.status === other.status ? 0 : Math.max(one.to ?? 0, other.to ?? 0) / 2

/** Whether an agreement was in force in a year, and not throughout it. */
const isInPart = (year: string, { chapters }: Pick<View, 'chapters'>): boolean =>
  chapters.some(({ life }) =>
    Life.daysInForce(life).some(
      ({ from, to }) =>
        (from !== null && String(Day.year(from)) === year && !isFirstOfYear(from)) ||
        (to !== null && String(Day.year(to)) === year && !isLastOfYear(to))
    )
  )

const breaksOf = (view: View, followed: ReadonlyArray<Definition>): Html => {
  const { texts, results, words } = view
  const all = [
    ...(isYear(results.period) ? [] : [texts.volumes.notAYear]),
    ...view.chapters.flatMap((chapter) => breaksIn(chapter, view)),
    ...followed
      .filter(({ id }) => versionsOf(view, id).length > 1)
      .map(({ names }) => texts.volumes.versions(names[words.language]))
  ]
  return all.length === 0
    ? none(isInForce(view) ? texts.volumes.noBreaks : texts.volumes.notInForce)
    : html`<ul class="breaks">${all.map((one) => html`<li>${one}</li>\n`)}</ul>\n`
}

const isInForce = ({ chapters, results }: View): boolean =>
  chapters.some(({ life }) =>
    Life.daysInForce(life).some(({ from }) => from === null || from <= Day.day(results.period.to))
  )

/** What of an agreement's life makes one year unlike another: years in part, editions, and parties that come and go. */
const breaksIn = (chapter: Chapter, { texts, words, results }: View): ReadonlyArray<Html> => {
  const { volumes } = texts
  const end = Day.min(Day.day(results.period.to), chapter.validAt)
  const until: Chapter = { ...chapter, shown: { from: Day.day('1900-01-01'), to: end } }
  const runs = Life.daysInForce(chapter.life).filter(({ from }) => from !== null && from <= end)
  const agreement = words.agreement(chapter.stream)
  const first = runs[0]?.from ?? null
  const last = runs[runs.length - 1]?.to ?? null
  const sentences: ReadonlyArray<{ readonly on: Day.Day; readonly text: Html }> = [
    ...(first === null || isFirstOfYear(first)
      ? []
      : [{ on: first, text: volumes.began(agreement, time(first, words), yearTime(String(Day.year(first)))) }]),
    ...(last === null || last > end || isLastOfYear(last)
      ? []
      : [{ on: last, text: volumes.ended(agreement, time(last, words), yearTime(String(Day.year(last)))) }]),
    ...editions(until).flatMap(({ edition, inForce }) =>
      inForce
        .filter(({ from }) => from.day <= end && from.day !== first)
        .map(({ from }) => ({
          on: from.day,
          text: volumes.edition(html`<span class="name">${said(edition)}</span>`, time(from.day, words))
        }))
    ),
    ...spells(until).flatMap(({ party, from, to, ended }) => [
      ...(from.day <= end && from.day !== first
        ? [{ on: from.day, text: volumes.joined(words.label(party), time(from.day, words)) }]
        : []),
      ...(to !== null && to.day <= end && ended !== null && ended.type !== 'agreement-ended'
        ? [{ on: to.day, text: volumes.left(words.label(party), time(to.day, words)) }]
        : [])
    ])
  ]
  return [...sentences].sort((one, other) => one.on - other.on).map(({ text }) => text)
}

const isFirstOfYear = (day: Day.Day): boolean => Day.toIso(day).endsWith('-01-01')
const isLastOfYear = (day: Day.Day): boolean => Day.toIso(day).endsWith('-12-31')
