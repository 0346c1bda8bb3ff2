import type { Ground } from '../secrecy/gate/ground.ts'
import type { Reason } from '../secrecy/population/checkDeidentified.ts'

/** Why a request in a case was not carried out. One variant a reason; words are found for each elsewhere. */
export type Refusal =
  | { readonly type: 'AlreadyReferred' }
  /** Clause 7, R11. Guidance to the professional may be recorded in any case. */
  | { readonly type: 'UnderEighteen' }
  /** Clause 7, R11. */
  | { readonly type: 'OutsideCounty' }
  | { readonly type: 'NotReferred' }
  | { readonly type: 'SubjectAlreadyAttached' }
  | { readonly type: 'ConsentAlreadyGiven'; readonly consent: string }
  /** It names units that nobody knows: an actor from outside is known by being named. */
  | { readonly type: 'UnknownUnits'; readonly units: ReadonlyArray<string> }
  /** The case has no subject: nobody is identified who could consent, or be told of. */
  | { readonly type: 'OnlyDeidentified' }
  | { readonly type: 'ConsentNotGiven'; readonly consent: string }
  /** What takes back of a consent has an effect only from its giving on: a day, or an instant, of the first of that name. */
  | { readonly type: 'ConsentNotGivenYet'; readonly consent: string; readonly given: string }
  /** By the instant of the request: a withdrawal from a later one does not stand in the way. */
  | { readonly type: 'ConsentAlreadyWithdrawn'; readonly consent: string }
  /** A consent that names no recipient, facts, subject or purpose covers nobody. */
  | {
      readonly type: 'ConsentNamesNothing'
      readonly consent: string
      readonly empty: ReadonlyArray<'recipients' | 'facts' | 'subjects' | 'purposes'>
    }
  | { readonly type: 'ConsentEndsBeforeItStarts'; readonly consent: string; readonly until: string }
  /** A narrowing only takes away: what it would add needs a new consent. */
  | { readonly type: 'NarrowingWidens'; readonly consent: string; readonly added: ReadonlyArray<string> }
  | { readonly type: 'EndsBeforeItStarts'; readonly from: string; readonly to: string }
  /** A discussion is of the day on which it begins, or of an instant within it. */
  | { readonly type: 'DatedOutside'; readonly effective: string; readonly from: string; readonly to: string }
  /** Nobody is said to be present, who alone are those who heard the case. */
  | { readonly type: 'NobodyHears' }
  /** It is not said what is told, about whom, or for what. */
  | { readonly type: 'NothingTold'; readonly empty: ReadonlyArray<'facts' | 'subjects' | 'purposes'> }
  /** Nothing was handed in by which the gate could judge, or nobody has screened the note, so it stays closed. */
  | { readonly type: 'NotJudged' }
  /** Others are in the room than those who are said to be present (R13). */
  | { readonly type: 'OthersHear'; readonly units: ReadonlyArray<string> }
  /** Clauses 12 and 15: what the ground lacks, by names alone, and never what would be told. */
  | ({ readonly type: 'NotPermitted' } & Ground)
  /** R18: the edition of the day does not take a provision of the law for a ground. */
  | { readonly type: 'ProvisionIsNoGround'; readonly provision: string }
  /** Clause 12: something in the note may tell who somebody is, and the unit that answers for it has not confirmed that it may stand. */
  | { readonly type: 'NotScreened'; readonly rules: ReadonlyArray<string> }
  /** Clause 12: what is said fits only a few people, or says who it is. */
  | { readonly type: 'Identifying'; readonly reasons: ReadonlyArray<Reason | 'identity-told'> }
  | { readonly type: 'NotOpen' }
  | { readonly type: 'NotClosed' }
  | { readonly type: 'ActionAlreadyAgreed'; readonly action: string }
  | { readonly type: 'ActionNotAgreed'; readonly action: string }
  | { readonly type: 'ActionAlreadyEnded'; readonly action: string }
  /** Clause 1: each action has a responsible unit, and that unit's party takes part. */
  | { readonly type: 'ResponsibleIsNoParty'; readonly responsible: string }
