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
  | { readonly type: 'ConsentNotGiven'; readonly consent: string }
  | { readonly type: 'ConsentAlreadyWithdrawn'; readonly consent: string }
  | { readonly type: 'ConsentEndsBeforeItStarts'; readonly consent: string; readonly until: string }
  /** A narrowing only takes away: what it would add needs a new consent. */
  | { readonly type: 'NarrowingWidens'; readonly consent: string; readonly added: ReadonlyArray<string> }
  | { readonly type: 'NotOpen' }
  | { readonly type: 'NotClosed' }
  | { readonly type: 'ActionAlreadyAgreed'; readonly action: string }
  | { readonly type: 'ActionNotAgreed'; readonly action: string }
  | { readonly type: 'ActionAlreadyEnded'; readonly action: string }
  /** Clause 1: each action has a responsible unit, and that unit's party takes part. */
  | { readonly type: 'ResponsibleIsNoParty'; readonly responsible: string }
