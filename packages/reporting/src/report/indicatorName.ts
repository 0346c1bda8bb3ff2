import type { Definition } from '../catalogue/Definition.ts'
import { type Html, html } from '../html/html.ts'
import { name } from './figure.ts'
import { type View, versionsOf } from './View.ts'

/** The name of an indicator with its id, and with its version where there are several. */
export const indicatorName = (view: View, definition: Definition): Html => {
  return html`${name(definition.names[view.words.language])} ${reference(view, definition)}`
}

/** The id of an indicator, with its version where there are several. */
export const reference = (view: View, definition: Definition): Html =>
  html`<span class="ref">${definition.id}${version(view, definition)}</span>`

/** The same as text, as for a label of a chart. */
export const indicatorLabel = (view: View, definition: Definition): string =>
  `${definition.names[view.words.language]} (${definition.id}${version(view, definition)})`

const version = (view: View, { id, version }: Definition): string =>
  versionsOf(view, id).length > 1 ? `, ${view.texts.version(String(version))}` : ''
