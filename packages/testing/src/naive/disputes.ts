import type { NaiveFinding } from './NaiveFinding.ts'
import { inForceOn, type NaiveLog, those } from './NaiveLog.ts'
import { answersFor } from './units.ts'

/** Clause 18: a dispute goes to the steering group first. */
export const disputes = (log: NaiveLog): ReadonlyArray<NaiveFinding> =>
  log.acts.flatMap((one, place): ReadonlyArray<NaiveFinding> => {
    const { event, day } = one
    if (event.type !== 'DisputeEscalated' || inForceOn(day, log) === null) return []
    const { dispute } = event.data
    const raised = those('DisputeRaised', log.acts).find((other) => other.event.data.dispute === dispute)
    const discussedBefore = those('DisputeDiscussed', log.acts.slice(0, place)).some(
      (other) => other.event.data.dispute === dispute
    )
    return [
      {
        norm: '18/order',
        bearer: raised?.event.data.party ?? answersFor(event.by.unit),
        from: day,
        to: day,
        state: discussedBefore ? 'met' : 'breached'
      }
    ]
  })
