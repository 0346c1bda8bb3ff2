import { type Html, html, type Value } from './html.ts'

/** What the head of a page says. */
export interface PageHead {
  readonly language: string
  readonly title: Value
  readonly style: Html
  /** What the link says that leads past all that stands before the content. */
  readonly skip: string
  /** What may run and be fetched: style alone, where nothing is said. */
  readonly policy?: Value
}

/** The beginning of a page that needs nothing but itself, up to its header: nothing is fetched, and no address is passed on. */
export const pageHead = ({ language, title, style, skip, policy = styleAlone }: PageHead): Html => html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#content">${skip}</a>
`

const styleAlone = html`default-src 'none'; style-src 'unsafe-inline'`
