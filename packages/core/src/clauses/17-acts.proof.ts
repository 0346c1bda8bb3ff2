import { Day, type Norm, type Proof } from '@norrsken/rules'
import {
  holdsOn,
  type JudgedNotice,
  type JudgedRevocation,
  type Life,
  membersOn,
  type RunningNotice,
  spellsOf
} from '../agreement/Life.ts'
import { live } from '../agreement/live.ts'
import type { OtherwiseAgreed, Revocation } from '../agreement/State.ts'
import { partiesProof } from './02-parties.proof.ts'
import { noParty, stillParty } from './02-parties.ts'
import { dayOfNoticeProof, exitByNotice, noticeGiven, noticeProof, stayingProof } from './17-withdrawal.proof.ts'
import { allAgreeProof, missingIn, notAllAgreeProof } from './allAgree.proof.ts'
import { evidence } from './evidence.ts'
import type { AgreementFacts } from './Facts.ts'
import { inForceProof } from './signatures.proof.ts'

/* Why a notice, or that it is taken back, has effect, or has none: for each condition what shows it. */

type Reasons<J> = (facts: AgreementFacts, judged: J, until: Day.Day) => ReadonlyArray<Proof.Proof>

/** That whoever gives notice is a party, or that it is none. */
export const giverProof: Reasons<JudgedNotice> = (facts, { notice: { party, on }, outcome }) =>
  outcome.type === 'no-party' ? noParty(facts, party, on) : stillParty(facts, party, on)

/** From which day a notice counts, who had it then, and until when its giver is a party by it; or whom it has not reached. */
export const runningNoticeProof: Reasons<JudgedNotice> = ({ life }, judged) => {
  const { outcome } = judged
  switch (outcome.type) {
    case 'runs':
      return [...ownEdition(life, outcome.running), ...exitOf(life, outcome.running)]
    case 'not-all-told':
      return neverToldProof(life, judged)
    default:
      return []
  }
}

/** Whom a notice never reached; where all the others had left, or had it too late, who the parties were. */
const neverToldProof = (life: Life, judged: JudgedNotice): ReadonlyArray<Proof.Proof> => {
  const { evidence: act, on } = judged.notice
  const missing = missedBy(life, judged)
  if (missing.length === 0) return partiesProof(life, on)
  return missing.map((party) => ({
    type: 'absence',
    of: 'PartyWithdrew',
    where: { event: act.id, notified: party },
    from: null,
    to: null,
    found: 0
  }))
}

/**
 * Whom a notice that does not run has missed: the parties that it had still to reach, or, where those have left, those of its
 * own day that were never told.
 */
export const missedBy = (life: Life, { notice, outcome }: JudgedNotice): ReadonlyArray<string> => {
  if (outcome.type !== 'not-all-told' || outcome.missing.length > 0) return missingIn(outcome)
  const told = new Set([notice.party, ...notice.notified.map(({ party }) => party)])
  return membersOn(notice.on)(life).filter((party) => !told.has(party))
}

const exitOf = (life: Life, running: RunningNotice): ReadonlyArray<Proof.RuleProof> => [
  dayOfNoticeProof(running, toldBy(life, running)),
  exitByNotice(running)
]

/** The edition by which a notice runs, where it is another than the one by which its giver became a party. */
const ownEdition = (life: Life, { notice, inForce }: RunningNotice): ReadonlyArray<Proof.RuleProof> => {
  const first = spellsOf(notice.party)(life).findLast(({ from }) => from <= notice.on)
  return first === undefined || first.began.inForce.edition === inForce.edition ? [] : [inForceProof(inForce)]
}

/** The others who have a notice by the day from which it counts, where that day is theirs (R2). */
const toldBy = (life: Life, { notice, inForce, day }: RunningNotice): ReadonlyArray<string> =>
  inForce.terms.noticeCountsFrom === 'given'
    ? []
    : membersOn(day)(life).filter((party) => notice.notified.some((told) => told.party === party && told.on <= day))

