import { Instant } from '@norrsken/rules'
import { type Happened, type NaiveLog, those } from './NaiveLog.ts'

/** A unit that hears a case, from an instant on. */
export interface Hearer {
  readonly unit: string
  readonly from: number
}

/** When a case is discussed, in whatever order the two times are written. */
export const lasting = (times: {
  readonly from: string
  readonly to: string
}): { readonly from: number; readonly to: number } => {
  const [one, other] = [Instant.instant(times.from), Instant.instant(times.to)]
  return { from: Math.min(one, other), to: Math.max(one, other) }
}

/** Who hears a case at a discussion: who is present from its beginning, and who comes in to the meeting while it lasts. */
export const hearersOf = ({ event: { data } }: Happened<'CaseDiscussed'>, log: NaiveLog): ReadonlyArray<Hearer> => {
  const { from, to } = lasting(data)
  const inMeeting = log.everything.filter(({ event }) => event.stream === data.meeting)
  const entering = those('AttendeeEntered', inMeeting).filter(({ at }) => from <= at && at < to)
  return [
    ...data.present.map((unit) => ({ unit, from })),
    ...entering.map(({ event, at }) => ({ unit: event.data.unit, from: at }))
  ]
}
