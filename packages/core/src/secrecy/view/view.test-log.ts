import { Instant } from '@norrsken/rules'
import { logOf, type Said } from '@norrsken/testing'
import { encode } from '../../log/decode.ts'
import type { Event } from '../../log/Event.ts'
import { viewFor } from './viewFor.ts'

/** The unit that reads, where nothing else is said. It takes no part in the case that `work.test-log.ts` tells of. */
export const reader = 'krokom/social-services'

/** What a unit is shown of what was said. */
export const shownTo = (
  unit: string,
  said: ReadonlyArray<Said>,
  at = '2024-06-01T12:00:00+02:00'
): ReadonlyArray<Event> => viewFor({ unit, at: Instant.instant(at) })(logOf(...said))

/** The types of the events of cases and meetings that a unit is shown. */
export const typesShownTo = (...of: Parameters<typeof shownTo>): ReadonlyArray<string> =>
  shownTo(...of).flatMap(({ stream, type }) => (stream.startsWith('agreement/') ? [] : [type]))

/** What a unit is shown of the data of the events of a type, as it is written. */
export const dataShownTo = (type: string, ...of: Parameters<typeof shownTo>): ReadonlyArray<unknown> =>
  shownTo(...of).flatMap((event) => (event.type === type ? [(encode(event) as Event).data] : []))
