import { type Day, Norm, Reasoned, Term, Timeline, Tri } from '@norrsken/rules'
import type { JudgedAgreement } from '../agreement/Life.ts'
import { placeOf } from '../log/Evidence.ts'
import { evidence } from './evidence.ts'
import type { AgreementFacts } from './Facts.ts'

/**
 * Clause 16, "unless the parties have agreed otherwise", as a power: all who are parties on the day agree that the agreement
 * ends, runs on, or that one of them leaves. What lacks one of them is recorded and changes nothing (R3).
 */
export const agreeOtherwise: Norm.Power<AgreementFacts> = Norm.power<AgreementFacts, JudgedAgreement>({
  id: '16/agree-otherwise',
  clause: '16',
  validIf: [
    { name: 'in-force', holds: unlessOutcome('agreement-in-force', 'not-in-force') },
    { name: 'all-agree', holds: unlessOutcome('all-parties-agree', 'not-all-agree') },
    { name: 'party', holds: unlessOutcome('concerns-a-party', 'no-party') },
    { name: 'within-the-term', holds: unlessOutcome('within-the-running-term', 'before-the-term') }
  ],
  exercises: ({ life }, until) =>
    life.otherwiseAgreed
      .filter(({ agreed }) => agreed.on <= until)
      .map((judged) => ({
        who: judged.agreed.party ?? 'all',
        on: judged.agreed.on,
        trigger: placeOf(judged.agreed.evidence),
        evidence: evidence(judged.agreed, { what: judged.agreed.what }),
        subject: judged
      }))
})

function unlessOutcome(
  name: string,
  lacking: JudgedAgreement['outcome']['type']
): Term.Term<JudgedAgreement, Day.Day, Tri.Tri> {
  return Term.fact({
    name,
    of: ({ outcome }: JudgedAgreement) =>
      Timeline.of(Reasoned.reasoned<Tri.Tri>(Tri.fromBoolean(outcome.type !== lacking)))
  })
}
