import type { Events } from '../../naive/NaiveLog.ts'
import { isTakenBack } from './meetings.ts'
import type { Reading } from './reading.ts'

/** Whether a giving names the reader, as does one of its name that stands, and is not taken back. */
export const isGivenToReader = (event: Events['ConsentGiven'], { unit, log, stands }: Reading): boolean =>
  event.data.recipients.includes(unit) &&
  !isTakenBack(event, log) &&
  log.some(
    (one) =>
      one.type === 'ConsentGiven' &&
      one.stream === event.stream &&
      one.data.consent === event.data.consent &&
      one.data.recipients.includes(unit) &&
      stands.has(one.id)
  )
