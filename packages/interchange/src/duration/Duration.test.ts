import { describe, expect, test } from 'vitest'
import { askDuckDb } from '../duckdb.test-kit.ts'
import { E } from '../fp.ts'
import * as EventLog from '../log/EventLog.ts'
import { at, in_ } from '../log/logs.test-kit.ts'
import { startOf } from '../log/Timestamp.ts'
import { xes } from '../xes/xes.ts'
import { publicLog } from '../xes-reader/publicLog.test-kit.ts'
import { readXesLog } from '../xes-reader/readXes.ts'
import { between, ofTrace, summary } from './Duration.ts'

const minute = 60_000
const happening = (activity: string, time: string | null): EventLog.Event =>
  EventLog.event({ activity, time: time === null ? null : at(`2026-03-01T${time}Z`) })
const traceOf = (...events: ReadonlyArray<EventLog.Event>): EventLog.Trace => EventLog.trace({ events })

describe('the duration of a case', () => {
  test('is from its first to its last event by time, not by place', () => {
    expect(ofTrace(traceOf(happening('b', '09:00'), happening('a', '08:00'), happening('c', '08:30')))).toBe(
      60 * minute
    )
  })

  test('is nothing where one event has a time, and not known where none has', () => {
    expect(ofTrace(traceOf(happening('a', '08:00'), happening('b', null)))).toBe(0)
    expect(ofTrace(traceOf(happening('b', null)))).toBeNull()
    expect(ofTrace(traceOf())).toBeNull()
  })

  test('counts a week from its Monday', () => {
    const events = [in_('week', '2026-03-01'), in_('week', '2026-03-10')].map((time) => EventLog.event({ time }))
    expect(ofTrace(traceOf(...events))).toBe(14 * 24 * 60 * minute)
  })
})

describe('the time between two activities', () => {
  const trace = traceOf(
    ...[happening('b', '07:00'), happening('a', '08:00'), happening('a', '08:10')],
    ...[happening('b', null), happening('b', '08:30'), happening('b', '08:20')]
  )

  test('is from the first of the one to the next of the other', () => {
    expect(between('a', 'b')(trace)).toBe(20 * minute)
    expect(between('b', 'a')(trace)).toBe(60 * minute)
  })

  test('is nothing where both are at one time, in whatever order', () => {
    expect(between('b', 'a')(traceOf(happening('a', '08:00'), happening('b', '08:00')))).toBe(0)
  })

  test('of one activity is to its next', () => {
    expect(between('a', 'a')(trace)).toBe(10 * minute)
    expect(between('a', 'a')(traceOf(happening('a', '08:00')))).toBeNull()
    expect(between('a', 'a')(traceOf(happening('a', '08:00'), happening('a', '08:00')))).toBe(0)
  })

  test('counts a week from its Monday', () => {
    const [asked, answered] = [in_('day', '2026-03-02'), in_('week', '2026-03-10')]
    const events = [EventLog.event({ activity: 'a', time: asked }), EventLog.event({ activity: 'b', time: answered })]
    expect(between('a', 'b')(traceOf(...events))).toBe(7 * 24 * 60 * minute)
  })

  test('is not known where one of them is missing, or only before', () => {
    expect(between('a', 'c')(trace)).toBeNull()
    expect(between('c', 'a')(trace)).toBeNull()
    expect(between('a', 'b')(traceOf(happening('b', '07:00'), happening('a', '08:00')))).toBeNull()
  })
})

test('a summary is of the durations themselves, whatever their order', () => {
  expect(summary([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toEqual({ count: 10, median: 5, p90: 9 })
  expect(summary([3, 1, 2])).toEqual({ count: 3, median: 2, p90: 3 })
  expect(summary([7])).toEqual({ count: 1, median: 7, p90: 7 })
})

describe('a foreign log of 10,000 events', () => {
  const sql = `
    with events as (select "case", activity, ms, place from read_csv($file, header = true, nullstr = '')),
    whole as (select max(ms) - min(ms) as took from events group by "case" having min(ms) is not null),
    begun as (select "case", ms as begun, place from events where activity = 'received' and ms is not null
      qualify row_number() over (partition by "case" order by ms, place) = 1),
    decided as (select min(e.ms) - any_value(begun) as took from begun b join events e using ("case")
      where e.activity = 'decided' and e.ms >= begun group by "case"),
    again as (select min(e.ms) - any_value(begun) as took from begun b join events e using ("case")
      where e.activity = 'received' and e.ms >= begun and e.place <> b.place group by "case"),
    took as (select 'whole' as what, took from whole union all select 'decided', took from decided
      union all select 'again', took from again),
    ranked as (select *, row_number() over (partition by what order by took) as rank, count(*) over (partition by what) as n
      from took)
    select what, any_value(n), max(took) filter (rank = (n + 1) // 2), max(took) filter (rank = (9 * n + 9) // 10),
      quantile_disc(took, 0.5), sum(took)::bigint
    from ranked group by what order by what`

  test('has the durations that DuckDB finds by SQL over the same events', async () => {
    const written = xes(publicLog(10_000))
    const read = await readXesLog([new TextEncoder().encode(E.isRight(written) ? [...written.right].join('') : '')])
    if (E.isLeft(read)) throw new Error(JSON.stringify(read.left))
    const { traces } = read.right
    const lines = traces.flatMap(({ name, events }) =>
      events.map(({ activity, time }, place) => `${name},${activity},${time === null ? '' : startOf(time)},${place}`)
    )
    const { rows } = await askDuckDb(['case,activity,ms,place', ...lines].join('\n'), sql)
    const kinds = { again: between('received', 'received'), decided: between('received', 'decided'), whole: ofTrace }
    expect(rows).toEqual(
      Object.entries(kinds).map(([what, of]) => {
        const durations = traces.flatMap((trace) => of(trace) ?? [])
        const { count, median, p90 } = summary(durations)
        const sum = durations.reduce((all, one) => all + one, 0)
        return [what, BigInt(count), BigInt(median ?? -1), BigInt(p90 ?? -1), BigInt(median ?? -1), BigInt(sum)]
      })
    )
    expect(rows.map(([, count]) => Number(count)).every((count) => count > 300)).toBe(true)
  })
})
