import type { Definition } from '../../catalogue/Definition.ts'
import { html } from '../../html/html.ts'
import { cannotSay } from '../cannotSay.ts'
import { indicatorName } from '../indicatorName.ts'
import { none, type Section } from '../Section.ts'
import { dimensionTable } from '../tables.ts'
import { definitionOf, type View } from '../View.ts'

/** Who referred, whom and what cases were about, and what consultations were for. */
export const who = (view: View): Section => {
  const { texts } = view
  const parts = ['I18', 'I20', 'I21', 'I22', 'I06'].flatMap((id) => {
    const definition = definitionOf(view, id)
    return definition === null ? [] : [part(view, definition)]
  })
  return {
    id: 'who',
    heading: texts.who.heading,
    content: parts.length === 0 ? none(texts.who.none) : html`<p>${texts.who.about}</p>\n${parts}`
  }
}

const part = (view: View, definition: Definition) => {
  const tables = (definition.by ?? []).flatMap(
    ({ id }) => dimensionTable(view, definition, id, ['count', 'share']) ?? []
  )
  return html`<h3>${indicatorName(view, definition)}</h3>
<div class="multiples">${tables}</div>
${cannotSay(view, [definition])}`
}
