import type { Log, Terms } from '@norrsken/core'
import fc from 'fast-check'
import { lifeOf } from './work/agreement.ts'
import { workOnCase } from './work/cases.ts'
import { appointment, costKey, dispute, followUpRequest, groupMeetings, reports } from './work/duties.ts'
import { link, recorded, withLinks } from './work/links.ts'
import { meeting } from './work/meeting.ts'
import type { Pieces } from './work/said.ts'

/** What a log of the work under an agreement is made of. */
export interface WorkLogOptions {
  /** Terms that every edition states. */
  readonly terms?: Partial<Terms.StatedTerms>
  /** How many pieces of work there are at most; each is a handful of events. */
  readonly pieces?: number
  /** Whether it has corrections and retractions; it has, if nothing is said. */
  readonly links?: boolean
}

/**
 * Valid logs of the work under an agreement: what its parties do, and fail to do, of all that its clauses ask for. Groups
 * meet and report, people are appointed and leave, meetings are called and held, cases are referred, consented to and
 * discussed, disputes go their ways, cost keys are agreed. Names and days are few, so that things meet: a consent is
 * withdrawn at the minute at which a discussion begins, a party leaves the day before, and two tellings of one meeting,
 * consent or move contradict each other.
 *
 * @example
 * import { arbitrary } from '@norrsken/testing'
 * import fc from 'fast-check'
 *
 * fc.assert(fc.property(arbitrary.workLog(), (log) => log[0]?.type === 'EditionAdopted'))
 */
export const workLog = (options: WorkLogOptions = {}): fc.Arbitrary<ReadonlyArray<Log.Event>> => {
  const { terms = {}, pieces = 10, links = true } = options
  return fc
    .record({
      agreement: lifeOf(terms),
      work: fc.array(piece, { maxLength: pieces }),
      links: fc.array(link, { maxLength: links ? 3 : 0 }),
      steps: fc.array(fc.constantFrom(0, 0, 1, 86_400, 2_592_000), { minLength: 1, maxLength: 4 })
    })
    .map(({ agreement, work, links, steps }) => recorded(withLinks([...agreement, ...work.flat()], links), steps))
}

const piece: Pieces = fc.oneof(
  { weight: 5, arbitrary: workOnCase },
  { weight: 4, arbitrary: meeting },
  { weight: 2, arbitrary: appointment },
  { weight: 2, arbitrary: groupMeetings },
  { weight: 2, arbitrary: reports },
  { weight: 1, arbitrary: followUpRequest },
  { weight: 1, arbitrary: dispute },
  { weight: 1, arbitrary: costKey }
)
