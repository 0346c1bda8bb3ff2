import { Failure } from '../driver/Failure.ts'
import { type Instruments, instruments } from './instruments.ts'
import type { ObservableResult, Span, Telemetry, Tracer } from './Telemetry.ts'
import { type Note, type Operation, unwatched, type Watch } from './Watch.ts'

/**
 * Tells a tracer and a meter what a store does, by OpenTelemetry's conventions for clients of databases. Nothing is told of
 * what is stored, where the database is, or who asks: attributes are words of this program, numbers, and SQLSTATEs.
 */
export const watching = (telemetry: Telemetry | undefined): Watch => {
  const { tracer, meter } = telemetry ?? {}
  if (tracer === undefined && meter === undefined) return unwatched
  const measured = meter === undefined ? undefined : instruments(meter)
  return {
    during: (operation, run) =>
      tracer === undefined
        ? timed(operation, run, undefined, measured)
        : traced(tracer, operation, (span) => timed(operation, run, span, measured)),
    stored: (appends, events) => {
      measured?.appends.add(appends, { ...system })
      measured?.events.add(events, { ...system })
    },
    retried: (by) => measured?.retries.add(1, { ...system, 'norrsken.retried_by': by }),
    woken: () => measured?.wakeUps.add(1, { ...system }),
    behind: (reader, events) => measured?.behind.record(events, { ...system, 'norrsken.reader': reader }),
    askForLag: (ask) => (measured === undefined ? () => {} : observe(measured, ask))
  }
}

const system = { 'db.system.name': 'postgresql' } as const

const traced = <A>(tracer: Tracer, operation: Operation, run: (span: Span) => Promise<A>): Promise<A> =>
  tracer.startActiveSpan(operation, { kind: 2, attributes: { ...system, 'db.operation.name': operation } }, run)

const timed = async <A>(
  operation: Operation,
  run: (note: Note) => Promise<A>,
  span: Span | undefined,
  measured: Instruments | undefined
): Promise<A> => {
  const since = performance.now()
  const attributes: { [name: string]: string | number } = { ...system, 'db.operation.name': operation }
  const tell = (name: string, value: string): void => {
    attributes[name] = value
    span?.setAttribute(name, value)
  }
  const note: Note = {
    events: (count) => void span?.setAttribute('norrsken.events', count),
    failed: (type, code) => {
      tell('error.type', type)
      if (code !== undefined) tell('db.response.status_code', code)
      span?.setStatus({ code: 2 })
      if (conflicts.has(type)) measured?.conflicts.add(1, { ...system, 'error.type': type })
    }
  }
  try {
    return await run(note)
  } catch (error) {
    if (error instanceof Failure) note.failed('Unavailable', error.code)
    else note.failed('_OTHER')
    throw error
  } finally {
    span?.end()
    measured?.duration.record((performance.now() - since) / 1000, attributes)
  }
}

const conflicts: ReadonlySet<string> = new Set(['VersionConflict', 'CheckFailed', 'IdempotencyConflict'])

const observe = ({ lag }: Instruments, ask: () => Promise<number | undefined>): (() => void) => {
  const callback = async (result: ObservableResult): Promise<void> => {
    const seconds = await ask()
    if (seconds !== undefined) result.observe(seconds, { ...system })
  }
  lag.addCallback(callback)
  return () => lag.removeCallback(callback)
}
