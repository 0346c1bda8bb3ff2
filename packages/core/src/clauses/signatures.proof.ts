import { Day, type Proof } from '@norrsken/rules'
import type { InForce, Spell } from '../agreement/Life.ts'
import type { Act, State } from '../agreement/State.ts'
import { evidence } from './evidence.ts'
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

const signed = (signature: Act & { readonly party: string; readonly edition: string }): Proof.EventProof =>
  evidence(signature, { party: signature.party, edition: signature.edition })

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
  const given = signatures.filter(
    (signature) =>
      signature.party === party && (after === null || signature.on > after) && (by === null || signature.on <= by)
  )
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
