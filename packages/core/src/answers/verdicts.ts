import type { Day, Instant, Proof } from '@norrsken/rules'
import type { Life } from '../agreement/Life.ts'
import { relyingOf } from '../secrecy/gate/byProvision.ts'
import { strictest } from '../secrecy/gate/Disclosure.ts'
import { type Ground, ground } from '../secrecy/gate/ground.ts'
import type { Situation } from '../secrecy/gate/Situation.ts'
import type { Telling } from '../secrecy/gate/Telling.ts'
import type { Law } from '../secrecy/law/Law.ts'
import { countingOn, daysOf } from './counting.ts'
import { groundProof, type What } from './groundProof.ts'
import { type AgreementStream, knowledgeOf, type Streams } from './streams.ts'

/** Two verdicts on something of the past. */
export interface Verdicts {
  /** By all that is known now: what the log learnt later counts as if it had been known. */
  readonly lawfulByNow: Judged
  /** By what was on record at each moment of it: whoever did it could know no more. */
  readonly justifiedThen: Judged
}

export interface Judged extends Ground {
  readonly proof: Proof.RuleProof
}

/** A part of what was told throughout which the log knew the same. */
export interface Part {
  readonly situation: Situation
  readonly telling: Telling
}

/** Judges what was told twice; `asOnRecord` says what of it, or of the case, was on record only with it. */
export type Twice = (what: What, telling: Telling, asOnRecord: (part: Part) => Part) => Verdicts

/**
 * Judges one thing after the other that was told of a case, each twice: by each agreement that counts on its day, and of what
 * they say the strictest.
 */
export const twice = (streams: Streams, law: Law, lawOn: Day.Day | null): Twice => {
  const all = streams.agreements.map((one) => ({
    ...one,
    ...byOne(streams, one, law, lawOn)
  }))
  const withoutOne = byOne(streams, nothingAgreed, law, lawOn)
  return (what, telling, asOnRecord) => {
    const [first = withoutOne, ...others] = countingOn(all, daysOf(telling.from, telling.to))
    const judgedBy = ({ judge }: { readonly judge: Twice }): Verdicts => judge(what, telling, asOnRecord)
    return strictestVerdicts([judgedBy(first), ...others.map(judgedBy)])
  }
}

/** A log without an agreement is one under which nothing was done. */
const nothingAgreed: AgreementStream = { stream: '', entries: [], always: true }

/**
 * What was told as each of some agreements, or readings of one, judges it: for each of the verdicts by itself the strictest that
 * any of them says, and where several are as strict, what the first says. Nobody makes anything lawful by asking by another
 * agreement or reading.
 */
const strictestVerdicts = (all: readonly [Verdicts, ...Verdicts[]]): Verdicts => ({
  lawfulByNow: strictestOf(
    all[0].lawfulByNow,
    all.map(({ lawfulByNow }) => lawfulByNow)
  ),
  justifiedThen: strictestOf(
    all[0].justifiedThen,
    all.map(({ justifiedThen }) => justifiedThen)
  )
})

const strictestOf = (first: Judged, all: ReadonlyArray<Judged>): Judged => {
  const outcome = strictest(all.map((one) => one.outcome))
  return all.find((one) => one.outcome === outcome) ?? first
}

/** By one agreement: how it has gone as it is known now, and how it judges. */
const byOne = (
  streams: Streams,
  agreement: AgreementStream,
  law: Law,
  lawOn: Day.Day | null
): { readonly life: Life; readonly judge: Twice } => {
  const known = knowledgeOf(streams, agreement, law, lawOn)
  const now = known(null)
  const recordings = [...new Set([...streams.case, ...agreement.entries].map(({ recordedAt }) => recordedAt))]
  const judge: Twice = (what, telling, asOnRecord) => {
    const { from, to } = telling
    const moments = [from, ...recordings.filter((at) => from < at && at < to)].sort((one, other) => one - other)
    const parts = moments.map((at, i): Part => {
      const part = asOnRecord({ situation: known(at), telling })
      return { ...part, telling: within(part.telling, at, moments[i + 1] ?? to) }
    })
    return {
      lawfulByNow: judged(what, [{ situation: now, telling }], telling, 'now'),
      justifiedThen: judged(what, ofOneWhole(parts.filter(isHeardAs(telling))), telling, 'then')
    }
  }
  return { life: now.agreement.life, judge }
}

/** Whether anybody is there to hear a part, or nobody is throughout: then it is not said who hears. */
const isHeardAs =
  (whole: Telling) =>
  ({ telling: { hearers } }: Part): boolean =>
    hearers.length > 0 || whole.hearers.length === 0

/** Parts that know what the whole relies on a provision for: whoever decided is excused for it throughout. */
const ofOneWhole = (parts: ReadonlyArray<Part>): ReadonlyArray<Part> => {
  const basis = parts[0]?.telling.basis
  if (basis?.kind !== 'provision') return parts
  const relying = relyingOf(parts, basis)
  return parts.map(({ situation, telling }) => ({ situation, telling: { ...telling, relying } }))
}

/** What the strictest moment comes to. */
const judged = (what: What, parts: ReadonlyArray<Part>, whole: Telling, by: 'now' | 'then'): Judged => {
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
    proof: groundProof(what, outcome === 'permit' ? deciding : deciding.slice(0, 1), whole, outcome, by)
  }
}

const within = (telling: Telling, from: Instant.Instant, to: Instant.Instant): Telling => ({
  ...telling,
  from,
  to,
  hearers: telling.hearers.flatMap((one) => {
    if (one.from <= from) return [{ ...one, from }]
    return one.from < to ? [one] : []
  })
})
