import type { Instant } from '@norrsken/rules'
import { arbitrary, entriesOf } from '@norrsken/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { givings, tooManyWays } from '../case/accounts.ts'
import { evolve } from '../case/evolve.ts'
import { initial } from '../case/State.ts'
import { type Entry, inOrder, instantOf } from '../log/Entry.ts'
import type { Event } from '../log/Event.ts'
import { replay } from '../log/replay.ts'
import { swedish } from '../secrecy/law/swedish.ts'
import { discussed } from './discussed.ts'
import type { AgreementStream, Streams } from './streams.ts'
import type { Judged } from './verdicts.ts'

/** An entry recorded the moment it was so; a discussion before it begins, as who asks for one records it. */
const onTime = (entry: Entry): Entry => {
  const { event, at } = entry
  const from = event.type === 'CaseDiscussed' ? [instantOf(event.data.from), instantOf(event.data.to)] : []
  return { ...entry, recordedAt: Math.min(at, ...from) as Instant.Instant }
}

/** Every case of a log, with its agreements. */
const casesIn = (events: ReadonlyArray<Event>, recorded: (entry: Entry) => Entry): ReadonlyArray<Streams> => {
  const entries = entriesOf(events).map(recorded)
  const of = (stream: string) => entries.filter(({ event }) => event.stream === stream)
  const names = (kind: string) => [
    ...new Set(events.flatMap(({ stream }) => (stream.startsWith(kind) ? [stream] : [])))
  ]
  return names('case/').map((stream) => ({
    stream,
    case: of(stream) as Streams['case'],
    meeting: (meeting) => of(meeting) as ReturnType<Streams['meeting']>,
    agreements: names('agreement/').map((name) => ({
      stream: name,
      entries: of(name) as AgreementStream['entries'],
      always: false
    }))
  }))
}

const told = ({ outcome, unmet, lacks, conditions }: Judged) => ({
  outcome,
  lacks,
  conditions,
  unmet: new Set(unmet.map(({ disclosure }) => JSON.stringify(disclosure)))
})

test('where nothing was recorded late, what was justified then is what is lawful by now', () => {
  const seen = { permit: 0, deny: 0, 'needs-human': 0 }
  fc.assert(
    fc.property(arbitrary.workLog({ links: false, pieces: 14 }), (events) => {
      for (const streams of casesIn(events, onTime)) {
        // What was told of in more ways than anybody goes through stays open, also by accounts that came later.
        if (tooManyWays(givings(replay({ initial, evolve })([...streams.case].sort(inOrder)).consents))) continue
        for (const { lawfulByNow, justifiedThen } of discussed(streams, swedish)) {
          seen[lawfulByNow.outcome] += 1
          expect(told(justifiedThen)).toEqual(told(lawfulByNow))
        }
      }
    }),
    { numRuns: 300 }
  )
  expect(Math.min(seen.permit, seen['needs-human'])).toBeGreaterThan(5)
})

test('where everything was recorded before, they are the same too, and one that was never on record was never justified', () => {
  let differ = 0
  fc.assert(
    fc.property(arbitrary.workLog({ links: false, pieces: 14 }), (events) => {
      const ever = (time: number) => (entry: Entry) => ({ ...entry, recordedAt: time as Instant.Instant })
      const [before, after] = [casesIn(events, ever(-1e15)), casesIn(events, ever(1e15))]
      before.forEach((streams, i) => {
        const late = discussed(after[i] ?? streams, swedish)
        discussed(streams, swedish).forEach(({ discussion, lawfulByNow, justifiedThen }, j) => {
          expect(told(justifiedThen)).toEqual(told(lawfulByNow))
          const then = late[j]?.justifiedThen.outcome
          if (discussion.basis.kind === 'consent' && lawfulByNow.unmet.length === 0 && then !== lawfulByNow.outcome)
            differ += 1
          if (discussion.basis.kind === 'consent' && discussion.present.length > 0) expect(then).not.toBe('permit')
        })
      })
    }),
    { numRuns: 400 }
  )
  expect(differ).toBeGreaterThan(0)
})
