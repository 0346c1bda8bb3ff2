import type { Day } from '@norrsken/rules'
import { type Status as CaseStatus, status as statusOfCase } from '../case/State.ts'
import { type Status as MeetingStatus, status as statusOfMeeting } from '../meeting/State.ts'
import type { World } from './World.ts'

/** What a log says of its agreements, and of each case and meeting only how it stands: enough to count them. */
export interface Tally {
  readonly agreements: World['agreements']
  readonly cases: ReadonlyArray<Standing<CaseStatus>>
  readonly meetings: ReadonlyArray<Standing<MeetingStatus>>
}

/** How a case or a meeting stands, and what tells to which agreement it belongs. */
export interface Standing<S extends CaseStatus | MeetingStatus = CaseStatus | MeetingStatus> {
  readonly stream: string
  /** The agreement that its first event names; `null`: the one in force on the day it began. */
  readonly agreement: string | null
  /** `null` where nothing of it stands. */
  readonly began: Day.Day | null
  readonly status: S
}

/**
 * How the cases and meetings of a world stand.
 *
 * @example
 * import { Log } from '@norrsken/core'
 *
 * const world = Log.worldOf({ validAt: null, knownAt: null })([])
 * assert.deepEqual(Log.tallyOf(world), { agreements: [], cases: [], meetings: [] })
 */
export const tallyOf = ({ agreements, cases, meetings }: World): Tally => ({
  agreements,
  cases: cases.map(({ stream, state }) => ({ ...beginning(stream, state), status: statusOfCase(state) })),
  meetings: meetings.map(({ stream, state }) => ({ ...beginning(stream, state), status: statusOfMeeting(state) }))
})

const beginning = (
  stream: string,
  { agreement, began }: Pick<Standing, 'agreement' | 'began'>
): Pick<Standing, 'stream' | 'agreement' | 'began'> => ({ stream, agreement, began })
