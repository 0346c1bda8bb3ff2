import type { Log } from '@norrsken/core'
import type { Reading } from './reading.ts'

/**
 * Whether the reader may see an event of a meeting. A unit of a party sees every meeting; one of a party that has left what
 * was so by its last day, and that such a meeting was documented. Others see a meeting that called them, or at which they
 * heard a case. Whoever was there sees all of it. Who was called or there is told by what stands. Whoever recorded an event
 * sees that one, and whoever recorded that the meeting was called or held keeps the record of it.
 */
export const mayBeSeenOfMeeting = (event: Log.Event, reading: Reading): boolean =>
  event.by.unit === reading.unit || isOpenTo(event, reading) || keepsRecord(event.stream, reading)

/** Whether the reader sees an event of a meeting only because it keeps the record of that: then it sees no free text of others. */
export const isKeptRecord = (event: Log.Event, reading: Reading): boolean =>
  event.by.unit !== reading.unit && !isOpenTo(event, reading)

/** Whether the reader recorded that a meeting was called or held, and neither that nor what it corrects was taken back. */
const keepsRecord = (meeting: string, { unit, log, standing }: Reading): boolean => {
  if (standing.type === 'left') return false
  return log.some(
    (event) =>
      event.stream === meeting &&
      event.by.unit === unit &&
      (event.type === 'MeetingCalled' || event.type === 'MeetingHeld') &&
      !isTakenBack(event, log)
  )
}

/** Whether an event, or one that it corrects, was taken back. */
export const isTakenBack = ({ id, corrects }: Log.Event, log: ReadonlyArray<Log.Event>): boolean => {
  if (log.some((one) => one.type === 'EventRetracted' && one.data.event === id)) return true
  const before = log.find((one) => one.id === corrects)
  return before !== undefined && isTakenBack(before, log)
}

const isOpenTo = (event: Log.Event, reading: Reading): boolean => {
  const { unit, standing } = reading
  const inMeeting = reading.log.filter(({ stream }) => stream === event.stream)
  const told = inMeeting.filter(({ id }) => reading.stands.has(id))
  if (told.some((one) => isAttendedBy(unit, one))) return true
  if (standing.type !== 'left' && hasHeard(event.stream, reading)) return true
  switch (standing.type) {
    case 'party':
      return true
    case 'never-a-party':
      return told.some((one) => one.type === 'MeetingCalled' && one.data.called?.includes(unit) === true)
    case 'left': {
      const isBefore = ({ id }: Log.Event): boolean => (reading.dayOf.get(id) ?? '') <= standing.lastDay
      const wasHeld = inMeeting.some((one) => one.type === 'MeetingHeld' && isBefore(one))
      return isBefore(event) || (event.type === 'MeetingDocumented' && wasHeld)
    }
  }
}

const isAttendedBy = (unit: string, event: Log.Event): boolean => {
  if (event.type === 'MeetingHeld') return event.data.attendance.some((one) => one.unit === unit)
  return (event.type === 'AttendeeEntered' || event.type === 'AttendeeLeft') && event.data.unit === unit
}

/** Whether the reader heard a case at a meeting, and may know which it was. */
const hasHeard = (meeting: string, { log, heardIn, stands }: Reading): boolean => {
  const cases = new Set(log.filter(({ type }) => type === 'CaseDiscussed').map(({ stream }) => stream))
  const heard = [...cases].flatMap(heardIn).filter(({ id, data }) => stands.has(id) && data.meeting === meeting)
  return heard.some(({ data }) => data.basis.kind !== 'de-identified')
}
