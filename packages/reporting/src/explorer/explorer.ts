import { sha256 } from '@noble/hashes/sha2'
import { utf8ToBytes } from '@noble/hashes/utils'
import { type Html, html } from '../html/html.ts'
import { pageHead } from '../html/pageHead.ts'
import { banner } from '../page/banner.ts'
import type { Language } from '../words/day.ts'
import { base64 } from './base64.ts'
import type { Data } from './client/Data.ts'
import { compressed } from './compressed.ts'
import type { ExplorerWords } from './ExplorerWords.ts'
import { type ExplorerRequest, explorerData } from './explorerData.ts'
import { explorerStyle } from './explorerStyle.ts'
import { json } from './json.ts'
import { MOST } from './knowledge.ts'
import { madeUp } from './madeUp.ts'
import { script } from './script.ts'
import { explorerWords, labelsOf, stateName, states } from './words.ts'

/**
 * A page on which somebody looks at the life of agreements day by day, and by what was known when: one HTML document that
 * needs nothing but itself. Every answer in it was worked out here; its script only looks answers up.
 *
 * What the audience may not see leaves no trace: two logs that differ in nothing else give the same page.
 *
 * @example
 * import { explorer } from '@norrsken/reporting'
 *
 * const { html, unsaid } = explorer({ events: [], audience: 'public', until: null, agreement: null, reading: {} }, 'en')
 * assert.ok(html.startsWith('<!doctype html>') && unsaid === null)
 */
export const explorer = (request: ExplorerRequest, language: Language): ExplorerPage => {
  const data = explorerData(request, language)
  const words = explorerWords(language)
  const of = madeUp(request.events, request.audience)
  const top = of === 'none' ? null : banner(words.madeUp.heading, words.madeUp[of])
  return data === null
    ? { html: document(words, language, top, html`<p>${words.empty}</p>`, null), unsaid: null }
    : { html: full(request, data, words, language, top), unsaid: unsaid(data, words) }
}

/** A page on the life of agreements, and what of it is missing. */
export interface ExplorerPage {
  readonly html: string
  /** That what was known before some moment is left out, since it would be too much; `null`: nothing is. The page says so too. */
  readonly unsaid: string | null
}

const unsaid = ({ knownFrom }: Data, words: ExplorerWords): string | null =>
  knownFrom === null ? null : words.knownFrom(knownFrom.words, MOST)

const full = (
  { audience }: ExplorerRequest,
  data: Data,
  words: ExplorerWords,
  language: Language,
  top: Html | null
): string =>
  document(
    words,
    language,
    top,
    html`<noscript><p>${words.withoutScript}</p></noscript>
<p id="unreadable" class="lead" role="alert" hidden>${words.unreadable}</p>
<p>${words.forWhom[audience]}</p>
${controls(data, words)}
<section aria-labelledby="in-short"><h2 id="in-short">${words.now}</h2>
<p id="summary" role="status" class="lead"></p></section>
<section aria-labelledby="the-agreement"><h2 id="the-agreement">${words.agreement}</h2>
<p id="agreement-name"></p>
<dl>
<div><dt>${words.status}</dt><dd id="edition"></dd></div>
<div><dt>${words.term}</dt><dd id="term"></dd></div>
<div><dt>${words.notice}</dt><dd id="notice"></dd></div>
</dl></section>
<section id="proof" class="proof" aria-labelledby="proof-title" hidden>
<h2 id="proof-title" tabindex="-1">${words.proof}</h2>
<p id="proof-id" class="hint proof-id"></p>
<ol id="proof-lines"></ol>
<h3>${words.events}</h3>
${table('proof-events', words.events, words.eventColumns)}
<p><button type="button" id="close">${words.close}</button></p>
</section>
<section aria-labelledby="the-parties"><h2 id="the-parties">${words.parties}</h2>
${table('parties', words.parties, words.partyColumns)}</section>
<section aria-labelledby="the-duties"><h2 id="the-duties">${words.duties}</h2>
<p class="hint">${words.dutiesHelp}</p>
${table('norms', words.duties, [words.norm, ...states.map((state) => stateName(state, language))])}
<h3 id="windows-title">${words.labels.now}</h3>
${table('windows', words.labels.now, words.windowColumns)}
<p><button type="button" id="more" hidden></button></p></section>
<section aria-labelledby="the-meetings"><h2 id="the-meetings">${words.meetings}</h2>
<p id="meetings-count"></p>
${table('meetings', words.meetings, words.meetingColumns)}</section>`,
    data
  )

const controls = (data: Data, words: ExplorerWords): Html => {
  const { first, last, steps } = data
  const cut = unsaid(data, words)
  const only = steps.length === 0 && cut === null ? words.onlyKnown : words.knownHelp
  return html`<section class="controls" aria-labelledby="choose">
<h2 id="choose">${words.controls}</h2>
<div class="control"><label for="day">${words.day}: <strong id="day-words"></strong></label>
<input type="range" id="day" min="${first}" max="${last}" step="1" value="${last}" aria-describedby="day-help"></div>
<p class="hint" id="day-help">${words.dayHelp}</p>
<div class="buttons"><button type="button" id="earlier">${words.earlier}</button> <button type="button" id="later">${words.later}</button> <label for="date">${words.date}</label> <input type="date" id="date"></div>
<div class="control"><label for="known">${words.known}</label>
<input type="range" id="known" min="0" max="${steps.length}" step="1" value="${steps.length}" aria-describedby="known-help"></div>
<p class="said" id="known-words"></p>
<p class="hint" id="known-help">${only}${cut === null ? '' : ` ${cut}`}</p>
</section>`
}

const table = (id: string, caption: string, columns: ReadonlyArray<string>): Html =>
  html`<div class="frame" role="group" aria-label="${caption}" tabindex="0"><table>
<caption class="unseen">${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody id="${id}"></tbody>
</table></div>
`

/** The script and the style are let in by their hashes: nothing else in the page can run, and nothing can be fetched. */
const document = (
  words: ExplorerWords,
  language: Language,
  top: Html | null,
  content: Html,
  data: Data | null
): string => {
  const hash = (text: string): string => `'sha256-${base64(sha256(utf8ToBytes(text)))}'`
  const policy = `default-src 'none'; style-src ${hash(explorerStyle.markup)}; script-src ${data === null ? "'none'" : hash(script)}; base-uri 'none'; form-action 'none'`
  const head =
    html`${pageHead({ language, title: words.title, style: explorerStyle, skip: words.skip, policy })}<header class="page-head">
<h1>${words.title}</h1>
${top}<p class="lead">${words.about}</p>
</header>
<main id="content" tabindex="-1">
${content}
</main>
<footer><p>${words.noAdvice}</p></footer>
`.markup
  const scripts =
    data === null
      ? ''
      : `<script type="text/plain" id="data">${compressed(json(data))}</script>
<script type="application/json" id="labels">${json(labelsOf(data, language))}</script>
<script>${script}</script>
`
  return `${head}${scripts}</body>
</html>
`
}
