import { type Instant, Stockholm } from '@norrsken/rules'
import type * as Case from '../case/State.ts'
import { spanOf } from '../case/span.ts'
import { startOf } from '../case/startOf.ts'
import { type ByDecision, relyingOf } from '../secrecy/gate/byProvision.ts'
import { strictest } from '../secrecy/gate/Disclosure.ts'
import { ground } from '../secrecy/gate/ground.ts'
import { hearersOf } from '../secrecy/gate/hearersOf.ts'
import { isGroundBy } from '../secrecy/gate/isGroundBy.ts'
import { agreementsIn, type Situation } from '../secrecy/gate/Situation.ts'
import type { Relying, Telling } from '../secrecy/gate/Telling.ts'
import { type OfRoom, staysOf } from './attending.ts'
import type { Refusal } from './Refusal.ts'
import { firstThere } from './staying.ts'

/** A case that is discussed at a meeting, with all by which the gate judges who may hear it. */
export interface UnderDiscussion {
  readonly situation: Situation
  readonly discussion: Pick<Case.Discussion, 'basis' | 'facts' | 'subjects' | 'purposes' | 'present' | 'from' | 'to'>
}

interface Entry {
  readonly effective: string
  readonly data: { readonly unit: string; readonly function: string }
}

/**
 * Why somebody may not come into a room, or `null`: the first case whose discussion is not over when they would come in, and of
 * which they may not hear what is left of it to its end. Whoever comes in before it begins is there when it does, but where it
 * is on record that they had left by then. What is told on a provision nobody who was not there from the beginning may hear on it:
 * of them it is not decided. Where only the day of the entry is known, it may be at any moment of that day.
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
    const { basis, facts, subjects, purposes, present } = discussion
    const [from, to] = spanOf(discussion)
    if (to <= comes && from < comes) continue
    const at = firstThere(stays, Math.max(comes, from) as Instant.Instant, to)
    if (at === null) continue
    const on = Stockholm.localDay(from)
    const whole: Telling = {
      basis,
      facts,
      subjects,
      purposes,
      on,
      from,
      to,
      hearers: hearersOf(discussion, from, to, null)
    }
    const found = ground(situation, {
      ...whole,
      from: at,
      hearers: [{ unit: data.unit, from: at, cameIn: !present.includes(data.unit) }],
      ...(basis.kind === 'provision' ? { relying: relyingWith(data.unit, basis, situation, whole) } : {})
    })
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

/** What a discussion that somebody would come in to relies on a provision for. */
const relyingWith = (unit: string, basis: ByDecision, situation: Situation, telling: Telling): Relying => {
  const { others, said } = relyingOf([{ situation, telling }], basis)
  return { others: others || unit !== basis.decidedBy, said }
}
