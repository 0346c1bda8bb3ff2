import type { Day, Instant, Timeline } from '@norrsken/rules'
import type { Beginning } from '../log/Beginning.ts'
import type { Evidence } from '../log/Evidence.ts'
import type { Sealed } from '../secrecy/Sealed.ts'
import type { Basis } from './Event.ts'
import type {
  AgeBand,
  DiscussionKind,
  FactClass,
  Known,
  Purpose,
  Subject,
  ViolenceContext,
  ViolenceForm
} from './words.ts'

/** What is known of a case: one flat record. Its status is a function of it. */
export interface State {
  /** The agreement that the case's first event names; `null`: the one in force on the day it began. */
  readonly agreement: string | null
  /** The day of its first event. */
  readonly began: Day.Day | null
  /** Its first event: of several of one moment the one that applies first, whichever is read before the other. */
  readonly beganWith: Beginning | null
  /** The referral that applies: the last. */
  readonly referral: Referral | null
  /** Earlier referrals of the same case that nothing has corrected: they may contradict the one that applies. */
  readonly otherReferrals: ReadonlyArray<Referral>
  /** All that was said of where the individual lives, in the order in which it applies. */
  readonly homes: ReadonlyArray<Home>
  /** The pseudonym; `null` while the case is de-identified. */
  readonly subject: Sealed<string> | null
  /** Whether the case is open. */
  readonly open: Timeline.Timeline<boolean, Instant.Instant>
  readonly consents: ReadonlyArray<Consent>
  /**
   * Withdrawals and narrowings of which only the day is known. They count from its start, also against a consent given later
   * that day: nobody knows which came first, and what may have been withdrawn permits nothing.
   */
  readonly dayLimits: ReadonlyArray<DayLimit>
  readonly discussions: ReadonlyArray<Discussion>
  readonly needs: ReadonlyArray<Need>
  readonly actions: ReadonlyArray<Action>
  readonly disclosures: ReadonlyArray<Disclosure>
  /** How presentations of it were screened, in the order in which that applies. */
  readonly screenings: ReadonlyArray<Screening>
  readonly participants: ReadonlyArray<{ readonly meeting: string; readonly units: ReadonlyArray<string> }>
  /** What else was done, in order. */
  readonly steps: ReadonlyArray<Step>
}

/** That an event carries a note, and who recorded it: never what the note says. */
export interface Noted {
  readonly evidence: Evidence
  /** The unit that recorded it. */
  readonly by: string
}

/** Clause 7: who is referred, in the classes that statistics need. */
export interface Referral {
  readonly evidence: Evidence
  readonly on: Day.Day
  readonly by: string
  readonly noted: Noted | null
  readonly referrer: string | null
  readonly residence: 'in-county' | 'outside'
  readonly ageBand: AgeBand
  readonly gender: 'woman' | 'man' | 'other' | 'unknown'
  readonly contexts: ReadonlyArray<ViolenceContext>
  readonly forms: ReadonlyArray<ViolenceForm>
  readonly children: boolean | 'unknown'
  readonly reportedBefore: Known
  readonly incident: { readonly on: string; readonly criminal: Known } | null
}

/** The municipality in which the individual lives from a day, as a referral or a move says. */
export interface Home {
  readonly on: Day.Day
  /** The moment from which it is so; 00:00 where only the day is known. */
  readonly from: Instant.Instant
  readonly municipality: string
  readonly evidence: Evidence
}

/** What a consent covers. */
export interface Scope {
  readonly recipients: ReadonlyArray<string>
  readonly facts: ReadonlyArray<FactClass>
  readonly subjects: ReadonlyArray<Subject>
  readonly purposes: ReadonlyArray<Purpose>
  /** Its written end: a day, included, or an instant. */
  readonly until: string | null
}

/** A secrecy consent from when it was given, with what it covers over time (R9). */
export interface Consent {
  readonly evidence: Evidence
  readonly consent: string
  /** Known by its day only: nobody knows from which moment of it. */
  readonly wholeDay: boolean
  readonly given: Instant.Instant
  readonly by: string
  readonly form: 'consent-form' | 'other-written' | 'oral'
  readonly explained: boolean
  /** Each scope holds from its instant. The first is the consent as given, each later one a narrowing of it. */
  readonly scopes: ReadonlyArray<{ readonly from: Instant.Instant; readonly scope: Scope; readonly evidence: Evidence }>
  /** The first withdrawal. */
  readonly withdrawn: Withdrawal | null
}

