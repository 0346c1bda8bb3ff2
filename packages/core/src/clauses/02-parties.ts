import { Day, type Norm, type Proof, type Verdict } from '@norrsken/rules'
import { holdsOn, inForceOn, spellsOf } from '../agreement/Life.ts'
import { endDecidedOn, othersProof, partiesProof } from './02-parties.proof.ts'
import { endingProof, stayingProof } from './17-withdrawal.proof.ts'
import type { AgreementFacts } from './Facts.ts'
import { notInForce } from './signatures.notInForce.ts'
import { beginningProof, inForceProof, signaturesMissing, signaturesProof } from './signatures.proof.ts'

/** Clause 2: who counts as a party. */
export const party: Norm.Counts<AgreementFacts> = {
  type: 'Counts',
  id: '2/party',
  clause: '2',
  of: (facts, name, day) => isParty(facts, name, day)
}

/**
 * Clause 2 names the parties. Who is one on a day follows from the edition in force, the signatures, and clause 17.
 * For a party the proof says how it became one and that nothing has ended it; for another, what has, or what is lacking.
 */
export const isParty = ({ state, life }: AgreementFacts, party: string, day: Day.Day): Verdict.Judged<'yes' | 'no'> => {
  const last = spellsOf(party)(life).findLast(({ from }) => from <= day)
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
  if (last === undefined) return rule('no', neverParty({ state, life }, party, day))
  const ending = last.ended === null ? stayingProof(life, last, day) : [endingProof(last, last.ended)]
  if (holdsOn(day)(last)) return rule('yes', [beginningProof(last), ...ending, ...othersProof(life, last)])
  const since = signaturesProof(state, party, last.to, day)
  const missing = signaturesMissing({ state, life }, party, last.to, day)
  const others = since.length > 1 ? partiesProof(life, day) : othersProof(life, last)
  return rule('no', [beginningProof(last), ...ending, ...since, ...missing, ...others])
}

const neverParty = ({ state, life }: AgreementFacts, party: string, day: Day.Day): ReadonlyArray<Proof.Proof> => {
  const inForce = inForceOn(day)(life)
  if (inForce === null) return [notInForce(day, { state, life })]
  const signatures = signaturesProof(state, party, null, day)
  const missing = signaturesMissing({ state, life }, party, null, day)
  return [
    inForceProof(inForce),
    ...signatures,
    ...missing,
    ...partiesProof(life, signatures.length > 1 ? day : inForce.since)
  ]
}

/** Why somebody is no party on a day, where that is so. */
export const noParty = (facts: AgreementFacts, party: string, day: Day.Day): ReadonlyArray<Proof.Proof> => {
  const { value, proof } = isParty(facts, party, day)
  return value === 'no' ? [proof] : []
}

/**
 * Why somebody is a party on a day on which it does something, where that is so: how it became one, and that by then nothing
 * had ended that. What came of its act, or later, is no reason for it.
 */
export const stillParty = ({ life }: AgreementFacts, party: string, day: Day.Day): ReadonlyArray<Proof.Proof> => {
  const spell = spellsOf(party)(life).find(holdsOn(day))
  if (spell === undefined) return []
  const { ended } = spell
  const isEnding = ended !== null && endDecidedOn(ended, day) < day
  return [
    {
      type: 'rule',
      rule: '2/party',
      clause: '2',
      about: { party, day: Day.toIso(day) },
      outcome: 'yes',
      because: [beginningProof(spell), ...(isEnding ? [endingProof(spell, ended)] : stayingProof(life, spell, day))]
    }
  ]
}
