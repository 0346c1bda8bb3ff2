import { Day } from '@norrsken/rules'
import { type Html, html } from '../html/html.ts'
import { time } from '../page/marks.ts'
import type { Row } from '../results/Row.ts'
import type { Words } from '../words/Words.ts'

type Span = Row['period']

/** Whether a span is a whole calendar year. */
export const isYear = ({ from, to }: Span): boolean =>
  from.endsWith('-01-01') && to.endsWith('-12-31') && yearOf({ from }) === yearOf({ from: to })

/** The year in which a span begins. */
export const yearOf = ({ from }: Pick<Span, 'from'>): string => from.slice(0, -6)

/** A year as a time. */
export const yearTime = (year: string): Html => html`<time datetime="${year}">${year}</time>`

/** A year by its number, another span by its days. */
export const spanOf = (span: Span, words: Words): Html =>
  isYear(span) ? yearTime(yearOf(span)) : html`${time(Day.day(span.from), words)} – ${time(Day.day(span.to), words)}`

/** The same as text. */
export const spanText = (span: Span, words: Words): string =>
  isYear(span) ? yearOf(span) : `${words.day(Day.day(span.from))} – ${words.day(Day.day(span.to))}`
