import { Failure, unavailable } from '../driver/Failure.ts'
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
    during: (operation, run) => {
      const of = told(operation)
      return tracer === undefined
        ? timed(run, of, undefined, measured)
        : traced(tracer, of, (span) => timed(run, of, span, measured))
    },
    looking: (operation, run) => looked(run, told(operation), tracer, measured),
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

const timed = async <A>(
  run: (note: Note) => Promise<A>,
  told: Told,
  span: Span | undefined,
  measured: Instruments | undefined
): Promise<A> => {
  const since = performance.now()
  try {
    return await noting(run, told, measured)
  } finally {
    tell(told, since, span, measured)
  }
}

/** An operation whose span is made when it is known to have found something. Nothing that it does is under it. */
const looked = async <A>(
  run: (note: Note) => Promise<A>,
  told: Told,
  tracer: Tracer | undefined,
  measured: Instruments | undefined
): Promise<A> => {
  const [startTime, since] = [Date.now(), performance.now()]
  try {
    return await noting(run, told, measured)
  } finally {
    if ((told.events ?? 0) > 0 || told.failure !== undefined) {
      if (tracer === undefined) tell(told, since, undefined, measured)
      else traced(tracer, told, (span) => tell(told, since, span, measured), { startTime })
    }
  }
}

/** What an operation has said of itself. */
interface Told {
  readonly operation: Operation
  events: number | undefined
  failure: { readonly type: string; readonly code: string | undefined } | undefined
}

const told = (operation: Operation): Told => ({ operation, events: undefined, failure: undefined })

const traced = <A>(tracer: Tracer, { operation }: Told, run: (span: Span) => A, more: { startTime?: number } = {}): A =>
  tracer.startActiveSpan(
    operation,
    { kind: 2, attributes: { ...system, 'db.operation.name': operation }, ...more },
    run
  )

/** Runs an operation and keeps what it says of itself. */
const noting = async <A>(
  run: (note: Note) => Promise<A>,
  told: Told,
  measured: Instruments | undefined
): Promise<A> => {
  const note: Note = {
    events: (count) => {
      told.events = count
    },
    failed: (type, code) => {
      told.failure = { type, code: code ?? (told.failure?.type === type ? told.failure.code : undefined) }
      if (conflicts.has(type)) measured?.conflicts.add(1, { ...system, 'error.type': type })
    }
  }
  try {
    return await run(note)
  } catch (error) {
    if (error instanceof Failure) note.failed(unavailable(error).type, error.code)
    else note.failed('_OTHER')
    throw error
  }
}

/** Ends the span of an operation, and measures how long it took. */
const tell = (
  { operation, events, failure }: Told,
  since: number,
  span: Span | undefined,
  measured: Instruments | undefined
): void => {
  const attributes: { [name: string]: string | number } = { ...system, 'db.operation.name': operation }
  if (failure !== undefined) {
    attributes['error.type'] = failure.type
    if (failure.code !== undefined) attributes['db.response.status_code'] = failure.code
    span?.setStatus({ code: 2 })
  }
  for (const [name, value] of Object.entries(attributes)) span?.setAttribute(name, value)
  if (events !== undefined) span?.setAttribute('norrsken.events', events)
  span?.end()
  measured?.duration.record((performance.now() - since) / 1000, attributes)
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
