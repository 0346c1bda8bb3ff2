import type { Day } from '@norrsken/rules'
import type { Evidence } from '../log/Evidence.ts'
import type { PartyKind, Role } from './Event.ts'
import type { StatedTerms } from './Terms.ts'

/**
 * What has been done under an agreement: one flat record of acts, each with the event that says so. What the acts amount
 * to (which edition applies, who is a party, until when) is derived from them by the clauses.
 */
export interface State {
  /** How many events it is made of. */
  readonly events: number
  readonly editions: ReadonlyArray<Edition>
  readonly signatures: ReadonlyArray<Signature>
  readonly notices: ReadonlyArray<Notice>
  readonly revocations: ReadonlyArray<Revocation>
  readonly otherwiseAgreed: ReadonlyArray<OtherwiseAgreed>
  readonly revisionRequests: ReadonlyArray<Act & { readonly party: string }>
  readonly appointments: ReadonlyArray<Appointment>
  readonly steeringMeetings: ReadonlyArray<GroupMeeting>
  readonly workingMeetings: ReadonlyArray<GroupMeeting>
  readonly annualReports: ReadonlyArray<
    Act & { readonly year: number; readonly to: ReadonlyArray<'tmv' | 'steering-group'> }
  >
  readonly followUpPlans: ReadonlyArray<Act>
  readonly goalsFollowedUp: ReadonlyArray<Act & { readonly year: number }>
  readonly followUps: ReadonlyArray<FollowUp>
  readonly followUpAnswers: ReadonlyArray<Act & { readonly request: string; readonly party: string }>
  readonly routines: ReadonlyArray<Act>
  readonly costKeys: ReadonlyArray<Act & { readonly shares: ReadonlyArray<Share> }>
  readonly costQuestions: ReadonlyArray<CostStep>
  readonly hoursReviews: ReadonlyArray<Act>
  readonly disputes: ReadonlyArray<DisputeStep>
  readonly surveyAnswers: ReadonlyArray<
    Act & { readonly survey: string; readonly goal: number; readonly party: string; readonly score: number }
  >
  readonly decisions: ReadonlyArray<Decision>
}

/** Something done on a day. */
export interface Act {
  readonly on: Day.Day
  /** Its place among all that was done: of two acts of one day, the lesser comes first. */
  readonly place: number
  readonly evidence: Evidence
}

/** A text of the agreement, with the parties it lists and the terms it states. */
export interface Edition extends Act {
  readonly edition: string
  readonly parties: ReadonlyArray<{ readonly id: string; readonly kind: PartyKind }>
  readonly terms: StatedTerms
}

export interface Signature extends Act {
  readonly edition: string
  readonly party: string
}

/** Clause 17: a party said that it leaves. */
export interface Notice extends Act {
  readonly party: string
  readonly written: boolean
  readonly notified: ReadonlyArray<{ readonly party: string; readonly on: Day.Day }>
  readonly leavesOn: Day.Day | null
}

export interface Revocation extends Act {
  readonly party: string
  readonly agreedBy: ReadonlyArray<string>
}

/** Clause 16: "unless the parties have agreed otherwise". */
export interface OtherwiseAgreed extends Act {
  readonly what: 'agreement-ends' | 'agreement-extends-to' | 'party-leaves'
  readonly until: Day.Day
  readonly party: string | null
  readonly agreedBy: ReadonlyArray<string>
}

/** Who stands for a party, from a day to the day before another. */
export interface Appointment extends Act {
  readonly party: string
  readonly role: Role
  readonly unit: string
  readonly function: string
  /** The first day without; `null` while it lasts. */
  readonly left: Act | null
}

export interface GroupMeeting extends Act {
  readonly attending: ReadonlyArray<string>
}

export interface FollowUp extends Act {
  readonly request: string
  readonly of: ReadonlyArray<string>
  readonly due: Day.Day
  readonly from: string | null
}

/** A party's part of a cost, in hundredths of a per cent. */
export interface Share {
  readonly party: string
  readonly basisPoints: number
}

/** Clause 13: a cost question is raised, or a body decides it. */
export interface CostStep extends Act {
  /** The question in its own words: it is known by them, and they are never shown. */
  readonly question: string
  /** `null`: it is raised. */
  readonly decidedBy: string | null
}

/** Clause 18: one step of a dispute. */
export interface DisputeStep extends Act {
  readonly dispute: string
  readonly step: 'raised' | 'discussed' | 'escalated' | 'settled'
  readonly party: string | null
  /** The unit that recorded it. */
  readonly by: string
}

export interface Decision extends Act {
  readonly body: string
  readonly about: string
  readonly outcome: string
}

/** An agreement under which nothing has been done. */
export const initial = (): State => ({
  events: 0,
  editions: [],
  signatures: [],
  notices: [],
  revocations: [],
  otherwiseAgreed: [],
  revisionRequests: [],
  appointments: [],
  steeringMeetings: [],
  workingMeetings: [],
  annualReports: [],
  followUpPlans: [],
  goalsFollowedUp: [],
  followUps: [],
  followUpAnswers: [],
  routines: [],
  costKeys: [],
  costQuestions: [],
  hoursReviews: [],
  disputes: [],
  surveyAnswers: [],
  decisions: []
})
