import { type Proof, Stockholm } from '@norrsken/rules'
import { E } from '../fp.ts'
import type { World } from '../log/World.ts'
import type { Change } from '../secrecy/gate/changes.ts'
import type { Outcome, Room } from '../secrecy/gate/Disclosure.ts'
import { mayDiscuss as judged, type MayDiscuss } from '../secrecy/gate/mayDiscuss.ts'
import type { Lack, Unmet } from '../secrecy/gate/unmet.ts'
import type { Law } from '../secrecy/law/Law.ts'
import type { View } from './View.ts'

/** No such case is in the log. */
export interface UnknownCase {
  readonly type: 'UnknownCase'
  readonly case: string
  readonly known: ReadonlyArray<string>
}

/**
 * Whether a case may be discussed, identified, in a room. Every event that the world knows of counts, also of later days than
 * the instant asked about: what is known to end, ends.
 *
 * @param world - by all that is known (`validAt: null`)
 * @param view - the agreement whose parties count
 */
export const mayDiscuss = (
  world: World,
  { ahead }: Pick<View, 'ahead'>,
  law: Law,
  stream: string,
  room: Room
): E.Either<UnknownCase, MayDiscuss> => {
  const found = world.cases.find((one) => one.stream === stream)
  return found === undefined
    ? E.left({ type: 'UnknownCase', case: stream, known: world.cases.map((one) => one.stream) })
    : E.right(judged({ stream, state: found.state, agreement: ahead, law }, room))
}

/** An answer to whether a case may be discussed, as JSON. */
export interface MayDiscussJson {
  readonly outcome: Outcome
  readonly unmet: ReadonlyArray<UnmetJson>
  readonly changes: ReadonlyArray<Change>
  /** The duties to report that the answer does not stand in the way of, by the ids of their wordings. */
  readonly duties: ReadonlyArray<string>
  readonly at: string
  readonly proof: Proof.Proof
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
  duties: answer.duties.map(({ id }) => id),
  at: Stockholm.toLocalIso(at),
  proof: answer.proof
})

const unmetJson = ({ disclosure: { to, fact, subject }, lacks, consent }: Unmet): UnmetJson => ({
  unit: to,
  fact,
  subject,
  why: lacks[0] ?? 'no-consent',
  lacks,
  consent: consent?.name ?? null
})
