import { Log } from '@norrsken/core'
import fc from 'fast-check'
import { type Link, link, recorded, withLinks } from '../../arbitrary/work/links.ts'
import { E } from '../../fp.ts'
import { logOf, type Said } from '../../logOf.ts'
import type { Reader } from '../Channel.ts'
import type { Change, Way } from '../changes/Change.ts'
import { mayKnow } from '../mayKnow.ts'
import type { Pair } from '../Pair.ts'
import { numbered, type Written, written } from '../Written.ts'
import { agreed } from './agreement.ts'
import { inCase } from './casework.ts'
import { happening, happeningOf } from './happening.ts'
import { atMeeting } from './meetings.ts'
import { anyReader } from './units.ts'

/** What a unit may know of a log: what two logs of a pair have in common. */
export type MayKnow = (log: ReadonlyArray<Log.Event>, reader: Reader) => ReadonlyArray<unknown>

/**
 * Pairs of logs that differ by one change of a kind, made in one way, which their reader may not know of; `null` where a
 * generated log has nothing that could be changed so.
 */
export const pairOf = (change: Change, way: Way, knows: MayKnow = mayKnow): fc.Arbitrary<Pair | null> =>
  fc
    .record({
      agreement: agreed(change.readBy === 'one-that-has-left'),
      before: fc.array(happening, { maxLength: 8 }),
      needed: fc.array(happeningOf(way.of), { minLength: 1, maxLength: 3 }),
      after: fc.array(happening, { maxLength: 8 }),
      links: way.of?.includes('EventRetracted') === true ? takenBack : fc.array(link, { maxLength: 2 }),
      steps: fc.array(fc.constantFrom(1, 0, 60, 86_400), { minLength: 1, maxLength: 3 }),
      more: fc.array(inCase(), { minLength: 1, maxLength: 2 }),
      moreAtMeetings: fc.array(atMeeting(), { minLength: 1, maxLength: 2 }),
      others: fc.array(happeningOf(way.of), { minLength: 2, maxLength: 4 }),
      anyone: anyReader,
      which: fc.nat({ max: 999 })
    })
    .map(({ agreement, before, needed, after, links, steps, more, moreAtMeetings, others, anyone, which }) => {
      const reader = change.readBy === 'one-that-has-left' ? { ...anyone, unit: agreement.left ?? anyone.unit } : anyone
      const said = eachOnce([...before, ...needed, ...after])
      const log = recorded(linked(agreement.said, said, links), steps)
      const may = mayKnow(log, reader)
      const known = new Set(may.map(({ id }) => id))
      const ground = {
        log: log.map(written),
        isKnown: ({ id }: Written) => known.has(id),
        more: besides(more),
        moreAtMeetings: besides(moreAtMeetings),
        others: besides(others)
      }
      const candidates = way.candidates(ground)
      const seen = JSON.stringify(knows === mayKnow ? may : knows(log, reader))
      for (let nth = 0; nth < Math.min(MOST_TRIED, candidates.length); nth += 1) {
        const other = soundLog(candidates[(which + nth) % candidates.length]?.() ?? [])
        if (other === null || linesOf(other) === linesOf(log)) continue
        if (JSON.stringify(knows(other, reader)) === seen) return { change: change.name, log, other, reader }
      }
      return null
    })

const MOST_TRIED = 8

/** Some of what was said is taken back. */
const takenBack = fc.array(
  link.map((one): Link => ({ ...one, how: 'retract' })),
  { minLength: 2, maxLength: 4 }
)

/** Events that are in no log yet. */
const besides = (said: ReadonlyArray<Said>): ReadonlyArray<Written> =>
  logOf(...said.map((one, place) => ({ ...one, id: `more-${place}` }))).map(written)

const linesOf = (log: ReadonlyArray<Log.Event>): string => log.map(Log.line).join('\n')

/** The log that events are, with versions counted anew; `null` where they are none. */
const soundLog = (events: ReadonlyArray<Written>): ReadonlyArray<Log.Event> | null => {
  const ledger = Log.ledger()
  const log: Log.Event[] = []
  for (const json of numbered(events)) {
    const event = Log.decode(json)
    if (E.isLeft(event)) return null
    const recordedAt = Log.instantOf(event.right.recorded)
    if (ledger.faults(event.right, recordedAt).length > 0) return null
    ledger.enter(event.right, recordedAt)
    log.push(event.right)
  }
  return log
}

/** A case is referred once, and an action has its name to itself. */
const eachOnce = (said: ReadonlyArray<Said>): ReadonlyArray<Said> => {
  const had = new Set<string>()
  return said.filter(({ stream, type, data }) => {
    if (type !== 'CaseReferred' && type !== 'ActionAgreed') return true
    const name = `${stream} ${type} ${(data as { readonly action?: string }).action ?? ''}`
    if (had.has(name)) return false
    had.add(name)
    return true
  })
}

/** What was said, with corrections and retractions of what happened under the agreement. */
const linked = (
  agreement: ReadonlyArray<Said>,
  said: ReadonlyArray<Said>,
  links: ReadonlyArray<Link>
): ReadonlyArray<Said> =>
  withLinks(
    [...agreement, ...said],
    links.map((link) => ({ ...link, target: agreement.length + (link.target % said.length) }))
  )
