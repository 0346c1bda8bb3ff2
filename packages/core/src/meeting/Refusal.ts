import type { Ground } from '../secrecy/gate/ground.ts'

/** Why a request about a meeting was not carried out. One variant a reason; words are found for each elsewhere. */
export type Refusal =
  | { readonly type: 'AlreadyCalled' }
  | { readonly type: 'AlreadyHeld' }
  | { readonly type: 'EndsBeforeItStarts'; readonly from: string; readonly to: string }
  | { readonly type: 'NotCalled' }
  | { readonly type: 'AlreadyCancelled' }
  | { readonly type: 'NotHeld' }
  | { readonly type: 'AlreadyDocumented' }
  /** Nobody has looked whether a case is being discussed, so nobody is let in. */
  | { readonly type: 'NotJudged' }
  /** R13: a case is being discussed, identified, and whoever would come in may not hear it. By names alone, never what is told. */
  | ({ readonly type: 'NotCovered'; readonly case: string } & Ground)
