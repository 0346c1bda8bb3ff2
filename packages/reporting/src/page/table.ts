import { type Html, html, type Value } from '../html/html.ts'

/** A row of a table: its heading, then its cells. */
export interface TableRow {
  readonly head: Value
  readonly cells: ReadonlyArray<Value>
}

/** A table whose columns and rows have headings; in a frame that scrolls where the screen is narrow. */
export const table = (
  name: string,
  caption: string,
  columns: ReadonlyArray<string>,
  rows: ReadonlyArray<TableRow>
): Html =>
  html`<div class="frame" role="group" aria-label="${caption}" tabindex="0"><table class="${name}">
<caption class="unseen">${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map(({ head, cells }) => html`<tr><th scope="row">${head}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody>
</table></div>
`

/** A heading with what belongs to it, or with the text that says that there is nothing. */
export const part = (heading: string, none: string, content: Html | null): Html =>
  html`<h3>${heading}</h3>
${content ?? html`<p class="none">${none}</p>\n`}`
