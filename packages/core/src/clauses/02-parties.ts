import { Day, type Proof, type Verdict } from '@norrsken/rules'
import { holdsOn, inForceOn, type Life, spellsOf } from '../agreement/Life.ts'
import { endingProof } from './17-withdrawal.proof.ts'
import { beginningProof, inForceProof, notInForce } from './signatures.proof.ts'

/**
 * Clause 2 names the parties. Who is one on a day follows from the edition in force, the signatures, and clause 17.
 * For a party the proof says how it became one and that nothing has ended it; for another, what has, or what is lacking.
 */
export const isParty = (life: Life, party: string, day: Day.Day): Verdict.Judged<'yes' | 'no'> => {
  const spells = spellsOf(party)(life)
  const held = spells.find(holdsOn(day))
  const last = spells.findLast((spell) => spell.to !== null && spell.to < day)
  const rule = (value: 'yes' | 'no', because: ReadonlyArray<Proof.Proof>): Verdict.Judged<'yes' | 'no'> => ({
    value,
    proof: {
      type: 'rule',
      rule: '2/party',
      clause: '2',
      about: { party, day: Day.toIso(day) },
      outcome: value,
      because
    }
  })
  if (held !== undefined) {
    return rule('yes', [
      beginningProof(held),
      ...(held.ended === null ? [noNotice(party, held.from, day)] : [endingProof(held)])
    ])
  }
  if (last !== undefined) return rule('no', [beginningProof(last), endingProof(last), noSignature(party, last.to, day)])
  return rule('no', neverParty(life, party, day))
}

const noNotice = (party: string, from: Day.Day, to: Day.Day): Proof.AbsenceProof => ({
  type: 'absence',
  of: 'PartyWithdrew',
  where: { party },
  from: Day.toIso(from),
  to: Day.toIso(to),
  found: 0
})

const noSignature = (party: string, after: Day.Day | null, to: Day.Day): Proof.AbsenceProof => ({
  type: 'absence',
  of: 'EditionSigned',
  where: { party },
  from: after === null ? null : Day.toIso(Day.addDays(1)(after)),
  to: Day.toIso(to),
  found: 0
})

const neverParty = (life: Life, party: string, day: Day.Day): ReadonlyArray<Proof.Proof> => {
  const inForce = inForceOn(day)(life)
  return inForce === null ? [notInForce(day)] : [inForceProof(inForce), noSignature(party, null, day)]
}
