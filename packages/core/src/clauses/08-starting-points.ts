import { Duty, type Norm, type Proof, Stockholm } from '@norrsken/rules'
import type * as Case from '../case/State.ts'
import { placeOf } from '../log/Evidence.ts'
import { evidence } from './evidence.ts'
import { bearerOf, editionOn, type Facts } from './Facts.ts'
import { contradiction, missing } from './open.ts'

/** Clause 8: whoever takes a consent has explained clearly to the individual how cooperation with consent works. */
export const explained: Norm.Obligation<Facts> = Duty.duty<Facts>({
  id: '8/explained',
  clause: '8',
  act: 'ConsentGiven',
  late: false,
  instances: (facts, until) =>
    facts.cases.flatMap(({ state }) =>
      state.consents.flatMap((consent) => {
        const on = Stockholm.localDay(consent.given)
        if (on > until || editionOn(facts, on) === null) return []
        return [
          {
            bearer: bearerOf(consent.by),
            window: { from: on, to: on },
            trigger: placeOf(consent.evidence),
            required: { times: 1, because: consent.explained ? [] : [evidence(consent, { explained: false })] },
            acts: consent.explained ? [{ on, evidence: evidence(consent, { explained: true }) }] : [],
            sought: { event: consent.evidence.id, explained: true }
          }
        ]
      })
    )
})

/**
 * Clause 8: where the individual has children, their perspective is considered. The text sets no time, so this stays open
 * until it has been done. Where nobody has recorded whether there are children, nothing can be said before it is done.
 */
export const childPerspective: Norm.Obligation<Facts> = Duty.duty<Facts>({
  id: '8/child-perspective',
  clause: '8',
  act: 'ChildPerspectiveConsidered',
  late: false,
  instances: (facts, until) =>
    facts.cases.flatMap(({ stream, state }) => {
      const { referral } = state
      if (referral === null || referral.on > until || editionOn(facts, referral.on) === null) return []
      const accounts = [referral, ...state.otherReferrals]
      if (accounts.every(({ children }) => children === false)) return []
      const considered = state.steps.filter(({ what }) => what === 'child-perspective-considered')
      const doubt = considered.length > 0 ? null : doubtOf(accounts)
      return [
        {
          bearer: bearerOf(referral.by),
          window: { from: referral.on, to: null },
          trigger: placeOf(referral.evidence),
          required: { times: 1, because: doubt === null ? accounts.map(says) : [] },
          acts: considered.map((step) => ({ on: step.on, evidence: evidence(step, {}) })),
          sought: { case: stream },
          ...(doubt === null ? {} : { doubt })
        }
      ]
    })
})

/** Whether there are children, where accounts of it contradict each other, or the last of them does not say. */
const doubtOf = (accounts: ReadonlyArray<Case.Referral>): Proof.OpenProof | null => {
  const [children, ...others] = new Set(accounts.map((account) => account.children))
  if (others.length > 0) return contradiction([{ name: 'children' }], accounts.map(says))
  return children === 'unknown' ? missing([{ name: 'children' }], accounts.slice(0, 1).map(says)) : null
}

const says = (referral: Case.Referral): Proof.EventProof => evidence(referral, { children: referral.children })
