import type { Log } from '@norrsken/core'
import type { Audience } from './Audience.ts'
import { forAudience } from './forAudience.ts'

/** Whether all the events that an audience may see the effects of are made up, some of them or none. */
export const madeUp = (events: ReadonlyArray<Log.Event>, audience: Audience): 'all' | 'some' | 'none' => {
  const seen = forAudience(events, audience)
  const many = seen.filter(({ synthetic }) => synthetic === true).length
  return many === 0 ? 'none' : many === seen.length ? 'all' : 'some'
}
