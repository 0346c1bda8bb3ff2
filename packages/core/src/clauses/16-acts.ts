import { Day, Norm, type Proof, Reasoned, Term, Timeline, Tri } from '@norrsken/rules'
import type { JudgedAgreement } from '../agreement/Life.ts'
import { placeOf } from '../log/Evidence.ts'
import { agreementProof, concernedProof, inForceThenProof, runningTermProof } from './16-acts.proof.ts'
import { missingIn, ofThose } from './allAgree.proof.ts'
import { evidence } from './evidence.ts'
import type { AgreementFacts } from './Facts.ts'

/**
 * Clause 16, "unless the parties have agreed otherwise", as a power: all who are parties on the day agree that the agreement
 * ends, runs on, or that one of them leaves. What lacks one of them is recorded and changes nothing (R3).
 */
export const agreeOtherwise: Norm.Power<AgreementFacts> = Norm.power<AgreementFacts, Agreed>({
  id: '16/agree-otherwise',
  clause: '16',
  validIf: [
    { name: 'in-force', holds: unlessOutcome('agreement-in-force', 'not-in-force', inForceThenProof) },
    { name: 'all-agree', holds: unlessOutcome('all-parties-agree', 'not-all-agree', agreementProof) },
    { name: 'party', holds: unlessOutcome('concerns-a-party', 'no-party', concernedProof) },
    { name: 'within-the-term', holds: unlessOutcome('within-the-running-term', 'before-the-term', runningTermProof) }
  ],
  exercises: (facts, until) =>
    facts.life.otherwiseAgreed
      .filter(({ agreed }) => agreed.on <= until)
      .map((judged) => {
        const { agreed } = judged
        const { what, party } = agreed
        return {
          who: party ?? 'all',
          on: agreed.on,
          trigger: placeOf(agreed.evidence),
          evidence: evidence(agreed, {
            what,
            until: Day.toIso(agreed.until),
            ...(what === 'party-leaves' && party !== null ? { party } : {})
          }),
          about: ofThose(missingIn(judged.outcome)),
          subject: { facts, judged }
        }
      })
})

/** What was agreed, with what came of it. */
interface Agreed {
  readonly facts: AgreementFacts
  readonly judged: JudgedAgreement
}

/** A condition that is lacking where that is what came of the act, with what shows either. */
function unlessOutcome(
  name: string,
  lacking: JudgedAgreement['outcome']['type'],
  proof: (facts: AgreementFacts, judged: JudgedAgreement) => ReadonlyArray<Proof.Proof>
): Term.Term<Agreed, Day.Day, Tri.Tri> {
  return Term.fact({
    name,
    of: ({ facts, judged }: Agreed) => {
      const holds = Tri.fromBoolean(judged.outcome.type !== lacking)
      return Timeline.of(Reasoned.reasoned<Tri.Tri>(holds, ...proof(facts, judged)))
    }
  })
}
