import type { Day } from '@norrsken/rules'
import type * as Case from '../case/State.ts'
import { tellingOf } from '../secrecy/gate/tellingOf.ts'
import type { Law } from '../secrecy/law/Law.ts'
import type { What } from './groundProof.ts'
import { caseAt, type Streams } from './streams.ts'
import { type Part, twice, type Verdicts } from './verdicts.ts'

/** A permission to disclose that is on record, judged twice. */
export interface Disclosed extends Verdicts {
  readonly decided: Case.Disclosure
}

/**
 * Every decision on record by which something of a case could be told, at a meeting or outside one, with two verdicts on the
 * ground that it names: the consent, or the provision of the law of its day with the conditions that were recorded. A decision
 * is on record with itself: what was decided by its provision was known to whoever decided.
 *
 * @example
 * import { Answers, Law } from '@norrsken/core'
 *
 * const streams = { stream: 'case/1', case: [], meeting: () => [], agreements: [] }
 * assert.deepEqual(Answers.disclosed(streams, Law.swedish), [])
 */
export const disclosed = (streams: Streams, law: Law, lawOn: Day.Day | null = null): ReadonlyArray<Disclosed> => {
  const { disclosures } = caseAt(streams, null)
  const verdictsOn = twice(streams, law, lawOn)
  return disclosures
    .filter(({ outcome }) => outcome === 'permit')
    .map((decided) => ({ decided, ...verdictsOn(whatOf(decided), tellingOf(decided, lawOn), withItself(decided)) }))
}

const whatOf = ({ evidence, from, to }: Case.Disclosure): What => ({
  rule: '15/disclosed',
  clause: '15',
  evidence,
  about: { discloser: from, unit: to }
})

const withItself =
  (decided: Case.Disclosure) =>
  ({ situation, telling }: Part): Part => {
    const others = situation.state.disclosures.filter(({ evidence }) => evidence.id !== decided.evidence.id)
    return { situation: { ...situation, state: { ...situation.state, disclosures: [...others, decided] } }, telling }
  }
