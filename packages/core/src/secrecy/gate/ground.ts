import { byProvision } from './byProvision.ts'
import { type Outcome, strictest } from './Disclosure.ts'
import type { GroundLack } from './GroundLack.ts'
import { judge } from './judge.ts'
import { type Lacking, lackingBy } from './lacking.ts'
import type { Situation } from './Situation.ts'
import type { Telling } from './Telling.ts'
import type { Unmet } from './unmet.ts'

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
 * provision for a ground (R18) is not asked here. Where it is not said who hears, or what, a person has to judge it.
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
  const { basis, facts } = telling
  switch (basis.kind) {
    case 'de-identified':
      return completed(
        [],
        [...notSaid(telling), ...(facts.includes('identity') ? (['identity-told'] as const) : [])],
        []
      )
    case 'consent': {
      const consents = situation.state.consents.filter(({ consent }) => basis.consents.includes(consent))
      const named = { ...situation, state: { ...situation.state, consents } }
      return completed(lackingBy(named, telling, judge(named)), notSaid(telling), [])
    }
    case 'provision': {
      const { lacking, lacks, conditions } = byProvision(situation, telling, basis)
      return completed(lacking, [...notSaid(telling), ...lacks], conditions)
    }
  }
}

/** What is not said of what is told: then it is not known what is asked, and never permitted. */
const notSaid = ({ hearers, facts, subjects, purposes }: Telling): ReadonlyArray<GroundLack> => {
  const said = { hearers, facts, subjects, purposes }
  return (['hearers', 'facts', 'subjects', 'purposes'] as const).flatMap((what) =>
    said[what].length === 0 ? [`${what}-not-said` as const] : []
  )
}

const completed = (
  lacking: ReadonlyArray<Lacking>,
  lacks: ReadonlyArray<GroundLack>,
  conditions: ReadonlyArray<string>
): Ground => ({
  outcome: strictest([
    ...lacking.map(({ outcome }) => outcome),
    ...(lacks.length > 0 ? (['needs-human'] as const) : [])
  ]),
  unmet: lacking.map((one) => one.unmet),
  lacks,
  conditions
})
