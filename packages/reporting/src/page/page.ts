import type { Chapter, Request } from '../Chapter.ts'
import { html } from '../html/html.ts'
import { pageHead } from '../html/pageHead.ts'
import type { Indicators } from '../indicators/Indicators.ts'
import { asOf, yearsOf } from '../words/heading.ts'
import { summary } from '../words/summary.ts'
import type { Words } from '../words/Words.ts'
import { agreement } from './agreement.ts'
import { method, noAdvice, sources } from './method.ts'
import { pictureSection } from './pictureSection.ts'
import { style } from './style.ts'
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
  return html`${pageHead({ language: words.language, title, style, skip: words.skip })}<header class="page-head">
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
