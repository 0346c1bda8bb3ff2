import { Day, type Proof, Timeline } from '@norrsken/rules'
import { inForceOn } from '../agreement/Life.ts'
import { partiesProof } from './02-parties.proof.ts'
import { agreementEndedProof } from './17-withdrawal.proof.ts'
import { evidence } from './evidence.ts'
import type { AgreementFacts } from './Facts.ts'
import { inForceProof, noEdition } from './signatures.proof.ts'

/**
 * That no edition applies on a day: by what was done, since when and why the agreement has ended, where it has been in force,
 * and what the edition lacks that was adopted last by then, where it has not applied.
 */
export const notInForce = (day: Day.Day, facts: AgreementFacts): Proof.RuleProof => {
  const ended = endOf(facts, day)
  return {
    type: 'rule',
    rule: 'signatures/not-in-force',
    clause: 'signatures',
    about: { day: Day.toIso(day), ...(ended === null ? {} : { ended: Day.toIso(ended) }) },
    outcome: 'no',
    because: [...(ended === null ? [] : endedOn(facts, ended)), ...lackingOn(facts, day, ended)]
  }
}

/** The last day on which the agreement was in force before a day on which it is not; `null` where it never had been. */
const endOf = ({ life }: AgreementFacts, day: Day.Day): Day.Day | null => {
  const over = Timeline.spans(life.edition).findLast(({ from }) => from !== null && from <= day)?.from ?? null
  return over === null ? null : Day.addDays(-1)(over)
}

/** Which edition applied last, how the agreement ended, and who its parties were then: without enough of them it lapses. */
const endedOn = ({ life }: AgreementFacts, last: Day.Day): ReadonlyArray<Proof.Proof> => {
  const inForce = inForceOn(last)(life)
  const how = life.spells.flatMap(({ to, ended }) =>
    to === last && ended?.type === 'agreement-ended' ? [ended.how] : []
  )[0]
  return [
    ...(inForce === null ? [] : [inForceProof(inForce)]),
    ...(inForce === null || how === undefined ? [] : [agreementEndedProof(inForce, how, last)]),
    ...partiesProof(life, last)
  ]
}

/**
 * What the edition that was adopted last lacks, if it has not applied: it has not begun, or signatures are missing. One of the
 * name of the edition that has ended must be signed anew.
 */
const lackingOn = (
  { state, life }: AgreementFacts,
  day: Day.Day,
  ended: Day.Day | null
): ReadonlyArray<Proof.Proof> => {
  const to = Day.toIso(day)
  const edition = state.editions.findLast(({ on }) => on <= day)
  if (edition === undefined) return [noEdition(day)]
  if (life.applied.some((one) => one.edition === edition && one.since <= day)) return []
  const isAgain = ended !== null && inForceOn(ended)(life)?.edition.edition === edition.edition
  const after = isAgain ? ended : null
  const hasSigned = (party: string): boolean =>
    state.signatures.some(
      (one) =>
        one.party === party && one.edition === edition.edition && one.on <= day && (after === null || one.on > after)
    )
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
  return [
    ...begun,
    {
      type: 'absence',
      of: 'EditionSigned',
      where,
      from: after === null ? null : Day.toIso(Day.addDays(1)(after)),
      to,
      found: 0
    }
  ]
}
