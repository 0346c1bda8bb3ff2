import type { Definition } from '../catalogue/Definition.ts'
import { type Html, html } from '../html/html.ts'
import { reference } from './indicatorName.ts'
import type { View } from './View.ts'

/** What readers might take figures to say, and they do not. */
export const cannotSay = (view: View, those: ReadonlyArray<Definition>): Html | null =>
  those.length === 0
    ? null
    : html`<dl class="cannot-say">${those.map(
        (definition) =>
          html`<div><dt>${view.texts.cannotSay(reference(view, definition))}</dt> <dd><span class="definition">${definition.cannotSay[view.words.language]}</span></dd></div>\n`
      )}</dl>
`
