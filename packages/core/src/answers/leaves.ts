import type { Proof, Verdict } from '@norrsken/rules'
import { type Spell, spellNear, spellsOf } from '../agreement/Life.ts'
import type { State } from '../agreement/State.ts'
import { othersProof } from '../clauses/02-parties.proof.ts'
import { endingProof, stayingProof } from '../clauses/17-withdrawal.proof.ts'
import { beginningProof, noEdition, signaturesProof } from '../clauses/signatures.proof.ts'
import type { View } from './View.ts'
import { verdict } from './verdict.ts'
import { writtenDay } from './writtenDay.ts'

/**
 * The last day as a party: of the spell that holds on the asked day, else of the next, else of the last; `null` where it
 * has no end or there was none, or where its end is later than a day can be written (9999-12-31). Every event that is known
 * counts, those of later days too.
 */
export const leaves = (view: View, party: string): Verdict.Verdict<string | null> => {
  const spell = spellNear(view.question.validAt)(spellsOf(party)(view.ahead.life))
  const value = writtenDay(spell?.to ?? null)
  return verdict<string | null>(view, { value, proof: proofOf(view, party, spell, value) })
}

const proofOf = (view: View, party: string, spell: Spell | null, value: string | null): Proof.RuleProof => ({
  type: 'rule',
  rule: '17/last-day',
  clause: '17',
  about: { party, ...(value === null && spell?.to != null ? { beyond: true } : {}) },
  outcome: value,
  because:
    spell === null
      ? neverProof(view.ahead.state, party)
      : [
          beginningProof(spell),
          ...(spell.ended === null ? stayingProof(view.ahead.life, spell, null) : [endingProof(spell, spell.ended)]),
          ...othersProof(view.ahead.life, spell)
        ]
})

/** Why somebody never was a party: by what it has signed, or since there is nothing to sign. */
const neverProof = (state: State, party: string): ReadonlyArray<Proof.Proof> =>
  state.editions.length === 0 ? [noEdition(null)] : signaturesProof(state, party, null, null)