/** What took a notice back; or that nothing has, with what was tried in vain. */
export const notTakenBackProof =
  (revoke: Norm.Power<AgreementFacts>): Reasons<JudgedNotice> =>
  (facts, { notice, outcome }, until) => {
    if (outcome.type === 'revoked') return [evidence(outcome.by, { party: outcome.by.party })]
    if (outcome.type !== 'runs') return []
    const { party, on: from } = notice
    const to = Day.max(from, Day.min(until, outcome.running.exit))
    const tried = revoke.rulings(facts, to).filter(({ who, on }) => who === party && on >= from)
    const noOther: Proof.AbsenceProof = {
      type: 'absence',
      of: 'WithdrawalRevoked',
      where: { party },
      from: Day.toIso(from),
      to: Day.toIso(to),
      found: tried.length
    }
    return [...tried.map(({ proof }) => proof), noOther]
  }

/** What is taken back: the notices, or that the parties had agreed that it leaves; or that there was nothing. */
export const takenBackProof: Reasons<JudgedRevocation> = (facts, { revocation, outcome }) => {
  const { party, on } = revocation
  if (outcome.type === 'revoked') return [...stillParty(facts, party, on), ...takenBack(facts.life, revocation)]
  const spell = spellsOf(party)(facts.life).find(holdsOn(on))
  return spell === undefined ? noParty(facts, party, on) : stayingProof(facts.life, spell, on)
}

const takenBack = (life: Life, revocation: Revocation): ReadonlyArray<Proof.EventProof> => {
  const notices = life.notices.filter(({ outcome }) => outcome.type === 'revoked' && outcome.by === revocation)
  return notices.length > 0
    ? notices.map(({ notice }) => noticeGiven(notice))
    : agreedToLeave(life, revocation).map(thatItLeaves)
}

/** What the parties had agreed last of the leaving of one of them. */
const agreedToLeave = ({ otherwiseAgreed }: Life, { party, on }: Revocation): ReadonlyArray<OtherwiseAgreed> =>
  otherwiseAgreed
    .filter(({ agreed, outcome }) => agreed.what === 'party-leaves' && outcome.type === 'agreed' && agreed.on <= on)
    .filter(({ agreed }) => agreed.party === party)
    .slice(-1)
    .map(({ agreed }) => agreed)

const thatItLeaves = (agreed: OtherwiseAgreed): Proof.EventProof =>
  evidence(agreed, { what: agreed.what, until: Day.toIso(agreed.until), party: agreed.party })

/** Until when it would have been a party, had it not taken its notice back; or that it did so too late. */
export const exitProofOf: Reasons<JudgedRevocation> = ({ life, state }, { revocation, outcome }) => {
  const { party } = revocation
  switch (outcome.type) {
    case 'revoked': {
      const before = state.revocations.filter(({ place }) => place < revocation.place)
      const without = live({ ...state, revocations: before }, life.applied[0]?.reading)
      return life.notices
        .filter((judged) => judged.outcome.type === 'revoked' && judged.outcome.by === revocation)
        .flatMap(({ notice }) => runningIn(without, (running) => running.notice === notice))
        .flatMap((running) => [
          dayOfNoticeProof(running, toldBy(life, running)),
          exitByNotice(running, { takenBack: true })
        ])
    }
    case 'too-late': {
      const running = runningIn(life, ({ notice, exit }) => notice.party === party && exit === outcome.exit)
      const because =
        running.length > 0 ? running.flatMap(noticeProof) : agreedToLeave(life, revocation).map(thatItLeaves)
      const last = Day.toIso(outcome.exit)
      return [{ type: 'rule', rule: '17/last-day', clause: '17', about: { party }, outcome: last, because }]
    }
    default:
      return []
  }
}

const runningIn = ({ notices }: Life, which: (running: RunningNotice) => boolean): ReadonlyArray<RunningNotice> =>
  notices.flatMap(({ outcome }) => (outcome.type === 'runs' && which(outcome.running) ? [outcome.running] : []))

/** Who the parties were that agreed that the notice is taken back, or which of them had not. Whoever takes it back agrees. */
export const revocationAgreedProof: Reasons<JudgedRevocation> = ({ life }, { revocation, outcome }) =>
  outcome.type === 'not-all-agree'
    ? notAllAgreeProof(life, revocation, outcome.missing)
    : allAgreeProof(life, '17', revocation, [...revocation.agreedBy, revocation.party])
