import { Reading, Terms } from '@norrsken/core'
import type { Chapter, Request } from '../Chapter.ts'
import { citations } from '../citations.ts'
import { editions } from '../facts.ts'
import { type Html, html, said } from '../html/html.ts'
import { moment } from '../words/heading.ts'
import { readings } from '../words/readings.ts'
import type { Words } from '../words/Words.ts'
import { table } from './table.ts'

/** Which documents the facts come from, and how much is made up. */
export const sources = (request: Request, words: Words): Html => {
  const { events, madeUp, unstated, documents, isWithheld } = citations(request)
  const { heading, columns, none, withheld, unknown } = words.sources
  const rows = documents.map(({ reference, name, events }) => ({
    head: said(reference),
    cells: [name === null ? html`<span class="none">${unknown}</span>` : said(name), events]
  }))
  return html`<section aria-labelledby="sources">
<h2 id="sources">${heading}</h2>
${madeUp === 0 ? null : html`<p>${words.sources.madeUp(madeUp, events)}</p>`}
${unstated === 0 ? null : html`<p>${words.sources.unstated(unstated)}</p>`}
${isWithheld ? html`<p>${withheld}</p>` : null}${rows.length > 0 ? table('sources', heading, columns, rows) : isWithheld ? null : html`<p class="none">${none}</p>`}
</section>
`
}

/** How the report was worked out, and by which readings of the text. */
export const method = (request: Request, chapters: ReadonlyArray<Chapter>, words: Words): Html => {
  const { heading, paragraphs, knowledge } = words.method
  const known = knowledge(request.knownAt === null ? null : moment(request.knownAt, words))
  return html`<section aria-labelledby="method">
<h2 id="method">${heading}</h2>
${paragraphs.map((paragraph) => html`<p>${paragraph}</p>\n`)}<p>${known}</p>
${chapters.map((chapter) => readingsOf(chapter, request.reading ?? {}, words))}</section>
`
}

/** By which readings of the text an agreement was judged: those under the last edition that has come into force, else the last adopted. */
export const readingsOf = (
  chapter: Chapter,
  chosen: Reading.Reading,
  words: Words,
  level: 'h3' | 'h4' = 'h3'
): Html | null => {
  const all = editions(chapter)
  const edition = all.findLast(({ inForce }) => inForce.length > 0) ?? all.at(-1)
  if (edition === undefined) return null
  const terms = Terms.complete(Reading.apply(chosen)(edition.terms))
  const caption = `${words.agreement(chapter.stream)}: ${words.method.readings(edition.edition)}`
  const rows = readings.map(({ id, key, question }) => ({
    head: id,
    cells: [
      question[words.language],
      html`${words.editions.term[key](terms)}${key in chosen ? html` <em>${words.method.chosen}</em>` : null}`
    ]
  }))
  return html`<${level}>${caption}</${level}>
${table('readings', caption, words.method.columns, rows)}`
}

/** That the report is no legal advice. */
export const noAdvice = (words: Words): Html => html`<h2>${words.noAdvice.heading}</h2><p>${words.noAdvice.text}</p>`
