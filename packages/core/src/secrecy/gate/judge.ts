import { type Day, type Instant, Stockholm } from '@norrsken/rules'
import { hasLeft } from '../../clauses/left.ts'
import type { UnitKind } from '../law/Law.ts'
import { provisionsFor } from '../law/provisionsFor.ts'
import { coverageBy } from './covered.ts'
import { type Disclosure, type Outcome, strictest } from './Disclosure.ts'
import { protectionOn } from './protection.ts'
import { byEach, kindsIn, lawDayOf, type Situation } from './Situation.ts'

/** What a judge looks at: which case it is makes no difference. */
type Judged = Omit<Situation, 'stream'>

/** Judges one disclosure after the other of one case. */
export type Judge = (disclosure: Disclosure) => Outcome

/**
 * The gate of a case, made ready once for many questions: whether something may be told to a unit at an instant.
 *
 * `permit`: one single consent covers it (R9), and the party of the unit has not left (R12). `deny`: none does, and the law of
 * the day has no provision that could lift the secrecy, even with all its conditions met. Else `needs-human`: it is not known
 * whether a consent covers it, or a provision may lift the secrecy if somebody decides that its conditions are met. Nothing
 * here decides that. Of several agreements each must permit it: the strictest of what they come to is the answer.
 *
 * @example
 * import { Answers, Case, Gate, Law } from '@norrsken/core'
 * import { Day, Instant } from '@norrsken/rules'
 *
 * const nobody = Answers.withoutAgreement({ validAt: Day.day('2025-02-05'), knownAt: null, agreement: null, reading: {} })
 * const judge = Gate.judge({ state: Case.initial(), agreement: nobody.soFar, law: Law.swedish })
 * const told = { from: null, to: 'body/tmv', fact: 'health', subject: 'individual', purpose: 'consult' } as const
 * assert.equal(judge({ ...told, at: Instant.instant('2025-02-05T09:00:00+01:00') }), 'deny')
 */
export const judge = (situation: Judged): Judge => {
  const known = judges.get(situation)
  if (known !== undefined) return known
  const made = judgeOf(situation)
  judges.set(situation, made)
  return made
}

const judges = new WeakMap<Judged, Judge>()

const judgeOf = (situation: Judged): Judge => {
  const [first, ...others] = byEach(situation)
  if (others.length === 0) return judgeByOne(first)
  const all = [first, ...others].map(judgeByOne)
  return (disclosure) => strictest(all.map((of) => of(disclosure)))
}

/** By one agreement. */
const judgeByOne = (situation: Judged): Judge => {
  const { state, agreement, law } = situation
  const coverage = coverageBy(state.consents)
  const kind = kindsIn(situation)
  const dayOf = rememberingDay()
  const left = remembering((unit: string) => remembering((day: Day.Day) => hasLeft(agreement, unit, day)))
  const isProtected = remembering((day: Day.Day) => protectionOn(state, day) !== null)
  return (disclosure) => {
    const { from, to, fact, subject, at } = disclosure
    const covered = coverage(disclosure)
    const day = dayOf(at)
    if (covered !== 'no' && !left(to)(day)) return covered === 'yes' ? 'permit' : 'needs-human'
    const receivers = orAny(kind(to))
    const holder = from === null ? null : kind(from)
    const asked = { holder, fact, subject, protectedIdentity: isProtected(day), day: lawDayOf(situation, day) }
    return receivers.some((receiver) => provisionsFor(law, { ...asked, receiver }).length > 0) ? 'needs-human' : 'deny'
  }
}

/** A unit of which nobody knows what it is may be any: that keeps the gate closed until a person decides. */
export const orAny = (kind: UnitKind | null): ReadonlyArray<UnitKind> => (kind === null ? anyKind : [kind])

const anyKind = [
  'police',
  'health-care',
  'social-services',
  'other-authority',
  'outside',
  'body'
] as const satisfies ReadonlyArray<UnitKind>

const remembering = <K, A>(of: (key: K) => A): ((key: K) => A) => {
  const known = new Map<K, A>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = of(key)
    known.set(key, made)
    return made
  }
}

/** The local day of an instant; mostly it is that of the one asked about before. */
const rememberingDay = (): ((at: Instant.Instant) => Day.Day) => {
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  let last: Day.Day | null = null
  return (at) => {
    if (last !== null && from <= at && at < to) return last
    const day = Stockholm.localDay(at)
    from = Stockholm.startOfDay(day)
    to = Stockholm.endOfDay(day)
    last = day
    return day
  }
}
