import { Day } from '@norrsken/rules'
import { chapters, type Request } from '../Chapter.ts'
import type { O } from '../fp.ts'
import { type Html, html } from '../html/html.ts'
import { pageHead } from '../html/pageHead.ts'
import { agreement } from '../page/agreement.ts'
import { banner } from '../page/banner.ts'
import { time } from '../page/marks.ts'
import { noAdvice } from '../page/method.ts'
import { pictureSection } from '../page/pictureSection.ts'
import type { Results } from '../results/Results.ts'
import type { Language } from '../words/day.ts'
import { moment, yearsOf } from '../words/heading.ts'
import { inLanguage } from '../words/languages.ts'
import { inReport } from '../words/report/inReport.ts'
import { summary } from '../words/summary.ts'
import { development } from './chapters/development.ts'
import { duties } from './chapters/duties.ts'
import { economy } from './chapters/economy.ts'
import { figures } from './chapters/figures.ts'
import { further } from './chapters/further.ts'
import { goals } from './chapters/goals.ts'
import { levels } from './chapters/levels.ts'
import { method } from './chapters/method.ts'
import { municipalities } from './chapters/municipalities.ts'
import { short } from './chapters/short.ts'
import { sources } from './chapters/sources.ts'
import { volumes } from './chapters/volumes.ts'
import { who } from './chapters/who.ts'
import { years } from './chapters/years.ts'
import type { Plotter } from './charts/Plotter.ts'
import { type Section, section } from './Section.ts'
import { spanOf, spanText } from './spans.ts'
import { reportStyle } from './style.ts'
import { rowFinder, type View } from './View.ts'

/** What a report is made of. */
export interface ReportRequest {
  /** The figures that its audience may see. */
  readonly results: Results
  /** The life of the agreements that they are of: the same period, the same day, the same knowledge. */
  readonly life: Request
  /** Draws the charts; without one there are tables alone. */
  readonly plotter: O.Option<Plotter>
}

/**
 * The report of a period as one page that needs nothing but itself: no network, no script. It is made of released figures and of
 * the life of the agreement, which is about nobody: free text is left out, unless the policy shows everything. The same request always gives the same bytes.
 *
 * Each figure stands in `<data value="…" data-figure="…">` with the id of its row, one that is not shown with an empty value; each bound
 * of a recommended level in `<data value="…" data-level="…">`, such as `I03@1/least`.
 *
 * @example
 * import { DisclosureControl, reportPage, type Results } from '@norrsken/reporting'
 * import { Day } from '@norrsken/rules'
 *
 * const results: Results = {
 *   agreement: null, policy: DisclosureControl.usualPolicies[2], period: { from: '2024-01-01', to: '2024-12-31' },
 *   validAt: '2025-01-31', knownAt: null, synthetic: 'none', definitions: [], rows: [], populations: [], benchmarks: [], hiding: 'none'
 * }
 * const period = { from: Day.day('2024-01-01'), to: Day.day('2024-12-31') }
 * const life = { agreements: [], validAt: Day.day('2025-01-31'), knownAt: null, period }
 * const page = reportPage({ results, life, plotter: { _tag: 'None' } }, 'sv')
 * assert.ok(page.startsWith('<!doctype html>\n<html lang="sv">'))
 */
export const reportPage = ({ results, life: asked, plotter }: ReportRequest, language: Language): string => {
  const life = { ...asked, withoutFreeText: asked.withoutFreeText === true || results.policy.type === 'controlled' }
  const words = inLanguage[language]
  const texts = inReport[language]
  const view: View = { results, life, plotter, words, texts, chapters: chapters(life), row: rowFinder(results) }
  const title = texts.title(spanText(results.period, words))
  const first = [
    ...[short, volumes, goals, municipalities, who].map((chapter) => chapter(view)),
    ...further(view),
    ...levels(view),
    ...[duties, economy, development].map((chapter) => chapter(view))
  ]
  const last = [method, figures].map((chapter) => chapter(view))
  const contents = [...first, ...lifeContents(view), ...last]
  return html`${pageHead({ language, title, style: reportStyle, skip: words.skip })}<header class="page-head">
${synthetic(view)}<h1>${title}</h1>
<p class="lead">${texts.about}</p>
${facts(view)}
</header>
<nav aria-label="${words.contents}"><ul>${contents.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul></nav>
<main id="content" tabindex="-1">
${first.map(section)}
${lifeSections(view)}
${last.map(section)}
</main>
<footer>${noAdvice(words)}</footer>
</body>
</html>
`.markup
}

/** The ids of the figures on a page, each once, in the order in which they first stand there. */
export const figuresOn = (page: string): ReadonlyArray<string> => [
  ...new Set([...page.matchAll(/ data-figure="([^"]*)"/g)].map(([, id = '']) => unescaped(id)))
]

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|#96);/g, (_, entity: string) => entities[entity] ?? '')

const entities: { readonly [entity: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#96': '`'
}

const synthetic = ({ results, texts }: View): Html | null =>
  results.synthetic === 'none' ? null : banner(texts.synthetic.heading, texts.synthetic[results.synthetic])

const facts = ({ results, life, chapters: all, words, texts }: View): Html => {
  const { audience, audiences, period, agreement: name, noAgreement, asOf, knownAt, allKnown } = texts.facts
  const to = results.policy.audience
  const rows: ReadonlyArray<readonly [string, Html | string]> = [
    [name, all.length === 0 ? noAgreement : words.list(all.map(({ stream }) => words.agreement(stream)))],
    [period, spanOf(results.period, words)],
    [audience, Object.hasOwn(audiences, to) ? (audiences[to] ?? to) : to],
    [asOf, time(Day.day(results.validAt), words)],
    [
      knownAt,
      life.knownAt === null
        ? allKnown
        : html`<time datetime="${results.knownAt ?? ''}">${moment(life.knownAt, words)}</time>`
    ]
  ]
  return html`<dl class="facts">${rows.map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>\n`)}</dl>`
}

const lifeContents = (view: View): ReadonlyArray<Pick<Section, 'id' | 'heading'>> => [
  ...(view.chapters.length === 0 ? [] : [{ id: 'life', heading: view.texts.agreement }]),
  { id: 'picture', heading: view.words.picture.heading },
  { id: 'years', heading: view.texts.years.heading },
  ...view.chapters.map(({ stream }, index) => ({
    id: `agreement-${index + 1}`,
    heading: view.words.agreement(stream)
  })),
  { id: 'sources', heading: view.words.sources.heading }
]

/** The part of the report that is about the agreement itself: its years as a picture and in figures, its parties, terms and acts. */
const lifeSections = (view: View): Html => {
  const { words, texts } = view
  return html`${
    view.chapters.length === 0
      ? null
      : html`<section class="life" aria-labelledby="life"><h2 id="life">${texts.agreement}</h2>
${view.chapters.map((chapter) => html`<p class="lead">${summary(chapter, words)}</p>\n`)}</section>\n`
  }${pictureSection(view.chapters, yearsOf(view.life), words)}
${section(years(view))}
${view.chapters.map((chapter, index) => agreement(chapter, `agreement-${index + 1}`, words))}
${sources(view)}`
}
