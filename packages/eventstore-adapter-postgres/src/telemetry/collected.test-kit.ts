import { context } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import {
  AggregationTemporality,
  type DataPoint,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader
} from '@opentelemetry/sdk-metrics'
import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { Telemetry } from './Telemetry.ts'

/** What was measured under a name: for each set of attributes, what it came to, a histogram by how often it was told. */
export interface Point {
  readonly attributes: Readonly<Record<string, unknown>>
  readonly value: number
}

/** A tracer and a meter of OpenTelemetry's own, that keep what they are told. */
export const collecting = () => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  const exporter = new InMemorySpanExporter()
  const tracing = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] })
  const reader = new PeriodicExportingMetricReader({
    exporter: new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE),
    exportIntervalMillis: 3_600_000
  })
  const metering = new MeterProvider({ readers: [reader] })
  const telemetry: Telemetry = { tracer: tracing.getTracer('test'), meter: metering.getMeter('test') }

  const points = async (name: string): Promise<ReadonlyArray<Point>> => {
    const { resourceMetrics } = await reader.collect()
    return resourceMetrics.scopeMetrics
      .flatMap(({ metrics }) => metrics)
      .filter(({ descriptor }) => descriptor.name === name)
      .flatMap(({ dataPoints }): ReadonlyArray<DataPoint<number | { readonly count: number }>> => dataPoints)
      .map(({ attributes, value }) => ({ attributes, value: typeof value === 'number' ? value : value.count }))
  }

  return {
    telemetry,
    spans: (name: string): ReadonlyArray<ReadableSpan> =>
      exporter.getFinishedSpans().filter((span) => span.name === name),
    points,
    /** What was counted under a name, all attributes together. */
    count: async (name: string): Promise<number> => (await points(name)).reduce((sum, { value }) => sum + value, 0),
    /** All that was told, as one text. */
    everything: async (): Promise<string> =>
      JSON.stringify([
        exporter.getFinishedSpans().map(({ name, attributes, events, status }) => [name, attributes, events, status]),
        (await reader.collect()).resourceMetrics.scopeMetrics
      ]),
    close: async () => {
      await metering.shutdown()
      await tracing.shutdown()
      context.disable()
    }
  }
}
