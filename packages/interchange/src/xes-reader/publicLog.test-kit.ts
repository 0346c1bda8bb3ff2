import * as Attribute from '../log/Attribute.ts'
import * as EventLog from '../log/EventLog.ts'
import { at } from '../log/logs.test-kit.ts'
import { startOf, type Timestamp } from '../log/Timestamp.ts'

const steps = ['received', 'checked', 'asked for more', 'decided', 'sent'] as const
const minute = 60_000

/** Numbers that look random, always the same. */
function* numbers(): Generator<number> {
  for (let last = 2026; ; ) {
    last = (last * 48_271) % 2_147_483_647
    yield last
  }
}

/**
 * A case as in the logs that municipalities publish: some steps are repeated, some left out, some times are equal, and a
 * few events come later in the file than they happened.
 */
const caseOf = (number: number, next: () => number): EventLog.Trace => {
  let now: number = startOf(at('2026-01-01T08:00Z')) + (next() % 500_000) * minute
  const events = steps.flatMap((activity) =>
    Array.from({ length: next() % 4 }, () => {
      now += (next() % 3) * (next() % 5_000) * minute
      const time: Timestamp = { type: 'instant', at: now as ReturnType<typeof startOf> }
      const attributes = [
        Attribute.string('org:resource', `Resource ${next() % 48}`),
        Attribute.string('channel', '<&"å>')
      ]
      return EventLog.event({ activity, time: next() % 50 === 0 ? null : time, attributes })
    })
  )
  const turned = next() % 10 === 0 ? events.toReversed() : events
  return EventLog.trace({
    name: `case-${number}`,
    attributes: [Attribute.boolean('open', number % 2 === 0)],
    events: turned
  })
}

/** So many cases, one after the other. */
export function* cases(count: number): Generator<EventLog.Trace> {
  const source = numbers()
  const next = (): number => source.next().value ?? 0
  for (let number = 0; number < count; number += 1) yield caseOf(number, next)
}

/** A log of at least so many events. */
export const publicLog = (atLeast: number): EventLog.EventLog => {
  const traces: Array<EventLog.Trace> = []
  let events = 0
  for (const trace of cases(Infinity)) {
    traces.push(trace)
    events += trace.events.length
    if (events >= atLeast) break
  }
  return { ...EventLog.empty, attributes: [Attribute.string('origin', 'made up')], traces }
}
