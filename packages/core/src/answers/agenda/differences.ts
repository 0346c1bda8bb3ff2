import type * as Case from '../../case/State.ts'
import { spanOf } from '../../case/span.ts'
import { differenceOf, type Difference as OfPresentation } from '../../meeting/difference.ts'
import type * as Meeting from '../../meeting/State.ts'
import type { Gathering } from './gathering.ts'

/** What a presentation says of who heard it and the meeting does not, or the other way round. */
export interface Difference extends OfPresentation {
  /** The presentation by its name, where it has one. */
  readonly discussion: string | null
}

/** Where the presentations of a case at a meeting that was held differ from its attendance. */
export const differencesOf = (
  found: Gathering,
  held: Meeting.State,
  { discussions }: Case.State,
  meeting: string
): ReadonlyArray<Difference> =>
  found.status !== 'held'
    ? []
    : discussions
        .filter((one) => one.meeting === meeting)
        .flatMap((one) => {
          const [from, to] = spanOf(one)
          const difference = differenceOf(found, held, { from, to, present: one.present })
          return difference === null ? [] : [{ discussion: one.discussion, ...difference }]
        })
