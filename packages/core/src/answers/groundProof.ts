import { type Proof, Stockholm } from '@norrsken/rules'
import { consentCovers } from '../clauses/consent.ts'
import { evidence } from '../clauses/evidence.ts'
import type { Evidence } from '../log/Evidence.ts'
import type { Outcome } from '../secrecy/gate/Disclosure.ts'
import { decidedProof } from '../secrecy/gate/decidedProof.ts'
import { ground } from '../secrecy/gate/ground.ts'
import type { Situation } from '../secrecy/gate/Situation.ts'
import type { Telling } from '../secrecy/gate/Telling.ts'

/** What was told, as a proof names it: by which rule it is judged, which event says it, and what that says besides. */
export interface What extends Pick<Proof.RuleProof, 'about' | 'clause'> {
  readonly rule: '12/discussed' | '15/disclosed'
  readonly evidence: Evidence
}

/** A part of what was told, with what was known of it. */
interface Part {
  readonly situation: Situation
  readonly telling: Telling
}

/** Why there was a ground to tell something, or none: what each of the parts that decide it rests on. */
export const groundProof = (
  what: What,
  parts: ReadonlyArray<Part>,
  { from, to, facts, subjects, purposes }: Telling,
  outcome: Outcome,
  known: 'now' | 'then'
): Proof.RuleProof => ({
  type: 'rule',
  rule: what.rule,
  clause: what.clause,
  about: {
    ...what.about,
    from: Stockholm.toLocalIso(from),
    to: Stockholm.toLocalIso(to),
    facts,
    subjects,
    purpose: purposes,
    known
  },
  outcome,
  because: distinct(parts.flatMap((part) => becauseOf(what, part)))
})

const becauseOf = (what: What, { situation, telling }: Part): ReadonlyArray<Proof.Proof> => {
  const { basis } = telling
  switch (basis.kind) {
    case 'de-identified':
      return [evidence(what, { attestedBy: basis.attestedBy })]
    case 'consent': {
      const { stream, state, agreement } = situation
      const { from, to, facts, subjects, purposes } = telling
      const said = { facts, subjects, purposes }
      const hearers = telling.hearers.map((hearer) => ({ ...hearer, by: said }))
      const hearing = { facts: agreement, stream, state, discussion: said, from, to, hearers }
      return consentCovers(hearing, basis.consents).because
    }
    case 'provision': {
      const { provision, decidedBy } = basis
      const { conditions } = ground(situation, telling)
      return [decidedProof(provision, conditions, evidence(what, { provision, decidedBy }))]
    }
  }
}

/** Reasons, each once: several parts may have the same. */
const distinct = (because: ReadonlyArray<Proof.Proof>): ReadonlyArray<Proof.Proof> => [
  ...new Map(because.map((reason) => [JSON.stringify(reason), reason])).values()
]
