import { Clauses, Words } from '@norrsken/core'
import type { Definition } from '../catalogue/Definition.ts'

/**
 * How the windows of each norm stand, one definition a norm, in the order of the clauses. A window is counted in the period of its
 * last day; one that may still be met is not yet assessable.
 *
 * @example
 * import { duties } from '@norrsken/reporting'
 *
 * assert.equal(duties.find(({ id }) => id === 'duty:9/steering-group')?.names.sv, 'Styrgruppens möten')
 */
export const duties: ReadonlyArray<Definition> = Clauses.norms.map(
  ({ id, clause }): Definition => ({
    id: `duty:${id}`,
    version: 1,
    names: { sv: Words.normTitle(id, 'sv'), en: Words.normTitle(id, 'en') },
    goals: [],
    clause,
    count: { each: 'NormFound', where: { norm: [id] } },
    measure: { type: 'distribution' },
    by: [{ id: 'state', names: { sv: 'Läge', en: 'State' }, by: { field: 'state' } }],
    risk: Clauses.normsOfCases.has(id) ? 'high' : 'low',
    cannotSay: {
      sv: 'Varför en plikt inte uppfylldes, eller vad det ledde till. En plikt räknas i den period där dess sista dag ligger.',
      en: 'Why a duty was not met, or what came of it. A duty is counted in the period of its last day.'
    }
  })
)
