import { Day, type Proof, type Verdict } from '@norrsken/rules'
import { inForceOn, membersOn } from '../agreement/Life.ts'
import type { Act, Share } from '../agreement/State.ts'
import { O } from '../fp.ts'
import { partiesProof } from './02-parties.proof.ts'
import { isParty } from './02-parties.ts'
import { type Allotment, allocate } from './13-costs.allocation.ts'
import { evidence } from './evidence.ts'
import type { AgreementFacts } from './Facts.ts'
import { contradiction, gap } from './open.ts'
import { notInForce } from './signatures.notInForce.ts'
import { inForceProof } from './signatures.proof.ts'

/** What each party of a cost key pays, in öre. */
export interface CostShares {
  readonly [party: string]: number
}

/**
 * Clauses 10.3 and 13: the municipalities pay for the coordinator by the key that they have agreed on. What each pays of
 * an amount in öre, by the key that holds on a day: the one agreed last, for as long as there is no other.
 *
 * `null` where the agreement is not in force, no key has been agreed, or nobody has a share in it. `unknown` where keys agreed
 * on one day contradict each other and share the amount in different ways. A key is as it was agreed: a party that has left
 * stays in it until there is another. The text does not say who bears its part, so the proof has that as an open point.
 */
export const costShares = (
  facts: AgreementFacts,
  ore: number,
  day: Day.Day
): Verdict.Judged<CostShares | 'unknown' | null> => {
  const inForce = inForceOn(day)(facts.life)
  const accounts = keysOn(facts, day)
  const [key] = accounts
  const shared = accounts.map(({ shares }) => O.toNullable(allocate(shares, ore)))
  const [parts = null] = shared
  const contradict = shared.some((other) => !isSame(costsOf(parts), costsOf(other)))
  const value = inForce === null ? null : contradict ? 'unknown' : costsOf(parts)
  const because =
    inForce === null
      ? [notInForce(day, facts)]
      : [
          inForceProof(inForce),
          ...partiesProof(facts.life, inForce.terms.renewalMonths > 0 ? inForce.since : day),
          ...(contradict ? [keysContradict(accounts)] : accounts.map(cited)),
          noOther(accounts, day),
          ...(key === undefined || contradict ? [] : sharesProof(facts, key, parts, ore, day))
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

/** Whether the same parties pay the same. */
export const isSame = (one: CostShares | 'unknown' | null, other: CostShares | 'unknown' | null): boolean => {
  if (one === null || other === null || typeof one === 'string' || typeof other === 'string') return one === other
  const parties = Object.keys(one)
  return parties.length === Object.keys(other).length && parties.every((party) => one[party] === other[party])
}

type CostKey = Act & { readonly shares: ReadonlyArray<Share> }

const costsOf = (parts: ReadonlyArray<Allotment> | null): CostShares | null =>
  parts === null ? null : Object.fromEntries(parts.map(({ party, ore }) => [party, ore]))

/** The key that was agreed last by a day, the last first where several were agreed on one day. */
const keysOn = ({ state: { costKeys } }: AgreementFacts, day: Day.Day): ReadonlyArray<CostKey> => {
  const last = costKeys.findLast(({ on }) => on <= day)
  return costKeys.filter(({ on }) => on === last?.on).reverse()
}

const cited = (key: CostKey): Proof.EventProof => evidence(key, {})

/** Keys of one day that share the amount in different ways: which of them is right would decide it. */
const keysContradict = (accounts: ReadonlyArray<CostKey>): Proof.OpenProof =>
  contradiction([{ name: 'cost-key' }], accounts.map(cited))

/** That no key has been agreed since those that hold. */
const noOther = (accounts: ReadonlyArray<CostKey>, day: Day.Day): Proof.AbsenceProof => ({
  type: 'absence',
  of: 'CostKeyAgreed',
  where: {},
  from: accounts[0] === undefined ? null : Day.toIso(accounts[0].on),
  to: Day.toIso(day),
  found: accounts.length
})

/** How each part follows from the key, and what the key leaves open. */
const sharesProof = (
  facts: AgreementFacts,
  { shares }: CostKey,
  parts: ReadonlyArray<Allotment> | null,
  ore: number,
  day: Day.Day
): ReadonlyArray<Proof.Proof> => {
  if (parts === null) return [gap('who-pays', [])]
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
  return [...calculations, ...gone.map(({ party }) => gap('who-pays', [isParty(facts, party, day).proof]))]
}
