import { Log } from '@norrsken/core'
import type { DisclosureControl } from '@norrsken/reporting'
import type { Instant } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { sourceOf } from '../testing/inMemory.ts'
import { readHistory } from './readHistory.ts'

const headOf = (
  lines: ReadonlyArray<string>,
  lengths: ReadonlyArray<number> = [],
  knownAt: Instant.Instant | null = null
): DisclosureControl.LogHead => {
  const read = readHistory(sourceOf(lines.map((line) => `${line}\n`).join('')), knownAt, 'log', lengths)
  if (E.isLeft(read)) throw new Error(JSON.stringify(read.left))
  return read.right.head
}

/** A line that says the same with a space in it: such a line is read in full, whatever its type. */
const spaced = (line: string): string => line.replace('{', '{ ')

/** A line with the same id and instant that says another thing. */
const changed = (line: string): string => {
  const event = JSON.parse(line)
  return JSON.stringify({ ...event, source: `${event.source ?? ''}x` })
}

const logAndPlaces = fc
  .oneof(arbitrary.workLog({ pieces: 8 }), arbitrary.log({ maxEvents: 30 }))
  .map((log) => [...log])
  .filter(({ length }) => length > 0)
  .chain((log) =>
    fc.record({
      log: fc.constant(log),
      to: fc.integer({ min: 1, max: log.length }),
      at: fc.nat(log.length - 1)
    })
  )

describe('the head of a log', () => {
  test('at an earlier length is that of the log when it had so many events', () => {
    fc.assert(
      fc.property(logAndPlaces, ({ log, to }) => {
        const lines = log.map(Log.line)
        const { head, earlier } = headOf(lines, [0, to, lines.length, lines.length + 1])
        expect(earlier).toEqual(
          new Map([
            [0, headOf([]).head],
            [to, headOf(lines.slice(0, to)).head],
            [lines.length, head]
          ])
        )
      })
    )
  })

  test('at an earlier length is another if any event until then says another thing, and no other', () => {
    fc.assert(
      fc.property(logAndPlaces, ({ log, to, at }) => {
        const lines = log.map(Log.line)
        const other = lines.with(at, changed(lines[at] ?? ''))
        const isSame = headOf(lines, [to]).earlier?.get(to) === headOf(other, [to]).earlier?.get(to)
        expect(isSame).toBe(at >= to)
        expect(headOf(lines).head).not.toBe(headOf(other).head)
      })
    )
  })

  test('is the same whether lines are read in full or skimmed', () => {
    fc.assert(
      fc.property(logAndPlaces, fc.integer({ min: 1, max: 9_000 }), ({ log, to }, length) => {
        const lines = log.map((event) => JSON.stringify({ ...JSON.parse(Log.line(event)), source: 'x'.repeat(length) }))
        expect(headOf(lines.map(spaced), [to])).toEqual(headOf(lines, [to]))
      })
    )
  })

  test('at an earlier length does not depend on what was known by a later instant', () => {
    fc.assert(
      fc.property(logAndPlaces, ({ log, at }) => {
        const lines = log.map(Log.line)
        const knownAt = Log.entry(log[at] as Log.Event, at, 0).recordedAt
        const { length, head } = headOf(lines, [], knownAt)
        expect(headOf(lines, [length]).earlier?.get(length)).toBe(head)
      })
    )
  })
})
