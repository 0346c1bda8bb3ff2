import { Day, type Proof, Timeline } from '@norrsken/rules'
import { inForceOn, type JudgedAgreement } from '../agreement/Life.ts'
import type { OtherwiseAgreed } from '../agreement/State.ts'
import { O } from '../fp.ts'
import { noParty, stillParty } from './02-parties.ts'
import { allAgreeProof, notAllAgreeProof } from './allAgree.proof.ts'
import type { AgreementFacts } from './Facts.ts'
import { parameter } from './parameter.ts'
import { notInForce } from './signatures.notInForce.ts'
import { inForceProof } from './signatures.proof.ts'

/* Why what the parties agreed on instead of the text has effect, or has none: for each condition what shows it. */

type Reasons = (facts: AgreementFacts, judged: JudgedAgreement) => ReadonlyArray<Proof.Proof>

/** Which edition was in force that day, or that none was. */
export const inForceThenProof: Reasons = (facts, { agreed, outcome }) => {
  if (outcome.type === 'not-in-force') return [notInForce(agreed.on, facts)]
  const inForce = inForceOn(thenOn(agreed))(facts.life)
  return inForce === null ? [] : [inForceProof(inForce)]
}

/** The day of an agreement; where what is agreed reaches back before that, the last day that it leaves as it was. */
const thenOn = ({ on, until }: OtherwiseAgreed): Day.Day => Day.min(on, until)

/** Who the parties were that agreed, or which of them had not (R3). */
export const agreementProof: Reasons = ({ life }, { agreed, outcome }) =>
  outcome.type === 'not-all-agree'
    ? notAllAgreeProof(life, agreed, outcome.missing)
    : allAgreeProof(life, '16', agreed, agreed.agreedBy)

/** That who is to leave was a party, or that it was none. Where nobody is to leave there is nothing to show. */
export const concernedProof: Reasons = (facts, { agreed, outcome }) => {
  const { what, party, on } = agreed
  if (what !== 'party-leaves' || party === null) return []
  return outcome.type === 'no-party' ? noParty(facts, party, on) : stillParty(facts, party, thenOn(agreed))
}

/** From when the term ran that is to end on another day. */
export const runningTermProof: Reasons = ({ life }, { agreed: { what, on, until }, outcome }) => {
  const inForce = inForceOn(on)(life)
  const term = O.toUndefined(Timeline.at(on)(life.terms)?.windowAt(on) ?? O.none)
  if (what !== 'agreement-extends-to' || inForce === null || term === undefined) return []
  return [
    {
      type: 'rule',
      rule: '16/running-term',
      clause: '16',
      about: { day: Day.toIso(on), began: Day.toIso(term.from), until: Day.toIso(until) },
      outcome: outcome.type === 'before-the-term' ? 'no' : 'yes',
      because: [parameter(inForce, 'firstTermEnds'), parameter(inForce, 'renewalMonths')]
    }
  ]
}
