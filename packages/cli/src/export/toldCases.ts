import { Log } from '@norrsken/core'
import { Deidentify, type EventLog } from '@norrsken/interchange'
import { type Fields, type History, heldStreams, type ToldCases } from '@norrsken/reporting'
import { Day, type Window } from '@norrsken/rules'
import { keys, type Reduced } from './reducedLog.ts'
import type { Told } from './Told.ts'

/** The field of a referral that each attribute tells. */
const fields = {
  home_municipality: 'homeMunicipality',
  gender: 'gender',
  age_band: 'ageBand',
  children: 'children'
} as const

/** The days from the first to the last event of a case; `null` where there is none. */
export const spanOf = ({ events }: Told): Window.Window | null => {
  const days = events.flatMap(({ event, day }) => (Log.kindOf(event.stream) === 'case' ? [day] : []))
  const [first] = days
  if (first === undefined) return null
  const reduce = (of: typeof Day.min): Day.Day => days.reduce((one, other) => of(one, other), first)
  return { from: reduce(Day.min), to: reduce(Day.max) }
}

/**
 * What an export tells of cases, for it to be counted on as a reader would: each event on the first day of its month or year, and of a
 * referral what is told of the case. Where a period has all the time of the log, so it has cases and events without a time.
 *
 * @param span - from the first to the last event of a case
 */
export const toldCases = ({ history }: Told, reduced: Reduced, span: Window.Window, audience: string): ToldCases => {
  const told = keys.filter((key) => !reduced.removed.includes(key))
  const valuesOf = (trace: EventLog.Trace): Fields =>
    Object.fromEntries(told.map((key) => [fields[key], textOf(trace, key)]))
  return {
    name: JSON.stringify([audience, reduced.telling, reduced.removed, reduced.merged]),
    historyIn: (period, agreement) => {
      const isAll = period.from <= span.from && span.to <= period.to
      if (!isAll && !isWhole(period, reduced.to)) return null
      return historyOf(history, reduced, (time) => time ?? (isAll ? span.from : null), isAll, agreement)
    },
    cases: reduced.log.traces.map(valuesOf),
    all: reduced.whole.traces.map(valuesOf),
    fields: new Map(told.map((key) => [fields[key], reduced.merged.includes(key) ? 'of-some' : 'of-all'])),
    events: reduced.withoutEvents > 0 || reduced.telling === 'no-events' ? 'of-some' : 'of-all'
  }
}

const textOf = ({ attributes }: EventLog.Trace, key: string): string => {
  const value = attributes.find((one) => one.key === key)?.value
  return value?.type === 'string' ? value.value : Deidentify.merged
}

/** Whether a period is made of whole months, or years. */
const isWhole = ({ from, to }: Window.Window, unit: Reduced['to']): boolean => {
  switch (unit) {
    case null:
      return false
    case 'month':
      return Day.lastOfMonth(Day.addDays(-1)(from)) === Day.addDays(-1)(from) && Day.lastOfMonth(to) === to
    case 'year':
      return Day.yearStart(from) === from && Day.yearEnd(to) === to
  }
}

const historyOf = (
  history: History,
  { log }: Reduced,
  dayOf: (time: Day.Day | null) => Day.Day | null,
  isAll: boolean,
  agreement: string | null
): History => {
  let ordinal = 0
  const streams = log.traces.map((trace, number) => {
    const stream = `case/${trace.name ?? number}`
    const ofAgreement = agreement === null ? {} : { agreement }
    const entryOf = (type: string | null, day: Day.Day): Log.Entry => {
      ordinal += 1
      const said = { ...ofAgreement, ...dataOf(type, trace) }
      const at = Day.toIso(day)
      // It is counted on, and nothing else: of an event there is what the export tells of it, and not all that a log says.
      const event = {
        id: `told-${ordinal}`,
        stream,
        version: 1,
        type: type ?? '',
        schema: 1,
        effective: at,
        data: said
      }
      return Log.entry({ ...event, recorded: `${at}T12:00:00Z` } as Log.Event, ordinal, number)
    }
    const entries = trace.events.flatMap(({ activity, time }) => {
      const day = dayOf(time === null || time.type === 'instant' ? null : time.first)
      return day === null ? [] : [entryOf(activity, day)]
    })
    const whenever = dayOf(null)
    const isReferred = trace.events.length > 0 || textOf(trace, 'home_municipality') === notStated
    return { stream, entries: isReferred || !isAll || whenever === null ? entries : [entryOf(REFERRAL, whenever)] }
  })
  return { ...history, meetings: [], cases: heldStreams(streams.filter(({ entries }) => entries.length > 0)) }
}

const REFERRAL = 'CaseReferred'
const notStated = 'not-stated'

/** What the export tells of an event: of a referral what is told of its case, and of a move that the case lives there still. */
const dataOf = (type: string | null, trace: EventLog.Trace): object => {
  const homeMunicipality = textOf(trace, 'home_municipality')
  if (type === 'HomeMunicipalityChanged') return { homeMunicipality }
  if (type !== REFERRAL) return {}
  const children = textOf(trace, 'children')
  return {
    homeMunicipality,
    gender: textOf(trace, 'gender'),
    ageBand: textOf(trace, 'age_band'),
    children: children === 'true' ? true : children === 'false' ? false : children,
    subject: null
  }
}
