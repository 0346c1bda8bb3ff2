import { Day, type Proof } from '@norrsken/rules'
import { type InForce, inForceOn, membersOn, type Spell } from '../agreement/Life.ts'
import type { Act, Edition, Signature, State } from '../agreement/State.ts'
import { evidence } from './evidence.ts'
import type { AgreementFacts } from './Facts.ts'
import { parameter } from './parameter.ts'

/** How a party became one. */
export const beginningProof = ({ party, from, began }: Spell): Proof.RuleProof => {
  const { inForce } = began
  const joined = began.type === 'by-signature'
  return {
    type: 'rule',
    rule: joined ? 'signatures/joins' : 'signatures/in-force',
    clause: 'signatures',
    about: { party, edition: inForce.edition.edition },
    outcome: Day.toIso(from),
    because: joined ? [inForceProof(inForce), ...began.signatures.map(signed)] : inForceProof(inForce).because
  }
}

/** From when an edition applies, and by whose signatures (R5). */
export const inForceProof = (inForce: InForce): Proof.RuleProof => {
  const { edition, since, signatures } = inForce
  return {
    type: 'rule',
    rule: 'signatures/in-force',
    clause: 'signatures',
    about: { edition: edition.edition },
    outcome: Day.toIso(since),
    because: [evidence(edition, { edition: edition.edition }), parameter(inForce, 'starts'), ...signatures.map(signed)]
  }
}

/** That no text of the agreement has been adopted by a day (`null`: at all). */
export const noEdition = (by: Day.Day | null): Proof.AbsenceProof => ({
  type: 'absence',
  of: 'EditionAdopted',
  where: {},
  from: null,
  to: by === null ? null : Day.toIso(by),
  found: 0
})

const signed = (signature: Act & { readonly party: string; readonly edition: string }): Proof.EventProof =>
  evidence(signature, { party: signature.party, edition: signature.edition })

/** Whether something was signed after one day (`null`: ever) and by another (`null`: at all). */
const isBetween =
  (after: Day.Day | null, by: Day.Day | null) =>
  ({ on }: Pick<Signature, 'on'>): boolean =>
    (after === null || on > after) && (by === null || on <= by)

/**
 * What somebody who is no party has signed after one day (`null`: ever) and by another (`null`: at all), and that it has
 * signed nothing else. A signature may not be enough: of an edition that does not apply, or without the others' consent.
 */
export const signaturesProof = (
  { signatures }: State,
  party: string,
  after: Day.Day | null,
  by: Day.Day | null
): ReadonlyArray<Proof.Proof> => {
  const isThen = isBetween(after, by)
  const given = signatures.filter((signature) => signature.party === party && isThen(signature))
  const noOthers: Proof.AbsenceProof = {
    type: 'absence',
    of: 'EditionSigned',
    where: { party },
    from: after === null ? null : Day.toIso(Day.addDays(1)(after)),
    to: by === null ? null : Day.toIso(by),
    found: given.length
  }
  return [...given.map(signed), noOthers]
}

/**
 * Whose signatures are missing for what somebody has signed after one day (`null`: ever) and by another to make it a party:
 * of an edition that does not apply, those of all who are parties (R5); of the one that does, theirs too, where who has left
 * comes back only with the consent of all (R15).
 */
export const signaturesMissing = (
  { state, life }: AgreementFacts,
  party: string,
  after: Day.Day | null,
  by: Day.Day
): ReadonlyArray<Proof.Proof> => {
  const inForce = inForceOn(by)(life)
  const isSince = isBetween(after, by)
  const lacking = (edition: Edition, since: Day.Day | null): ReadonlyArray<Proof.AbsenceProof> => {
    const have = state.signatures.filter(isBetween(since, by))
    const isMissing = (other: string): boolean =>
      !have.some((one) => one.party === other && one.edition === edition.edition)
    const missing = membersOn(by)(life).filter(isMissing)
    const where = { edition: edition.edition, party: missing }
    const from = since === null ? null : Day.toIso(Day.addDays(1)(since))
    return missing.length === 0
      ? []
      : [{ type: 'absence', of: 'EditionSigned', where, from, to: Day.toIso(by), found: 0 }]
  }
  return state.editions
    .filter(
      ({ on, edition }) =>
        on <= by && state.signatures.some((one) => one.party === party && one.edition === edition && isSince(one))
    )
    .flatMap((edition): ReadonlyArray<Proof.Proof> => {
      if (inForce === null) return []
      if (!life.applied.some((one) => one.edition === edition)) return lacking(edition, null)
      const needsAll = inForce.edition === edition && after !== null && inForce.terms.rejoin === 'with-consent-of-all'
      const others = needsAll ? lacking(edition, after) : []
      return others.length === 0 ? [] : [parameter(inForce, 'rejoin'), ...others]
    })
}
