import type { Proof } from '@norrsken/rules'
import type { ReportingDuty } from '../law/Law.ts'
import { type Change, changes } from './changes.ts'
import { disclosuresIn, type Outcome, type Room, strictest } from './Disclosure.ts'
import { duties } from './duties.ts'
import { judge } from './judge.ts'
import { notExplained } from './notExplained.ts'
import { type OnRecord, onRecord } from './onRecord.ts'
import { proofOf } from './proof.ts'
import type { Situation } from './Situation.ts'
import { type Unmet, unmet } from './unmet.ts'

/** Whether a case may be discussed in a room: the answer, and everything that a person needs to act on it. */
export interface MayDiscuss {
  readonly outcome: Outcome
  /** What is not permitted, and what each lacks. Empty where the answer is `permit`. */
  readonly unmet: ReadonlyArray<Unmet>
  /** The smallest changes that would permit it. */
  readonly changes: ReadonlyArray<Change>
  /** Decisions on record to tell something of what lacks consent, by a provision. They leave the answer as it is. */
  readonly onRecord: ReadonlyArray<OnRecord>
  /** Consents that the answer rests on although how consent works was not explained (clause 8), by their names. */
  readonly notExplained: ReadonlyArray<string>
  /** Duties to report that this answer does not stand in the way of. */
  readonly duties: ReadonlyArray<ReportingDuty>
  readonly proof: Proof.RuleProof
}

/**
 * Whether a case may be discussed, identified, in a room at an instant (clauses 12 and 15). It is decision support and no legal
 * advice: it applies what is recorded, and weighs no harm. Where a room says of nobody that they hear, or of nothing that it is
 * told, it is not known what is asked: `needs-human`.
 */
export const mayDiscuss = (situation: Situation, room: Room): MayDiscuss => {
  const of = judge(situation)
  const judged = disclosuresIn(room).map((disclosure) => ({ disclosure, outcome: of(disclosure) }))
  const outcome = judged.length === 0 ? 'needs-human' : strictest(judged.map((one) => one.outcome))
  const lacks = unmet(situation)
  const lacking = judged.filter((one) => one.outcome !== 'permit').map(({ disclosure }) => lacks(disclosure))
  const permitted = judged.filter((one) => one.outcome === 'permit').map(({ disclosure }) => disclosure)
  const decided = onRecord(situation, room, lacking)
  const reporting = duties(situation, room)
  return {
    outcome,
    unmet: lacking,
    changes: changes(situation, room, lacking),
    onRecord: decided,
    notExplained: notExplained(situation.state, permitted),
    duties: reporting,
    proof: proofOf(situation, { room, outcome, unmet: lacking, onRecord: decided, duties: reporting })
  }
}
