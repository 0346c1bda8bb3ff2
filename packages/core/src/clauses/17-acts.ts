import { type Day, Norm, type Proof, Reasoned, Term, Timeline, Tri } from '@norrsken/rules'
import type { JudgedNotice, JudgedRevocation } from '../agreement/Life.ts'
import type { Act } from '../agreement/State.ts'
import { placeOf } from '../log/Evidence.ts'
import {
  exitProofOf,
  giverProof,
  missedBy,
  notTakenBackProof,
  revocationAgreedProof,
  runningNoticeProof,
  takenBackProof
} from './17-acts.proof.ts'
import { noticeGiven } from './17-withdrawal.proof.ts'
import { missingIn, ofThose } from './allAgree.proof.ts'
import { evidence } from './evidence.ts'
import type { AgreementFacts } from './Facts.ts'

/*
 * Clause 17, second sentence, as powers: who gives notice, or takes one back, changes who is a party, if the act is valid. How
 * that works out day by day is in 17-notice.ts; here stands which conditions an act needs, and in 17-acts.proof.ts what shows
 * them.
 */

/** A party takes back a notice. Validly before the exit day, and with all who are parties on the day. */
export const revoke: Norm.Power<AgreementFacts> = Norm.power<AgreementFacts, Done<JudgedRevocation>>({
  id: '17/revoke',
  clause: '17',
  validIf: [
    {
      name: 'something-to-revoke',
      holds: condition('a-notice-runs', ({ outcome }) => outcome.type !== 'nothing-to-revoke', takenBackProof)
    },
    {
      name: 'in-time',
      holds: condition('before-the-exit', ({ outcome }) => outcome.type !== 'too-late', exitProofOf)
    },
    {
      name: 'all-agree',
      holds: condition('all-parties-agree', ({ outcome }) => outcome.type !== 'not-all-agree', revocationAgreedProof)
    }
  ],
  exercises: (facts, until) =>
    facts.life.revocations.flatMap((judged) =>
      exercised(judged.revocation, missingIn(judged.outcome), { facts, until, judged })
    )
})

/** A party gives notice. Validly if it is a party, does so in writing, and has told all the others; and not if it is revoked. */
export const withdraw: Norm.Power<AgreementFacts> = Norm.power<AgreementFacts, Done<JudgedNotice>>({
  id: '17/withdraw',
  clause: '17',
  validIf: [
    { name: 'party', holds: condition('given-by-a-party', ({ outcome }) => outcome.type !== 'no-party', giverProof) },
    {
      name: 'in-writing',
      holds: condition(
        'given-in-writing',
        ({ notice }: JudgedNotice) => notice.written,
        (_, { notice }) => [noticeGiven(notice)]
      )
    },
    {
      name: 'all-told',
      holds: condition('reached-all-parties', ({ outcome }) => outcome.type !== 'not-all-told', runningNoticeProof)
    },
    {
      name: 'not-revoked',
      holds: condition('not-revoked', ({ outcome }) => outcome.type !== 'revoked', notTakenBackProof(revoke))
    }
  ],
  exercises: (facts, until) =>
    facts.life.notices.flatMap((judged) =>
      exercised(judged.notice, missedBy(facts.life, judged), { facts, until, judged })
    )
})

/** An act, with what came of it by a day. */
interface Done<J> {
  readonly facts: AgreementFacts
  readonly until: Day.Day
  readonly judged: J
}

const exercised = <J>(
  act: Act & { readonly party: string },
  missing: ReadonlyArray<string>,
  subject: Done<J>
): ReadonlyArray<Norm.Exercise<Done<J>>> => {
  const { party, on } = act
  if (on > subject.until) return []
  return [
    {
      who: party,
      on,
      trigger: placeOf(act.evidence),
      evidence: evidence(act, { party }),
      about: ofThose(missing),
      subject
    }
  ]
}

/** A condition of an act that has been judged, with what shows that it holds or is lacking. */
function condition<J>(
  name: string,
  holds: (judged: J) => boolean,
  proof: (facts: AgreementFacts, judged: J, until: Day.Day) => ReadonlyArray<Proof.Proof>
): Term.Term<Done<J>, Day.Day, Tri.Tri> {
  return Term.fact({
    name,
    of: ({ facts, judged, until }: Done<J>) =>
      Timeline.of(Reasoned.reasoned<Tri.Tri>(Tri.fromBoolean(holds(judged)), ...proof(facts, judged, until)))
  })
}
