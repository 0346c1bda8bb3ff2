import { Day, type Proof, type Verdict } from '@norrsken/rules'
import { type JudgedNotice, type Spell, spellNear, spellsOf } from '../agreement/Life.ts'
import { endingProof } from '../clauses/17-withdrawal.proof.ts'
import { evidence } from '../clauses/evidence.ts'
import { beginningProof } from '../clauses/signatures.proof.ts'
import type { View } from './View.ts'
import { verdict } from './verdict.ts'

/**
 * The last day as a party: of the spell that holds on the asked day, else of the next, else of the last; `null` where it
 * has no end or there was none. Every event that is known counts, those of later days too.
 */
export const leaves = (view: View, party: string): Verdict.Verdict<string | null> => {
  const spell = spellNear(view.question.validAt)(spellsOf(party)(view.ahead.life))
  const value = spell?.to == null ? null : Day.toIso(spell.to)
  return verdict<string | null>(view, { value, proof: proofOf(view, party, spell, value) })
}

const proofOf = (view: View, party: string, spell: Spell | null, value: string | null): Proof.RuleProof => ({
  type: 'rule',
  rule: '17/last-day',
  clause: '17',
  about: { party },
  outcome: value,
  because:
    spell === null
      ? [absence('EditionSigned', party, null)]
      : [
          beginningProof(spell),
          ...(spell.ended === null
            ? [...withoutEffect(view, spell), absence('PartyWithdrew', party, spell)]
            : [endingProof(spell)])
        ]
})

/** Notices of the spell that came to nothing, each with the condition that it lacks. */
const withoutEffect = (view: View, { party, from }: Spell): ReadonlyArray<Proof.RuleProof> =>
  view.ahead.life.notices
    .filter(({ notice }) => notice.party === party && notice.on >= from)
    .flatMap((judged) => (judged.outcome.type === 'runs' ? [] : [ineffective(judged, judged.outcome)]))

const ineffective = (
  { notice }: JudgedNotice,
  outcome: Exclude<JudgedNotice['outcome'], { type: 'runs' }>
): Proof.RuleProof => ({
  type: 'rule',
  rule: '17/notice-without-effect',
  clause: '17',
  about: {
    party: notice.party,
    lacks: outcome.type,
    missing: outcome.type === 'not-all-told' ? outcome.missing : []
  },
  outcome: 'no',
  because: [
    evidence(notice, { party: notice.party, written: notice.written }),
    ...(outcome.type === 'revoked' ? [evidence(outcome.by, { party: notice.party })] : [])
  ]
})

const absence = (of: string, party: string, spell: Spell | null): Proof.AbsenceProof => ({
  type: 'absence',
  of,
  where: { party },
  from: spell === null ? null : Day.toIso(spell.from),
  to: null,
  found: 0
})
