import { type Day, Norm, type Proof, Reasoned, Term, Timeline, Tri } from '@norrsken/rules'
import type { Referral } from '../case/State.ts'
import { placeOf } from '../log/Evidence.ts'
import { evidence } from './evidence.ts'
import { bearerOf, editionOn, type Facts } from './Facts.ts'
import { contradiction, type Matter } from './open.ts'

/**
 * Clause 7: the cooperation is for adults who live in the county. A referral of somebody else is recorded, and is a breach of
 * whoever referred (R11); that a professional is guided is open to everybody.
 */
export const targetGroup: Norm.Obligation<Facts> = Norm.prohibition<Facts, ReadonlyArray<Referral>, Day.Day>({
  id: '7/target-group',
  clause: '7',
  act: 'CaseReferred',
  unless: Term.accounts('target-group' satisfies Matter['name'])(
    Term.all(
      about('adult', ({ ageBand }) => ageBand !== 'under-18'),
      about('lives-in-county', ({ residence }) => residence === 'in-county')
    )
  ),
  occasions: (facts, until) =>
    facts.cases.flatMap(({ state: { referral, otherReferrals } }) => {
      if (referral === null || referral.on > until || editionOn(facts, referral.on) === null) return []
      const accounts = [referral, ...otherReferrals]
      const isOneReferrer = new Set(accounts.map(referrerOf)).size === 1
      return [
        {
          bearer: referrerOf(referral),
          on: referral.on,
          trigger: placeOf(referral.evidence),
          evidence: evidence(referral, {}),
          subject: accounts,
          during: { from: referral.on, to: referral.on },
          ...(isOneReferrer ? {} : { doubt: contradiction([{ name: 'referrer' }], accounts.map(saysWho)) })
        }
      ]
    })
})

/** Who answers for a referral: the coordinator, where nobody is said to have referred. */
const referrerOf = ({ referrer }: Referral): string => (referrer === null ? 'coordinator' : bearerOf(referrer))

const saysWho = (referral: Referral): Proof.EventProof =>
  evidence(referral, referral.referrer === null ? {} : { referrer: referral.referrer })

/** Something that a referral says of the individual. */
function about(name: string, holds: (referral: Referral) => boolean): Term.Term<Referral, Day.Day, Tri.Tri> {
  return Term.fact({
    name,
    of: (referral: Referral) => {
      const says = holds(referral)
      return Timeline.of(Reasoned.reasoned<Tri.Tri>(Tri.fromBoolean(says), evidence(referral, { [name]: says })))
    }
  })
}
