import type { Change } from './Change.ts'
import { ofConsents } from './ofConsents.ts'
import { ofEnvelopes } from './ofEnvelopes.ts'
import { ofEvents } from './ofEvents.ts'
import { ofKeys } from './ofKeys.ts'
import { ofLinks } from './ofLinks.ts'
import { ofMeetings } from './ofMeetings.ts'
import { ofValues } from './ofValues.ts'

/** Every kind of change that a pair of logs may differ by. */
export const changes: ReadonlyArray<Change> = [
  ...ofEvents,
  ...ofEnvelopes,
  ...ofValues,
  ...ofKeys,
  ...ofLinks,
  ...ofConsents,
  ...ofMeetings
]
