import type { Instant } from '@norrsken/rules'
import { arbitrary, entriesOf } from '@norrsken/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from './Entry.ts'
import { type Ledger, ledger } from './Ledger.ts'

const enterAll = (book: Ledger, entries: ReadonlyArray<Entry>): void => {
  for (const { event, recordedAt } of entries) book.enter(event, recordedAt)
}

/** All that a ledger tells of a log, and of what might come next. */
const told = (book: Ledger, entries: ReadonlyArray<Entry>): unknown => ({
  events: book.events(),
  streams: book.streams(),
  lastRecorded: book.lastRecorded(),
  places: entries.map(({ event, ordinal, recordedAt }) => [
    book.find(event.id),
    book.version(event.stream),
    book.number(event.stream),
    ordinal < book.events() ? [book.streamOf(ordinal), book.corrected(ordinal)] : null,
    book.faults(event, recordedAt),
    book.faults({ ...event, id: 'another', corrects: event.id }, (recordedAt - 1) as Instant.Instant)
  ])
})

test('events that are taken back, the last first, leave a ledger as it was', () => {
  fc.assert(
    fc.property(arbitrary.log({ maxEvents: 20 }), fc.nat(), (events, some) => {
      const entries = entriesOf(events)
      const kept = some % (entries.length + 1)
      const [book, other] = [ledger(), ledger()]
      enterAll(book, entries.slice(0, kept))
      enterAll(other, entries.slice(0, kept))
      const before = entries.slice(kept).map((entry) => {
        const recorded = book.lastRecorded()
        book.enter(entry.event, entry.recordedAt)
        return recorded
      })
      for (const entry of entries.slice(kept).reverse()) book.undo(entry.event, before.pop() ?? Number.NaN)
      expect(told(book, entries)).toEqual(told(other, entries))
      enterAll(book, entries.slice(kept))
      enterAll(other, entries.slice(kept))
      expect(told(book, entries)).toEqual(told(other, entries))
    }),
    { numRuns: 300 }
  )
})

test('a ledger says of a valid log where each event stands', () => {
  fc.assert(
    fc.property(arbitrary.log(), (events) => {
      const book = ledger()
      for (const { event, ordinal, stream, recordedAt } of entriesOf(events)) {
        expect(book.faults(event, recordedAt)).toEqual([])
        expect(book.enter(event, recordedAt)).toEqual({ ordinal, stream })
        expect(book.version(event.stream)).toBe(event.version)
        expect(book.corrected(ordinal)).toBe(events.findIndex(({ id }) => id === event.corrects))
      }
    })
  )
})
