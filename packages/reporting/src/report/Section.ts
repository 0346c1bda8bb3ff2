import { type Html, html } from '../html/html.ts'

/** A chapter of a report: its place in the page, its heading and what it says. */
export interface Section {
  readonly id: string
  readonly heading: string
  readonly content: Html
}

/** A chapter as markup. */
export const section = ({ id, heading, content }: Section): Html => html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${content}</section>
`

/** A paragraph that says that there is nothing. */
export const none = (text: string): Html => html`<p class="none">${text}</p>\n`
