import { type Day, type Proof, Stockholm } from '@norrsken/rules'
import { E } from '../fp.ts'
import type { World } from '../log/World.ts'
import type { Change } from '../secrecy/gate/changes.ts'
import type { Outcome, Room } from '../secrecy/gate/Disclosure.ts'
import type { Ground } from '../secrecy/gate/ground.ts'
import { mayDiscuss as judged, type MayDiscuss } from '../secrecy/gate/mayDiscuss.ts'
import type { OnRecord } from '../secrecy/gate/onRecord.ts'
import type { Situation } from '../secrecy/gate/Situation.ts'
import type { Lack, Unmet } from '../secrecy/gate/unmet.ts'
import type { Law } from '../secrecy/law/Law.ts'
import { daysOf } from './counting.ts'
import { agreementsOf, situationBy, type UnknownCase } from './situationOf.ts'
import type { Question, UnknownAgreement, View } from './View.ts'

/**
 * Whether a case may be discussed, identified, in a room: it must be permitted by each agreement that counts on that day
 * (`agreementsOf`), and what is lacking and would permit it is that of all. Every event that the world knows of counts, also of
 * later days than the instant asked about: what is known to end, ends.
 *
 * @param world - by all that is known (`validAt: null`)
 * @param question - which agreement is asked about, and how it is read; the others count besides
 * @param lawOn - the day whose law is applied; `null`: that of the room
 */
export const mayDiscuss = (
  world: World,
  question: Question,
  law: Law,
  stream: string,
  room: Room,
  lawOn: Day.Day | null = null
): E.Either<UnknownAgreement | UnknownCase, MayDiscuss> => {
  const agreements = agreementsOf(world, question, stream, daysOf(room.at, room.at))
  const situation = E.chain(
    (all: readonly [View, ...View[]]): E.Either<UnknownAgreement | UnknownCase, Situation> =>
      situationBy(world, all, law, stream, lawOn)
  )(agreements)
  return E.map((found: Situation) => judged(found, room))(situation)
}

/** An answer to whether a case may be discussed, as JSON. */
export interface MayDiscussJson {
  readonly outcome: Outcome
  readonly unmet: ReadonlyArray<UnmetJson>
  readonly changes: ReadonlyArray<Change>
  /** Decisions on record to tell something of what lacks consent, by a provision. They leave the answer as it is. */
  readonly onRecord: ReadonlyArray<OnRecordJson>
  /** Consents that it rests on although how consent works was not explained (clause 8), by their names. */
  readonly notExplained: ReadonlyArray<string>
  /** The duties to report that the answer does not stand in the way of, by the ids of their wordings. */
  readonly duties: ReadonlyArray<string>
  readonly at: string
  readonly proof: Proof.Proof
}

/** A decision on record to tell something, and whether it has the ground that it names. */
export interface OnRecordJson {
  readonly decision: string
  /** The id of the event that says so. */
  readonly event: string
  readonly from: string
  readonly to: string
  readonly provision: string
  readonly outcome: Outcome
  readonly lacks: Ground['lacks']
  /** The conditions that nobody has recorded as met. */
  readonly conditions: ReadonlyArray<string>
}

/** What is not permitted, and why not. */
export interface UnmetJson {
  readonly unit: string
  readonly fact: string
  readonly subject: string
  /** The first of what is lacking. */
  readonly why: Lack
  readonly lacks: ReadonlyArray<Lack>
  /** The consent that comes closest, by its name. */
  readonly consent: string | null
}

/** An answer to whether a case may be discussed in a room, as JSON. */
export const mayDiscussJson = ({ at }: Room, answer: MayDiscuss): MayDiscussJson => ({
  outcome: answer.outcome,
  unmet: answer.unmet.map(unmetJson),
  changes: answer.changes,
  onRecord: answer.onRecord.map(onRecordJson),
  notExplained: answer.notExplained,
  duties: answer.duties.map(({ id }) => id),
  at: Stockholm.toLocalIso(at),
  proof: answer.proof
})

const onRecordJson = ({ decided, ground: { outcome, lacks, conditions } }: OnRecord): OnRecordJson => ({
  decision: decided.decision,
  event: decided.evidence.id,
  from: decided.from,
  to: decided.to,
  provision: decided.provision,
  outcome,
  lacks,
  conditions
})

const unmetJson = ({ disclosure: { to, fact, subject }, lacks, consent }: Unmet): UnmetJson => ({
  unit: to,
  fact,
  subject,
  why: lacks[0] ?? 'no-consent',
  lacks,
  consent: consent?.name ?? null
})
