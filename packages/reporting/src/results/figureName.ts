import type { Definition, Text } from '../catalogue/Definition.ts'
import type { Cell } from '../disclosure/Cell.ts'
import type { Language } from '../words/day.ts'
import { canonical } from './canonical.ts'
import { duties } from './duties.ts'
import { naming } from './Naming.ts'

/**
 * What a cell is called in words: the indicator that counts it, the part of it, the row and the period. Of several indicators that
 * count the same the first gives the name.
 */
export const figureName = (definitions: ReadonlyArray<Definition>, language: Language): ((cell: Cell) => string) => {
  const all = [...definitions, ...duties]
  const named = new Map<string, Definition>()
  for (const definition of all) {
    const { counted = '' } = naming(definition, null, '').total('all')
    if (!named.has(counted)) named.set(counted, definition)
  }
  const dimensions = new Map(all.flatMap(({ by = [] }) => by.map((one) => [canonical(one.by), one.names] as const)))
  return (cell) => {
    const { counted = '', part = '', by = '', value = '', period = '' } = cell
    const definition = named.get(counted)
    const name = definition === undefined ? (cell['row'] ?? counted) : `${definition.id} ${definition.names[language]}`
    const row = by === '' ? [] : [`${dimensions.get(by)?.[language] ?? by} ${value}`]
    // The complement of a row, which nobody publishes, and which could be worked out.
    const not = cell['not of'] === undefined ? [] : [complement[language]]
    const asked = parts[part] === undefined ? [] : [parts[part][language]]
    const told = cell['told'] === undefined ? [] : [(cell['told'] === 'yes' ? isTold : isUntold)[language]]
    return [name, ...asked, ...not, ...told, ...row, ...(period === '' ? [] : [period])].join(', ')
  }
}

/** Of cases that are published one by one: those of which a thing is told, and the others. */
const isTold: Text = { sv: 'utlämnade', en: 'told one by one' }
const isUntold: Text = { sv: 'inte utlämnade', en: 'not told one by one' }
const complement: Text = { sv: 'inte', en: 'not' }

const parts: { readonly [part: string]: Text } = {
  out: { sv: 'de andra', en: 'the others' },
  assessed: { sv: 'bedömda', en: 'assessed' },
  'not-yet': { sv: 'ännu ej bedömbara', en: 'not yet assessable' },
  unknown: { sv: 'okända', en: 'unknown' },
  'at-home': { sv: 'bosatta i kommunerna', en: 'living in the municipalities' },
  'left-out-deidentified': { sv: 'avidentifierade, ej medräknade', en: 'de-identified, left out' },
  'left-out-without-day': { sv: 'utan dag, ej medräknade', en: 'without a day, left out' },
  'left-out-elsewhere': { sv: 'bosatta utanför, ej medräknade', en: 'living elsewhere, left out' }
}
