import { type Instant, type Proof, Stockholm } from '@norrsken/rules'
import type * as AgreementEvents from '../agreement/Event.ts'
import { evolve as evolveAgreement } from '../agreement/evolve.ts'
import { live } from '../agreement/live.ts'
import { initial as initialAgreement } from '../agreement/State.ts'
import type * as CaseEvents from '../case/Event.ts'
import { evolve as evolveCase } from '../case/evolve.ts'
import * as Case from '../case/State.ts'
import { spanOf } from '../case/span.ts'
import { type Entry, inOrder } from '../log/Entry.ts'
import type { Event } from '../log/Event.ts'
import { type Aggregate, replay } from '../log/replay.ts'
import { visible } from '../log/visible.ts'
import type * as MeetingEvents from '../meeting/Event.ts'
import { evolve as evolveMeeting } from '../meeting/evolve.ts'
import { initial as initialMeeting } from '../meeting/State.ts'
import { strictest } from '../secrecy/gate/Disclosure.ts'
import { type Ground, ground } from '../secrecy/gate/ground.ts'
import { hearersOf } from '../secrecy/gate/hearersOf.ts'
import type { Situation } from '../secrecy/gate/Situation.ts'
import type { Telling } from '../secrecy/gate/Telling.ts'
import type { Law } from '../secrecy/law/Law.ts'
import { groundProof } from './discussedProof.ts'

/**
 * Streams with every event that they hold, in the order of the log: corrections and retractions too, also such as stand in
 * another stream. What was on record at a moment cannot be told from a state.
 */
export interface Streams {
  /** The name of the case's stream. */
  readonly stream: string
  readonly case: ReadonlyArray<Entry<CaseEvents.Event>>
  /** The entries of a meeting by the name of its stream; none where the log has none. */
  readonly meeting: (stream: string) => ReadonlyArray<Entry<MeetingEvents.Event>>
  readonly agreement: ReadonlyArray<Entry<AgreementEvents.Event>>
}

/** A discussion of the past, judged twice. */
export interface Discussed {
  readonly discussion: Case.Discussion
  /** By all that is known now: what the log learnt later counts as if it had been known. */
  readonly lawfulByNow: Judged
  /** By what was on record at each moment of it: whoever presented the case could know no more. */
  readonly justifiedThen: Judged
}

export interface Judged extends Ground {
  readonly proof: Proof.RuleProof
}

/**
 * Every discussion of a case, with two verdicts. They differ where something was recorded late: a consent that was withdrawn at
 * ten past nine, as somebody recorded at half past, was a ground for those who presented the case until then, and is none by
 * all that is known now.
 *
 * Who heard the case, and what was told, is taken as it is known now: those in the room could see that. A decision by a
 * provision is on record only once the discussion that names it is. Whether the agreement takes a provision for a ground (R18)
 * is what `check` says; this is about the law.
 *
 * @example
 * import { Answers, Law } from '@norrsken/core'
 *
 * const streams = { stream: 'case/1', case: [], meeting: () => [], agreement: [] }
 * assert.deepEqual(Answers.discussed(streams, Law.swedish), [])
 */
export const discussed = (streams: Streams, law: Law): ReadonlyArray<Discussed> => {
  const known = knowledgeOf(streams, law)
  const now = known(null)
  const recordings = [...streams.case, ...streams.agreement].map(({ recordedAt }) => recordedAt)
  return now.state.discussions.map((discussion) => {
    const { basis, facts, subjects, purposes } = discussion
    const [from, to] = spanOf(discussion)
    const meeting = stateAt(
      { initial: initialMeeting, evolve: evolveMeeting },
      streams.meeting(discussion.meeting),
      null
    )
    const hearers = hearersOf(discussion, from, to, meeting)
    const on = Stockholm.localDay(from)
    const telling: Telling = { basis, facts, subjects, purposes, on, from, to, hearers }
    const moments = [from, ...[...new Set(recordings)].filter((at) => from < at && at < to)].sort(
      (one, other) => one - other
    )
    const then = moments.map((at, i): Part => {
      const end = moments[i + 1] ?? to
      const situation = known(at)
      return { situation, telling: within(asOnRecord(situation, discussion, telling), at, end) }
    })
    return {
      discussion,
      lawfulByNow: judged(discussion, [{ situation: now, telling }], telling, 'now'),
      justifiedThen: judged(discussion, then, telling, 'then')
    }
  })
}

/** A part of a discussion throughout which the log knew the same. */
interface Part {
  readonly situation: Situation
  readonly telling: Telling
}

/** What the strictest moment comes to. */
const judged = (
  discussion: Case.Discussion,
  parts: ReadonlyArray<Part>,
  whole: Telling,
  by: 'now' | 'then'
): Judged => {
  const grounds = parts.map((part) => ({ part, found: ground(part.situation, part.telling) }))
  const outcome = strictest(grounds.map(({ found }) => found.outcome))
  const deciding = grounds.filter(({ found }) => found.outcome === outcome).map(({ part }) => part)
  const firsts = new Map(
    grounds
      .flatMap(({ found }) => found.unmet)
      .reverse()
      .map((one) => [JSON.stringify({ ...one.disclosure, at: null }), one])
  )
  return {
    outcome,
    unmet: [...firsts.values()].reverse(),
    lacks: [...new Set(grounds.flatMap(({ found }) => found.lacks))],
    conditions: [...new Set(grounds.flatMap(({ found }) => found.conditions))],
    proof: groundProof(discussion, outcome === 'permit' ? deciding : deciding.slice(0, 1), whole, outcome, by)
  }
}

/** What the log knew of a case and of the agreement at an instant. */
const knowledgeOf =
  (streams: Streams, law: Law) =>
  (at: Instant.Instant | null): Situation => {
    const agreement = stateAt({ initial: initialAgreement, evolve: evolveAgreement }, streams.agreement, at)
    return {
      stream: streams.stream,
      state: stateAt({ initial: Case.initial, evolve: evolveCase }, streams.case, at),
      agreement: { state: agreement, life: live(agreement) },
      law
    }
  }

const stateAt = <S, E extends Event>(
  aggregate: Aggregate<S, E>,
  entries: ReadonlyArray<Entry<E>>,
  knownAt: Instant.Instant | null
): S => replay(aggregate)([...visible(knownAt)(entries)].sort(inOrder))

const within = (telling: Telling, from: Instant.Instant, to: Instant.Instant): Telling => ({
  ...telling,
  from,
  to,
  hearers: telling.hearers.flatMap((one) => {
    if (one.from <= from) return [{ ...one, from }]
    return one.from < to ? [one] : []
  })
})

/** The discussion as far as it was on record: the conditions of a provision are decided where somebody has recorded that. */
const asOnRecord = ({ state }: Situation, { evidence }: Case.Discussion, telling: Telling): Telling => {
  const { basis } = telling
  const isRecorded = state.discussions.some((one) => one.evidence.id === evidence.id)
  return basis.kind !== 'provision' || isRecorded ? telling : { ...telling, basis: { ...basis, conditions: {} } }
}
