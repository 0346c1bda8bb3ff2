import type { Day, Instant, Norm } from '@norrsken/rules'
import type { InForce } from '../agreement/Life.ts'
import type * as Case from '../case/State.ts'
import { spanOf } from '../case/span.ts'
import { placeOf } from '../log/Evidence.ts'
import { entrants } from '../meeting/entrants.ts'
import type * as Meeting from '../meeting/State.ts'
import { evidence } from './evidence.ts'
import { editionOn, type Facts } from './Facts.ts'

/** A case that is presented at a meeting: what several clauses judge. */
export interface Presentation {
  readonly facts: Facts
  readonly inForce: InForce
  readonly stream: string
  readonly state: Case.State
  readonly discussion: Case.Discussion
  readonly from: Instant.Instant
  readonly to: Instant.Instant
  /** Who heard the case, each from a moment on, by the event that says so. */
  readonly hearers: ReadonlyArray<Hearer>
}

/** A unit that heard a case. */
export interface Hearer {
  readonly unit: string
  readonly from: Instant.Instant
  readonly by: Case.Discussion | Meeting.Movement
}

/** The presentations by a day, while the agreement was in force: found once for all the norms that judge them. */
export const presentations = (facts: Facts, until: Day.Day): ReadonlyArray<Presentation> => {
  const known = found.get(facts)
  if (known?.until === until) return known.presentations
  const all = find(facts, until)
  found.set(facts, { until, presentations: all })
  return all
}

const found = new WeakMap<Facts, { readonly until: Day.Day; readonly presentations: ReadonlyArray<Presentation> }>()

const find = (facts: Facts, until: Day.Day): ReadonlyArray<Presentation> =>
  facts.cases.flatMap(({ stream, state }) =>
    state.discussions.flatMap((discussion) => {
      if (discussion.on > until) return []
      const inForce = editionOn(facts, discussion.on)
      if (inForce === null) return []
      const [from, to] = spanOf(discussion)
      return [{ facts, inForce, stream, state, discussion, from, to, hearers: hearersOf(facts, discussion, from, to) }]
    })
  )

/** Those who were present, and those who came in while the case was discussed. */
const hearersOf = (
  { meetingNamed }: Facts,
  discussion: Case.Discussion,
  from: Instant.Instant,
  to: Instant.Instant
): ReadonlyArray<Hearer> => {
  const present = discussion.present.map((unit) => ({ unit, from, by: discussion }))
  const meeting = meetingNamed(discussion.meeting)
  if (meeting === undefined) return present
  const others = entrants(meeting, from, to)
    .filter(({ unit }) => !discussion.present.includes(unit))
    .map((movement) => ({ unit: movement.unit, from: movement.at, by: movement }))
  return [...present, ...others]
}

/** A presentation as an occasion on which a norm about presentations is judged, throughout the time it lasted. */
export const occasionOf = (
  presentation: Presentation,
  bearer: string
): Norm.Occasion<Presentation, Instant.Instant> => {
  const { discussion, from, to } = presentation
  return {
    bearer,
    on: discussion.on,
    trigger: placeOf(discussion.evidence),
    evidence: evidence(discussion, { basis: discussion.basis.kind }),
    subject: presentation,
    during: { from, to }
  }
}
