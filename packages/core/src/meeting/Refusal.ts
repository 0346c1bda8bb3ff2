/** Why a request about a meeting was not carried out. One variant a reason; words are found for each elsewhere. */
export type Refusal =
  | { readonly type: 'AlreadyCalled' }
  | { readonly type: 'AlreadyHeld' }
  | { readonly type: 'EndsBeforeItStarts'; readonly from: string; readonly to: string }
  | { readonly type: 'NotCalled' }
  | { readonly type: 'AlreadyCancelled' }
  | { readonly type: 'NotHeld' }
  | { readonly type: 'AlreadyDocumented' }
