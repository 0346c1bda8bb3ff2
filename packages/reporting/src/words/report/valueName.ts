import { Words } from '@norrsken/core'
import type { Definition, Dimension } from '../../catalogue/Definition.ts'
import type { Language } from '../day.ts'
import { fixedSpace } from '../number.ts'
import { inReport } from './inReport.ts'

/** What a value of a dimension is called; the value itself where no name is known. */
export const valueName =
  (language: Language) =>
  (definition: Pick<Definition, 'by'> | null, dimension: string, value: string): string => {
    const { anyValue, values, goal } = inReport[language]
    const by = definition?.by?.find(({ id }) => id === dimension)?.by ?? null
    const own = ownName(by, value, language)
    if (own !== null) return own
    const any = known(anyValue, value)
    if (any !== null && (values[dimension] === undefined || known(values[dimension], value) === null)) return any
    const named = known(values[dimension] ?? {}, value)
    if (named !== null) return named
    if (dimension === 'goal') return goal(value)
    if (dimension === 'norm') return Words.normTitle(value, language)
    if (dimension === 'bearer') return capital(Words.bearerName(value, language))
    if (dimension === 'state') return known(inReport[language].duties.states, value) ?? value
    if (by === 'home-municipality' || dimension === 'party' || isParty(by)) return Words.partyName(value, language)
    return value.replace(/^(\d+)-(\d+)$/, (_, from: string, to: string) => `${from}–${to}${years[language]}`)
  }

/** The name that the definition itself gives a group. */
const ownName = (by: Dimension['by'] | null, value: string, language: Language): string | null =>
  by !== null && typeof by === 'object' && 'groups' in by
    ? (by.groups.find(({ id }) => id === value)?.names[language] ?? null)
    : null

const isParty = (by: Dimension['by'] | null): boolean =>
  by !== null && typeof by === 'object' && 'field' in by && typeof by.field === 'object' && by.field.as === 'party'

const known = (table: { readonly [value: string]: string }, value: string): string | null =>
  Object.hasOwn(table, value) ? (table[value] ?? null) : null

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const years = { sv: `${fixedSpace}år`, en: '' } as const
