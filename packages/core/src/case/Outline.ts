import type { Day } from '@norrsken/rules'
import { type Beginning, beginningWith, isBeginning } from '../log/Beginning.ts'
import type { Aggregate } from '../log/replay.ts'
import type { Event } from './Event.ts'
import type { Status } from './State.ts'

/** Of what is known of a case no more than how it began and where it stands: what it takes to count cases. */
export interface Outline {
  /** As in the state of a case. */
  readonly agreement: string | null
  readonly began: Day.Day | null
  readonly beganWith: Beginning | null
  /** The `status` of the state. */
  readonly status: Status
}

/** Folds the events of a case into its outline, which is that of the state into which `evolve` folds them. */
export const outline: Aggregate<Outline, Event> = {
  initial: () => ({ agreement: null, began: null, beganWith: null, status: 'unknown' }),
  evolve: (draft, entry) => {
    const { event, day } = entry
    if (event.type !== 'EventRetracted' && isBeginning(entry, draft.beganWith)) {
      draft.began = day
      draft.beganWith = beginningWith(entry)
      draft.agreement = event.data.agreement ?? null
    }
    draft.status = statusAfter(draft.status, event.type)
  }
}

const statusAfter = (before: Status, type: Event['type']): Status => {
  const isReferred = before === 'open' || before === 'closed'
  switch (type) {
    case 'CaseReferred':
      return 'open'
    case 'CaseReopened':
      return isReferred ? 'open' : before
    case 'CaseClosed':
      return isReferred ? 'closed' : before
    case 'GuidanceGiven':
    case 'SupportAssessed':
    case 'ContactEstablished':
    case 'InformationGiven':
    case 'CrimeReported':
    case 'InvestigationJoined':
    case 'ChildPerspectiveConsidered':
    case 'ChildConcernReported':
    case 'RiskAssessed':
    case 'ProtectionRecorded':
      return isReferred ? before : 'guidance'
    default:
      return before
  }
}
