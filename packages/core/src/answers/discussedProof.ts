import { type Proof, Stockholm } from '@norrsken/rules'
import type { Discussion } from '../case/State.ts'
import { consentCovers } from '../clauses/consent.ts'
import { evidence } from '../clauses/evidence.ts'
import { missing } from '../clauses/open.ts'
import type { Outcome } from '../secrecy/gate/Disclosure.ts'
import { ground } from '../secrecy/gate/ground.ts'
import type { Situation } from '../secrecy/gate/Situation.ts'
import type { Telling } from '../secrecy/gate/Telling.ts'

/** A part of a discussion, with what was known of it. */
interface Part {
  readonly situation: Situation
  readonly telling: Telling
}

/** Why there was a ground for a discussion, or none: what each of the parts that decide it rests on. */
export const groundProof = (
  discussion: Discussion,
  parts: ReadonlyArray<Part>,
  { from, to, facts, subjects, purposes, hearers }: Telling,
  outcome: Outcome,
  known: 'now' | 'then'
): Proof.RuleProof => ({
  type: 'rule',
  rule: '12/discussed',
  clause: '12',
  about: {
    meeting: discussion.meeting,
    from: Stockholm.toLocalIso(from),
    to: Stockholm.toLocalIso(to),
    units: [...new Set(hearers.map(({ unit }) => unit))],
    facts,
    subjects,
    purpose: purposes,
    known
  },
  outcome,
  because: distinct(parts.flatMap((part) => becauseOf(discussion, part)))
})

const becauseOf = (discussion: Discussion, { situation, telling }: Part): ReadonlyArray<Proof.Proof> => {
  const { basis } = discussion
  switch (basis.kind) {
    case 'de-identified':
      return [evidence(discussion, { attestedBy: basis.attestedBy })]
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
      const decided = evidence(discussion, { provision, decidedBy })
      const { conditions } = ground(situation, telling)
      const open = conditions.map((condition) => ({ name: 'condition-met' as const, of: { provision, condition } }))
      return open.length === 0 ? [decided] : [missing(open, [decided])]
    }
  }
}

/** Reasons, each once: several parts may have the same. */
const distinct = (because: ReadonlyArray<Proof.Proof>): ReadonlyArray<Proof.Proof> => [
  ...new Map(because.map((reason) => [JSON.stringify(reason), reason])).values()
]
