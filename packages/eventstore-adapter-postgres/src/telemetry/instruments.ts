import type { Counter, Histogram, Meter, ObservableGauge } from './Telemetry.ts'

/** What is counted and measured. The first is that of OpenTelemetry's conventions for databases; they have no names for the rest. */
export interface Instruments {
  readonly duration: Histogram
  readonly appends: Counter
  readonly events: Counter
  readonly conflicts: Counter
  readonly retries: Counter
  readonly wakeUps: Counter
  readonly behind: Histogram
  readonly lag: ObservableGauge
}

export const instruments = (meter: Meter): Instruments => ({
  duration: meter.createHistogram('db.client.operation.duration', {
    description: 'Duration of database client operations.',
    unit: 's',
    advice: { explicitBucketBoundaries: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10] }
  }),
  appends: meter.createCounter('norrsken.store.appends', {
    description: 'Appends that were stored.',
    unit: '{append}'
  }),
  events: meter.createCounter('norrsken.store.events', {
    description: 'Events that were stored, by appends and imports.',
    unit: '{event}'
  }),
  conflicts: meter.createCounter('norrsken.store.conflicts', {
    description: 'Appends that were refused because the log was not as they expected, by the type of the refusal.',
    unit: '{append}'
  }),
  retries: meter.createCounter('norrsken.store.retries', {
    description: 'Appends that were asked for again, by the store or by its caller.',
    unit: '{append}'
  }),
  wakeUps: meter.createCounter('norrsken.store.wake_ups', {
    description: 'Notices of the database that something was stored.',
    unit: '{notice}'
  }),
  behind: meter.createHistogram('norrsken.store.behind', {
    description: 'How many events a subscription or a projection had before it each time that it looked.',
    unit: '{event}',
    advice: { explicitBucketBoundaries: [0, 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] }
  }),
  lag: meter.createObservableGauge('norrsken.store.lag', {
    description: 'For how long appends have been held up by another session; 0 where they are not.',
    unit: 's'
  })
})
