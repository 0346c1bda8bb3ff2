/** Markup that `html` has made: every value in it that came from outside is escaped. */
export interface Html {
  readonly markup: string
}

/** What may stand in a place of a template: a text is escaped, markup and lists of it stand as they are, `null` is nothing. */
export type Value = string | number | Html | null | ReadonlyArray<string | number | Html | null>

const made = new WeakSet<Html>()

/**
 * Markup with values in it. Text is escaped wherever it stands, so that nothing that a log says can become an element,
 * an attribute or a script. Attributes must be written in quotes.
 *
 * @example
 * import { html } from '@norrsken/reporting'
 *
 * assert.equal(html`<p>${'<script>'}</p>`.markup, '<p>&lt;script&gt;</p>')
 */
export const html = (texts: TemplateStringsArray, ...values: ReadonlyArray<Value>): Html =>
  seal(texts.reduce((markup, text, index) => markup + written(values[index - 1] ?? null) + text))

/** A text that people wrote, kept apart so that the direction of its script cannot disturb what stands around it. */
export const said = (text: string): Html => html`<bdi>${text}</bdi>`

const seal = (markup: string): Html => {
  const sealed = { markup }
  made.add(sealed)
  return sealed
}

const written = (value: Value): string => {
  if (value === null) return ''
  if (typeof value === 'object') return isList(value) ? value.map(written).join('') : markupOf(value)
  return escaped(String(value))
}

const isList = (value: Value): value is ReadonlyArray<string | number | Html | null> => Array.isArray(value)

/** Something that only looks like markup was not made here, and is no text either. */
const markupOf = (value: Html): string => {
  if (!made.has(value)) throw new TypeError('markup that no template has made')
  return value.markup
}

const escaped = (text: string): string => printable(text).replace(/[&<>"'`]/g, (character) => entities[character] ?? '')

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;'
}

/** A text without what cannot be seen and steers whoever shows it: a page, or a terminal. Lines and tabs stay. */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (c) => (c === '\n' || c === '\t' ? c : '\ufffd'))
