import { type Day, Stockholm } from '@norrsken/rules'
import type * as Case from '../case/State.ts'
import { spanOf } from '../case/span.ts'
import { evolve as evolveMeeting } from '../meeting/evolve.ts'
import { initial as initialMeeting } from '../meeting/State.ts'
import { hearersOf } from '../secrecy/gate/hearersOf.ts'
import type { Telling } from '../secrecy/gate/Telling.ts'
import type { Law } from '../secrecy/law/Law.ts'
import type { What } from './groundProof.ts'
import { originals } from './originals.ts'
import { caseAt, type Streams, stateAt } from './streams.ts'
import { type Part, twice, type Verdicts } from './verdicts.ts'

/** A discussion of the past, judged twice. */
export interface Discussed extends Verdicts {
  readonly discussion: Case.Discussion
}

/**
 * Every discussion of a case, with two verdicts. They differ where something was recorded late: a consent that was withdrawn at
 * ten past nine, as somebody recorded at half past, was a ground for those who presented the case until then, and is none by
 * all that is known now.
 *
 * Each must be permitted by every agreement of the log that was in force on its day, and by the one that the case belongs to.
 * Who heard the case, and what was told, is taken as it is known now: those in the room could see that. A decision by a
 * provision is on record only once the discussion that names it is. Whether the agreement takes a provision for a ground (R18)
 * is what `check` says; this is about the law.
 *
 * @param lawOn - the day whose law is applied; `null`: that of the discussion
 *
 * @example
 * import { Answers, Law } from '@norrsken/core'
 *
 * const streams = { stream: 'case/1', case: [], meeting: () => [], agreements: [] }
 * assert.deepEqual(Answers.discussed(streams, Law.swedish), [])
 */
export const discussed = (streams: Streams, law: Law, lawOn: Day.Day | null = null): ReadonlyArray<Discussed> => {
  const { discussions } = caseAt(streams, null)
  const verdictsOn = twice(streams, law, lawOn)
  const original = originals(streams.case)
  return discussions.map((discussion) => {
    const telling = tellingAt(streams, discussion, lawOn)
    return { discussion, ...verdictsOn(whatOf(discussion, telling), telling, asOnRecord(discussion, original)) }
  })
}

const tellingAt = (streams: Streams, discussion: Case.Discussion, lawOn: Day.Day | null): Telling => {
  const { basis, facts, subjects, purposes } = discussion
  const [from, to] = spanOf(discussion)
  const meeting = stateAt({ initial: initialMeeting, evolve: evolveMeeting }, streams.meeting(discussion.meeting), null)
  const hearers = hearersOf(discussion, from, to, meeting)
  return { basis, facts, subjects, purposes, on: lawOn ?? Stockholm.localDay(from), from, to, hearers }
}

const whatOf = ({ evidence, meeting }: Case.Discussion, { hearers }: Telling): What => ({
  rule: '12/discussed',
  clause: '12',
  evidence,
  about: { meeting, units: [...new Set(hearers.map(({ unit }) => unit))] }
})

/**
 * The discussion as far as it was on record: the conditions of a provision are decided where somebody has recorded that, and as
 * they were recorded then, whatever has corrected them since.
 */
const asOnRecord =
  ({ evidence }: Case.Discussion, original: (id: string) => string) =>
  ({ situation, telling }: Part): Part => {
    const { basis } = telling
    if (basis.kind !== 'provision') return { situation, telling }
    const then = situation.state.discussions.find((one) => original(one.evidence.id) === original(evidence.id))?.basis
    const isSame =
      then?.kind === 'provision' && then.provision === basis.provision && then.decidedBy === basis.decidedBy
    return { situation, telling: { ...telling, basis: { ...basis, conditions: isSame ? then.conditions : {} } } }
  }
