import { Day, type Proof, type Verdict } from '@norrsken/rules'
import { inForceOn, membersOn } from '../agreement/Life.ts'
import type { Act, Share } from '../agreement/State.ts'
import { O } from '../fp.ts'
import { isParty } from './02-parties.ts'
import { type Allotment, allocate } from './13-costs.allocation.ts'
import { evidence } from './evidence.ts'
import type { AgreementFacts } from './Facts.ts'
import { inForceProof, notInForce } from './signatures.proof.ts'

/** What each party of a cost key pays, in öre. */
export interface CostShares {
  readonly [party: string]: number
}

/**
 * Clauses 10.3 and 13: the municipalities pay for the coordinator by the key that they have agreed on. What each pays of
 * an amount in öre, by the key that holds on a day: the one agreed last, for as long as there is no other.
 *
 * `null` where the agreement is not in force, no key has been agreed, or nobody has a share in it. A key is as it was
 * agreed: a party that has left stays in it until there is another. The text does not say who bears its part, so the proof
 * has that as an open point.
 */
export const costShares = (facts: AgreementFacts, ore: number, day: Day.Day): Verdict.Judged<CostShares | null> => {
  const inForce = inForceOn(day)(facts.life)
  const key = facts.state.costKeys.findLast(({ on }) => on <= day) ?? null
  const parts = key === null ? null : O.toNullable(allocate(key.shares, ore))
  const value = inForce === null || parts === null ? null : oreOf(parts)
  const because =
    inForce === null
      ? [notInForce(day)]
      : [
          inForceProof(inForce),
          ...keyProof(key, day),
          ...(key === null ? [] : sharesProof(facts, key, parts, ore, day))
        ]
  return {
    value,
    proof: {
      type: 'rule',
      rule: '13/cost-shares',
      clause: '13',
      about: { amount: ore, day: Day.toIso(day) },
      outcome: value,
      because
    }
  }
}

type CostKey = Act & { readonly shares: ReadonlyArray<Share> }

const oreOf = (parts: ReadonlyArray<Allotment>): CostShares =>
  Object.fromEntries(parts.map(({ party, ore }) => [party, ore]))

/** The key that holds on a day, and that none has been agreed since. */
const keyProof = (key: CostKey | null, day: Day.Day): ReadonlyArray<Proof.Proof> => {
  const noOther: Proof.AbsenceProof = {
    type: 'absence',
    of: 'CostKeyAgreed',
    where: {},
    from: key === null ? null : Day.toIso(key.on),
    to: Day.toIso(day),
    found: key === null ? 0 : 1
  }
  return key === null ? [noOther] : [evidence(key, {}), noOther]
}

/** How each part follows from the key, and what the key leaves open. */
const sharesProof = (
  facts: AgreementFacts,
  { shares }: CostKey,
  parts: ReadonlyArray<Allotment> | null,
  ore: number,
  day: Day.Day
): ReadonlyArray<Proof.Proof> => {
  if (parts === null) return [gap([])]
  const members = membersOn(day)(facts.life)
  const whole = shares.reduce((sum, { basisPoints }) => sum + basisPoints, 0)
  const calculations = parts.map(
    (part, index): Proof.CalculationProof => ({
      type: 'calculation',
      operation: part.ofTheRest ? 'share-of-cost-with-one-of-the-rest' : 'share-of-cost',
      in: { party: part.party, amount: ore, share: shares[index]?.basisPoints ?? 0, whole },
      out: part.ore,
      rounding: 'down',
      authority: '13'
    })
  )
  const gone = shares.filter(({ party, basisPoints }) => basisPoints > 0 && !members.includes(party))
  return [...calculations, ...gone.map(({ party }) => gap([isParty(facts, party, day).proof]))]
}

/** The text does not say who pays; another key would. */
const gap = (because: ReadonlyArray<Proof.Proof>): Proof.OpenProof => ({
  type: 'open',
  cause: 'gap',
  wouldDecide: ['a cost key'],
  because
})
