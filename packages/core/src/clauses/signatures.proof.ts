import { Day, type Proof } from '@norrsken/rules'
import type { InForce, Spell } from '../agreement/Life.ts'
import type { Act, State } from '../agreement/State.ts'
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

/** That no edition applies on a day, and, by what was done, what the edition lacks that was adopted last by then. */
export const notInForce = (day: Day.Day, facts: AgreementFacts | null = null): Proof.RuleProof => ({
  type: 'rule',
  rule: 'signatures/not-in-force',
  clause: 'signatures',
  about: { day: Day.toIso(day) },
  outcome: 'no',
  because: facts === null ? [] : lackingOn(facts, day)
})

/** An edition that has applied has ended since, for reasons of its own; another has not begun, or lacks signatures. */
const lackingOn = ({ state, life: { applied } }: AgreementFacts, day: Day.Day): ReadonlyArray<Proof.Proof> => {
  const to = Day.toIso(day)
  const edition = state.editions.findLast(({ on }) => on <= day)
  if (edition === undefined) {
    return [{ type: 'absence', of: 'EditionAdopted', where: {}, from: null, to, found: 0 }]
  }
  if (applied.some(({ since }) => since <= day)) return []
  const hasSigned = (party: string): boolean =>
    state.signatures.some((one) => one.party === party && one.edition === edition.edition && one.on <= day)
  const party = edition.parties.map(({ id }) => id).filter((id) => !hasSigned(id))
  const adopted = evidence(edition, { edition: edition.edition })
  const first: Proof.ParameterProof = {
    type: 'parameter',
    path: 'starts',
    value: edition.terms.starts,
    since: null,
    edition: edition.edition
  }
  const begun = edition.terms.starts <= to ? [adopted] : [adopted, first]
  if (party.length === 0) return begun
  const where = { edition: edition.edition, party }
  return [...begun, { type: 'absence', of: 'EditionSigned', where, from: null, to, found: 0 }]
}
