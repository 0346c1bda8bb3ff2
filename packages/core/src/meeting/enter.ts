import { type Instant, Stockholm } from '@norrsken/rules'
import type * as Case from '../case/State.ts'
import { spanOf } from '../case/span.ts'
import { startOf } from '../case/startOf.ts'
import { strictest } from '../secrecy/gate/Disclosure.ts'
import { ground } from '../secrecy/gate/ground.ts'
import { isGroundBy } from '../secrecy/gate/isGroundBy.ts'
import { agreementsIn, type Situation } from '../secrecy/gate/Situation.ts'
import { type OfRoom, staysOf } from './attending.ts'
import type { Refusal } from './Refusal.ts'
import { firstThere } from './staying.ts'

/** A case that is discussed at a meeting, with all by which the gate judges who may hear it. */
export interface UnderDiscussion {
  readonly situation: Situation
  readonly discussion: Pick<Case.Discussion, 'basis' | 'facts' | 'subjects' | 'purposes' | 'from' | 'to'>
}

interface Entry {
  readonly effective: string
  readonly data: { readonly unit: string; readonly function: string }
}

/**
 * Why somebody may not come into a room, or `null`: the first case whose discussion is not over when they would come in, and of
 * which they may not hear what is left of it to its end. Whoever comes in before it begins is there when it does, but where it
 * is on record that they had left by then. Where only the day of the entry is known, it may be at any moment of that day.
 */
export const refusalToEnter = (
  { effective, data }: Entry,
  discussions: ReadonlyArray<UnderDiscussion>,
  room: OfRoom
): Refusal | null => {
  const comes = startOf(effective)
  const entry = { ...data, at: comes, entered: true, evidence: { effective } }
  // At the same moment whoever leaves does so first.
  const before = room.movements.filter(({ at }) => at <= comes)
  const after = room.movements.filter(({ at }) => at > comes)
  const stays = staysOf(data, { ...room, movements: [...before, entry, ...after] })
  for (const { situation, discussion } of discussions) {
    const { basis, facts, subjects, purposes } = discussion
    const [from, to] = spanOf(discussion)
    if (to <= comes && from < comes) continue
    const at = firstThere(stays, Math.max(comes, from) as Instant.Instant, to)
    if (at === null) continue
    const hearers = [{ unit: data.unit, from: at }]
    const on = Stockholm.localDay(from)
    const found = ground(situation, { basis, facts, subjects, purposes, on, from: at, to, hearers })
    if (found.outcome !== 'permit' || !isGroundBy(agreementsIn(situation), basis, on)) {
      return {
        type: 'NotCovered',
        case: situation.stream,
        ...found,
        outcome: strictest([found.outcome, 'needs-human'])
      }
    }
  }
  return null
}
