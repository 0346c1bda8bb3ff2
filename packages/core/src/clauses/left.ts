import type { Day, Proof } from '@norrsken/rules'
import { isParty } from './02-parties.ts'
import { type AgreementFacts, bearerOf } from './Facts.ts'

/** Whether a unit is one of a party that has been one, and is none on a day (R12). */
export const hasLeft = ({ life }: Pick<AgreementFacts, 'life'>, unit: string, day: Day.Day): boolean => {
  const party = bearerOf(unit)
  const last = life.spells.findLast((spell) => spell.party === party && spell.from <= day)
  return last !== undefined && last.to !== null && last.to < day
}

/** Why a unit is one of a party that has left. */
export const leftProof = (facts: AgreementFacts, unit: string, day: Day.Day): Proof.RuleProof => ({
  type: 'rule',
  rule: '12/left',
  clause: '12',
  about: { unit },
  outcome: 'no',
  because: [isParty(facts, bearerOf(unit), day).proof]
})
