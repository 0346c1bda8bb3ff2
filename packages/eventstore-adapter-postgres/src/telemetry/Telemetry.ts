/**
 * Where a store tells what it does: a tracer and a meter of `@opentelemetry/api`, each if it is wanted. What is here is the
 * part of them that a store uses, written out, so that those who want neither need not install the package.
 */
export interface Telemetry {
  /**
   * Is given a span for each append, each page that is read, each catching up of a projection, import and migration. A
   * subscription that looks and finds nothing new is not told of.
   */
  readonly tracer?: Tracer
  /** Is given counters, and how long operations take. */
  readonly meter?: Meter
}

/** As a `Tracer` of `@opentelemetry/api`. */
export interface Tracer {
  startActiveSpan<A>(name: string, options: SpanOptions, run: (span: Span) => A): A
}

export interface SpanOptions {
  /** `SpanKind.CLIENT`. */
  readonly kind: 2
  readonly attributes: { [name: string]: string | number }
  /** When it began, in milliseconds since 1970, if that is not now. */
  readonly startTime?: number
}

/** As a `Span` of `@opentelemetry/api`. */
export interface Span {
  setAttribute(name: string, value: string | number): unknown
  setStatus(status: { readonly code: 2 }): unknown
  end(): void
}

/** As a `Meter` of `@opentelemetry/api`. */
export interface Meter {
  createCounter(name: string, options: Described): Counter
  createHistogram(name: string, options: Described & { advice: { explicitBucketBoundaries: number[] } }): Histogram
  createObservableGauge(name: string, options: Described): ObservableGauge
}

export interface Described {
  readonly description: string
  readonly unit: string
}

export interface Counter {
  add(value: number, attributes: { [name: string]: string | number }): void
}

export interface Histogram {
  record(value: number, attributes: { [name: string]: string | number }): void
}

export interface ObservableGauge {
  addCallback(callback: (result: ObservableResult) => Promise<void>): void
  removeCallback(callback: (result: ObservableResult) => Promise<void>): void
}

export interface ObservableResult {
  observe(value: number, attributes: { [name: string]: string | number }): void
}
