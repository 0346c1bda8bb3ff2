import { Day } from '@norrsken/rules'
import { type Html, html } from '../html/html.ts'
import { type Dated, isMadeUp, type Origin } from '../Provenance.ts'
import type { Words } from '../words/Words.ts'

/** A day in the words of a language, for people and for machines. */
export const time = (day: Day.Day, words: Words): Html =>
  html`<time datetime="${Day.toIso(day)}">${words.day(day)}</time>`

/** The mark of something made up, for those who see it and those who hear it; nothing for the rest. */
export const mark = (origin: Origin, words: Words): Html | null => {
  const text = originText(origin, words)
  return text === null
    ? null
    : html`<span class="made-up" title="${text}"><span aria-hidden="true">◇</span><span class="unseen"> (${text})</span></span>`
}

/** A day with the mark of where it comes from. */
export const when = ({ day, origin }: Dated, words: Words): Html =>
  html`<span class="when">${time(day, words)}${isMadeUp(origin) ? html` ${mark(origin, words)}` : null}</span>`

const originText = (origin: Origin, words: Words): string | null =>
  origin === 'made-up' || origin === 'day-made-up' ? words.origin[origin] : null
