import { Day, type Proof, type Verdict } from '@norrsken/rules'
import { holdsOn, inForceOn, spellsOf } from '../agreement/Life.ts'
import { endingProof, stayingProof } from './17-withdrawal.proof.ts'
import type { AgreementFacts } from './Facts.ts'
import { beginningProof, inForceProof, notInForce, signaturesProof } from './signatures.proof.ts'

/**
 * Clause 2 names the parties. Who is one on a day follows from the edition in force, the signatures, and clause 17.
 * For a party the proof says how it became one and that nothing has ended it; for another, what has, or what is lacking.
 */
export const isParty = ({ state, life }: AgreementFacts, party: string, day: Day.Day): Verdict.Judged<'yes' | 'no'> => {
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
      ...(held.ended === null ? stayingProof(life, held, day) : [endingProof(held, held.ended)])
    ])
  }
  if (last !== undefined && last.ended !== null) {
    return rule('no', [
      beginningProof(last),
      endingProof(last, last.ended),
      ...signaturesProof(state, party, last.to, day)
    ])
  }
  return rule('no', neverParty({ state, life }, party, day))
}

const neverParty = ({ state, life }: AgreementFacts, party: string, day: Day.Day): ReadonlyArray<Proof.Proof> => {
  const inForce = inForceOn(day)(life)
  return inForce === null ? [notInForce(day)] : [inForceProof(inForce), ...signaturesProof(state, party, null, day)]
}
