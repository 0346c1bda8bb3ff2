import { Day, type Proof } from '@norrsken/rules'
import {
  inForceOn,
  type JudgedAgreement,
  type JudgedNotice,
  type JudgedRevocation,
  type Life,
  membersOn,
  type Spell
} from '../agreement/Life.ts'
import type { Act } from '../agreement/State.ts'
import { partiesProof } from './02-parties.proof.ts'
import { inForceProof } from './signatures.proof.ts'

/*
 * R3. Clauses 16 and 17 let the parties do together what none of them can do alone: the proof says who they were, and which
 * of them were not in it.
 */

/** That all who are parties on the day of an act are among those who agree, and who they are. */
export const allAgreeProof = (
  life: Life,
  clause: '16' | '17',
  act: Act,
  agreedBy: ReadonlyArray<string>
): ReadonlyArray<Proof.Proof> => {
  const { on } = act
  // What they agree on does not make them parties, nor is it why they no longer are, where it reaches back before that day.
  const isOfAct = (agreed: Act): boolean => agreed === act
  const ended = life.spells.filter((spell) => endedBy(isOfAct, spell))
  const isSince = (spell: Spell): boolean => ended.some((one) => one.party === spell.party && one.from < spell.from)
  const before: Life = {
    ...life,
    spells: life.spells
      .filter((spell) => !isSince(spell))
      .map((spell) => (ended.includes(spell) ? { ...spell, to: null, ended: null } : spell)),
    otherwiseAgreed: life.otherwiseAgreed.filter(({ agreed }) => !isOfAct(agreed))
  }
  const agreed = membersOn(on)(before).filter((party) => agreedBy.includes(party))
  return [
    {
      type: 'rule',
      rule: `${clause}/all-agree`,
      clause,
      about: { day: Day.toIso(on), agreed },
      outcome: 'yes',
      because: partiesProof(before, on)
    }
  ]
}

const endedBy = (isOfAct: (agreed: Act) => boolean, { ended }: Spell): boolean => {
  switch (ended?.type) {
    case 'agreed-to-leave':
      return isOfAct(ended.agreed)
    case 'agreement-ended':
      return ended.how.type === 'agreed' && isOfAct(ended.how.agreed)
    default:
      return false
  }
}

/** Who is missing, where an act lacks somebody. */
export const missingIn = (
  outcome: JudgedNotice['outcome'] | JudgedRevocation['outcome'] | JudgedAgreement['outcome']
): ReadonlyArray<string> => ('missing' in outcome ? outcome.missing : [])

/** What a ruling says of those who are missing: nothing where nobody is. */
export const ofThose = (missing: ReadonlyArray<string>): { readonly missing?: ReadonlyArray<string> } =>
  missing.length === 0 ? {} : { missing }

/** Of each party that is missing that nothing shows that it agreed; and how those who are parties that day came to be. */
export const notAllAgreeProof = (
  life: Life,
  { on, evidence: { id, event } }: Act,
  missing: ReadonlyArray<string>
): ReadonlyArray<Proof.Proof> => {
  const inForce = inForceOn(on)(life)
  const parties = partiesProof(life, on)
  return [
    ...missing.map(
      (party): Proof.AbsenceProof => ({
        type: 'absence',
        of: event,
        where: { event: id, agreedBy: party },
        from: null,
        to: null,
        found: 0
      })
    ),
    ...(parties.length > 0 || inForce === null ? parties : [inForceProof(inForce)])
  ]
}
