import type { PartyKind } from '../../agreement/Event.ts'
import type { KindRule, Law, UnitKind } from './Law.ts'

/**
 * What units are to the secrecy act, by the kind of the party that each belongs to. `null`: the party is not known, or no rule
 * of the table fits; nobody may then take the unit for anything, and the gate stays closed. `body/…` is a body, and `outside/…`
 * an actor that the act does not bind, unless a rule of the table names its branch and no kind of party.
 *
 * @param partyKindOf - the kind of a party, by its id, as the edition in force says it; `null` if it is no party
 *
 * @example
 * import { Law } from '@norrsken/core'
 *
 * const kind = Law.kindOf(Law.swedish, (party) => (party === 'police' ? 'police' : party === 'are' ? 'municipality' : null))
 * assert.equal(kind('police/investigation'), 'police')
 * assert.equal(kind('are/social-services'), 'social-services')
 * assert.equal(kind('are/schools'), 'other-authority')
 * assert.equal(kind('outside/legal-aid'), 'outside')
 * assert.equal(kind('elsewhere/social-services'), null)
 *
 * const shelters = { partyKind: null, branch: 'shelter', kind: 'social-services' } as const
 * const elsewhere = Law.kindOf({ ...Law.swedish, unitKinds: [shelters] }, () => null)
 * assert.deepEqual(['outside/shelter', 'outside/legal-aid'].map(elsewhere), ['social-services', 'outside'])
 */
export const kindOf = (
  law: Law,
  partyKindOf: (party: string) => PartyKind | null
): ((unit: string) => UnitKind | null) => {
  const known = new Map<string, UnitKind | null>()
  return (unit) => {
    const before = known.get(unit)
    if (before !== undefined) return before
    const kind = decide(law.unitKinds, partyKindOf, unit)
    known.set(unit, kind)
    return kind
  }
}

const decide = (
  rules: ReadonlyArray<KindRule>,
  partyKindOf: (party: string) => PartyKind | null,
  unit: string
): UnitKind | null => {
  const slash = unit.indexOf('/')
  if (slash < 0) return null
  const [party, branch] = [unit.slice(0, slash), unit.slice(slash + 1)]
  if (party === 'body') return 'body'
  if (party === 'outside')
    return rules.find((rule) => rule.partyKind === null && rule.branch === branch)?.kind ?? 'outside'
  const partyKind = partyKindOf(party)
  if (partyKind === null) return null
  return rules.find((rule) => fits(rule.partyKind, partyKind) && fits(rule.branch, branch))?.kind ?? null
}

const fits = (asked: string | null, is: string): boolean => asked === null || asked === is
