import { type Html, html } from '../html/html.ts'
import type { Row } from '../results/Row.ts'
import { toldOf } from '../results/told.ts'
import { numberIn, percentIn } from '../words/number.ts'
import type { Subject } from '../words/report/ReportWords.ts'
import type { View } from './View.ts'

type In = Pick<View, 'words' | 'texts'>

/** What stands for a figure that may not be shown, and for one that there is not. */
export const hiddenMark = '..'
export const noneMark = '–'

/** A figure as it is read: a number, or one of the marks. */
export const figureText = ({ figure, quantity }: Row, { words }: In): string => {
  const { status, figure: value } = toldOf(figure)
  if (value === null) return status === 'hidden' ? hiddenMark : noneMark
  if (quantity === 'share') return percentIn(words.language)(value)
  return numberIn(words.language)(value, quantity === 'rate' || quantity === 'mean' ? 1 : undefined)
}

/**
 * A figure on a page, for people and for machines: its text, its number, and the id of its row. A mark is read aloud as what it
 * means.
 */
export const figure = (row: Row, view: In): Html => {
  const { status, figure: value } = toldOf(row.figure)
  const text = figureText(row, view)
  if (value !== null) return html`<data value="${value}" data-figure="${row.id}">${text}</data>`
  return html`<data value="" data-figure="${row.id}" aria-hidden="true">${text}</data><span class="unseen">${meaning(status, view)}</span>`
}

/** A cell of a table with a figure; an empty one where there is no such row. */
export const cell = (row: Row | null, view: In): Html =>
  row === null ? html`<td class="number"></td>` : html`<td class="number${quiet(row)}">${figure(row, view)}</td>`

/** A figure in running text, with what follows it in the singular or the plural. */
export const spoken = (row: Row, view: In) => {
  const { status, figure: value } = toldOf(row.figure)
  const about = status === 'rounded' && value !== 0 ? html`${view.texts.approximately} ` : null
  return { mark: html`${about}${figure(row, view)}`, isOne: value === 1 }
}

/** The sentence about a figure: what it tells, or in one way that it is not shown, or that there is nothing to count. */
export const sentence = (row: Row, { name, tells }: Subject, view: In): Html => {
  switch (toldOf(row.figure).status) {
    case 'exact':
    case 'rounded':
      return tells(spoken(row, view))
    case 'hidden':
      return html`${view.texts.notShown(name)}`
    case 'not-applicable':
    case 'no-population':
      return html`${view.texts.nothingToCount(name)}`
  }
}

/** The number that is shown of a row; `null` where none is. */
export const shownNumber = (row: Row | null): number | null => (row === null ? null : toldOf(row.figure).figure)

/** Names with digits in them are no figures, and are kept apart from those. */
export const name = (text: string): Html | string => (/\d/.test(text) ? html`<span class="name">${text}</span>` : text)

const meaning = (status: ReturnType<typeof toldOf>['status'], { texts }: In): string => {
  if (status === 'hidden') return texts.hidden
  return status === 'no-population' ? texts.noPopulation : texts.notApplicable
}

const quiet = ({ figure }: Row): string => ((toldOf(figure).figure ?? 0) === 0 ? ' quiet' : '')
