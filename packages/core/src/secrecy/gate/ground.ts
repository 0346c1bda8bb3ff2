import { Day, type Instant } from '@norrsken/rules'
import type { Basis } from '../../case/Event.ts'
import { type Disclosure, disclosuresIn, type Outcome, strictest } from './Disclosure.ts'
import { type Judge, judge } from './judge.ts'
import { momentsOf } from './moments.ts'
import { opening, provisionOn } from './opening.ts'
import type { Situation } from './Situation.ts'
import type { Telling } from './Telling.ts'
import { type Unmet, unmet } from './unmet.ts'

/** What a ground lacks, besides what each disclosure does. */
export type GroundLack =
  /** It is not said what is told, of whom, or for what: nobody knows what would have to be covered. */
  | 'facts-not-said'
  | 'subjects-not-said'
  | 'purposes-not-said'
  /** The table of the law has no such provision on that day. */
  | 'provision-not-in-force'
  /** Somebody decided by the law of another day than that of the meeting. */
  | 'law-of-another-day'
  | 'conditions-not-met'
  /** The provision wants a reservation that binds the receiver, and none is recorded. */
  | 'reservation-missing'

/** What the gate says of what is told at a meeting, on the ground that it names, from its beginning to its end. */
export interface Ground {
  readonly outcome: Outcome
  /** What is not permitted, each from the first moment at which it is not, and what it lacks. */
  readonly unmet: ReadonlyArray<Unmet>
  readonly lacks: ReadonlyArray<GroundLack>
  /** The conditions of the provision that nobody has recorded as met, by their names. */
  readonly conditions: ReadonlyArray<string>
}

/**
 * Whether what is told at a meeting has the ground that it names, at every moment of it and for everyone who hears it.
 *
 * Consent: the consents that it names permit each disclosure, and no other consent counts. De-identified: somebody answers for
 * it that nobody can tell whose case it is, so nothing is disclosed. A provision: it is in force that day, all its conditions
 * are recorded as met, and it opens whatever no consent covers, by the unit that decided. Whether the agreement takes a
 * provision for a ground (R18) is not asked here.
 *
 * @example
 * import { Answers, Case, Gate, Law } from '@norrsken/core'
 * import { Day, Instant } from '@norrsken/rules'
 *
 * const on = Day.day('2025-02-05')
 * const { soFar } = Answers.withoutAgreement({ validAt: on, knownAt: null, agreement: null, reading: {} })
 * const [from, to] = [Instant.instant('2025-02-05T09:00:00+01:00'), Instant.instant('2025-02-05T09:30:00+01:00')]
 * const found = Gate.ground({ state: Case.initial(), agreement: soFar, law: Law.swedish }, {
 *   basis: { kind: 'consent', consents: ['c1'] },
 *   facts: ['health'], subjects: ['individual'], purposes: ['consult'],
 *   on, from, to, hearers: [{ unit: 'body/tmv', from }]
 * })
 * assert.deepEqual([found.outcome, found.unmet[0]?.lacks], ['deny', ['no-consent']])
 */
export const ground = (situation: Omit<Situation, 'stream'>, telling: Telling): Ground => {
  const { basis, hearers } = telling
  if (basis.kind === 'de-identified' || hearers.length === 0) return permitted
  switch (basis.kind) {
    case 'consent': {
      const consents = situation.state.consents.filter(({ consent }) => basis.consents.includes(consent))
      const named = { ...situation, state: { ...situation.state, consents } }
      return completed(telling, lackingBy(named, telling, judge(named)), [], [])
    }
    case 'provision':
      return byProvision(situation, telling, basis)
  }
}

const permitted: Ground = { outcome: 'permit', unmet: [], lacks: [], conditions: [] }

const completed = (
  { facts, subjects, purposes }: Telling,
  lacking: ReadonlyArray<Lacking>,
  lacks: ReadonlyArray<GroundLack>,
  conditions: ReadonlyArray<string>
): Ground => {
  const all: ReadonlyArray<GroundLack> = [
    ...(facts.length === 0 ? (['facts-not-said'] as const) : []),
    ...(subjects.length === 0 ? (['subjects-not-said'] as const) : []),
    ...(purposes.length === 0 ? (['purposes-not-said'] as const) : []),
    ...lacks
  ]
  return {
    outcome: strictest([
      ...lacking.map(({ outcome }) => outcome),
      ...(all.length > 0 ? (['needs-human'] as const) : [])
    ]),
    unmet: lacking.map((one) => one.unmet),
    lacks: all,
    conditions
  }
}

interface Lacking {
  readonly outcome: Outcome
  readonly unmet: Unmet
}

/** What a judge does not permit, each from the first moment on at which it does not, with the strictest that is said of it. */
const lackingBy = (situation: Omit<Situation, 'stream'>, telling: Telling, of: Judge): ReadonlyArray<Lacking> => {
  const found = new Map<string, Lacking>()
  const lacks = unmet(situation)
  const comings = telling.hearers.map(({ from }) => from)
  for (const at of momentsOf(situation, telling, comings)) {
    for (const disclosure of disclosuresAt(telling, at)) {
      const outcome = of(disclosure)
      if (outcome === 'permit') continue
      const { to, fact, subject, purpose } = disclosure
      const key = JSON.stringify([to, fact, subject, purpose])
      const known = found.get(key)
      if (known === undefined) found.set(key, { outcome, unmet: lacks(disclosure) })
      else if (outcome === 'deny') found.set(key, { ...known, outcome })
    }
  }
  return [...found.values()]
}

const disclosuresAt = (
  { facts, subjects, purposes, hearers }: Telling,
  at: Instant.Instant
): ReadonlyArray<Disclosure> => {
  const units = [...new Set(hearers.flatMap(({ unit, from }) => (from <= at ? [unit] : [])))]
  return purposes.flatMap((purpose) => disclosuresIn({ from: null, units, facts, subjects, purpose, at }))
}

const byProvision = (
  situation: Omit<Situation, 'stream'>,
  telling: Telling,
  basis: Extract<Basis, { readonly kind: 'provision' }>
): Ground => {
  const { state, law } = situation
  const day = telling.on
  const provision = provisionOn(law, basis.provision, day)
  const consented = judge(situation)
  if (provision === undefined) {
    return completed(telling, lackingBy(situation, telling, consented), ['provision-not-in-force'], [])
  }
  const opens = opening(situation, provision, basis.decidedBy)
  const relying = new Set<string>()
  const lacking = lackingBy(situation, telling, (disclosure) => {
    const outcome = consented(disclosure)
    if (outcome === 'permit' || !opens(disclosure)) return outcome
    relying.add(disclosure.to)
    return 'permit'
  })
  const conditions = provision.conditions.filter((name) => basis.conditions[name] !== 'yes')
  const isReserved = [...relying].every((unit) =>
    state.disclosures.some(
      ({ to, outcome, reserved, provision: by }) =>
        reserved && outcome === 'permit' && to === unit && (by === provision.id || by === provision.paragraph)
    )
  )
  return completed(
    telling,
    lacking,
    [
      ...(basis.lawOn === Day.toIso(day) ? [] : (['law-of-another-day'] as const)),
      ...(conditions.length === 0 ? [] : (['conditions-not-met'] as const)),
      ...(provision.reservation && !isReserved ? (['reservation-missing'] as const) : [])
    ],
    conditions
  )
}
