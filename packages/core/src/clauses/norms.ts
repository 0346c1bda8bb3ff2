import type { Norm } from '@norrsken/rules'
import { targetGroup } from './07-target-group.ts'
import { childPerspective, explained } from './08-starting-points.ts'
import { annualReport, steeringGroup, workingGroup } from './09-governance.ts'
import * as Police from './10.1-police.ts'
import * as Region from './10.2-region.ts'
import { attendsOwnCase } from './10.3-municipalities.ts'
import * as Host from './10.4-host.ts'
import { ground, weeklyMeeting } from './12-meetings.ts'
import { noteScreened } from './12-notes.ts'
import { presentAsAttended } from './12-presence.ts'
import { documentMeeting } from './14.1-documentation.ts'
import { answerRequest, followUpOfGoals, followUpPlan } from './14.2-follow-up.ts'
import { secrecy } from './15-secrecy.ts'
import { disputesInOrder } from './18-disputes.ts'
import type { Facts } from './Facts.ts'

/** The norms that can be kept or breached, in the order of the clauses. */
export const norms: ReadonlyArray<Norm.Obligation<Facts>> = [
  targetGroup,
  explained,
  childPerspective,
  steeringGroup,
  workingGroup,
  annualReport,
  Police.investigatorAttends,
  Police.safetyAttends,
  Region.representative,
  Region.deputy,
  Region.regionAttends,
  attendsOwnCase,
  Host.coordinator,
  Host.representative,
  Host.deputy,
  Host.hostAttends,
  weeklyMeeting,
  ground,
  presentAsAttended,
  noteScreened,
  documentMeeting,
  followUpPlan,
  followUpOfGoals,
  answerRequest,
  secrecy,
  disputesInOrder
]
