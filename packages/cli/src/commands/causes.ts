import type { Log } from '@norrsken/core'
import { E } from '../fp.ts'
import type { Unread } from '../log/readWorld.ts'
import type { SoundLog } from '../log/soundLog.ts'
import type { CauseText, EventText } from '../texts/Texts.ts'

/** The events of some numbers as causes, by their numbers. */
export const causes = (
  log: SoundLog,
  numbers: ReadonlySet<number>
): E.Either<Unread, ReadonlyMap<number, CauseText>> => {
  const events = log.events(numbers)
  if (E.isLeft(events)) return events
  const targetOf = (event: Log.Event): number =>
    event.type === 'EventRetracted' ? log.ledger.find(event.data.event) : -1
  const targets = log.events(new Set([...events.right.values()].map(targetOf).filter((target) => target >= 0)))
  if (E.isLeft(targets)) return targets
  const causeOf = (event: Log.Event): CauseText => {
    const target = targets.right.get(targetOf(event))
    return {
      ...told(event),
      recorded: event.recorded,
      corrects: event.corrects ?? null,
      retracts: target === undefined ? null : told(target)
    }
  }
  return E.right(new Map([...events.right].map(([number, event]) => [number, causeOf(event)])))
}

const told = ({ id, type, effective, data }: Log.Event): EventText => ({
  id,
  type,
  effective,
  party: 'party' in data ? (data.party ?? null) : null
})
