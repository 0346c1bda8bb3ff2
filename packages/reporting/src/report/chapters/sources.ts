import { citations } from '../../citations.ts'
import { type Html, html, said } from '../../html/html.ts'
import { table } from '../../page/table.ts'
import type { View } from '../View.ts'

/**
 * Which documents what is said of the agreement comes from, and whether it, or the log on which the figures rest, is made up.
 * How many events a log has is no figure that was released, so it is all of them or some.
 */
export const sources = ({ life, results, words, texts }: View): Html => {
  const { events, madeUp, unstated, documents, isWithheld } = citations(life)
  const { heading, columns, none, withheld, unknown } = words.sources
  const howMany = (some: number): 'all' | 'some' => (some === events ? 'all' : 'some')
  const paragraphs = [
    ...(results.synthetic === 'none' ? [] : [texts.sources.log[results.synthetic]]),
    ...(madeUp === 0 ? [] : [texts.sources.life[howMany(madeUp)]]),
    ...(madeUp === 0 || documents.length === 0 ? [] : [texts.sources.inPart]),
    ...(unstated === 0 ? [] : [texts.sources.unstated[howMany(unstated)]]),
    ...(isWithheld ? [withheld] : [])
  ]
  const rows = documents.map(({ reference, name }) => ({
    head: said(reference),
    cells: [name === null ? html`<span class="none">${unknown}</span>` : said(name)]
  }))
  return html`<section aria-labelledby="sources">
<h2 id="sources">${heading}</h2>
${paragraphs.map((text) => html`<p>${text}</p>\n`)}${rows.length > 0 ? table('sources', heading, columns.slice(0, 2), rows) : isWithheld ? null : html`<p class="none">${none}</p>`}
</section>
`
}
