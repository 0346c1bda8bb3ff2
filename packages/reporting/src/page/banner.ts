import { type Html, html } from '../html/html.ts'

/** What is said at the top of a page that shows anything made up. */
export const banner = (heading: string, text: string): Html =>
  html`<aside class="banner" aria-labelledby="made-up"><h2 id="made-up">${heading}</h2><p>${text}</p></aside>\n`

/** Its look. */
export const bannerStyle: Html = html`.banner{border:2px solid var(--madeUp);border-radius:6px;padding:.9rem 1.25rem;margin:0 0 2rem;max-width:46rem}
.banner h2{font-size:1.05rem;margin:0 0 .2rem;color:var(--madeUp)}
.banner p{margin:0}
`
