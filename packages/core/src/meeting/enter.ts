import { type Instant, Stockholm } from '@norrsken/rules'
import type * as Case from '../case/State.ts'
import { dayOf, instantOf, isDayText } from '../log/Entry.ts'
import { ground } from '../secrecy/gate/ground.ts'
import type { Situation } from '../secrecy/gate/Situation.ts'
import type { Refusal } from './Refusal.ts'

/** A case that is discussed at a meeting, with all by which the gate judges who may hear it. */
export interface UnderDiscussion {
  readonly situation: Situation
  readonly discussion: Pick<Case.Discussion, 'basis' | 'facts' | 'subjects' | 'purposes' | 'from' | 'to'>
}

interface Entry {
  readonly effective: string
  readonly data: { readonly unit: string }
}

/**
 * Why a unit may not come into a room, or `null`: the first case that is discussed when it would come in and that it may not
 * hear to its end. Where only the day of the entry is known, it may be the moment of any discussion of that day.
 */
export const refusalToEnter = (
  { effective, data: { unit } }: Entry,
  discussions: ReadonlyArray<UnderDiscussion>
): Refusal | null => {
  const [first, after] = momentOf(effective)
  for (const { situation, discussion } of discussions) {
    const { basis, facts, subjects, purposes } = discussion
    const [from, to] = [instantOf(discussion.from), instantOf(discussion.to)]
    if (to <= first || after <= from) continue
    const at = Math.max(first, from) as Instant.Instant
    const hearers = [{ unit, from: at }]
    const on = Stockholm.localDay(from)
    const found = ground(situation, { basis, facts, subjects, purposes, on, from: at, to, hearers })
    if (found.outcome !== 'permit') return { type: 'NotCovered', case: situation.stream, ...found }
  }
  return null
}

/** The first moment at which it may be, and the first after the last. */
const momentOf = (effective: string): readonly [Instant.Instant, Instant.Instant] => {
  if (isDayText(effective)) return [Stockholm.startOfDay(dayOf(effective)), Stockholm.endOfDay(dayOf(effective))]
  const at = instantOf(effective)
  return [at, (at + 1) as Instant.Instant]
}
