import type { Event as CaseEvent } from '../case/Event.ts'
import { part as partOfCase } from '../case/part.ts'
import type { Event as MeetingEvent } from '../meeting/Event.ts'
import { part as partOfMeeting } from '../meeting/part.ts'
import { type Entry, rank } from './Entry.ts'

/** How far each part of each case and meeting has been folded, in 64 bytes a stream. */
export interface Order {
  /** Whether an entry applies after all that its part of its stream has met, which is then noted. */
  readonly follows: (entry: Entry, kind: 'case' | 'meeting') => boolean
}

const PARTS = 8
const RANKS = 8

/** No stream has been folded. */
export const order = (): Order => {
  let reached = new Float64Array(PARTS * 1024).fill(Number.NEGATIVE_INFINITY)

  const follows = (entry: Entry, kind: 'case' | 'meeting'): boolean => {
    const { event, stream } = entry
    const part = kind === 'case' ? partOfCase(event as CaseEvent) : partOfMeeting(event as MeetingEvent)
    const slot = stream * PARTS + part
    if (slot >= reached.length) {
      const longer = new Float64Array(Math.max(slot + PARTS, reached.length * 2)).fill(Number.NEGATIVE_INFINITY)
      longer.set(reached)
      reached = longer
    }
    const next = point(entry)
    if (next < (reached[slot] ?? 0)) return false
    reached[slot] = next
    return true
  }

  return { follows }
}

/** Where an entry stands among those of its stream, but for the order of the log at a tie. */
export const point = ({ at, event }: Entry): number => at * RANKS + rank(event)
