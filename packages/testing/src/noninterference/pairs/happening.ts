import fc from 'fast-check'
import type { EventType } from '../../arbitrary/event.ts'
import type { Said } from '../../logOf.ts'
import { inCase } from './casework.ts'
import { atMeeting, isOfMeeting } from './meetings.ts'

/** What happens, one event at a time: in cases, and now and then at a meeting. */
export const happening: fc.Arbitrary<Said> = fc.oneof(
  { weight: 4, arbitrary: inCase() },
  { weight: 1, arbitrary: atMeeting() }
)

/** Something that happens in an event of one of some types, in a case if none are given. */
export const happeningOf = (types?: ReadonlyArray<EventType>): fc.Arbitrary<Said> =>
  types?.some(isOfMeeting) === true ? atMeeting(types) : inCase(types)
