import type { Definition } from '../../catalogue/Definition.ts'
import { type Html, html } from '../../html/html.ts'
import { cannotSay } from '../cannotSay.ts'
import { indicatorName } from '../indicatorName.ts'
import { indicatorTable } from '../indicatorTable.ts'
import type { Section } from '../Section.ts'
import { dimensionTable } from '../tables.ts'
import type { View } from '../View.ts'

/** The indicators that no other chapter has: those of no goal, and those that somebody has added. Nothing where there are none. */
export const further = (view: View): ReadonlyArray<Section> => {
  const { heading, about } = view.texts.further
  const those = view.results.definitions.filter(
    ({ id, goals }) => goals.length === 0 && !elsewhere.has(id) && !id.startsWith('duty:')
  )
  return those.length === 0
    ? []
    : [{ id: 'further', heading, content: html`<p>${about}</p>\n${those.map((definition) => part(view, definition))}` }]
}

const elsewhere: ReadonlySet<string> = new Set([
  'I01',
  'I02',
  'I06',
  'I18',
  'I19',
  'I20',
  'I21',
  'I22',
  'I23',
  'I24',
  'I28',
  'I29',
  'I30',
  'I31'
])

/** Dimensions whose rows can each have a share of their own; the others tell how many there are of what. */
const places: ReadonlySet<string> = new Set(['home-municipality', 'party', 'bearer'])

const part = (view: View, definition: Definition): Html => {
  const { names, by = [], measure } = definition
  const isSplit = measure.type === 'share' || measure.type === 'number'
  const tables = by.flatMap(
    ({ id }) =>
      (isSplit
        ? places.has(id)
          ? dimensionTable(view, definition, id, ['share', 'numerator', 'denominator'])
          : dimensionTable(view, definition, id, ['denominator'], [view.texts.quantities.count])
        : dimensionTable(view, definition, id, measure.type === 'distribution' ? ['count', 'share'] : ['count'])) ?? []
  )
  return html`<h3>${indicatorName(view, definition)}</h3>
${indicatorTable(view, [definition], `${names[view.words.language]} (${definition.id})`)}
${tables.length === 0 ? null : html`<div class="multiples">${tables}</div>\n`}${cannotSay(view, [definition])}`
}
