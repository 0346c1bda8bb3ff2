import { Deidentify, type EventLog, Timestamp } from '@norrsken/interchange'
import { keys } from '../reducedLog.ts'
import { always, type ColumnOf, maybe, type TableOf, tableOf } from '../TableOf.ts'

const attributeOf = (trace: EventLog.Trace, key: string): string => {
  const value = trace.attributes.find((one) => one.key === key)?.value
  return value?.type === 'string' ? value.value : key === 'course' ? 'told' : Deidentify.merged
}

const meanings = {
  home_municipality: { sv: 'hemkommun vid remissen', en: 'home municipality at the referral' },
  gender: { sv: 'kön', en: 'gender' },
  age_band: { sv: 'åldersgrupp vid remissen', en: 'age band at the referral' },
  children: { sv: 'om det finns barn', en: 'whether there are children' }
} as const

const number: ColumnOf<EventLog.Trace> = always(
  'case_number',
  'integer',
  'ett nummer som bara gäller i den här exporten',
  'a number that holds in this export alone',
  ({ name }) => Number(name)
)

interface Happened {
  readonly trace: EventLog.Trace
  readonly event: EventLog.Event
  readonly place: number
}

/** Cases that nobody can be found by, and what happened in them. */
export const reducedTables: ReadonlyArray<TableOf<EventLog.EventLog>> = [
  tableOf(
    'cases',
    'ärenden, sagda så att vart och ett är likt flera andra; `merged` står för det som för få delar',
    'cases, told so that each is like several others; `merged` stands for what too few share',
    ({ traces }: EventLog.EventLog) => traces,
    [
      number,
      ...keys.map((key) =>
        always(key, 'string', meanings[key].sv, meanings[key].en, (trace: EventLog.Trace) => attributeOf(trace, key))
      ),
      always(
        'course',
        'string',
        'told: ärendets händelser finns i events; merged: de är borttagna',
        'told: the events of the case are in events; merged: they are taken away',
        (trace) => attributeOf(trace, 'course')
      )
    ]
  ),
  tableOf(
    'events',
    'det som hände i ärendena',
    'what happened in the cases',
    ({ traces }: EventLog.EventLog): ReadonlyArray<Happened> =>
      traces.flatMap((trace) => trace.events.map((event, at) => ({ trace, event, place: at + 1 }))),
    [
      always('case_number', 'integer', 'ärendet', 'the case', ({ trace }) => Number(trace.name)),
      always('place', 'integer', 'plats i ärendet, från 1', 'the place in the case, from 1', ({ place }) => place),
      always('activity', 'string', 'vad som hände', 'what happened', ({ event }) => event.activity ?? ''),
      maybe(
        'period',
        'string',
        'not_told',
        'år, eller år och månad',
        'year, or year and month',
        ({ event: { time } }) => (time === null ? null : Timestamp.toText(time))
      )
    ]
  )
]