/** What limits the consents of a name from the start of a day: to a narrower scope, or to nothing (`scope` null). */
export interface DayLimit extends Withdrawal {
  readonly consent: string
  readonly on: Day.Day
  readonly scope: Partial<Scope> | null
}

export interface Withdrawal {
  readonly at: Instant.Instant
  readonly evidence: Evidence
}

/** One presentation of the case at a meeting. */
export interface Discussion {
  readonly evidence: Evidence
  readonly noted: Noted | null
  readonly discussion: string | null
  readonly on: Day.Day
  readonly meeting: string
  readonly from: string
  readonly to: string
  readonly basis: Basis
  readonly kind: DiscussionKind
  readonly purposes: ReadonlyArray<Purpose>
  readonly present: ReadonlyArray<string>
  readonly facts: ReadonlyArray<FactClass>
  readonly subjects: ReadonlyArray<Subject>
}

export interface Need {
  readonly on: Day.Day
  readonly responsible: string
  readonly horizon: 'short' | 'long'
}

/** Something agreed, for which one unit is responsible. */
export interface Action {
  readonly event: string
  readonly noted: Noted | null
  readonly action: string
  readonly on: Day.Day
  readonly responsible: string
  readonly goal: number
  readonly due: string | null
  readonly discussion: string | null
  readonly kind: 'protection' | 'support' | 'contact' | 'information' | 'other' | null
  readonly ended: { readonly on: Day.Day; readonly how: ActionEnd } | null
}

export type ActionEnd = 'completed' | 'circumstances-changed' | 'not-done' | 'declined'

/** A decision about a disclosure, without what would be disclosed. */
export interface Disclosure {
  readonly evidence: Evidence
  readonly decision: string
  readonly at: Instant.Instant
  /** The unit that recorded it. */
  readonly by: string
  readonly from: string
  readonly to: string
  readonly facts: ReadonlyArray<FactClass>
  readonly subjects: ReadonlyArray<Subject>
  readonly purpose: Purpose
  readonly outcome: 'permit' | 'deny' | 'needs-human'
  /** The provision by which it was decided, where it was. */
  readonly provision: string | null
  /** The conditions of the provision, each as somebody decided it. */
  readonly conditions: { readonly [name: string]: Known }
  /** The day whose law was applied, as written. */
  readonly lawOn: string
  /** The consent that it names: the one that covers it, or the one that comes closest. */
  readonly consent: string | null
  /** Whether a reservation that binds the receiver was made. */
  readonly reserved: boolean
}

/** How a presentation was screened for what may tell whose case it is: by which rules something was found. */
export interface Screening {
  readonly evidence: Evidence
  readonly on: Day.Day
  /** The unit that recorded it. */
  readonly by: string
  readonly outcome: 'passed' | 'blocked' | 'confirmed'
  readonly rules: ReadonlyArray<string>
}

/** Something that was done in a case, of which the day is what counts. */
export interface Step {
  readonly evidence: Evidence
  readonly on: Day.Day
  readonly what:
    | 'guidance-given'
    | 'support-assessed'
    | 'contact-established'
    | 'information-given'
    | 'crime-reported'
    | 'investigation-joined'
    | 'child-perspective-considered'
    | 'child-concern-reported'
    | 'risk-low'
    | 'risk-raised'
    | 'risk-high'
    | 'marking'
    | 'protected-registration'
    | 'no-protection'
    | 'screening-passed'
    | 'screening-blocked'
    | 'screening-confirmed'
  /** The unit or party that it concerned, where it concerned one. */
  readonly who: string | null
}

/** A case of which nothing is known. */
export const initial = (): State => ({
  agreement: null,
  began: null,
  beganWith: null,
  referral: null,
  otherReferrals: [],
  homes: [],
  subject: null,
  open: { initial: false, changes: [] },
  consents: [],
  dayLimits: [],
  discussions: [],
  needs: [],
  actions: [],
  disclosures: [],
  screenings: [],
  participants: [],
  steps: []
})

/** Where a case stands: `guidance` where a professional was guided and no case was referred. */
export type Status = 'unknown' | 'guidance' | 'open' | 'closed'

/**
 * Where a case stands by all that its state holds.
 *
 * @example
 * import { Case } from '@norrsken/core'
 *
 * assert.equal(Case.status(Case.initial()), 'unknown')
 */
export const status = (state: State): Status => {
  if (state.referral === null) return state.steps.some(isDone) ? 'guidance' : 'unknown'
  return state.open.changes[state.open.changes.length - 1]?.value === true ? 'open' : 'closed'
}

/** What was screened before a case is referred is not yet anything that was done in it. */
const isDone = ({ what }: Step): boolean => !what.startsWith('screening-')
