import fc from 'fast-check'
import { mostlyAll, perhaps, rarely, someOf } from './often.ts'
import { naming, ownAgreement, type Pieces, say, where } from './said.ts'
import { at, daysAfter, shifted, workDay } from './times.ts'

const attendees = [
  { unit: 'police/investigation', function: 'investigator' },
  { unit: 'police/investigation', function: 'deputy' },
  { unit: 'police/investigation', function: 'social-secretary' },
  { unit: 'police/crime-victim-and-personal-safety', function: 'crime-victim-and-personal-safety' },
  { unit: 'police/crime-victim-and-personal-safety', function: 'investigator' },
  { unit: 'region/health-care', function: 'representative' },
  { unit: 'region/psychiatry', function: 'deputy' },
  { unit: 'ostersund/violence-team', function: 'deputy' },
  { unit: 'ostersund/social-services', function: 'representative' },
  { unit: 'ostersund/coordination', function: 'coordinator' }
] as const
const meetingKind = fc.constantFrom('regular', 'acute')

/** How a meeting was held, as somebody tells it. */
const telling = fc.record({
  kind: meetingKind,
  days: fc.constantFrom(0, 0, 0, 0, 1),
  clock: fc.constantFrom('09:00', '09:00', null, '00:00', '23:45'),
  attendance: mostlyAll(attendees),
  mode: fc.constantFrom('in-place', 'phone', 'video')
})

/** Clauses 10, 12 and 14.1: a meeting that is called, held, told of, cancelled and documented, or only some of that. */
export const meeting: Pieces = fc
  .record({
    on: workDay,
    called: fc.option(
      fc.record({
        kind: meetingKind,
        called: fc.option(someOf(attendees), { nil: undefined }),
        days: fc.constantFrom(-1, 0)
      })
    ),
    held: fc.option(telling),
    toldAnew: rarely(telling),
    entered: rarely(fc.constantFrom(...attendees)),
    cancelled: rarely(fc.constant(true)),
    documented: perhaps(fc.constantFrom(0, 1, 60, -1)),
    agreement: ownAgreement
  })
  .map(({ on, called, held, toldAnew, entered, cancelled, documented, agreement }) => {
    const stream = `meeting/${on}`
    return [
      ...where(called, ({ kind, called, days }) =>
        say(stream, 'MeetingCalled', daysAfter(on, days), {
          kind,
          starts: at(on, '09:00'),
          ...(called === undefined ? {} : { called: called.map(({ unit }) => unit) })
        })
      ),
      ...[held, toldAnew].flatMap((told) =>
        where(told, ({ kind, days, clock, attendance, mode }) =>
          say(stream, 'MeetingHeld', shifted(on, [days, clock]), {
            kind,
            from: at(daysAfter(on, days), clock ?? '09:00'),
            to: at(daysAfter(on, days), clock === '23:45' ? '23:59' : '10:00'),
            attendance: attendance.map((one) => ({ ...one, mode })),
            ...naming(agreement)
          })
        )
      ),
      ...where(entered, (one) => say(stream, 'AttendeeEntered', at(on, '09:15'), one)),
      ...where(entered, (one) => say(stream, 'AttendeeLeft', at(on, '09:30'), one)),
      ...where(cancelled, () => say(stream, 'MeetingCancelled', on, { reason: 'illness' })),
      ...where(documented, (days) => say(stream, 'MeetingDocumented', daysAfter(on, days), {}))
    ]
  })
