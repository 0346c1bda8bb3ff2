import type { Chapter, Request } from '../Chapter.ts'
import { type Html, html } from '../html/html.ts'
import type { Indicators } from '../indicators/Indicators.ts'
import { draw } from '../picture/draw.ts'
import { type Row, rows } from '../picture/rows.ts'
import { asOf, yearsOf } from '../words/heading.ts'
import { summary } from '../words/summary.ts'
import type { Words } from '../words/Words.ts'
import { agreement } from './agreement.ts'
import { time, when } from './marks.ts'
import { method, noAdvice, sources } from './method.ts'
import { style } from './style.ts'
import { table } from './table.ts'
import { yearTable } from './years.ts'

/** A report as one page that needs nothing but itself: no network, no script. */
export const page = (
  request: Request,
  chapters: ReadonlyArray<Chapter>,
  indicators: Indicators,
  words: Words
): string => {
  const years = yearsOf(request)
  const title = words.title(chapters.length, years)
  const contents = [
    { id: 'picture', text: words.picture.heading },
    { id: 'years', text: words.years.heading },
    ...chapters.map(({ stream }, index) => ({ id: `agreement-${index + 1}`, text: words.agreement(stream) })),
    { id: 'sources', text: words.sources.heading },
    { id: 'method', text: words.method.heading }
  ]
  return html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header class="page-head">
<p class="as-of">${asOf(request, words)}</p>
<h1>${title}</h1>
<p class="lead">${lead(chapters, words)}</p>
</header>
<nav aria-label="${words.contents}"><ul>${contents.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}</ul></nav>
<main id="content" tabindex="-1">
${pictureSection(chapters, years, words)}
${yearTable(indicators, words)}
${chapters.map((chapter, index) => agreement(chapter, `agreement-${index + 1}`, words))}
${sources(request, words)}
${method(request, chapters, words)}
</main>
<footer>${noAdvice(words)}</footer>
</body>
</html>
`.markup
}

const lead = (chapters: ReadonlyArray<Chapter>, words: Words): string =>
  chapters.length === 0 ? words.summary.empty : chapters.map((chapter) => summary(chapter, words)).join(' ')

const pictureSection = (chapters: ReadonlyArray<Chapter>, years: string, words: Words): Html => {
  const { picture } = words
  const shown = chapters[0]?.shown ?? null
  const all = rows(chapters, words)
  return html`<section aria-labelledby="picture">
<h2 id="picture">${picture.heading}</h2>
${
  shown === null || all.length === 0
    ? html`<p class="none">${words.summary.empty}</p>`
    : html`<figure>
<div class="frame picture" role="region" aria-label="${picture.kinds.scroll}" tabindex="0">${draw(all, shown, years, words)}</div>
<figcaption>${legend(chapters, words)}</figcaption>
</figure>
<details><summary>${picture.table}</summary>
${pictureTable(all, years, words)}</details>`
}
</section>
`
}

const legend = (chapters: ReadonlyArray<Chapter>, words: Words): Html => {
  const { legend } = words.picture
  return html`<ul class="legend">
${chapters.map(({ stream }, index) => html`<li><span class="key swatch a${index % 4}" aria-hidden="true"></span>${words.agreement(stream)}</li>`)}
<li><span class="key turn" aria-hidden="true"></span>${legend.turn}</li>
<li><span class="key left" aria-hidden="true"></span>${legend.left}</li>
<li><span class="key point" aria-hidden="true"></span>${legend.goesOn}</li>
<li><span class="key dot" aria-hidden="true"></span>${legend.sourced}</li>
<li><span class="key dot open" aria-hidden="true"></span>${legend.madeUp}</li>
</ul>`
}

const pictureTable = (all: ReadonlyArray<Row>, years: string, words: Words): Html =>
  table(
    'picture-facts',
    words.picture.title(years),
    words.picture.columns,
    all.flatMap(({ kind, label, items }) =>
      items.map(({ what, from, to, dot }) => ({
        head: kind === 'party' ? label : words.picture.kinds[kind],
        cells: [what, when(from, words), dot ? words.nothing : to === null ? words.ongoing : time(to.day, words)]
      }))
    )
  )
