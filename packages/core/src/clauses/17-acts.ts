import { Day, Norm, type Proof, Reasoned, Term, Timeline, Tri } from '@norrsken/rules'
import type { JudgedNotice, JudgedRevocation } from '../agreement/Life.ts'
import type { Act } from '../agreement/State.ts'
import { placeOf } from '../log/Evidence.ts'
import { evidence } from './evidence.ts'
import type { AgreementFacts } from './Facts.ts'

/*
 * Clause 17, second sentence, as powers: who gives notice, or takes one back, changes who is a party, if the act is valid. How
 * that works out day by day is in 17-notice.ts; here stands which condition an act lacks.
 */

/** A party gives notice. Validly if it is a party, does so in writing, and has told all the others; and not if it is revoked. */
export const withdraw: Norm.Power<AgreementFacts> = Norm.power<AgreementFacts, JudgedNotice>({
  id: '17/withdraw',
  clause: '17',
  validIf: [
    { name: 'party', holds: condition<JudgedNotice>('given-by-a-party', ({ outcome }) => outcome.type !== 'no-party') },
    { name: 'in-writing', holds: condition<JudgedNotice>('given-in-writing', ({ notice }) => notice.written) },
    {
      name: 'all-told',
      holds: condition<JudgedNotice>(
        'reached-all-parties',
        ({ outcome }) => outcome.type !== 'not-all-told',
        ({ notice, outcome }) => (outcome.type === 'not-all-told' ? outcome.missing.map(notTold(notice)) : [])
      )
    },
    {
      name: 'not-revoked',
      holds: condition<JudgedNotice>(
        'not-revoked',
        ({ outcome }) => outcome.type !== 'revoked',
        ({ outcome }) => (outcome.type === 'revoked' ? [evidence(outcome.by, { party: outcome.by.party })] : [])
      )
    }
  ],
  exercises: ({ life }, until) =>
    life.notices.flatMap((judged) => exercised(judged.notice, judged.notice.party, judged, until))
})

/** A notice is taken back. Validly before the exit day, and with all who are parties on the day. */
export const revoke: Norm.Power<AgreementFacts> = Norm.power<AgreementFacts, JudgedRevocation>({
  id: '17/revoke',
  clause: '17',
  validIf: [
    {
      name: 'something-to-revoke',
      holds: condition<JudgedRevocation>('a-notice-runs', ({ outcome }) => outcome.type !== 'nothing-to-revoke')
    },
    {
      name: 'in-time',
      holds: condition<JudgedRevocation>(
        'before-the-exit',
        ({ outcome }) => outcome.type !== 'too-late',
        ({ revocation, outcome }) => (outcome.type === 'too-late' ? [exitOn(revocation.party, outcome.exit)] : [])
      )
    },
    {
      name: 'all-agree',
      holds: condition<JudgedRevocation>(
        'all-parties-agree',
        ({ outcome }) => outcome.type !== 'not-all-agree',
        ({ revocation, outcome }) =>
          outcome.type === 'not-all-agree' ? outcome.missing.map(notAgreed(revocation)) : []
      )
    }
  ],
  exercises: ({ life }, until) =>
    life.revocations.flatMap((judged) => exercised(judged.revocation, judged.revocation.party, judged, until))
})

const exercised = <S>(act: Act, party: string, subject: S, until: Day.Day): ReadonlyArray<Norm.Exercise<S>> =>
  act.on > until
    ? []
    : [{ who: party, on: act.on, trigger: placeOf(act.evidence), evidence: evidence(act, { party }), subject }]

/** A condition of an act that has been judged; where it is lacking, with what shows that. */
function condition<S>(
  name: string,
  holds: (judged: S) => boolean,
  lacking: (judged: S) => ReadonlyArray<Proof.Proof> = () => []
): Term.Term<S, Day.Day, Tri.Tri> {
  return Term.fact({
    name,
    of: (judged: S) => Timeline.of(Reasoned.reasoned<Tri.Tri>(Tri.fromBoolean(holds(judged)), ...lacking(judged)))
  })
}

const notTold =
  ({ evidence: { id } }: Act) =>
  (party: string): Proof.AbsenceProof =>
    absent('PartyWithdrew', { event: id, notified: party })

const notAgreed =
  ({ evidence: { id } }: Act) =>
  (party: string): Proof.AbsenceProof =>
    absent('WithdrawalRevoked', { event: id, agreedBy: party })

const absent = (of: string, where: Proof.AbsenceProof['where']): Proof.AbsenceProof => ({
  type: 'absence',
  of,
  where,
  from: null,
  to: null,
  found: 0
})

const exitOn = (party: string, day: Day.Day): Proof.RuleProof => ({
  type: 'rule',
  rule: '17/last-day',
  clause: '17',
  about: { party },
  outcome: Day.toIso(day),
  because: []
})
