/** Why a request under an agreement was not carried out. One variant a reason; words are found for each elsewhere. */
export type Refusal =
  | { readonly type: 'EditionAlreadyAdopted'; readonly edition: string }
  | { readonly type: 'NoPartiesListed'; readonly edition: string }
  | { readonly type: 'TermEndsBeforeItStarts'; readonly starts: string; readonly firstTermEnds: string }
  | { readonly type: 'EditionNotAdopted'; readonly edition: string }
  | { readonly type: 'PartyNotListed'; readonly party: string; readonly edition: string }
  | { readonly type: 'AlreadySigned'; readonly party: string; readonly edition: string }
  | { readonly type: 'NotInForce'; readonly on: string }
  | { readonly type: 'NotAParty'; readonly party: string; readonly on: string }
  | { readonly type: 'NoticeNotWritten'; readonly party: string }
  | { readonly type: 'NoticeAlreadyGiven'; readonly party: string; readonly leaves: string | null }
  | { readonly type: 'NoNoticeToRevoke'; readonly party: string }
  | { readonly type: 'ExitDayHasCome'; readonly party: string; readonly exit: string }
  | { readonly type: 'NotAllAgree'; readonly missing: ReadonlyArray<string> }
  | { readonly type: 'DayHasPassed'; readonly day: string }
  /** That a party leaves was agreed, and not which. */
  | { readonly type: 'NoPartyNamed' }
  | { readonly type: 'AlreadyAppointed'; readonly party: string; readonly unit: string }
  | { readonly type: 'NotAppointed'; readonly party: string; readonly unit: string }
  | { readonly type: 'FollowUpAlreadyRequested'; readonly request: string }
  | { readonly type: 'DueBeforeRequested'; readonly request: string; readonly due: string }
  | { readonly type: 'FollowUpNotRequested'; readonly request: string; readonly party: string }
  | { readonly type: 'AlreadyAnswered'; readonly request: string; readonly party: string }
  | { readonly type: 'SharesDoNotSum'; readonly basisPoints: number }
  | { readonly type: 'DisputeAlreadyRaised'; readonly dispute: string }
  | { readonly type: 'DisputeNotRaised'; readonly dispute: string }
  | { readonly type: 'DisputeNotDiscussed'; readonly dispute: string }
  | { readonly type: 'DisputeAlreadySettled'; readonly dispute: string }
