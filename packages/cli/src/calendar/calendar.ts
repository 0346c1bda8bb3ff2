import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'

/** A day in a calendar, which takes none of its time. */
export interface Entry {
  /** What tells it from every other, and is the same when the calendar is made anew. */
  readonly id: string
  readonly on: string
  readonly summary: string
  readonly description: string
  /** Whether it may still fall away. */
  readonly tentative: boolean
}

/**
 * Whole days as an iCalendar (RFC 5545), line by line, each line with the carriage return that stands before its end. The
 * same entries give the same bytes, on whichever clock and in whichever time zone.
 *
 * @param asOf - the day for which it was made: in a calendar that has an entry already, the later one replaces it
 */
export const calendar = (
  { name, language, asOf }: { readonly name: string; readonly language: string; readonly asOf: string },
  entries: ReadonlyArray<Entry>
): ReadonlyArray<string> => {
  const made = ical({
    name,
    prodId: { company: 'norrsken', product: 'norrsken', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH
  })
  for (const { id, on, summary, description, tentative } of entries) {
    made.createEvent({
      id,
      start: on,
      allDay: true,
      stamp: `${asOf}T00:00:00Z`,
      summary,
      description,
      status: tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT
    })
  }
  return made
    .toString()
    .split('\r\n')
    .map((line) => `${line}\r`)
}
