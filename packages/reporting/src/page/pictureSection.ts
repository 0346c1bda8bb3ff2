import type { Chapter } from '../Chapter.ts'
import { type Html, html } from '../html/html.ts'
import { draw } from '../picture/draw.ts'
import { type Row, rows } from '../picture/rows.ts'
import type { Words } from '../words/Words.ts'
import { time, when } from './marks.ts'
import { table } from './table.ts'

/** The years in one picture, with what it shows as a table. */
export const pictureSection = (chapters: ReadonlyArray<Chapter>, years: string, words: Words): Html => {
  const { picture } = words
  const shown = chapters[0]?.shown ?? null
  const all = rows(chapters, words)
  return html`<section aria-labelledby="picture">
<h2 id="picture">${picture.heading}</h2>
${
  shown === null || all.length === 0
    ? html`<p class="none">${words.summary.empty}</p>`
    : html`<figure>
<div class="frame picture" role="group" aria-label="${picture.kinds.scroll}" tabindex="0">${draw(all, shown, years, words)}</div>
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
