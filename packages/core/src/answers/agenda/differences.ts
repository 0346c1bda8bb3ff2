import type * as Case from '../../case/State.ts'
import { spanOf } from '../../case/span.ts'
import { attendeesOf } from '../../meeting/attending.ts'
import { differenceOf, type Difference as OfPresentation } from '../../meeting/difference.ts'
import * as Meeting from '../../meeting/State.ts'

/** What a presentation says of who heard it and the meeting does not, or the other way round. */
export interface Difference extends OfPresentation {
  /** The presentation by its name, where it has one. */
  readonly discussion: string | null
}

/** Where the presentations of a case at a meeting that was held differ from its attendance. */
export const differencesOf = (
  held: Meeting.State,
  { discussions }: Case.State,
  meeting: string
): ReadonlyArray<Difference> => {
  if (Meeting.status(held) !== 'held') return []
  const attendees = attendeesOf(held)
  return discussions
    .filter((one) => one.meeting === meeting)
    .flatMap((one) => {
      const [from, to] = spanOf(one)
      const difference = differenceOf({ attendees }, held, { from, to, present: one.present })
      return difference === null ? [] : [{ discussion: one.discussion, ...difference }]
    })
}
