import type { Norm } from '@norrsken/rules'
import { otherActors } from './12-meetings.ts'
import { decideCosts } from './13-costs.questions.ts'
import { agreeOtherwise } from './16-acts.ts'
import { revoke, withdraw } from './17-acts.ts'
import { requestRevision } from './17-revision.ts'
import type { Facts } from './Facts.ts'

/** What the text lets somebody do, in the order of the clauses: acts that change the legal position, and permissions. */
export const powers: ReadonlyArray<Norm.Power<Facts> | Norm.Permission<Facts>> = [
  otherActors,
  decideCosts,
  agreeOtherwise,
  requestRevision,
  withdraw,
  revoke
]
