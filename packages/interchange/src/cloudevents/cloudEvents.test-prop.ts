import fc from 'fast-check'
import { expect, test } from 'vitest'
import { E } from '../fp.ts'
import * as EventLog from '../log/EventLog.ts'
import { completeLogs } from '../log/logs.test-kit.ts'
import { toText } from '../log/Timestamp.ts'
import { accepted } from './accepted.test-kit.ts'
import { cloudEventLines, cloudEvents } from './cloudEvents.ts'

const linesOf = (log: EventLog.EventLog): ReadonlyArray<string> => {
  const made = cloudEvents({ source: '/exports', typePrefix: 'example.' })(log)
  if (E.isLeft(made)) throw new Error(JSON.stringify(made.left))
  return [...cloudEventLines(made.right)]
}

test('each line is an event that the library of the standard accepts and reads as it was meant', () => {
  fc.assert(
    fc.property(completeLogs, (log) => {
      const all = EventLog.events(log)
      const lines = linesOf(log)
      expect(lines.length).toBe(all.length)
      for (const [place, line] of lines.entries()) {
        expect(line.indexOf('\n')).toBe(line.length - 1)
        const event = accepted(JSON.parse(line))
        const meant = all[place]
        expect([event.id, event.type]).toEqual([meant?.id, `example.${meant?.activity}`])
        expect(Object.keys((event.data as { attributes: object }).attributes)).toHaveLength(
          meant?.attributes.length ?? -1
        )
        expect(event['timegranularity'] ?? 'instant').toBe(meant?.time?.type)
        if (meant?.time?.type === 'instant') expect(event.time).toBe(toText(meant.time))
      }
    })
  )
})
