import { Log } from '@norrsken/core'
import { always, type ColumnOf, maybe, type TableOf, tableOf } from '../TableOf.ts'
import { eventsOf, type Of, type Standing, type Told } from '../Told.ts'
import { partyOf, standing } from './standing.ts'

const inMeeting = standing('meeting')

interface Attended {
  readonly standing: Standing
  readonly unit: string
  readonly function: string
  readonly mode: string
}

const attended = (told: Told): ReadonlyArray<Attended> =>
  eventsOf('MeetingHeld')(told).flatMap((standing) =>
    standing.event.data.attendance.map((one) => ({ ...one, standing }))
  )

const ofEvent: ReadonlyArray<ColumnOf<{ readonly standing: Standing }>> = [
  always('event', 'string', 'händelsen', 'the event', ({ standing }) => standing.event.id),
  always('meeting', 'string', 'mötet', 'the meeting', ({ standing }) => standing.event.stream)
]

/** Meetings, and who came to them. */
export const meetingTables: ReadonlyArray<TableOf<Told>> = [
  tableOf(
    'meetings',
    'möten: ett per ström',
    'meetings: one a stream',
    ({ history, agreementOf }: Told) =>
      history.meetings.flatMap(({ stream, entries }) => {
        const [first] = entries
        return first === undefined ? [] : [{ stream, began: first.day, agreement: agreementOf.get(stream) ?? null }]
      }),
    [
      always('meeting', 'string', 'mötet', 'the meeting', ({ stream }) => stream),
      maybe(
        'agreement',
        'string',
        'none',
        'överenskommelsen som det hör till, som för ärenden',
        'the agreement that it belongs to, as of cases',
        ({ agreement }) => agreement
      ),
      always('began', 'day', 'dagen för den första händelsen', 'the day of the first event', ({ began }) => began)
    ]
  ),
  tableOf('calls', 'kallelser', 'calls', (told: Told) => eventsOf('MeetingCalled')(told), [
    ...inMeeting,
    always('kind', 'string', 'regular eller acute', 'regular or acute', ({ event }) => event.data.kind),
    always('starts', 'instant', 'när mötet börjar', 'when the meeting starts', ({ event }) =>
      Log.instantOf(event.data.starts)
    ),
    always(
      'calls_everybody',
      'boolean',
      'om alla är kallade',
      'whether everybody is called',
      ({ event }) => event.data.called === undefined
    )
  ]),
  tableOf(
    'called_units',
    'enheter som kallelser namnger',
    'units that calls name',
    (told: Told) =>
      eventsOf('MeetingCalled')(told).flatMap((standing) =>
        (standing.event.data.called ?? []).map((unit) => ({ standing, unit }))
      ),
    [
      ...ofEvent,
      always('unit', 'string', 'enheten', 'the unit', ({ unit }) => unit),
      always('party', 'string', 'enhetens part', 'the party of the unit', ({ unit }) => partyOf(unit))
    ]
  ),
  tableOf(
    'meetings_held',
    'möten som hölls: har ett möte flera rader är de olika uppgifter om det, och den sista gäller',
    'meetings held: where a meeting has several rows they are accounts of it, and the last applies',
    (told: Told) => eventsOf('MeetingHeld')(told),
    [
      ...inMeeting,
      always('kind', 'string', 'regular eller acute', 'regular or acute', ({ event }) => event.data.kind),
      always('from_at', 'instant', 'början', 'the beginning', ({ event }) => Log.instantOf(event.data.from)),
      always('to_at', 'instant', 'slutet', 'the end', ({ event }) => Log.instantOf(event.data.to))
    ]
  ),
  tableOf(
    'attendance',
    'närvarande, enligt varje uppgift om mötet',
    'who attended, by each account of the meeting',
    attended,
    [
      ...ofEvent,
      always('unit', 'string', 'enheten', 'the unit', ({ unit }) => unit),
      always('party', 'string', 'enhetens part', 'the party of the unit', ({ unit }) => partyOf(unit)),
      always('function', 'string', 'funktion', 'function', (one) => one.function),
      always('mode', 'string', 'in-place, phone eller video', 'in-place, phone or video', ({ mode }) => mode)
    ]
  ),
  tableOf(
    'movements',
    'de som kom och gick under möten',
    'who came and went during meetings',
    (told: Told): ReadonlyArray<Of<'AttendeeEntered' | 'AttendeeLeft'>> =>
      eventsOf('AttendeeEntered', 'AttendeeLeft')(told),
    [
      ...inMeeting,
      always('movement', 'string', 'entered eller left', 'entered or left', ({ event }) =>
        event.type === 'AttendeeEntered' ? 'entered' : 'left'
      ),
      always('unit', 'string', 'enheten', 'the unit', ({ event }) => event.data.unit),
      always('party', 'string', 'enhetens part', 'the party of the unit', ({ event }) => partyOf(event.data.unit)),
      always('function', 'string', 'funktion', 'function', ({ event }) => event.data.function)
    ]
  ),
  tableOf(
    'meeting_notes',
    'möten som dokumenterades eller ställdes in',
    'meetings that were documented or cancelled',
    (told: Told): ReadonlyArray<Of<'MeetingDocumented' | 'MeetingCancelled'>> =>
      eventsOf('MeetingDocumented', 'MeetingCancelled')(told),
    [
      ...inMeeting,
      always('note', 'string', 'documented eller cancelled', 'documented or cancelled', ({ event }) =>
        event.type === 'MeetingDocumented' ? 'documented' : 'cancelled'
      )
    ]
  )
]
